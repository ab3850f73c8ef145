#include "lexicon/character_counts.h"

#include <algorithm>
#include <cmath>

namespace fuge::lexicon {
namespace {

using compound::code_bits;

constexpr double shorter_weight = 5;
constexpr std::uint32_t labels = 1U << code_bits;

std::uint32_t last_codes(std::uint32_t codes, unsigned count) {
  return codes & ((1U << (code_bits * count)) - 1);
}

}  // namespace

CharacterCounts::CharacterCounts() {
  for (unsigned i = 0; i < 4; ++i) counts_[i].resize(std::size_t{1} << (code_bits * (i + 1)));
}

void CharacterCounts::add(const std::string& codes, double weight) {
  std::uint32_t window = 0;
  for (std::size_t i = 0; i <= codes.size(); ++i) {
    const auto code = i < codes.size() ? static_cast<std::uint32_t>(codes[i]) : compound::edge;
    window = last_codes(window << code_bits | code, 4);
    for (unsigned length = 1; length <= 4; ++length)
      counts_[length - 1][last_codes(window, length)] += weight;
  }
}

std::vector<std::uint8_t> CharacterCounts::costs() const {
  double total = 0;
  for (const double count : counts_[0]) total += count;
  // The shorter lengths' probabilities, each by the same codes as its counts.
  std::vector<double> probabilities(labels);
  for (std::uint32_t code = 0; code < labels; ++code)
    probabilities[code] = (counts_[0][code] + 0.1) / (total + 0.1 * labels);
  for (unsigned length = 2; length <= 4; ++length) {
    std::vector<double> longer(counts_[length - 1].size());
    for (std::uint32_t context = 0; context < longer.size() / labels; ++context) {
      const auto* row = &counts_[length - 1][std::size_t{context} * labels];
      double sum = 0;
      for (std::uint32_t code = 0; code < labels; ++code) sum += row[code];
      for (std::uint32_t code = 0; code < labels; ++code) {
        const std::uint32_t all = context << code_bits | code;
        longer[all] = (row[code] + shorter_weight * probabilities[last_codes(all, length - 1)]) /
                      (sum + shorter_weight);
      }
    }
    probabilities = std::move(longer);
  }
  std::vector<std::uint8_t> costs(probabilities.size());
  for (std::size_t i = 0; i < costs.size(); ++i)
    costs[i] = static_cast<std::uint8_t>(std::clamp(
        std::round(-std::log(probabilities[i]) / compound::letter_cost_step), 0.0, 255.0));
  return costs;
}

}  // namespace fuge::lexicon
