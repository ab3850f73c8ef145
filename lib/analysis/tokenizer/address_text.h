// Layer: analysis. E-mail and web addresses in a text, by their letters.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace fuge::analysis {

struct Address {
  std::size_t end = 0;         // bytes of the text; without punctuation that ends a sentence
  std::size_t host_begin = 0;  // behind "https://" and "www."
  std::size_t host_end = 0;
  bool mail = false;
};

// The address that begins at byte `begin`. One without "https://", "www." or "@" has to end in a
// domain that is common in German texts, printed in small letters, or all of it in capitals:
// "Ende.Der" is none. `looked_at` becomes the byte up to which none begins, where there is none.
std::optional<Address> address_at(std::string_view text, std::size_t begin, std::size_t& looked_at);

}  // namespace fuge::analysis
