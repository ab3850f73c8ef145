// Layer: lexicon. Short strings of an image, each once: a byte of length, then its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "fuge/error.h"

namespace fuge::lexicon {

class Strings {
 public:
  // The empty string stands at 0.
  Strings() { place_of(""); }

  std::uint16_t place_of(const std::string& text) {
    const auto [entry, is_new] = places_.try_emplace(text, bytes_.size());
    if (is_new) {
      bytes_ += static_cast<char>(text.size());
      bytes_ += text;
    }
    if (entry->second > 0xFFFF) throw Error(ErrorCode::invalid_argument, "too many base forms");
    return static_cast<std::uint16_t>(entry->second);
  }

  const std::string& bytes() const noexcept { return bytes_; }

 private:
  std::map<std::string, std::size_t> places_;
  std::string bytes_;
};

}  // namespace fuge::lexicon
