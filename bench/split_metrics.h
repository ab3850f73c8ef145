// How well found boundaries agree with those that are right.
#pragma once

#include <cstddef>

#include "split_gold.h"

namespace bench {

// `part` of `whole`.
struct Share {
  std::size_t part = 0;
  std::size_t whole = 0;

  // From 0 to 1; 0 where the whole is 0.
  double value() const noexcept;
  friend bool operator==(const Share&, const Share&) = default;
};

struct SplitMetrics {
  Share exact;            // words whose boundaries are those of one analysis, of all words
  Share false_splits;     // words that were split, of those that have to stay whole
  Share compounds_right;  // exact ones, of the words with at least one split analysis
  Share head_boundary;    // the boundary was found, beside others or not, of the words whose first
                          // analysis has exactly one
  // Boundaries of all words, against the analysis of each that agrees best: the one with the fewest
  // boundaries missing and too many; of several the one with the most found.
  Share precision;  // right ones of those found
  Share recall;     // found ones of those that are right

  // The harmonic mean of precision and recall; 0 where no boundary is right.
  double f1() const noexcept;
};

bool is_exact(const GoldWord& gold, const Boundaries& found);

// Counts a word. `found` rises, as the analyses do.
void add_word(const GoldWord& gold, const Boundaries& found, SplitMetrics& metrics);

}  // namespace bench
