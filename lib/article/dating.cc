#include "article/dating.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

#include "article/problem.h"
#include "base/ascii.h"
#include "base/dates/timestamp.h"

namespace fuge::article {
namespace {

// "2025-02-30", "20250230", "2025-02-30T10:00", "2025-13": the form is right, so there is no such
// day or month.
bool has_form_of_date(std::string_view written) {
  constexpr std::array<std::string_view, 3> whole{"9999-99-99", "9999-99", "9999"};
  std::string form(written.substr(0, whole.front().size()));
  std::replace_if(form.begin(), form.end(), is_digit<char>, '9');
  return std::find(whole.begin(), whole.end(), form) != whole.end() || form.starts_with("99999999");
}

}  // namespace

Result<Dating> read_dating(std::string_view written) {
  if (const auto date = PartialDate::parse(written)) return Dating{*date};
  if (const auto timestamp = read_timestamp(written)) {
    return Dating{timestamp->date, timestamp->time};
  }
  const std::string reason = fmt::format("impossible date \"{}\"", shown(written));
  if (has_form_of_date(written)) return Problem{reason};
  return Problem{reason + " (YYYY-MM-DD, YYYY-MM or YYYY expected)"};
}

Result<Dating> with_time(Dating dating, const TimeOfDay& time) {
  if (!dating.date || !dating.date->exact()) {
    return Problem{
        fmt::format("the time {} has no day: give a date as YYYY-MM-DD", time.to_string())};
  }
  if (dating.time && dating.time != time) {
    return Problem{fmt::format("the time {} contradicts the date, which says {}", time.to_string(),
                               dating.time->to_string())};
  }
  dating.time = time;
  return dating;
}

}  // namespace fuge::article
