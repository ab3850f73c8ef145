#include "query/syntax/lexer.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "query/dates/date_reader.h"
#include "query/syntax/vocabulary.h"

namespace fuge::query {
namespace {

class Lexer {
 public:
  Lexer(std::string_view text, const schema::Fields& fields) : text_(text), fields_(fields) {}

  Lexed run() {
    skip_between();
    while (position_ < text_.size()) {
      take_one();
      skip_between();
    }
    check_brackets();
    result_.lexemes.push_back(
        {LexemeKind::end, Sign::none, nullptr, text_.size(), {}, text_.size()});
    return std::move(result_);
  }

 private:
  // A bracket that is open: an operator, or a part of a word.
  struct Bracket {
    std::size_t position;
    bool is_operator;
    schema::QueryField field;  // what the words inside are values of; a null row for none
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
    if (peek() == U'(') return take_open(Sign::none, position_, group());
    if (peek() == U')') return take_close();
    const std::size_t begin = position_;
    const Sign sign = take_sign();
    const bool begins = item_begins_;
    item_begins_ = false;
    if (peek() == U'(') return take_open(sign, begin, group());
    if (begins && is_quote(peek())) return take_phrase(lexeme_of(group(), sign, begin));
    const schema::QueryField field = field_at(text_.substr(position_), fields_);
    if (field.row != nullptr) return take_field(field, sign, begin);
    Lexeme lexeme = lexeme_of(group(), sign, begin);
    if (begins && take_exact(lexeme) && is_quote(peek())) return take_phrase(lexeme);
    take_value(lexeme, sign == Sign::none && !lexeme.exact);
  }

  // The field in whose brackets this stands; a null row for none.
  schema::QueryField group() const {
    return brackets_.empty() ? schema::QueryField() : brackets_.back().field;
  }

  static Lexeme lexeme_of(const schema::QueryField& field, Sign sign, std::size_t begin) {
    return {field.row == nullptr ? LexemeKind::words : kind_of(*field.row), sign, field.row, begin};
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

  // '=' counts directly before the words or the phrase that it is meant for.
  bool take_exact(Lexeme& lexeme) {
    if (lexeme.kind != LexemeKind::words || peek() != U'=') return false;
    const std::size_t begin = position_;
    advance();
    lexeme.exact = is_quote(peek()) || is_word_character(peek());
    if (!lexeme.exact) position_ = begin;
    return lexeme.exact;
  }

  void take_open(Sign sign, std::size_t begin, const schema::QueryField& field) {
    result_.lexemes.push_back({LexemeKind::open, sign, nullptr, begin, {}, position_});
    brackets_.push_back({position_, true, field});
    advance();
    item_begins_ = true;
  }

  void take_close() {
    if (brackets_.empty())
      return fail(position_, "this bracket closes nothing: add '(' before, or leave it out");
    if (brackets_.back().is_operator)
      result_.lexemes.push_back({LexemeKind::close, Sign::none, nullptr, position_, {}, position_});
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
    lexeme.quoted = true;
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

  void take_field(const schema::QueryField& field, Sign sign, std::size_t begin) {
    if (const schema::QueryField outer = group(); outer.row != nullptr) {
      return fail(position_, fmt::format("{0}: can't stand in the brackets of {1}: write {1}:( … ) "
                                         "and {0}: side by side",
                                         field.name, outer.name));
    }
    position_ += field.name.size() + 1;
    if (is_separator(peek()) || peek() == U')') {
      return fail(position_, fmt::format("{}: needs its value directly after the colon: write {}",
                                         field.name, field.row->example));
    }
    if (peek() == U'(') return take_open(sign, begin, field);
    Lexeme lexeme = lexeme_of(field, sign, begin);
    take_exact(lexeme);
    if (is_quote(peek())) return take_phrase(lexeme);
    take_value(lexeme, false);
  }

  void take_value(const Lexeme& lexeme, bool may_be_operator) {
    if (lexeme.kind == LexemeKind::words) return take_word(lexeme, may_be_operator);
    const std::size_t begin = position_;
    while (!is_separator(peek()) && peek() != U'(' && peek() != U')') advance();
    if (may_be_operator) {
      if (const auto found = operator_named(since(begin)))
        return add_operator(lexeme, *found, begin);
    }
    if (lexeme.kind == LexemeKind::date) take_rest_of_date(begin);
    add_value(lexeme, begin);
  }

  // A date may go on behind white space: "4. September 2025", "letzte Woche".
  void take_rest_of_date(std::size_t begin) {
    const auto dates = read_leading_dates(text_.substr(begin), std::nullopt);
    if (dates) position_ = begin + dates->end;
  }

  // Up to white space, or to a bracket that isn't part of the word.
  void take_word(const Lexeme& lexeme, bool may_be_operator) {
    const std::size_t begin = position_;
    while (!is_separator(peek()) && take_bracket_of_word()) {
      advance();
      if (!may_be_operator || !ends_operator()) continue;
      if (const auto found = operator_named(since(begin)))
        return add_operator(lexeme, *found, begin);
    }
    add_value(lexeme, begin);
  }

  void add_operator(Lexeme lexeme, const Operator& found, std::size_t begin) {
    lexeme.kind = found.kind;
    lexeme.distance = found.distance;
    item_begins_ = true;
    add_value(lexeme, begin);
  }

  // Whether an operator may end here: UND(a b) and NOT"a b" are understood too.
  bool ends_operator() const {
    return is_separator(peek()) || peek() == U'(' || peek() == U')' || is_quote(peek());
  }

  // False before a bracket that ends the word.
  bool take_bracket_of_word() {
    if (peek() == U'(') brackets_.push_back({position_, false, group()});
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
  const schema::Fields& fields_;
  std::size_t position_ = 0;
  bool item_begins_ = true;  // only white space or a bracket came before
  std::vector<Bracket> brackets_;
  Lexed result_;
};

}  // namespace

Lexed lex(std::string_view text, const schema::Fields& fields) {
  return Lexer(text, fields).run();
}

}  // namespace fuge::query
