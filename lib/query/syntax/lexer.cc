#include "query/syntax/lexer.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "query/dates/date_reader.h"
#include "query/syntax/quotes.h"
#include "query/syntax/vocabulary.h"

namespace fuge::query {
namespace {

class Lexer {
 public:
  Lexer(std::string_view text, const schema::Fields& fields)
      : text_(text), fields_(fields), quotes_(text) {}

  Lexed run() {
    skip_between();
    result_.is_blank = at_end();
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
    std::size_t lexeme = 0;    // of an operator: its number
  };

  // The first error is told; the rest of the text is left alone.
  void fail(std::size_t position, std::string message) {
    if (!result_.error) result_.error = QueryError{position, std::move(message)};
    position_ = text_.size();
    brackets_.clear();
  }

  void notice(NoticeKind kind, std::size_t begin, std::size_t end) {
    result_.notices.push_back({kind, begin, end});
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
    if (begins && is_quote(peek()) && take_phrase(lexeme_of(group(), sign, begin))) return;
    const schema::QueryField field = field_at(text_.substr(position_), fields_);
    if (field.row != nullptr && take_field(field, sign, begin)) return;
    Lexeme lexeme = lexeme_of(group(), sign, begin);
    if (begins && take_exact(lexeme) && is_quote(peek()) && take_phrase(lexeme)) return;
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
    brackets_.push_back({position_, true, field, result_.lexemes.size()});
    result_.lexemes.push_back({LexemeKind::open, sign, field.row, begin, {}, position_});
    advance();
    item_begins_ = true;
  }

  void take_close() {
    if (brackets_.empty()) {
      notice(NoticeKind::close_bracket, position_, position_ + 1);
      return advance();
    }
    if (brackets_.back().is_operator)
      result_.lexemes.push_back({LexemeKind::close, Sign::none, nullptr, position_, {}, position_});
    brackets_.pop_back();
    advance();
    item_begins_ = true;
  }

  // False for a quote that isn't closed: it is text. In a filter it is an error, since the value is
  // anybody's guess.
  bool take_phrase(Lexeme lexeme) {
    const std::size_t quote = position_;
    const char32_t opening = peek();
    advance();
    const std::size_t begin = position_;
    const std::size_t close = quotes_.find(opening, begin);
    if (close == text_.size()) {
      position_ = quote;
      return refuse_quote(lexeme, opening, begin);
    }
    position_ = close;
    lexeme.quoted = true;
    add_value(lexeme, begin);
    advance();
    return true;
  }

  // An apostrophe needs no partner.
  bool refuse_quote(const Lexeme& lexeme, char32_t opening, std::size_t end) {
    if (!is_surely_quote(opening)) return false;
    if (lexeme.field != nullptr && lexeme.kind != LexemeKind::words) {
      fail(position_, "this quote isn't closed: add the closing quote, or leave it out");
      return true;
    }
    notice(NoticeKind::open_quote, position_, end);
    return false;
  }

  // False where it has no value: then it is text.
  bool take_field(const schema::QueryField& field, Sign sign, std::size_t begin) {
    const std::size_t name = position_;
    const std::size_t value = name + field.name.size() + 1;
    if (const schema::QueryField outer = group(); outer.row != nullptr) {
      fail(position_, fmt::format("{0}: can't stand in the brackets of {1}: write {1}:( … ) "
                                  "and {0}: side by side",
                                  field.name, outer.name));
      return true;
    }
    position_ = value;
    if (is_separator(peek()) || peek() == U')') {
      notice(NoticeKind::field, name, value);
      position_ = name;
      return false;
    }
    if (peek() == U'(') {
      take_open(sign, begin, field);
      return true;
    }
    Lexeme lexeme = lexeme_of(field, sign, begin);
    take_exact(lexeme);
    if (!is_quote(peek()) || !take_phrase(lexeme)) take_value(lexeme, false);
    return true;
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
    note_question_mark(begin);
    add_value(lexeme, begin);
  }

  // Of a word that was taken: "k?lender", but neither "Was nun?" nor an address.
  void note_question_mark(std::size_t begin) {
    const std::string_view word = since(begin);
    const std::size_t mark = word.find('?');
    if (mark == word.npos || mark + 1 == word.size() || word.find('/') != word.npos) return;
    if (is_word_character(utf8::decode(word, mark + 1).code_point))
      notice(NoticeKind::question_mark, begin, position_);
  }

  void add_operator(Lexeme lexeme, const Operator& found, std::size_t begin) {
    lexeme.kind = found.kind;
    lexeme.distance = found.distance;
    item_begins_ = true;
    add_value(lexeme, begin);
  }

  // Whether an operator may end here: UND(a b) and NOT"a b" are understood too.
  bool ends_operator() const {
    return is_separator(peek()) || peek() == U'(' || peek() == U')' || is_double_quote(peek());
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

  // A bracket that stays open is text; that of a field is an error, since it is nothing else.
  void check_brackets() {
    std::erase_if(brackets_, [](const Bracket& bracket) { return !bracket.is_operator; });
    for (const Bracket& bracket : brackets_) {
      if (bracket.field.row == nullptr) continue;
      return fail(bracket.position, "this bracket isn't closed: add ')', or leave it out");
    }
    for (const Bracket& bracket : brackets_)
      notice(NoticeKind::open_bracket, bracket.position, bracket.position + 1);
    std::size_t number = 0;
    auto bracket = brackets_.begin();
    std::erase_if(result_.lexemes, [&](const Lexeme&) {
      if (bracket == brackets_.end() || bracket->lexeme != number++) return false;
      ++bracket;
      return true;
    });
  }

  std::string_view text_;
  const schema::Fields& fields_;
  std::size_t position_ = 0;
  ClosingQuotes quotes_;
  bool item_begins_ = true;  // only white space or a bracket came before
  std::vector<Bracket> brackets_;
  Lexed result_;
};

}  // namespace

bool begins_item(const Lexeme& lexeme) noexcept {
  switch (lexeme.kind) {
    case LexemeKind::words:
    case LexemeKind::keyword:
    case LexemeKind::date:
    case LexemeKind::op_not:
    case LexemeKind::open:
      return true;
    case LexemeKind::op_and:
    case LexemeKind::op_or:
    case LexemeKind::op_near:
    case LexemeKind::close:
    case LexemeKind::end:
      return false;
  }
  return false;
}

Lexed lex(std::string_view text, const schema::Fields& fields) {
  return Lexer(text, fields).run();
}

}  // namespace fuge::query
