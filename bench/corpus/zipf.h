// Ranks by the law of Zipf and Mandelbrot: that of rank r is as frequent as 1 / (r +
// shift)^exponent.
#pragma once

#include <cmath>
#include <cstdint>

#include "random.h"

namespace bench {

class Zipf {
 public:
  // Ranks from 0 to count - 1. The exponent isn't 1.
  Zipf(double exponent, double shift, double count)
      : shift_(shift),
        inverse_(1 / (1 - exponent)),
        first_(std::pow(shift, 1 - exponent)),
        span_(std::pow(shift + count, 1 - exponent) - first_),
        last_(static_cast<std::uint64_t>(count) - 1) {}

  // By the inverse of the integral, which for a shift of some ranks is as good as the sum.
  std::uint64_t draw(Random& random) const {
    const double place = std::pow(first_ + random.share() * span_, inverse_) - shift_;
    const auto rank = static_cast<std::uint64_t>(place < 0 ? 0 : place);
    return rank < last_ ? rank : last_;
  }

 private:
  double shift_, inverse_, first_, span_;
  std::uint64_t last_;
};

}  // namespace bench
