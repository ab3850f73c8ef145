// Layer: article. Bytes → UTF-8.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace fuge::article {

// Reads UTF-8 as it is, and what isn't UTF-8 in one encoding of one byte a character, where the
// caller named one. Told apart record by record, so that a folder may hold both.
class Decoder {
 public:
  // "utf-8", "windows-1252", "iso-8859-1" or "iso-8859-15" or a usual alias, in any case. Throws
  // Error(invalid_argument) for another one.
  explicit Decoder(std::string_view encoding);

  // Makes `record` UTF-8. A problem where that can't be done, with its line and byte in the record;
  // the record is as it was then.
  std::optional<Problem> decode(std::string& record) const;

  // The characters of all 256 bytes; U+FFFFFFFF for the undefined ones.
  using Table = std::array<char32_t, 256>;

 private:
  std::string name_;  // of the encoding besides UTF-8, if any
  std::optional<Table> table_;
};

}  // namespace fuge::article
