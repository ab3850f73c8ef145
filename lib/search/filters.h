// Layer: search. The filters of a search, worked out beforehand for every date and every set of
// sources that occurs, so that a document costs two look-ups.
#pragma once

#include <cstdint>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/search.h"
#include "search/doc_values.h"

namespace fuge::search {

// Throws Error(invalid_argument) for filters that can't be meant: an impossible day or month, a
// year outside 1 to 9999, a range whose end is before its beginning.
void check_filters(const SearchSpec& spec);

// What dates let through. All of these by ordinal of Columns::dates.
struct DateChoice {
  std::vector<bool> hit;  // by all filters of dates
  // By all filters of dates but the choices in this facet (undated() among them): what its counts
  // see.
  std::vector<bool> for_year;
  std::vector<bool> for_month;
  std::vector<bool> for_day;
};
DateChoice choose_dates(const SearchSpec& spec, const DocValues& doc_values);

// What sources let through, by ordinal of Columns::source_sets.
std::vector<bool> choose_sources(const SearchSpec& spec, const DocValues& doc_values,
                                 const Analyzer& analyzer);

}  // namespace fuge::search
