#include "analysis/context.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/tokenizer/hyphenated.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

// What a sentence, a quotation or a heading begins behind, beside an empty line.
constexpr std::string_view signs_before_begin[] = {".", "!", "?", ":", ";", "…", "\"", "„",
                                                   "“", "”", "»", "«", "›", "‹", "‚",  "‘",
                                                   "(", "[", "–", "—", "•", "|"};
constexpr std::string_view empty_lines[] = {"\n\n", "\r\n\r\n"};

// By the first byte of a sign: 0 for none, 1 for a sign of ASCII, 2 for a longer one.
constexpr std::array<char, 256> make_sign_bytes() {
  std::array<char, 256> bytes{};
  for (const std::string_view sign : signs_before_begin)
    bytes[static_cast<unsigned char>(sign.front())] = sign.size() == 1 ? 1 : 2;
  return bytes;
}
constexpr std::array<char, 256> sign_bytes = make_sign_bytes();

bool is_sign_at(std::string_view gap, std::size_t at) {
  switch (sign_bytes[static_cast<unsigned char>(gap[at])]) {
    case 0:
      return false;
    case 1:
      return true;
  }
  const std::string_view rest = gap.substr(at);
  return std::ranges::any_of(signs_before_begin,
                             [&](std::string_view sign) { return rest.starts_with(sign); });
}

bool begins_sentence(std::string_view gap) {
  if (gap == " ") return false;  // most
  for (std::size_t at = 0; at < gap.size(); ++at)
    if (is_sign_at(gap, at)) return true;
  return std::ranges::any_of(empty_lines,
                             [&](std::string_view lines) { return gap.find(lines) != gap.npos; });
}

// Most words aren't.
bool may_be_in_capitals(std::string_view word) {
  return word.size() > 1 && !is_ascii_small(word[1]) && !is_ascii_small(word.back());
}

}  // namespace

void Contexts::start(const Words& words, Purpose purpose) {
  words_ = &words;
  purpose_ = purpose;
  in_text_ = purpose == Purpose::document && words.size() > 1;
}

Context Contexts::otherwise_of(std::size_t i) const {
  const Words& words = *words_;
  switch (purpose_) {
    case Purpose::query:
      return before_capital(i) ? Context::query_attribute : Context::query;
    case Purpose::query_in_one_case:
      return Context::query_in_one_case;
    case Purpose::document:
      break;
  }
  if (words.size() == 1) return Context::alone;
  if (is_ascii_small(words[i][0])) return lacks_begin(words, i) ? Context::begin : Context::text;
  if (i == 0 || begins_sentence(words.gap(i - 1))) return Context::begin;
  // Among words in capitals: a headline.
  if (may_be_in_capitals(words[i]) && capitals(i).all) {
    const bool before = capitals(i - 1).all;
    const bool after = i + 1 < words.size() && capitals(i + 1).all;
    if (before || after) return Context::begin;
  }
  return before_capital(i) ? Context::attribute : Context::text;
}

bool Contexts::before_capital(std::size_t i) const {
  const Words& words = *words_;
  if (is_ascii_small(words[i][0]) || !words.is_blank_behind(i)) return false;
  const char next = words.text[words.all[i + 1].begin];
  return is_ascii_capital(next) || (!is_ascii_small(next) && capitals(i + 1).any);
}

Capitals Contexts::capitals(std::size_t i) const {
  const PrintedWord* printed = words_->printed[i];
  return printed != nullptr ? printed->capitals : capitals_of((*words_)[i]);
}

}  // namespace fuge::analysis
