#include "analysis/context.h"

#include <string_view>

#include "analysis/tokenizer/hyphenated.h"
#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::analysis {
namespace {

// What a sentence, a quotation or a heading begins behind.
constexpr std::string_view signs_before_begin[] = {
    ".", "!", "?", ":", ";", "…", "\"", "„", "“",    "”",        "»", "«",
    "›", "‹", "‚", "‘", "(", "[", "–",  "—", "\n\n", "\r\n\r\n", "•", "|"};

bool begins_sentence(std::string_view gap) {
  if (gap == " ") return false;  // most
  for (const std::string_view sign : signs_before_begin)
    if (gap.find(sign) != gap.npos) return true;
  return false;
}

// Most words aren't.
bool may_be_in_capitals(std::string_view word) {
  return word.size() > 1 && !is_ascii_small(word[1]) && !is_ascii_small(word.back());
}

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
    const utf8::Decoded next = utf8::decode(word, at);
    if (next.code_point != utf8::invalid) {
      if (unicode::is_capital(next.code_point)) ++capitals;
      if (unicode::is_small(next.code_point)) small = true;
    }
    at = next.end;
  }
  return {capitals > 0, capitals > 1 && !small};
}

void Contexts::start(const Words& words, Purpose purpose) {
  words_ = &words;
  purpose_ = purpose;
}

Context Contexts::of(std::size_t i) const {
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
  if (may_be_in_capitals(words[i]) && capitals_of(words[i]).all) {
    const bool before = capitals_of(words[i - 1]).all;
    const bool after = i + 1 < words.size() && capitals_of(words[i + 1]).all;
    if (before || after) return Context::begin;
  }
  return before_capital(i) ? Context::attribute : Context::text;
}

bool Contexts::before_capital(std::size_t i) const {
  const Words& words = *words_;
  if (is_ascii_small(words[i][0]) || i + 1 == words.size() || words.gap(i) != " ") return false;
  const std::string_view next = words[i + 1];
  return is_ascii_capital(next[0]) || (!is_ascii_small(next[0]) && capitals_of(next).any);
}

}  // namespace fuge::analysis
