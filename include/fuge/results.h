// Layer: search. What a search gives back: plain data, owned by the caller, without ties to the
// index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "fuge/partial_date.h"
#include "fuge/query_error.h"
#include "fuge/query_notice.h"
#include "fuge/time_of_day.h"

namespace fuge {

// A span of bytes of a snippet's text: begin < end. Spans are in order, don't overlap, and lie on
// the boundaries of characters.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Mark&, const Mark&) = default;
};

// A passage of an article's text, as it stands there: nothing is added, removed or escaped.
// Escaping is the caller's; fuge/markup.h helps.
struct Snippet {
  std::string text = {};         // whole sentences; whole words where a sentence is too long
  std::vector<Mark> marks = {};  // what added to the score: words, constituents, phrases
  std::size_t begin = 0;         // where the passage begins in Article::text, in bytes
  bool cut_before = false;       // the passage begins inside a sentence
  bool cut_after = false;        // the passage ends inside a sentence
};

struct Hit {
  std::string id = {};
  std::optional<PartialDate> date = {};
  std::optional<TimeOfDay> time = {};
  std::vector<std::string> sources = {};
  std::string place = {};
  std::string title = {};
  std::string url = {};
  std::map<std::string, std::vector<std::string>> fields = {};  // as in Article
  double score = 0;  // as Index::explain() breaks it down; comparable only within one search; 0
                     // where no word was given
  std::vector<Snippet> snippets = {};  // the best passages, in the order of the text, none
                                       // overlapping; at most as many as were asked for
};

struct FacetValue {
  std::string value = {};  // a source or another keyword, "2025", "2025-09" or "2025-09-04"
  std::uint64_t count = 0;

  friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

// Exact counts of what was found, of one facet. They apply all filters but the choices made in that
// facet itself, so that they show what choosing one more value would add.
struct FacetCounts {
  // Of keywords: most first, then by name; an article counts once for each of its values. Of dates:
  // oldest first; an article of a month counts for it and its year, and for no day. Values with a
  // count of 0 are left out.
  std::vector<FacetValue> values = {};
  // Articles that have no value; of dates the undated ones, all choices and ranges of dates put
  // aside.
  std::uint64_t without = 0;

  friend bool operator==(const FacetCounts&, const FacetCounts&) = default;
};

using Facets = std::map<std::string, FacetCounts>;  // by the name of the facet

// A query that finds more: words that find nothing, or next to nothing, replaced by those of the
// index that may have been meant; all else as it was written.
struct Suggestion {
  std::string query = {};
  std::uint64_t total = 0;  // what it finds, with the same filters

  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

struct Results {
  std::optional<QueryError> error = {};  // set: nothing was searched, all else is empty
  std::uint64_t total = 0;               // all that was found, exactly, whatever the page
  bool widened = false;                  // no article had all words: these have at least one
  bool truncated = false;  // a prefix or a fuzzy word stands for more forms than were looked for
  std::vector<Hit> hits = {};                 // the page
  Facets facets = {};                         // those that were asked for
  std::optional<Suggestion> suggestion = {};  // where one was asked for, and there is one
  std::vector<QueryNotice> notices = {};      // by their begin; the first sixteen
};

}  // namespace fuge
