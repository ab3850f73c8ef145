#include "analysis/normalizer/spelled_text.h"

#include <algorithm>
#include <numeric>

namespace fuge::analysis {

void SpelledText::reset(std::string_view original) {
  text_ = original;
  origins_.clear();
}

void SpelledText::replace(std::size_t begin, std::size_t size, std::string_view by) {
  if (origins_.empty()) {
    origins_.resize(text_.size() + 1);
    std::iota(origins_.begin(), origins_.end(), std::uint16_t{0});
  }
  text_.replace(begin, size, by);
  const auto first = origins_.begin() + static_cast<std::ptrdiff_t>(begin);
  if (by.size() <= size) {
    const auto kept = first + static_cast<std::ptrdiff_t>(by.size());
    origins_.erase(kept, first + static_cast<std::ptrdiff_t>(size));
  } else {
    const std::size_t last = size == 0 ? begin : begin + size - 1;
    origins_.insert(first + static_cast<std::ptrdiff_t>(size), by.size() - size, origins_[last]);
  }
}

std::size_t SpelledText::origin(std::size_t place) const noexcept {
  if (origins_.empty()) return std::min(place, text_.size());
  return origins_[std::min(place, origins_.size() - 1)];
}

}  // namespace fuge::analysis
