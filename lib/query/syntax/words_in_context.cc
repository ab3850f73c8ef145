#include "query/syntax/words_in_context.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "base/unicode.h"
#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "query/syntax/vocabulary.h"
#include "query/syntax/word_mark.h"

namespace fuge::query {
namespace {

bool is_plain(const Lexeme& lexeme) {
  return lexeme.kind == LexemeKind::words && !lexeme.quoted && !lexeme.exact &&
         !word_mark(lexeme.text);
}

// The query with nothing but its words, each where it stands.
std::string words_of(const std::vector<Lexeme>& lexemes, std::string_view query) {
  std::string text(query.size(), ' ');
  for (const Lexeme& lexeme : lexemes) {
    if (lexeme.kind != LexemeKind::words) continue;
    const auto mark = lexeme.quoted ? std::nullopt : word_mark(lexeme.text);
    text.replace(lexeme.text_position, mark ? mark->begin : lexeme.text.size(),
                 lexeme.text.substr(0, mark ? mark->begin : lexeme.text.npos));
  }
  return text;
}

bool is_inside(const Token& token, std::size_t begin, std::size_t end) {
  const bool borrows_elsewhere =
      token.has(Step::ellipsis) && (token.borrowed_begin < begin || token.borrowed_end > end);
  return token.begin >= begin && token.end <= end && !borrows_elsewhere;
}

// As if the lexeme's text were all.
Token placed(Token token, std::size_t begin, std::uint32_t position) {
  token.begin -= begin;
  token.end -= begin;
  token.position -= position;
  if (token.has(Step::ellipsis)) {
    token.borrowed_begin -= begin;
    token.borrowed_end -= begin;
  }
  for (TokenConstituent& part : token.constituents) {
    part.begin -= begin;
    part.end -= begin;
  }
  return token;
}

// Whether the tokens differ in nothing but the readings of words.
bool is_alike(const Token& one, const Token& other) {
  return one.begin == other.begin && one.end == other.end && one.form == other.form &&
         one.position == other.position && one.positions == other.positions;
}

std::vector<Token> without_readings(std::vector<Token> tokens) {
  const auto rest = std::unique(tokens.begin(), tokens.end(), is_alike);
  tokens.erase(rest, tokens.end());
  return tokens;
}

// Takes the tokens of one lexeme after the other out of those of all words.
class Reader {
 public:
  explicit Reader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::vector<Token> tokens_of(const Lexeme& lexeme) {
    const std::size_t begin = lexeme.text_position;
    const std::size_t end = begin + lexeme.text.size();
    while (next_ < tokens_.size() && tokens_[next_].begin < begin) ++next_;
    std::vector<Token> found;
    std::uint32_t first = 0;
    for (std::size_t i = next_; i < tokens_.size() && tokens_[i].begin < end; ++i) {
      if (!is_inside(tokens_[i], begin, end)) continue;
      if (found.empty()) first = tokens_[i].position;
      found.push_back(placed(tokens_[i], begin, first));
    }
    return found;
  }

 private:
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
};

bool is_in_capitals(std::string_view text) {
  bool capital = false;
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, end] = utf8::decode(text, i);
    if (unicode::is_small(c)) return false;
    capital = capital || unicode::is_capital(c);
    if (unicode::is_letter(c) && !in_word) ++words;
    in_word = unicode::is_letter(c) || (in_word && !is_separator(c));
    i = end;
  }
  return capital && words > 1;
}

bool has_figure(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

void append_small(std::string_view word, std::string& text) {
  for (std::size_t i = 0; i < word.size();) {
    const auto [c, end] = utf8::decode(word, i);
    std::string small;
    if (c != utf8::invalid) utf8::append(small, unicode::to_small(c));
    text += small.size() == end - i ? std::string_view(small) : word.substr(i, end - i);
    i = end;
  }
}

}  // namespace

void read_in_context(std::vector<Lexeme>& lexemes, std::string_view query,
                     const Analyzer& analyzer) {
  Reader reader(analyzer.analyze(without_capitals(words_of(lexemes, query)), Purpose::query));
  for (Lexeme& lexeme : lexemes) {
    if (!is_plain(lexeme)) continue;
    std::vector<Token> alone = analyzer.analyze(lexeme.text, Purpose::query);
    std::vector<Token> in_context = reader.tokens_of(lexeme);
    const std::vector<Token> one = without_readings(alone);
    const std::vector<Token> other = without_readings(in_context);
    lexeme.tokens =
        std::ranges::equal(one, other, is_alike) ? std::move(in_context) : std::move(alone);
  }
}

std::string without_capitals(std::string_view text) {
  if (!is_in_capitals(text)) return std::string(text);
  std::string small;
  small.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !is_separator(utf8::decode(text, end).code_point))
      end = utf8::decode(text, end).end;
    const std::string_view word = text.substr(begin, end - begin);
    if (has_figure(word)) {
      small += word;
    } else {
      append_small(word, small);
    }
    if (end < text.size()) {
      const std::size_t behind = utf8::decode(text, end).end;
      small += text.substr(end, behind - end);
      end = behind;
    }
    begin = end;
  }
  return small;
}

}  // namespace fuge::query
