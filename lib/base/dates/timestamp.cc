#include "base/dates/timestamp.h"

#include <algorithm>

#include "base/ascii.h"

namespace fuge {
namespace {

// Takes one element after the other off the front of the text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool at_end() const noexcept { return text_.empty(); }
  bool at_digit() const noexcept { return !text_.empty() && is_digit(text_.front()); }

  bool take(char c) noexcept {
    if (!text_.starts_with(c)) return false;
    text_.remove_prefix(1);
    return true;
  }

  // The number in exactly `count` digits, where it is at most `most`.
  std::optional<int> take_number(std::size_t count, int most) noexcept {
    const std::string_view digits = text_.substr(0, count);
    if (digits.size() < count || !all_digits(digits)) return std::nullopt;
    int number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    if (number > most) return std::nullopt;
    text_.remove_prefix(count);
    return number;
  }

  void skip_fraction() noexcept {
    if (text_.size() < 2 || (text_[0] != '.' && text_[0] != ',') || !is_digit(text_[1])) return;
    text_.remove_prefix(1);
    while (at_digit()) text_.remove_prefix(1);
  }

 private:
  std::string_view text_;
};

// "YYYY-MM-DD" or "YYYYMMDD".
std::optional<Date> take_date(Scanner& text) noexcept {
  const auto year = text.take_number(4, 9999);
  const bool hyphens = text.take('-');
  const auto month = text.take_number(2, 12);
  if (!year || !month || text.take('-') != hyphens) return std::nullopt;
  const auto day = text.take_number(2, 31);
  if (!day) return std::nullopt;
  const Date date{*year, *month, *day};
  return date.valid() ? std::optional(date) : std::nullopt;
}

// "HH", "HH:MM", "HH:MM:SS" or the same without colons.
std::optional<TimeOfDay> take_time(Scanner& text) noexcept {
  const auto hour = text.take_number(2, 24);
  if (!hour) return std::nullopt;
  TimeOfDay time{*hour};
  for (int TimeOfDay::*part : {&TimeOfDay::minute, &TimeOfDay::second}) {
    if (!text.take(':') && !text.at_digit()) break;
    const auto number = text.take_number(2, part == &TimeOfDay::second ? 60 : 59);
    if (!number) return std::nullopt;
    time.*part = *number;
  }
  text.skip_fraction();
  if (time.hour == 24) {
    if (time.minute > 0 || time.second > 0) return std::nullopt;
    return TimeOfDay{23, 59, 59};
  }
  time.second = std::min(time.second, 59);
  return time;
}

bool skip_zone(Scanner& text) noexcept {
  if (text.at_end() || text.take('Z') || text.take('z')) return true;
  if (!text.take('+') && !text.take('-')) return false;
  if (!text.take_number(2, 23)) return false;
  if (text.at_end()) return true;
  text.take(':');
  return text.take_number(2, 59).has_value();
}

}  // namespace

std::optional<Timestamp> read_timestamp(std::string_view text) noexcept {
  Scanner scanner(text);
  const auto date = take_date(scanner);
  if (!date) return std::nullopt;
  if (scanner.at_end()) return Timestamp{*date};
  if (!scanner.take('T') && !scanner.take('t') && !scanner.take(' ')) return std::nullopt;
  const auto time = take_time(scanner);
  if (!time) return std::nullopt;
  scanner.take(' ');
  if (!skip_zone(scanner) || !scanner.at_end()) return std::nullopt;
  return Timestamp{*date, *time};
}

}  // namespace fuge
