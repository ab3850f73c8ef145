#include "lexicon/encoding.h"

#include <array>
#include <cstddef>

#include "base/ascii.h"

namespace fuge::lexicon {
namespace {

char32_t byte_at(std::string_view text, std::size_t at) noexcept {
  return static_cast<unsigned char>(text[at]);
}

// How many bytes the character has that begins with `lead`; 0 where none begins so.
std::size_t length_of(char32_t lead) noexcept {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

// Of a character of `length` bytes; what is smaller is written overlong.
constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};

std::optional<char32_t> decode(std::string_view bytes) noexcept {
  if (bytes.size() == 1) return byte_at(bytes, 0);
  char32_t c = byte_at(bytes, 0) & (0x7FU >> bytes.size());
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    const char32_t trail = byte_at(bytes, i);
    if ((trail & 0xC0U) != 0x80) return std::nullopt;
    c = c << 6U | (trail & 0x3FU);
  }
  const bool surrogate = c >= 0xD800 && c < 0xE000;
  if (c < smallest[bytes.size()] || c > 0x10FFFF || surrogate) return std::nullopt;
  return c;
}

std::string from_latin1(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) append_utf8(text, byte_at(bytes, i));
  return text;
}

}  // namespace

std::optional<Encoding> encoding_named(std::string_view name) {
  std::string key;
  for (const char c : name) {
    if (c != '-') key += ascii_upper(c);
  }
  if (key == "UTF8") return Encoding::utf8;
  if (key == "ISO88591") return Encoding::latin1;
  return std::nullopt;
}

std::optional<std::string> to_utf8(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::latin1) return from_latin1(bytes);
  if (!code_points(bytes)) return std::nullopt;
  return std::string(bytes);
}

std::optional<std::u32string> code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = length_of(byte_at(text, i));
    if (length == 0 || length > text.size() - i) return std::nullopt;
    const std::optional<char32_t> c = decode(text.substr(i, length));
    if (!c) return std::nullopt;
    result += *c;
    i += length;
  }
  return result;
}

void append_utf8(std::string& out, char32_t c) {
  const auto trail = [&](unsigned shift) {
    out += static_cast<char>(0x80U | (c >> shift & 0x3FU));
  };
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  if (c < 0x800) {
    out += static_cast<char>(0xC0U | c >> 6U);
  } else {
    if (c < 0x10000) {
      out += static_cast<char>(0xE0U | c >> 12U);
    } else {
      out += static_cast<char>(0xF0U | c >> 18U);
      trail(12);
    }
    trail(6);
  }
  trail(0);
}

}  // namespace fuge::lexicon
