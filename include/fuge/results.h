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
  std::size_t index = 0;  // where several are searched as one: the place, from 0, among the paths
                          // that Index was made with. The same id in two indexes is two articles
  std::optional<PartialDate> date = {};
  std::optional<TimeOfDay> time = {};
  std::vector<std::string> sources = {};
  std::string place = {};
  std::string title = {};
  std::string url = {};
  std::map<std::string, std::vector<std::string>> fields = {};  // as in Article
  // As Index::explain() breaks it down; 0 where no word was given. Comparable only within one
  // search, and there only among hits that lack no word, or among those that lack some: the first
  // of these may have a higher score than the last of those.
  double score = 0;
  std::vector<Snippet> snippets = {};  // the best passages, in the order of the text, none
                                       // overlapping; at most as many as were asked for
  // Of Match::automatic, the words that the article lacks, as they were typed, in the order of the
  // query, each once; empty for an article with all words. It has a word where the word alone would
  // find it with Match::all: in another form or spelling, inside a compound, of a compound all
  // constituents close together; but not where it has one constituent alone, or a word that begins
  // alike. Function words that say nothing in a list aren't missing, nor are alternatives where one
  // is there.
  std::vector<std::string> missing = {};
  // What of the article is damaged in the index, and what to do; empty for one that is sound. Where
  // its text is, only `id`, `index` and `score` are filled; where its tokens are, there are no
  // marks, and words that are close together don't add to the score.
  std::string damage = {};
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
  std::uint64_t total = 0;  // what it finds, with the same filters: Results::total, or where that
                            // is 0, Results::partial

  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

// With Match::automatic, two parts: the articles with all words, in their order; after the last of
// them, whatever the page, those with some of the words (Hit::missing). With Match::all and
// Match::any there is one.
struct Results {
  std::optional<QueryError> error = {};  // set: nothing was searched, all else is empty
  std::uint64_t total = 0;  // the first part, exactly, whatever the page: articles with all words
  bool at_least = false;    // `total` and `partial` are lower bounds, as Search::total(false) lets
                            // them be: not less than what the pages up to this one have
  bool widened = false;     // no article has all words, and some have at least one: total is 0
  bool truncated = false;   // a prefix or a fuzzy word stands for more forms than were looked for
  std::vector<Hit> hits = {};                 // the page, of both parts
  Facets facets = {};                         // those that were asked for, of the first part
  std::optional<Suggestion> suggestion = {};  // where one was asked for, and there is one
  std::vector<QueryNotice> notices = {};      // by their begin; the first sixteen
  // The second part, exactly, whatever the page; 0 where there can't be one. Nothing where the
  // order is by date and Search::partial() doesn't ask for it, or where Search::total(false) leaves
  // it out.
  std::optional<std::uint64_t> partial = {};
  Facets partial_facets = {};  // of the second part, where Search::partial_facets() asks
  // How many words the query asks for, each counted once; excluded ones and function words that say
  // nothing aren't. Where it is one, the second part has constituents of the word.
  std::size_t words = 0;
};

}  // namespace fuge
