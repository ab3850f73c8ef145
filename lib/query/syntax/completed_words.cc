#include "query/syntax/completed_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>

#include "base/unicode.h"
#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "query/syntax/word_mark.h"

namespace fuge::query {
namespace {

// A fragment, "und", and the word with the other half.
constexpr std::ptrdiff_t fewest_words = 3;

bool begins_small(std::string_view word) {
  return !word.empty() && unicode::is_small(utf8::decode(word, 0).code_point);
}

// Whether it may stand behind other words of one list: "-einzelhandel" only looks like a sign.
bool goes_on(const Lexeme& first, const Lexeme& next) {
  if (!is_bare_word(next) || next.field != first.field) return false;
  if (next.sign == Sign::excluded)
    return next.position + 1 == next.text_position && begins_small(next.text);
  return next.sign == Sign::none && next.position == next.text_position;
}

// The token as the analysis of the lexeme alone would have it; `position` is that of its first one.
Token placed(Token token, std::size_t begin, const Lexeme& lexeme, std::uint32_t position) {
  token.begin += begin - lexeme.text_position;
  token.end += begin - lexeme.text_position;
  token.position -= position;
  return token;
}

void complete(std::span<Lexeme> run, std::string_view query, const Analyzer& analyzer) {
  const std::size_t begin = run.front().text_position;
  const std::size_t end = run.back().text_position + run.back().text.size();
  auto lexeme = run.begin();
  std::uint32_t position = 0;
  bool is_first = true;
  for (const TokenView& token :
       analyzer.analyze(query.substr(begin, end - begin), Purpose::query)) {
    const auto holds = [&](const Lexeme& each) {
      return begin + token.begin < each.text_position + each.text.size();
    };
    const auto holder = std::find_if(lexeme, run.end(), holds);
    if (holder == run.end()) return;
    if (is_first || holder != lexeme) position = token.position;
    is_first = false;
    lexeme = holder;
    if (!token.has(Step::ellipsis)) continue;
    lexeme->sign = Sign::none;
    lexeme->completions.push_back(placed(token, begin, *lexeme, position));
  }
}

}  // namespace

void complete_words(std::vector<Lexeme>& lexemes, std::string_view query,
                    const Analyzer& analyzer) {
  for (auto first = lexemes.begin(); first != lexemes.end();) {
    auto end = std::next(first);
    if (is_bare_word(*first) && first->sign == Sign::none) {
      end = std::find_if_not(end, lexemes.end(),
                             [&](const Lexeme& next) { return goes_on(*first, next); });
      if (end - first >= fewest_words) complete({first, end}, query, analyzer);
    }
    first = end;
  }
}

void leave_out_fragments(std::vector<Word>& words) {
  const auto is_completed = [&](const Word& word) {
    return word.token.has(Step::stop_word) && std::ranges::any_of(words, [&](const Word& other) {
             return other.token.has(Step::ellipsis) && other.token.position == word.token.position;
           });
  };
  const auto rest = std::stable_partition(words.begin(), words.end(),
                                          [&](const Word& word) { return !is_completed(word); });
  words.erase(rest, words.end());
}

}  // namespace fuge::query
