// Layer: analysis. A word as it is printed, and what is known of it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analysis/base_forms/readings.h"
#include "analysis/memory/word_reading.h"

namespace fuge::analysis {

struct Capitals {
  bool any : 1 = false;  // the word has a capital, which is the first letter but in such as iPhone
  bool all : 1 = false;  // it has several letters, all of them capitals
};
Capitals capitals_of(std::string_view word);

// In small letters: a particle of a verb; of the words that a clause of its own begins with.
bool is_small_particle(std::string_view word);
bool is_conjunction(std::string_view word);

inline constexpr std::size_t context_count =
    std::size_t{1} + static_cast<std::size_t>(Context::query_in_one_case);

// With its bytes right behind it: made by Arena::make_before().
struct PrintedWord {
  using ByContext = std::array<const WordReading*, context_count>;

  // Of a document, whatever the context there: the likeliest reading, with the others behind it.
  // Null where that isn't known; then it goes by the context.
  const WordReading* in_documents = nullptr;
  ByContext* by_context = nullptr;  // null for each that nobody has asked for
  std::uint32_t size = 0;           // of the bytes
  Capitals capitals = {};
  bool is_particle : 1 = false;     // is_small_particle()
  bool is_conjunction : 1 = false;  // is_conjunction()
  bool remembered : 1 = false;      // else it goes with the text

  std::string_view bytes() const noexcept {
    return {reinterpret_cast<const char*>(this + 1), size};
  }
};

// Makes out what is known by the bytes alone.
void describe(PrintedWord& word);

}  // namespace fuge::analysis
