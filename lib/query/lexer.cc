#include "query/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "query/vocabulary.h"

namespace fuge::query {
namespace {

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Lexed run() {
    skip_between();
    while (position_ < text_.size()) {
      take_one();
      skip_between();
    }
    check_brackets();
    result_.lexemes.push_back({LexemeKind::end, Sign::none, false, text_.size(), {}, text_.size()});
    return std::move(result_);
  }

 private:
  // A bracket that is open: an operator, or a part of a word.
  struct Bracket {
    std::size_t position;
    bool is_operator;
  };

  // The first error is told; the rest of the text is left alone.
  void fail(std::size_t position, std::string message) {
    if (!result_.error) result_.error = QueryError{position, std::move(message)};
    position_ = text_.size();
    brackets_.clear();
  }

  bool at_end() const { return position_ == text_.size(); }
  // The next character; a separator at the end.
  char32_t peek() const { return at_end() ? U' ' : utf8::decode(text_, position_).code_point; }
  void advance() { position_ = utf8::decode(text_, position_).end; }

  void skip_between() {
    while (!at_end() && (is_separator(peek()) || is_unseen(peek()))) {
      advance();
      item_begins_ = true;
    }
  }

  void take_one() {
    if (peek() == U'(') return take_open(Sign::none, position_);
    if (peek() == U')') return take_close();
    const std::size_t begin = position_;
    const Sign sign = take_sign();
    const bool may_quote = item_begins_;
    item_begins_ = false;
    if (peek() == U'(') return take_open(sign, begin);
    if (may_quote && is_quote(peek())) return take_phrase({LexemeKind::words, sign, false, begin});
    if (const Field* field = field_at(text_.substr(position_)))
      return take_field(*field, {field->kind, sign, field->kind == LexemeKind::words, begin});
    take_word({LexemeKind::words, sign, false, begin}, sign == Sign::none);
  }

  // A sign counts at the beginning of an item, directly before what it is meant for.
  Sign take_sign() {
    const char32_t c = peek();
    if (!item_begins_ || (c != U'+' && c != U'-')) return Sign::none;
    const std::size_t begin = position_;
    advance();
    const char32_t next = peek();
    if (is_separator(next) || next == U')' || next == U'+' || next == U'-') {
      position_ = begin;
      return Sign::none;
    }
    return c == U'+' ? Sign::required : Sign::excluded;
  }

  void take_open(Sign sign, std::size_t begin) {
    result_.lexemes.push_back({LexemeKind::open, sign, false, begin, {}, position_});
    brackets_.push_back({position_, true});
    advance();
    item_begins_ = true;
  }

  void take_close() {
    if (brackets_.empty())
      return fail(position_, "this bracket closes nothing: add '(' before, or leave it out");
    if (brackets_.back().is_operator)
      result_.lexemes.push_back({LexemeKind::close, Sign::none, false, position_, {}, position_});
    brackets_.pop_back();
    advance();
    item_begins_ = true;
  }

  void take_phrase(Lexeme lexeme) {
    const std::size_t quote = position_;
    const char32_t opening = peek();
    advance();
    const std::size_t begin = position_;
    const std::size_t close = find_closing(opening);
    if (close == text_.size())
      return fail(quote, "this quote isn't closed: add the closing quote, or leave it out");
    position_ = close;
    add_value(lexeme, begin);
    advance();
  }

  // Where the phrase that `opening` began ends; the end of the text where it doesn't. The second
  // look succeeds or ends the work: time stays linear.
  std::size_t find_closing(char32_t opening) const {
    const ClosingQuotes quotes = closing_quotes(opening);
    const std::size_t close = find_one_of(quotes.best);
    return close < text_.size() ? close : find_one_of(quotes.otherwise);
  }

  std::size_t find_one_of(std::u32string_view quotes) const {
    std::size_t i = position_;
    while (i < text_.size()) {
      const auto [c, end] = utf8::decode(text_, i);
      if (quotes.find(c) != std::u32string_view::npos) return i;
      i = end;
    }
    return i;
  }

  void take_field(const Field& field, Lexeme lexeme) {
    position_ += field.name.size() + 1;
    if (is_separator(peek()) || peek() == U'(' || peek() == U')') {
      return fail(position_, fmt::format("{}: needs its value directly after the colon: write {}",
                                         field.name, field.example));
    }
    if (is_quote(peek())) return take_phrase(lexeme);
    if (lexeme.kind == LexemeKind::words) return take_word(lexeme, false);
    const std::size_t begin = position_;
    while (!is_separator(peek()) && peek() != U'(' && peek() != U')') advance();
    add_value(lexeme, begin);
  }

  // Up to white space, or to a bracket that isn't part of the word.
  void take_word(Lexeme lexeme, bool may_be_operator) {
    const std::size_t begin = position_;
    const Operator* found = nullptr;
    while (found == nullptr && !is_separator(peek()) && take_bracket_of_word()) {
      advance();
      if (may_be_operator && ends_operator()) found = operator_named(since(begin));
    }
    if (found != nullptr) lexeme.kind = found->kind;
    item_begins_ = found != nullptr;
    add_value(lexeme, begin);
  }

  // Whether an operator may end here: UND(a b) and NOT"a b" are understood too.
  bool ends_operator() const {
    return is_separator(peek()) || peek() == U'(' || peek() == U')' || is_quote(peek());
  }

  // False before a bracket that ends the word.
  bool take_bracket_of_word() {
    if (peek() == U'(') brackets_.push_back({position_, false});
    if (peek() != U')') return true;
    if (brackets_.empty() || brackets_.back().is_operator) return false;
    brackets_.pop_back();
    return true;
  }

  std::string_view since(std::size_t begin) const { return text_.substr(begin, position_ - begin); }

  void add_value(Lexeme lexeme, std::size_t begin) {
    lexeme.text = since(begin);
    lexeme.text_position = begin;
    result_.lexemes.push_back(lexeme);
  }

  // A bracket inside a word may stay open: it is text.
  void check_brackets() {
    const auto open = std::ranges::find_if(brackets_, &Bracket::is_operator);
    if (open != brackets_.end())
      fail(open->position, "this bracket isn't closed: add ')', or leave it out");
  }

  std::string_view text_;
  std::size_t position_ = 0;
  bool item_begins_ = true;  // only white space or a bracket came before
  std::vector<Bracket> brackets_;
  Lexed result_;
};

}  // namespace

Lexed lex(std::string_view text) {
  return Lexer(text).run();
}

}  // namespace fuge::query
