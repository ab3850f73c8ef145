// Layer: search. The filters of a search, worked out beforehand for every date and every set of
// keywords that occurs, so that a document costs a look-up for dates and one a filtered field.
#pragma once

#include <string_view>
#include <vector>

#include "fuge/search.h"
#include "schema/fields.h"
#include "search/doc_values.h"

namespace fuge {
class Analyzer;
}

namespace fuge::search {

// The facets of dates; all others are keyword fields.
inline constexpr std::string_view year_facet = "year";
inline constexpr std::string_view month_facet = "month";
inline constexpr std::string_view day_facet = "day";
bool is_date_facet(std::string_view name);

// The same search, with the choices in facets of dates where it keeps them: "2025-09" of the facet
// "month" among its months. Throws Error(invalid_argument) for a facet that the index doesn't have,
// and for filters that aren't valid: a day or month that doesn't exist, a year outside 1 to 9999,
// a range whose end is before its beginning.
SearchSpec checked(SearchSpec spec, const schema::Fields& fields);

// What dates let through. All of these by ordinal of DocValues::dates.
struct DateChoice {
  std::vector<bool> hit;  // by all filters of dates
  // By all filters of dates but the choices in this facet (undated() among them): what its counts
  // see.
  std::vector<bool> for_year;
  std::vector<bool> for_month;
  std::vector<bool> for_day;
  bool all = true;  // no date is filtered
};

// What the choices in a keyword field let through, by ordinal of its sets.
struct KeywordChoice {
  const KeywordValues* field = nullptr;
  std::vector<bool> hit;
};

struct Choices {
  DateChoice dates;
  std::vector<KeywordChoice> keywords;  // of the fields with choices
};

// Of a checked search; the doc values outlive them.
Choices choose(const SearchSpec& spec, const DocValues& doc_values, const Analyzer& analyzer);

}  // namespace fuge::search
