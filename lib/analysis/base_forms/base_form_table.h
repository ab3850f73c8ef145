// Layer: analysis. The base forms that compile-lexicon made, as they lie in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "analysis/base_forms/image.h"
#include "compound/alphabet.h"

namespace fuge::analysis {

// Refers to the bytes, which must outlive it. Never reads beyond them, whatever they hold. Any
// number of threads may read.
class BaseFormTable {
 public:
  // Throws Error(invalid_argument) for bytes that aren't of this form and length.
  explicit BaseFormTable(std::span<const std::byte> bytes);

  // The readings of a form that the dictionary has, the likeliest first; none for another word.
  std::span<const FormReading> form(std::span<const compound::Code> word) const noexcept;
  // The ways to base forms that the longest known ending of the word tells: at most one for nouns
  // and one for other words. None where no ending is known.
  std::span<const FormReading> ending(std::span<const compound::Code> word) const noexcept;

  std::string_view string(std::uint16_t place) const noexcept;
  std::uint64_t hash() const noexcept { return header_.hash; }

 private:
  std::uint32_t child(std::uint32_t node, compound::Code label) const noexcept;
  std::span<const FormReading> set_at(std::uint32_t node) const noexcept;

  BaseFormsHeader header_;
  std::span<const Cell> cells_;
  std::span<const std::uint32_t> set_begins_;
  std::span<const FormReading> readings_;
  std::string_view strings_;
};

}  // namespace fuge::analysis
