// Layer: search. What to search for, as a value.
//
//   auto search = fuge::Search("waffenruhe quelle:reuters datum:2025-09")
//                     .facet(fuge::Facet::source).facet(fuge::Facet::month).limit(10);
//
// The query language is described in docs/queries.md. Filters given here narrow what the query
// finds:
// - several values of one facet widen: source("dpa").source("AFP") is either of them;
// - different facets narrow: source("dpa").year(2025) is both;
// - without_source() is a value of the source facet, undated() one of each date facet;
// - from() and to() are a range, not a facet: they narrow hits and counts alike. undated() beside a
//   range, or beside chosen days, months or years, adds the undated articles to what those let
//   through.
//
// A Search is a plain value; nothing happens before Index::search().
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "fuge/date.h"
#include "fuge/export.h"

namespace fuge {

enum class Facet { source, year, month, day };

enum class Sort {
  relevance,  // BM25, best first; then newest, then by id
  newest,     // undated last; then by id
  oldest,     // undated last; then by id
};

enum class Match {
  automatic,  // all words of a word list; where that finds nothing, any of them
  all,        // all words
  any,        // any of the words, the more the better
};

struct Recency {
  double half_life_days = 0;
  Date today = {};
};

// What a Search has gathered; the defaults are those of an empty one.
struct SearchSpec {
  std::string query = {};              // empty: every article
  bool plain = false;                  // the query is words alone, without operators
  std::optional<Date> today = {};      // what "gestern" and "4.9." in the query go by
  std::set<std::string> sources = {};  // compared without regard to case
  bool without_source = false;
  std::set<int> years = {};
  std::set<std::pair<int, int>> months = {};  // year and month
  std::set<Date> days = {};
  bool undated = false;
  std::optional<Date> from = {};  // inclusive
  std::optional<Date> to = {};    // inclusive
  std::set<Facet> facets = {};    // the ones to count
  Sort sort = Sort::relevance;
  Match match = Match::automatic;
  std::optional<Recency> recency = {};
  std::size_t limit = 10;
  std::size_t offset = 0;
  bool suggestion = false;          // look for misspelt words
  std::size_t snippet_bytes = 280;  // aim for the length of each snippet; 0: none
  std::size_t snippet_count = 1;    // of a hit, at most; 0: none
};

class FUGE_EXPORT Search {
 public:
  explicit Search(std::string query = {}) { spec_.query = std::move(query); }

  // Takes the query as words and nothing else: no operator, field, sign or quotation mark means
  // anything in it. For questions in natural language and for words that come from a text.
  Search& plain() { return spec_.plain = true, *this; }

  // What day it is, for relative dates in the query ("datum:gestern") and those without a year
  // ("datum:4.9."); without it they are errors of the query. Index::search() throws
  // Error(invalid_argument) for one that doesn't exist.
  Search& today(Date date) { return spec_.today = date, *this; }

  // Choices in the source facet, as shown by the facet: "Reuters".
  Search& source(std::string name) { return spec_.sources.insert(std::move(name)), *this; }
  Search& without_source() { return spec_.without_source = true, *this; }

  // Choices in the date facets. Index::search() throws Error(invalid_argument) for what doesn't
  // exist.
  Search& year(int year) { return spec_.years.insert(year), *this; }
  Search& month(int year, int month) { return spec_.months.emplace(year, month), *this; }
  Search& day(Date day) { return spec_.days.insert(day), *this; }
  Search& undated() { return spec_.undated = true, *this; }

  // The range of dates, both ends included.
  Search& from(Date date) { return spec_.from = date, *this; }
  Search& to(Date date) { return spec_.to = date, *this; }

  // Counts this facet, over all that is found, without regard to the choices made in it.
  Search& facet(Facet facet) { return spec_.facets.insert(facet), *this; }

  Search& sort(Sort sort) { return spec_.sort = sort, *this; }
  // Lets the score fade with age: an article `half_life_days` older than another counts half as
  // much for the same words. Articles of `today` and of days to come count in full, undated ones as
  // much as one of the half-life. For Sort::relevance. Index::search() throws
  // Error(invalid_argument) for a half-life that isn't above 0.
  Search& recency(double half_life_days, Date today) {
    return spec_.recency = Recency{half_life_days, today}, *this;
  }

  Search& match(Match match) { return spec_.match = match, *this; }

  // A page: `limit` hits from hit number `offset`, counted from 0. limit(0) only counts.
  // Pages of one search neither repeat nor lose a hit while the index stays as it is.
  Search& limit(std::size_t limit) { return spec_.limit = limit, *this; }
  Search& offset(std::size_t offset) { return spec_.offset = offset, *this; }

  // Looks for misspelt words of the query, and for the words of the index that were meant:
  // Results::suggestion. What it costs is bounded: where all words are known some look-ups, at most
  // as much as a few searches.
  Search& suggestion() { return spec_.suggestion = true, *this; }

  Search& snippet_bytes(std::size_t bytes) { return spec_.snippet_bytes = bytes, *this; }
  // Up to `count` passages of an article, 20 at most: each shows words of the query, those first
  // that the others don't. An article has fewer where no further passage has a match.
  Search& snippets(std::size_t count) { return spec_.snippet_count = count, *this; }

  const SearchSpec& spec() const noexcept { return spec_; }

 private:
  SearchSpec spec_;
};

}  // namespace fuge
