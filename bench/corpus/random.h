// Random numbers that are the same on each machine, which those of the standard library aren't.
#pragma once

#include <cmath>
#include <cstdint>

namespace bench {

// Spreads a number over all 64 bits (the finalizer of SplitMix64, Steele, Lea and Flood 2014).
constexpr std::uint64_t mix(std::uint64_t number) {
  number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9U;
  number = (number ^ (number >> 27)) * 0x94d049bb133111ebU;
  return number ^ (number >> 31);
}

// SplitMix64.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(mix(seed)) {}

  std::uint64_t next() { return mix(state_ += 0x9e3779b97f4a7c15U); }
  // From 0 up to, but not including, 1.
  double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  // From 0 to limit - 1.
  std::uint64_t below(std::uint64_t limit) {
    return static_cast<std::uint64_t>(share() * static_cast<double>(limit));
  }
  bool chance(double probability) { return share() < probability; }
  // By Box and Muller, mean 0, deviation 1.
  double normal() {
    constexpr double turn = 6.283185307179586;
    return std::sqrt(-2 * std::log(1 - share())) * std::cos(turn * share());
  }

 private:
  std::uint64_t state_;
};

}  // namespace bench
