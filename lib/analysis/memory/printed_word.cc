#include "analysis/memory/printed_word.h"

#include <algorithm>

#include "analysis/particles.h"
#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::analysis {
namespace {

// What a clause of its own begins with, without a comma before it.
constexpr std::array<std::string_view, 5> conjunctions{"aber", "oder", "sondern", "sowie", "und"};

}  // namespace

Capitals capitals_of(std::string_view word) {
  std::size_t capitals = 0;
  bool small = false;
  for (std::size_t at = 0; at < word.size() && (capitals == 0 || !small);) {
    if (is_ascii_small(word[at])) {
      small = true;
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(word[at]) < 0x80) {
      if (is_ascii_capital(word[at])) ++capitals;
      ++at;
      continue;
    }
    const utf8::Decoded next = utf8::decode(word, at);
    if (next.code_point != utf8::invalid) {
      if (unicode::is_capital(next.code_point)) ++capitals;
      if (unicode::is_small(next.code_point)) small = true;
    }
    at = next.end;
  }
  return {capitals > 0, capitals > 1 && !small};
}

bool is_small_particle(std::string_view word) {
  return !word.empty() && is_ascii_small(word.front()) && is_particle(word);
}

bool is_conjunction(std::string_view word) {
  return std::ranges::find(conjunctions, word) != conjunctions.end();
}

void describe(PrintedWord& word) {
  word.capitals = capitals_of(word.bytes());
  word.is_particle = is_small_particle(word.bytes());
  word.is_conjunction = is_conjunction(word.bytes());
}

}  // namespace fuge::analysis
