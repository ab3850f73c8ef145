#include "lexicon/base_forms/endings.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "lexicon/spelling.h"

namespace fuge::lexicon {
namespace {

using analysis::WordClass;
using Way = Ending::Way;

constexpr std::size_t longest_ending = 6;
constexpr std::size_t least_before_ending = 3;
constexpr std::size_t least_of_verbs = 5;
constexpr std::size_t least_count = 12;
constexpr double least_share = 0.9;

auto key_of(const Way& way) {
  return std::tie(way.strip, way.add, way.word_class, way.inflected);
}

struct LessWay {
  bool operator()(const Way& one, const Way& other) const { return key_of(one) < key_of(other); }
};

// Of the forms with one ending, for nouns and for other words.
using Counts = std::array<std::map<Way, std::size_t, LessWay>, 2>;

Way way_to(const std::string& form, const BaseForm& base) {
  const std::size_t same = same_begin(form, base.codes);
  return {form.size() - same, base.codes.substr(same), base.word_class, base.inflected};
}

std::map<std::string, Counts> count(const FormTable& table) {
  std::map<std::string, Counts> counts;
  for (const auto& [form, bases] : table.forms()) {
    const std::string reversed(form.rbegin(), form.rend());
    std::array<bool, 2> seen{};
    for (const BaseForm& base : bases) {
      if (base.infinitive) continue;  // das Bloggen: a verb that isn't known is rarer than a noun
      const std::size_t kind = base.is_noun() ? 0 : 1;
      if (std::exchange(seen[kind], true)) continue;  // the likeliest alone
      const Way way = way_to(form, base);
      for (std::size_t size = 1; size <= longest_ending; ++size) {
        if (size + least_before_ending > form.size()) break;
        ++counts[reversed.substr(0, size)][kind][way];
      }
    }
  }
  return counts;
}

std::optional<Way> likeliest(const std::map<Way, std::size_t, LessWay>& ways, std::size_t ending) {
  std::size_t all = 0;
  const std::pair<const Way, std::size_t>* best = nullptr;
  for (const auto& way : ways) {
    all += way.second;
    if (best == nullptr || way.second > best->second) best = &way;
  }
  if (all < least_count || best->first.strip > ending) return std::nullopt;
  // A short ending tells no verb: "example" isn't of "exampeln".
  if (best->first.word_class == WordClass::verb && ending < least_of_verbs) return std::nullopt;
  if (static_cast<double>(best->second) < least_share * static_cast<double>(all))
    return std::nullopt;
  return best->first;
}

bool is_same(const std::optional<Way>& one, const std::optional<Way>& other) {
  return one.has_value() == other.has_value() && (!one || key_of(*one) == key_of(*other));
}

}  // namespace

std::vector<Ending> learn_endings(const FormTable& table) {
  using Ways = std::array<std::optional<Way>, 2>;
  std::vector<Ending> endings;
  std::map<std::string, Ways> known;  // what each ending, or the longest that it has, says
  for (const auto& [letters, counts] : count(table)) {
    const auto shorter = known.find(letters.substr(0, letters.size() - 1));
    const Ways before = shorter == known.end() ? Ways{} : shorter->second;
    Ways ways;
    for (std::size_t kind = 0; kind < ways.size(); ++kind) {
      ways[kind] = likeliest(counts[kind], letters.size());
      if (!ways[kind]) ways[kind] = before[kind];
    }
    known[letters] = ways;
    if (is_same(ways[0], before[0]) && is_same(ways[1], before[1])) continue;
    Ending ending{letters, {}};
    for (const std::optional<Way>& way : ways)
      if (way) ending.ways.push_back(*way);
    if (!ending.ways.empty()) endings.push_back(std::move(ending));
  }
  return endings;
}

}  // namespace fuge::lexicon
