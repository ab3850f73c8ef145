// Layer: analysis. A word as it is printed, and what is known of it.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "analysis/base_forms/readings.h"
#include "analysis/memory/word_reading.h"

namespace fuge::analysis {

struct Capitals {
  bool any = false;  // the word has a capital, which is the first letter but in such as iPhone
  bool all = false;  // it has several letters, all of them capitals
};
Capitals capitals_of(std::string_view word);

// In small letters: a particle of a verb; of the words that a clause of its own begins with.
bool is_small_particle(std::string_view word);
bool is_conjunction(std::string_view word);

inline constexpr std::size_t context_count =
    std::size_t{1} + static_cast<std::size_t>(Context::query_in_one_case);

struct PrintedWord {
  std::string_view bytes = {};
  Capitals capitals = {};
  bool is_particle = false;     // is_small_particle()
  bool is_conjunction = false;  // is_conjunction()
  bool remembered = false;      // else it goes with the text
  // By context: the likeliest reading, with the others behind it; null where nobody has asked.
  std::array<const WordReading*, context_count> readings = {};
};

// Makes out what is known by the bytes alone.
void describe(PrintedWord& word);

}  // namespace fuge::analysis
