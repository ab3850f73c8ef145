// Layer: search. What to search for, as a value.
//
//   auto search = fuge::Search("waffenruhe quelle:reuters datum:2025-09")
//                     .facet("source").facet("month").limit(10);
//
// The query language is described in docs/queries.md. The facets of an index are "source", its own
// keyword fields, "year", "month" and "day". Filters given here narrow what the query finds:
// - several values of one facet widen: source("dpa").source("AFP") is either of them;
// - different facets narrow: source("dpa").year(2025) is both;
// - without("ressort") is a value of that facet; undated() is one of each facet of dates;
// - from() and to() are a range, not a facet: they narrow hits and counts alike. undated() beside a
//   range, or beside chosen days, months or years, adds the undated articles to what those let
//   through.
// A date of a month or a year is in the facets that are no more precise than it is, and in each
// range that it overlaps.
//
// A Search is a plain value; nothing happens before Index::search().
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "fuge/date.h"
#include "fuge/export.h"

namespace fuge {

enum class Sort {
  relevance,  // by score, best first; then newest, then by id
  newest,     // by date, then by time of day; what has no time comes after what has one, a month
              // after its days, a year after its months; undated last; then by id
  oldest,     // likewise
};

enum class Match {
  automatic,  // all words of a word list; behind those articles, the others with some of them
  all,        // all words; of a compound, its constituents close together will do (docs/queries.md)
  any,        // any of the words, the more the better
};

struct Recency {
  double half_life_days = 0;
  Date today = {};
};

// What a Search has gathered; the defaults are those of an empty one.
struct SearchSpec {
  std::string query = {};          // empty: every article
  bool plain = false;              // the query is only words, without operators
  std::optional<Date> today = {};  // what "gestern" and "4.9." in the query go by
  // By facet: the values chosen in it, compared without regard to case; and where no value is one
  // of the choices.
  std::map<std::string, std::set<std::string>> filters = {};
  std::set<std::string> without = {};
  std::set<int> years = {};
  std::set<std::pair<int, int>> months = {};  // year and month
  std::set<Date> days = {};
  bool undated = false;
  std::optional<Date> from = {};      // inclusive
  std::optional<Date> to = {};        // inclusive
  std::set<std::string> facets = {};  // the ones to count
  Sort sort = Sort::relevance;
  Match match = Match::automatic;
  std::optional<Recency> recency = {};
  bool partial = false;         // by date: the articles with some of the words, too
  bool partial_facets = false;  // count their facets
  std::size_t limit = 10;
  std::size_t offset = 0;
  bool exact_total = true;          // count all that is found, also where nothing shows it
  bool suggestion = false;          // look for misspelt words
  std::size_t snippet_bytes = 280;  // aim for the length of each snippet; 0: none
  std::size_t snippet_count = 1;    // of a hit, at most; 0: none
};

class FUGE_EXPORT Search {
 public:
  explicit Search(std::string query = {}) { spec_.query = std::move(query); }

  // Takes the query as words and nothing else: operators, fields, signs and quotation marks
  // have no meaning in it. For questions in natural language and for words that come from a text.
  Search& plain() { return spec_.plain = true, *this; }

  // What day it is, for relative dates in the query ("datum:gestern") and those without a year
  // ("datum:4.9."); without it they are errors of the query. Index::search() throws
  // Error(invalid_argument) for one that doesn't exist.
  Search& today(Date date) { return spec_.today = date, *this; }

  // A choice in a facet, as the facet shows it: filter("ressort", "Politik"), filter("month",
  // "2025-09"). Index::search() throws Error(invalid_argument) for a facet that the index doesn't
  // have, and for a date that isn't one of its facet.
  Search& filter(const std::string& facet, std::string value) {
    return spec_.filters[facet].insert(std::move(value)), *this;
  }
  // Articles without a value of the facet.
  Search& without(std::string facet) { return spec_.without.insert(std::move(facet)), *this; }

  // The same for the facet "source".
  Search& source(std::string name) { return filter("source", std::move(name)); }
  Search& without_source() { return without("source"); }

  // Choices in the facets of dates. Index::search() throws Error(invalid_argument) for what doesn't
  // exist.
  Search& year(int year) { return spec_.years.insert(year), *this; }
  Search& month(int year, int month) { return spec_.months.emplace(year, month), *this; }
  Search& day(Date day) { return spec_.days.insert(day), *this; }
  Search& undated() { return spec_.undated = true, *this; }

  // The range of dates, both ends included.
  Search& from(Date date) { return spec_.from = date, *this; }
  Search& to(Date date) { return spec_.to = date, *this; }

  // Counts this facet, over all that is found, without regard to the choices made in it.
  Search& facet(std::string facet) { return spec_.facets.insert(std::move(facet)), *this; }

  Search& sort(Sort sort) { return spec_.sort = sort, *this; }
  // Lets the score fade with age: an article `half_life_days` older than another counts half as
  // much for the same words. Articles of `today` and of days to come count in full, undated ones as
  // much as one of the half-life, those of a month or a year as its last day. For Sort::relevance.
  // Index::search() throws Error(invalid_argument) for a half-life that isn't above 0.
  Search& recency(double half_life_days, Date today) {
    return spec_.recency = Recency{half_life_days, today}, *this;
  }

  Search& match(Match match) { return spec_.match = match, *this; }

  // Of Match::automatic, for orders by date: articles with some of the words come after those with
  // all there, too, in themselves by date. By relevance they always do. Where the page has room for
  // them, that takes a second pass over the index, about as long as Match::any; where it hasn't,
  // they are only counted, which takes a small part of that.
  Search& partial() { return spec_.partial = true, *this; }
  // Counts the facets of that part as well, in any order: Results::partial_facets. It takes the
  // second pass always.
  Search& partial_facets() { return spec_.partial_facets = true, *this; }

  // A page: `limit` hits from hit number `offset`, counted from 0 through both parts. limit(0) only
  // counts. Pages of one search neither repeat nor lose a hit while the index stays as it is.
  Search& limit(std::size_t limit) { return spec_.limit = limit, *this; }
  Search& offset(std::size_t offset) { return spec_.offset = offset, *this; }

  // total(false): what can't come onto the page needn't be found or counted. The hits are the same;
  // Results::total and Results::partial may be lower bounds then (Results::at_least), and the
  // latter is absent where the page has no room for that part. Saves most where words are
  // alternatives, some of them frequent. Facets, limit(0), orders by date and partial() need all
  // that is found: with them counts stay exact.
  Search& total(bool exact) { return spec_.exact_total = exact, *this; }

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
