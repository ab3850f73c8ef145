#include "output/facets_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "fuge/markup.h"
#include "output/bar_chart.h"
#include "output/unicode.h"

namespace program {
namespace {

constexpr std::size_t few_days = 14;

// A facet of every index, and what the heading above its values is.
struct BuiltIn {
  std::string_view name;
  std::string_view heading;
};
constexpr std::array built_in = {BuiltIn{"source", "sources"}, BuiltIn{"year", "years"},
                                 BuiltIn{"month", "months"}, BuiltIn{"day", "days"}};

const BuiltIn* find_built_in(std::string_view name) {
  const auto found = std::find_if(built_in.begin(), built_in.end(),
                                  [&](const BuiltIn& each) { return each.name == name; });
  return found == built_in.end() ? nullptr : &*found;
}

std::string list_text(const std::vector<fuge::FacetValue>& values) {
  std::vector<std::string> names;
  std::size_t widest = 0;
  for (const fuge::FacetValue& value : values) {
    names.push_back(fuge::escape_terminal(value.value));
    widest = std::max(widest, columns(names.back()));
  }
  std::string out;
  for (std::size_t at = 0; at < values.size(); ++at) {
    const std::string padding(widest - columns(names[at]), ' ');
    out += fmt::format("  {}{}  {}\n", names[at], padding, values[at].count);
  }
  return out;
}

}  // namespace

std::string facet_text(const fuge::Facets& facets, const std::string& name, const Style& style,
                       std::size_t width) {
  const auto found = facets.find(name);
  if (found == facets.end() || found->second.values.empty()) return {};
  const std::vector<fuge::FacetValue>& values = found->second.values;
  const BuiltIn* known = find_built_in(name);
  const bool chart = name == "month" && width != 0;
  return fmt::format("\n{}{}{}\n{}", style.heading, known != nullptr ? known->heading : name,
                     style.reset, chart ? bar_chart(values, width) : list_text(values));
}

std::string absent_text(const fuge::Facets& facets) {
  std::string undated;
  std::string without_source;
  std::string others;
  for (const auto& [name, counts] : facets) {
    if (name == "year" || name == "month" || name == "day") {
      undated = fmt::format("undated: {}\n", counts.without);
    } else {
      std::string& lines = name == "source" ? without_source : others;
      lines += fmt::format("without {}: {}\n", name, counts.without);
    }
  }
  const std::string all = undated + without_source + others;
  return all.empty() ? "" : "\n" + all;
}

std::string facets_text(const fuge::Facets& facets, const Style& style) {
  std::string out;
  for (const BuiltIn& each : built_in) {
    const std::string name(each.name);
    const auto found = facets.find(name);
    const bool many = found != facets.end() && found->second.values.size() > few_days;
    if (name != "day" || !many) out += facet_text(facets, name, style);
  }
  for (const auto& [name, counts] : facets) {
    if (find_built_in(name) == nullptr) out += facet_text(facets, name, style);
  }
  return out + absent_text(facets);
}

}  // namespace program
