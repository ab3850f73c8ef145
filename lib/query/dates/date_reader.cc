#include "query/dates/date_reader.h"

#include <utility>

#include "query/dates/date_periods.h"

namespace fuge::query {
namespace {

using Kind = DateWordKind;

enum class Extent { beginning, all };

DateProblem problem_of(const Point& point) {
  if (point.period) return DateProblem::none;
  return point.needs_today ? DateProblem::needs_today : DateProblem::no_such_date;
}

WrittenDates with_problem(DateProblem problem) {
  WrittenDates dates;
  dates.problem = problem;
  return dates;
}

WrittenDates dates_of(const std::optional<Date>& from, const std::optional<Date>& to) {
  if (!from && !to) return with_problem(DateProblem::no_such_date);
  if (from && to && *to < *from) return with_problem(DateProblem::backwards);
  WrittenDates dates;
  dates.from = from;
  dates.to = to;
  return dates;
}

// The syntax; a period is what PeriodReader reads:
//
//   range = ".." period | period ".." [period]
//         | (zwischen) period (und) period | [vom] period (bis | dash) period
//         | (vor | seit) count unit
//         | (seit | ab | nach | vor | bis) period | period
class DateReader {
 public:
  DateReader(std::string_view text, const std::optional<Date>& today, Extent extent)
      : extent_(extent), today_(today), cursor_(date_tokens(text)), periods_(cursor_, today_) {}
  DateReader(const DateReader&) = delete;
  DateReader& operator=(const DateReader&) = delete;

  std::optional<WrittenDates> read() {
    auto dates = range();
    if (!dates || !ends_here()) return std::nullopt;
    dates->end = cursor_.end_of_last();
    return dates;
  }

 private:
  using Result = std::optional<WrittenDates>;

  bool ends_here() const {
    const DateToken& next = cursor_.peek();
    return next.kind == DateToken::Kind::end || (extent_ == Extent::beginning && next.spaced);
  }

  Result range() {
    if (at_dots()) return open_begin();
    if (auto dates = cursor_.attempt([this] { return between(); })) return dates;
    if (auto dates = cursor_.attempt([this] { return ago(); })) return dates;
    if (auto dates = cursor_.attempt([this] { return open_range(); })) return dates;
    const auto begin = periods_.read();
    return begin ? from(*begin) : std::nullopt;
  }

  bool at_dots() const {
    return cursor_.peek().mark == '.' && cursor_.at_mark('.', 1) &&
           (!cursor_.peek().spaced || extent_ == Extent::all);
  }

  bool may_go_on() const {
    return cursor_.peek().kind != DateToken::Kind::end &&
           (!cursor_.peek().spaced || extent_ == Extent::all);
  }

  Result open_begin() {
    cursor_.skip(2);
    if (!may_go_on()) return with_problem(DateProblem::open);
    const auto end = periods_.read();
    if (!end || is_incomplete(*end)) return std::nullopt;
    return up_to(*end);
  }

  // A day of a month alone says nothing.
  static bool is_incomplete(const Point& point) {
    return point.recurring && point.recurring->kind == Recurring::Kind::day_of_month;
  }

  // What the period that was read begins, or is.
  Result from(const Point& begin) {
    if (at_dots()) return behind_dots(begin);
    if (auto end = cursor_.attempt([this] { return end_of_range(); })) return both(begin, *end);
    if (is_incomplete(begin)) return std::nullopt;
    return alone(begin);
  }

  Result behind_dots(const Point& begin) {
    cursor_.skip(2);
    if (may_go_on()) {
      const auto end = periods_.read();
      return end && !is_incomplete(*end) ? Result(both(begin, *end)) : std::nullopt;
    }
    if (is_incomplete(begin)) return std::nullopt;
    return since(begin);
  }

  // "bis 5.9.", "-5.9.", "– 5.9."; in "2024 -2025" the dash is a sign.
  std::optional<Point> end_of_range() {
    const DateToken& joint = cursor_.peek();
    const bool dash = joint.mark == '-' && joint.spaced == cursor_.peek(1).spaced;
    if (!dash && !cursor_.at_word(Kind::until)) return std::nullopt;
    cursor_.take();
    auto end = periods_.read();
    return end && !is_incomplete(*end) ? end : std::nullopt;
  }

  Result between() {
    if (!cursor_.take_word(Kind::between)) return std::nullopt;
    const auto begin = periods_.read();
    if (!begin || !cursor_.take_word(Kind::and_)) return std::nullopt;
    const auto end = periods_.read();
    if (!end || is_incomplete(*end)) return std::nullopt;
    return both(*begin, *end);
  }

  // "vor 3 Tagen", "seit zwei Wochen".
  Result ago() {
    const bool open = cursor_.take_word(Kind::since);
    if (!open && !cursor_.take_word(Kind::before)) return std::nullopt;
    const auto span = periods_.read_span();
    if (!span) return std::nullopt;
    if (!today_) return with_problem(DateProblem::needs_today);
    const auto day = shifted(*today_, span->unit, -span->count);
    if (!day) return with_problem(DateProblem::no_such_date);
    if (open) return dates_of(*day, std::nullopt);
    return alone({period_around(*day, span->unit)});
  }

  Result open_range() {
    if (cursor_.peek().kind != DateToken::Kind::word) return std::nullopt;
    const DateWord word = cursor_.take().word;
    const auto point = periods_.read();
    if (!point || is_incomplete(*point)) return std::nullopt;
    if (word.kind == Kind::since) return since(*point);
    if (word.kind == Kind::until) return up_to(*point);
    if (word.kind == Kind::after) return beside(*point, 1);
    if (word.kind == Kind::before) return beside(*point, -1);
    return std::nullopt;
  }

  // After the period, or before it.
  WrittenDates beside(const Point& written, int days) const {
    const Point point = resolved(written, today_);
    if (!point.period) return with_problem(problem_of(point));
    const bool after = days > 0;
    const auto day = shifted(after ? point.period->last : point.period->first, Unit::day, days);
    return after ? dates_of(day, std::nullopt) : dates_of(std::nullopt, day);
  }

  WrittenDates since(const Point& written) const {
    const Point point = resolved(written, today_);
    if (!point.period) return with_problem(problem_of(point));
    return dates_of(point.period->first, std::nullopt);
  }

  WrittenDates up_to(const Point& written) const {
    const Point point = resolved(written, today_);
    if (!point.period) return with_problem(problem_of(point));
    return dates_of(std::nullopt, point.period->last);
  }

  WrittenDates alone(const Point& written) const {
    const Point point = resolved(written, today_);
    if (!point.period) return with_problem(problem_of(point));
    return dates_of(point.period->first, point.period->last);
  }

  WrittenDates both(const Point& begin, const Point& end) const {
    const Ends ends = resolved(Ends{begin, end}, today_);
    for (const Point& point : {ends.begin, ends.end})
      if (!point.period) return with_problem(problem_of(point));
    return dates_of(ends.begin.period->first, ends.end.period->last);
  }

  Extent extent_;
  std::optional<Date> today_;
  DateCursor cursor_;
  PeriodReader periods_;
};

std::optional<WrittenDates> read(std::string_view text, const std::optional<Date>& today,
                                 Extent extent) {
  const bool known = today && today->valid();
  return DateReader(text, known ? today : std::nullopt, extent).read();
}

}  // namespace

std::optional<WrittenDates> read_leading_dates(std::string_view text,
                                               const std::optional<Date>& today) {
  return read(text, today, Extent::beginning);
}

std::optional<WrittenDates> read_dates(std::string_view text, const std::optional<Date>& today) {
  return read(text, today, Extent::all);
}

}  // namespace fuge::query
