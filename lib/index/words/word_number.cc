#include "index/words/word_number.h"

#include <fmt/core.h>

#include "fuge/error.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

constexpr std::uint32_t byte_mask = 0xFF;

// How many bytes follow the first, and what that has beside its part of the number.
struct Width {
  unsigned following;
  std::uint32_t mark;
};

constexpr Width width_of(WordNumber number) {
  if (number < 1U << 7) return {0, 0x00};
  if (number < 1U << 14) return {1, 0x80};
  if (number < 1U << 21) return {2, 0xC0};
  return {3, 0xE0};
}

constexpr unsigned following(unsigned char first) {
  return first < 0x80 ? 0 : first < 0xC0 ? 1 : first < 0xE0 ? 2 : 3;
}

}  // namespace

void refuse_more_words() {
  throw Error(ErrorCode::invalid_argument,
              fmt::format("an index holds {} different words at most: begin another", most_words));
}

void append_sortable(std::string& out, WordNumber number) {
  const Width width = width_of(number);
  out += static_cast<char>(width.mark | (number >> (8 * width.following)));
  for (unsigned i = width.following; i > 0; --i)
    out += static_cast<char>((number >> (8 * (i - 1))) & byte_mask);
}

std::string posted_term(WordNumber number) {
  std::string term(schema::prefix::word);
  append_sortable(term, number);
  return term;
}

WordNumber word_of_posted(std::string_view term) noexcept {
  if (!term.starts_with(schema::prefix::word)) return no_word;
  term.remove_prefix(schema::prefix::word.size());
  if (term.empty()) return no_word;
  const auto first = static_cast<unsigned char>(term.front());
  const unsigned more = following(first);
  if (term.size() != more + 1) return no_word;
  WordNumber number = more == 0 ? first : first & (0x3FU >> (more - 1));
  for (const char byte : term.substr(1)) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

}  // namespace fuge::index
