#include "query/dates/date_tokens.h"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/normalizer/case_folder.h"
#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "query/syntax/vocabulary.h"

namespace fuge::query {
namespace {

// The longest dates have fewer: "von Donnerstag, dem 4. September 2025, bis …".
constexpr std::size_t most_bytes = 200;
constexpr std::size_t longest_word = 32;
constexpr std::size_t longest_number = 4;

bool is_letter_or_mark(char32_t c) {
  return unicode::is_letter(c) || unicode::is_mark(c);
}

// The ASCII character that stands for this one in dates; 0 where none does.
char mark_of(char32_t c) {
  constexpr std::array dashes{U'-', U'\u2010', U'\u2011', U'\u2012', U'\u2013', U'\u2014'};
  if (std::ranges::find(dashes, c) != dashes.end()) return '-';
  if (c == U'.' || c == U'/' || c == U',') return static_cast<char>(c);
  return 0;
}

class Tokens {
 public:
  explicit Tokens(std::string_view text)
      : text_(text.substr(0, utf8::floor_boundary(text, std::min(text.size(), most_bytes)))),
        cut_(text_.size() < text.size()) {}

  std::vector<DateToken> run() {
    do {
      tokens_.push_back(next());
    } while (tokens_.back().kind != DateToken::Kind::end &&
             tokens_.back().kind != DateToken::Kind::other);
    return std::move(tokens_);
  }

 private:
  bool at_end() const { return position_ == text_.size(); }
  char32_t peek() const { return at_end() ? U'(' : utf8::decode(text_, position_).code_point; }

  template <typename Predicate>
  void skip(Predicate is_wanted) {
    while (!at_end() && is_wanted(peek())) position_ = utf8::decode(text_, position_).end;
  }

  DateToken next() {
    DateToken token;
    const std::size_t before = position_;
    skip(is_separator);
    token.spaced = position_ > before;
    token.begin = position_;
    read(token);
    token.end = position_;
    return token;
  }

  void read(DateToken& token) {
    const char32_t c = peek();
    if (at_end() || c == U'(' || c == U')') return end(token);
    if (is_digit(c)) return number(token);
    if (is_letter_or_mark(c)) return word(token);
    position_ = utf8::decode(text_, position_).end;
    token.mark = mark_of(c);
    token.kind = token.mark == 0 ? DateToken::Kind::other : DateToken::Kind::mark;
  }

  // Where the text was cut, nobody knows whether a token ends.
  void end(DateToken& token) const {
    token.kind = at_end() && cut_ ? DateToken::Kind::other : DateToken::Kind::end;
    token.spaced = token.spaced || token.kind == DateToken::Kind::end;
  }

  void number(DateToken& token) {
    skip(is_digit<char32_t>);
    const std::string_view digits = text_.substr(token.begin, position_ - token.begin);
    token.digits = digits.size();
    token.kind = DateToken::Kind::other;
    if (digits.size() > longest_number) return;
    token.kind = DateToken::Kind::number;
    for (const char c : digits) token.value = token.value * 10 + (c - '0');
  }

  void word(DateToken& token) {
    skip(is_letter_or_mark);
    token.kind = DateToken::Kind::other;
    const std::string_view letters = text_.substr(token.begin, position_ - token.begin);
    if (letters.size() > longest_word) return;
    analysis::fold_case(letters, folded_);
    const auto meaning = date_word(folded_);
    if (!meaning) return;
    token.kind = DateToken::Kind::word;
    token.word = *meaning;
  }

  std::string_view text_;
  bool cut_;
  std::size_t position_ = 0;
  std::vector<DateToken> tokens_;
  std::string folded_;
};

}  // namespace

std::vector<DateToken> date_tokens(std::string_view text) {
  return Tokens(text).run();
}

}  // namespace fuge::query
