#include "query/plan/expansion.h"

#include <doctest/doctest.h>

#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "token_index.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::query::Expansion;
using fuge::query::ExpansionLimits;
using fuge::query::Word;
using fuge::query::WordKind;

Word word(std::string form, WordKind kind, std::uint32_t edits = 0) {
  Word result;
  result.token.form = std::move(form);
  result.kind = kind;
  result.edits = edits;
  return result;
}

using Forms = std::vector<std::pair<std::string, int>>;

// Each form with the number of its documents; stems beside them, which must not be found. Of
// several shards the `shard`th, which has each so-manieth document.
fuge::test::TokenIndex index_of(const Forms& forms, int shard = 0, int shards = 1) {
  fuge::test::TokenIndex index;
  int number = 0;
  for (const auto& [form, documents] : forms) {
    fuge::Token token;
    token.form = form;
    token.term = "stamm" + form;
    for (int i = 0; i < documents; ++i)
      if (number++ % shards == shard) index.add({token});
  }
  return index;
}

// The same documents in several shards, behind which an empty one stands.
class SplitIndex {
 public:
  SplitIndex(const Forms& forms, int shards) {
    for (int shard = 0; shard < shards; ++shard) indexes_.push_back(index_of(forms, shard, shards));
    indexes_.emplace_back();
    std::vector<fuge::index::UnitedPostings::Shard> united;
    for (fuge::test::TokenIndex& index : indexes_)
      united.push_back({&postings_.emplace_back(index.database()), &path_});
    postings = fuge::index::UnitedPostings(std::move(united));
  }

  std::optional<fuge::index::UnitedPostings> postings;

 private:
  std::filesystem::path path_ = "shard";
  std::deque<fuge::test::TokenIndex> indexes_;
  std::deque<fuge::index::PostingReader> postings_;
};

std::string rendered(const Expansion& expansion) {
  std::string text;
  for (const fuge::ranking::IndexForm& form : expansion.forms) {
    if (!text.empty()) text += ' ';
    text += form.form + '~' + std::to_string(form.edits) + ':' + std::to_string(form.documents);
  }
  return expansion.truncated ? text + " …" : text;
}

const Forms sample = {
    {"sicher", 5},    {"sicherheit", 4}, {"sicherheiten", 1}, {"sicherheitslage", 2},
    {"sichtlich", 1}, {"selenskij", 2},  {"selenskyj", 6},    {"selenski", 1},
    {"zelenskyj", 9}, {"ölpreis", 3},    {"ölpreise", 1},     {"olpreis", 1},
    {"löwe", 2},      {"loewenzahn", 1}, {"ägypten", 1},      {"duell", 1},
    {"düll", 1},      {"neue", 1},       {"bübchenträger", 1}};

}  // namespace

TEST_CASE("prefixes and misspelt words stand for forms of the index") {
  fuge::test::TokenIndex index = index_of(sample);
  fuge::index::PostingReader postings(index.database());
  const SplitIndex split(sample, 3);
  const struct {
    Word word;
    std::string forms;
    std::string origin;
  } rows[] = {
      {word("sicherheit", WordKind::prefix), "sicherheit~0:4 sicherheitslage~0:2 sicherheiten~0:1",
       "contract: most documents first, itself included"},
      {word("loew", WordKind::prefix), "löwe~0:2 loewenzahn~0:1", "oe is ö"},
      {word("löw", WordKind::prefix), "löwe~0:2 loewenzahn~0:1", "ö is oe"},
      {word("aegypt", WordKind::prefix), "ägypten~0:1", "at the beginning"},
      {word("buebchentr", WordKind::prefix), "bübchenträger~0:1", "one place"},
      {word("buebchentraeg", WordKind::prefix), "bübchenträger~0:1", "two places"},
      {word("neue", WordKind::prefix), "neue~0:1", "no umlaut after a vowel"},
      {word("loewa", WordKind::fuzzy, 1), "löwe~1:2", "no edit, but the letter behind"},
      {word("aegyptn", WordKind::fuzzy, 1), "ägypten~1:1", "the first letter"},
      {word("duell", WordKind::fuzzy, 1), "duell~0:1 düll~0:1", "once, by the fewer edits"},
      {word("sich", WordKind::prefix),
       "sicher~0:5 sicherheit~0:4 sicherheitslage~0:2 sicherheiten~0:1 sichtlich~0:1",
       "contract: then by bytes"},
      {word("ölpr", WordKind::prefix), "ölpreis~0:3 ölpreise~0:1", "letters beyond ASCII"},
      {word("stamm", WordKind::prefix), "", "stems are no forms"},
      {word("xyz", WordKind::prefix), "", "nothing begins so"},
      {word("selenskyj", WordKind::fuzzy, 1), "selenskyj~0:6 selenskij~1:2", "one edit"},
      {word("selenskyj", WordKind::fuzzy, 2), "selenskyj~0:6 selenskij~1:2 selenski~2:1",
       "contract: fewest edits first"},
      {word("zelenski", WordKind::fuzzy, 2), "zelenskyj~2:9", "contract: the same first letter"},
      {word("ölpries", WordKind::fuzzy, 2), "ölpreis~1:3 olpreis~2:1 ölpreise~2:1",
       "neighbours swapped"},
      {word("ülpreis", WordKind::fuzzy, 2), "", "letters that share a first byte are others"},
      {word("sicher", WordKind::exact), "sicher~0:5", "contract: any other kind is its form"},
      {word("sichere", WordKind::normal), "", "which the index hasn't"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word.token.form);
    CAPTURE(row.origin);
    CHECK(rendered(expand(postings, row.word)) == row.forms);
    CHECK(rendered(expand(*split.postings, row.word)) == row.forms);
  }
}

TEST_CASE("limits are kept, and it is told that they were met") {
  fuge::test::TokenIndex index = index_of(sample);
  fuge::index::PostingReader postings(index.database());
  const SplitIndex split(sample, 3);
  const struct {
    Word word;
    ExpansionLimits limits;
    std::string forms;
    std::string origin;
  } rows[] = {
      {word("sich", WordKind::prefix), {.forms = 2}, "sicher~0:5 sicherheit~0:4 …", "best forms"},
      {word("sich", WordKind::prefix), {.forms = 0}, " …", "no forms at all"},
      {word("sicher", WordKind::prefix),
       {.forms = 4},
       "sicher~0:5 sicherheit~0:4 sicherheitslage~0:2 sicherheiten~0:1",
       "just enough"},
      {word("sich", WordKind::prefix),
       {.terms = 2},
       "sicher~0:5 sicherheit~0:4 …",
       "terms to look at"},
      {word("selenskyj", WordKind::fuzzy, 2), {.forms = 1}, "selenskyj~0:6 …", "best fuzzy form"},
      {word("selenskyj", WordKind::fuzzy, 2), {.terms = 0}, " …", "nothing to look at"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(rendered(expand(postings, row.word, row.limits)) == row.forms);
    CHECK(rendered(expand(*split.postings, row.word, row.limits)) == row.forms);
  }
}

TEST_CASE("the words of a query have limits together") {
  std::vector<std::pair<std::string, int>> forms;
  for (int i = 100; i < 1000; ++i) forms.emplace_back("wort" + std::to_string(i), i == 555 ? 2 : 1);
  fuge::test::TokenIndex index = index_of(forms);
  fuge::index::PostingReader postings(index.database());
  const struct {
    ExpansionLimits limits;
    std::vector<std::size_t> forms;  // of wort1*, wort5*, wort9*, and of wort5* again
    bool truncated;
    std::string origin;
  } rows[] = {
      {{}, {100, 100, 100, 100}, false, "what words mostly need"},
      {{.forms = 1000, .forms_in_all = 250}, {100, 100, 50, 100}, true, "forms are used up"},
      {{.forms_in_all = 100}, {100, 1, 1, 1}, true, "and leave the best one"},
      {{.terms_in_all = 150}, {100, 64, 64, 64}, true, "terms are used up"},
      {{.forms = 3, .terms_in_all = 150}, {3, 3, 3, 3}, true, "whatever they give"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const fuge::index::UnitedPostings united(postings);
    fuge::query::Expansions expansions(united, row.limits);
    std::vector<std::size_t> found;
    for (const char* const prefix : {"wort1", "wort5", "wort9", "wort5"})
      found.push_back(expansions.of(word(prefix, WordKind::prefix)).size());
    CHECK(found == row.forms);
    CHECK(expansions.truncated() == row.truncated);
    CHECK(expansions.of(word("wort5", WordKind::prefix)).front().form == "wort555");
  }
}

TEST_CASE("all forms of a word, where limits leave them") {
  std::vector<std::pair<std::string, int>> forms;
  for (int i = 100; i < 1000; ++i) forms.emplace_back("wort" + std::to_string(i), 1);
  fuge::test::TokenIndex index = index_of(forms);
  fuge::index::PostingReader postings(index.database());
  const Expansion all = expand(postings, word("wort", WordKind::prefix), {.forms = 1000});
  CHECK_FALSE(all.truncated);
  CHECK(all.forms.size() == 900);
  CHECK(all.terms == 900);
  const Expansion similar = expand(postings, word("wort555", WordKind::fuzzy, 1), {.forms = 1000});
  CHECK(similar.forms.size() == 1 + 8 + 9 + 9);  // itself, and a digit replaced
}

TEST_SUITE_END();
