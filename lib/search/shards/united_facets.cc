#include "search/shards/united_facets.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace fuge::search {
namespace {

using Collectors = std::vector<std::unique_ptr<Collector>>;

// By ordinal of the field's values.
std::vector<std::uint64_t> counts_by_value(const Collector::Counted& counted) {
  std::vector<std::uint64_t> counts(counted.field->values.size());
  for (std::size_t i = 1; i < counted.by_set.size(); ++i)
    for (const std::uint32_t value : counted.field->sets[i]) counts[value] += counted.by_set[i];
  return counts;
}

// Without those of 0; most first, then by name.
std::vector<FacetValue> in_order(std::vector<FacetValue> values) {
  std::erase_if(values, [](const FacetValue& value) { return value.count == 0; });
  std::ranges::sort(values, [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return values;
}

// Of the field at this place among those that are counted.
FacetCounts keyword_facet(const Collectors& collectors, std::size_t number) {
  FacetCounts facet;
  std::unordered_map<std::string_view, std::size_t> places;  // by key, into the facet's values
  for (const auto& collector : collectors) {
    const Collector::Counted& counted = collector->keyword_counts()[number];
    const std::vector<std::uint64_t> counts = counts_by_value(counted);
    facet.without += counted.by_set[0];
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const KeywordValues::Value& value = counted.field->values[i];
      // Of a single shard, each value has another key.
      const auto place = collectors.size() == 1
                             ? facet.values.size()
                             : places.try_emplace(value.key, facet.values.size()).first->second;
      if (place == facet.values.size()) facet.values.push_back({value.written, 0});
      facet.values[place].count += counts[i];
    }
  }
  facet.values = in_order(std::move(facet.values));
  return facet;
}

// Adds the counts of a facet of dates, oldest first.
void add(FacetCounts& sum, const FacetCounts& more) {
  sum.without += more.without;
  std::map<std::string, std::uint64_t> counts;
  for (const FacetValue& value : sum.values) counts[value.value] = value.count;
  for (const FacetValue& value : more.values) counts[value.value] += value.count;
  sum.values.clear();
  for (const auto& [value, count] : counts) sum.values.push_back({value, count});
}

}  // namespace

Facets united_facets(const Collectors& collectors) {
  Facets facets = collectors.front()->date_facets();
  for (std::size_t shard = 1; shard < collectors.size(); ++shard)
    for (const auto& [name, counts] : collectors[shard]->date_facets()) add(facets[name], counts);
  const std::vector<Collector::Counted>& keywords = collectors.front()->keyword_counts();
  for (std::size_t i = 0; i < keywords.size(); ++i)
    facets[keywords[i].field->field] = keyword_facet(collectors, i);
  return facets;
}

}  // namespace fuge::search
