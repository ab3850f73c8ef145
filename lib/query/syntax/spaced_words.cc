#include "query/syntax/spaced_words.h"

#include <cstddef>
#include <utility>

#include "fuge/analyzer.h"

namespace fuge::query {
namespace {

// "i. d. R.": three pieces, each of few letters and a full stop.
constexpr std::size_t most_pieces = 3;
constexpr std::size_t longest_piece = 5;

bool is_piece(const Lexeme& lexeme) {
  return lexeme.kind == LexemeKind::words && !lexeme.quoted && !lexeme.exact &&
         lexeme.field == nullptr && lexeme.text.size() > 1 && lexeme.text.size() <= longest_piece &&
         lexeme.text.back() == '.';
}

// How many lexemes from the given one on may be one abbreviation.
std::size_t count_pieces(const std::vector<Lexeme>& lexemes, std::size_t first) {
  std::size_t count = 0;
  while (count < most_pieces && is_piece(lexemes[first + count]) &&
         (count == 0 || lexemes[first + count].sign == Sign::none))
    ++count;
  return count;
}

bool is_abbreviation(std::string_view text, const Analyzer& analyzer) {
  const std::vector<Token> tokens = analyzer.analyze(text, Purpose::query);
  return tokens.size() == 1 && tokens.front().has(Step::abbreviation);
}

}  // namespace

void join_spaced_words(std::vector<Lexeme>& lexemes, std::string_view query,
                       const Analyzer& analyzer) {
  std::vector<Lexeme> joined;
  joined.reserve(lexemes.size());
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    Lexeme lexeme = lexemes[i];
    for (std::size_t count = count_pieces(lexemes, i); count > 1; --count) {
      const Lexeme& last = lexemes[i + count - 1];
      const std::size_t begin = lexeme.text_position;
      const std::string_view text =
          query.substr(begin, last.text_position + last.text.size() - begin);
      if (!is_abbreviation(text, analyzer)) continue;
      lexeme.text = text;
      i += count - 1;
      break;
    }
    joined.push_back(lexeme);
  }
  lexemes = std::move(joined);
}

}  // namespace fuge::query
