// Layer: query. One day, week, month, quarter or year, read from tokens.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "fuge/date.h"
#include "query/dates/date_points.h"
#include "query/dates/date_tokens.h"

namespace fuge::query {

// Reads tokens one by one and goes back where they turn out to be something else.
class DateCursor {
 public:
  explicit DateCursor(std::vector<DateToken> tokens) : tokens_(std::move(tokens)) {}

  // The next token, or the one `ahead` of it; the last one stands for all behind it.
  const DateToken& peek(std::size_t ahead = 0) const {
    const std::size_t i = next_ + ahead;
    return i < tokens_.size() ? tokens_[i] : tokens_.back();
  }
  const DateToken& take() { return tokens_[next_ + 1 < tokens_.size() ? next_++ : next_]; }
  // Byte behind what was taken.
  std::size_t end_of_last() const { return next_ == 0 ? 0 : tokens_[next_ - 1].end; }
  void skip(std::size_t count) {
    for (; count > 0; --count) take();
  }

  bool at_word(DateWordKind kind, std::size_t ahead = 0) const {
    const DateToken& token = peek(ahead);
    return token.kind == DateToken::Kind::word && token.word.kind == kind;
  }
  // Without white space before it.
  bool at_mark(char mark, std::size_t ahead = 0) const {
    const DateToken& token = peek(ahead);
    return token.kind == DateToken::Kind::mark && token.mark == mark && !token.spaced;
  }
  bool at_number(std::size_t least_digits, std::size_t most_digits, std::size_t ahead = 0) const {
    const DateToken& token = peek(ahead);
    return token.kind == DateToken::Kind::number && token.digits >= least_digits &&
           token.digits <= most_digits;
  }
  bool take_word(DateWordKind kind) {
    if (!at_word(kind)) return false;
    take();
    return true;
  }

  // Nothing is taken where `read` gives nothing.
  template <typename Read>
  auto attempt(Read read) {
    const std::size_t begin = next_;
    auto result = read();
    if (!result) next_ = begin;
    return result;
  }

 private:
  std::vector<DateToken> tokens_;  // never empty
  std::size_t next_ = 0;
};

// Reads one period, "im September 2025", "4.9.", "letzte 7 Tage"; nothing, and nothing taken,
// where there is none.
class PeriodReader {
 public:
  // Both outlive it. What day it is may be unknown.
  PeriodReader(DateCursor& cursor, const std::optional<Date>& today)
      : cursor_(cursor), today_(today) {}

  std::optional<Point> read();

  // "7", "zwei", before a unit.
  struct Span {
    Unit unit;
    int count;
  };
  std::optional<Span> read_span();

 private:
  std::optional<Point> bare();
  std::optional<Point> of_word();
  std::optional<Point> iso();
  std::optional<Point> iso_numbered(int year);
  std::optional<Point> numeric();
  std::optional<Point> after_dot(int number);
  std::optional<Point> month_name();
  std::optional<Point> english_day(int month);
  std::optional<Point> weekday();
  std::optional<Point> numbered(Recurring::Kind kind);
  std::optional<Point> of_unit();
  std::optional<Point> current();
  std::optional<Point> last();

  void skip_abbreviation();
  std::optional<int> year_of_four();
  std::optional<int> year_after_dot();
  std::optional<int> year_after_number();
  template <typename Make>
  Point relative(Make make) const;

  DateCursor& cursor_;
  const std::optional<Date>& today_;
};

}  // namespace fuge::query
