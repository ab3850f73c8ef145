#include "query/syntax/spaced_words.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "fuge/analyzer.h"
#include "query/syntax/word_mark.h"

namespace fuge::query {
namespace {

// "i. d. R.", "8. Mai 1945", "1 000 000": three pieces.
constexpr std::size_t most_pieces = 3;
// Of an abbreviation: few letters and a full stop.
constexpr std::size_t longest_piece = 5;

bool is_abbreviated(const Lexeme& lexeme) {
  return lexeme.text.size() > 1 && lexeme.text.size() <= longest_piece && lexeme.text.back() == '.';
}

// A figure, or the letter before one: A 7.
bool may_begin_figure(const Lexeme& lexeme) {
  return is_digit(lexeme.text.front()) ||
         (lexeme.text.size() == 1 && is_ascii_letter(lexeme.text.front()));
}

// Whether it goes on behind another one: without a sign, and in the same field's brackets, if any.
bool goes_on(const Lexeme& first, const Lexeme& next) {
  return is_bare_word(next) && next.sign == Sign::none && next.field == first.field &&
         next.position == next.text_position;
}

// How many bare words there are from the given one on; not more than matter.
std::size_t count_bare_words(const std::vector<Lexeme>& lexemes, std::size_t first) {
  if (!is_bare_word(lexemes[first])) return 0;
  std::size_t count = 1;
  while (count < most_pieces && goes_on(lexemes[first], lexemes[first + count])) ++count;
  return count;
}

bool may_be_one(std::span<const Lexeme> pieces) {
  if (std::ranges::all_of(pieces, is_abbreviated)) return true;
  const std::string_view last = pieces.back().text;
  return may_begin_figure(pieces.front()) &&
         (is_digit(last.front()) || equal_in_any_case(last, "Uhr"));
}

// Whether one token stands for all of the text.
bool is_one_word(std::string_view text, const Analyzer& analyzer) {
  const Tokens tokens = analyzer.analyze(text, Purpose::query);
  return std::ranges::any_of(tokens, [&](const TokenView& token) {
    return token.position == 0 && token.positions == tokens.back().position + 1;
  });
}

}  // namespace

void join_spaced_words(std::vector<Lexeme>& lexemes, std::string_view query,
                       const Analyzer& analyzer) {
  std::vector<Lexeme> joined;
  joined.reserve(lexemes.size());
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    Lexeme lexeme = lexemes[i];
    for (std::size_t count = count_bare_words(lexemes, i); count > 1; --count) {
      const Lexeme& last = lexemes[i + count - 1];
      const std::size_t begin = lexeme.text_position;
      const std::string_view text =
          query.substr(begin, last.text_position + last.text.size() - begin);
      // In a pasted text a word may go on in the next line.
      const bool in_lines = text.find('\n') != text.npos;
      if (!in_lines && !may_be_one(std::span(lexemes).subspan(i, count))) continue;
      if (!is_one_word(text, analyzer)) continue;
      lexeme.text = text;
      i += count - 1;
      break;
    }
    joined.push_back(lexeme);
  }
  lexemes = std::move(joined);
}

}  // namespace fuge::query
