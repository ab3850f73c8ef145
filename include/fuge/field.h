// Layer: base. Fields of an application's own, beside those that every article has.
//
//   fuge::Writer writer("archive.fuge", {.fields = {{"ressort", fuge::FieldKind::keyword}}});
//   article.fields["ressort"] = {"Politik"};
//   index.search(fuge::Search("waffenruhe ressort:politik").facet("ressort"));
//
// Fields are declared when an index is made, and kept in it.
#pragma once

#include <string>

namespace fuge {

enum class FieldKind {
  keyword,  // exact values, several an article: filters and facets; "ressort:politik" in queries.
            // Values that differ in case, white space or compatible characters (NFKC) are one,
            // shown as it was first written
  text,     // searched as words: by a plain query, or only there: "untertitel:waffenruhe"
  stored,   // given back with the article, and nothing else
};

struct Field {
  std::string name;  // a letter from a to z, then letters, digits, '_' or '-', 32 bytes at most; is
                     // lowercased; not a name that fuge has itself ("titel", "quelle" …)
  FieldKind kind = FieldKind::keyword;

  friend bool operator==(const Field&, const Field&) = default;
};

}  // namespace fuge
