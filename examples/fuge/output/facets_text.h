// Facets as text to read. Safe to show on a terminal.
#pragma once

#include <string>

#include "fuge/results.h"
#include "output/terminal.h"

namespace program {

// The values of a facet below each other with their counts, under a heading: months as a bar chart
// of `width` columns, where that isn't 0. Empty where there is no value, or no such facet.
std::string facet_text(const fuge::Facets& facets, const std::string& name, const Style& style,
                       std::size_t width = 0);

// How many articles are undated, without source, and without a value of each other facet.
std::string absent_text(const fuge::Facets& facets);

// All of them as lists, those of every index first; days only where there are few.
std::string facets_text(const fuge::Facets& facets, const Style& style);

}  // namespace program
