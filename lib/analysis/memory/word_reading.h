// Layer: analysis. What the tokens of a word share, wherever it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "fuge/token.h"

namespace fuge::analysis {

struct WordConstituent {
  const char* bytes = nullptr;  // of the term
  std::uint32_t begin = 0;      // bytes of the token, from where it begins
  std::uint32_t end = 0;
  std::uint16_t size = 0;
  ConstituentRole role = ConstituentRole::head;

  std::string_view term() const noexcept { return {bytes, size}; }
};

// As Token has them (fuge/token.h). What it refers to lies in the memory that made it
// (word_memory.h). No text is longer than a term may be.
class WordReading {
 public:
  static constexpr std::uint32_t no_number = 0xFFFFFFFF;

  std::string_view form() const noexcept { return {form_, form_size_}; }
  // Empty where the word has nothing but ignorables: it is no token.
  std::string_view term() const noexcept { return {term_, term_size_}; }
  std::string_view origin() const noexcept { return {origin_, origin_size_}; }
  std::span<const WordConstituent> constituents() const noexcept {
    return {constituents_, constituent_count_};
  }

  void set_form(std::string_view form) noexcept {
    form_ = form.data();
    form_size_ = static_cast<std::uint16_t>(form.size());
  }
  void set_term(std::string_view term) noexcept {
    term_ = term.data();
    term_size_ = static_cast<std::uint16_t>(term.size());
  }
  void set_origin(std::string_view origin) noexcept {
    origin_ = origin.data();
    origin_size_ = static_cast<std::uint16_t>(origin.size());
  }
  void set_constituents(std::span<const WordConstituent> constituents) noexcept {
    constituents_ = constituents.data();
    constituent_count_ = static_cast<std::uint16_t>(constituents.size());
  }

  std::uint32_t number = no_number;  // WordMemory says what it is good for
  std::uint16_t steps = 0;
  std::uint16_t others = 0;  // how many less likely readings of the word lie behind this one

 private:
  const char* form_ = nullptr;
  const char* term_ = nullptr;
  const char* origin_ = nullptr;
  const WordConstituent* constituents_ = nullptr;
  std::uint16_t form_size_ = 0;
  std::uint16_t term_size_ = 0;
  std::uint16_t origin_size_ = 0;
  std::uint16_t constituent_count_ = 0;
};

}  // namespace fuge::analysis
