#include "article/problem.h"

#include <fmt/core.h>

#include <algorithm>

#include "article/wire_copy/scan.h"
#include "base/ascii.h"
#include "base/limits.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

// "2025-02-30", "20250230", "2025-02-30T10:00": the shape is right, so the day must be wrong.
bool has_shape_of_date(std::string_view value) noexcept {
  std::string shape(value.substr(0, 10));
  std::replace_if(shape.begin(), shape.end(), is_digit<char>, '9');
  return shape == "9999-99-99" || shape.starts_with("99999999");
}

bool has_control(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    const utf8::Decoded next = utf8::decode(text, i);
    if (utf8::is_control(next.code_point)) return true;
    i = next.end;
  }
  return false;
}

}  // namespace

Problem date_problem(std::string_view value, std::uint64_t line) {
  const std::string what = fmt::format("impossible date \"{}\"", shown(value));
  return {has_shape_of_date(value) ? what : what + " (YYYY-MM-DD expected)", line};
}

std::optional<Problem> id_problem(std::string_view id) {
  if (id.empty()) return Problem{"the id is empty"};
  if (id.size() > max_id_bytes) {
    return Problem{fmt::format("the id has {} bytes, over the limit of {}: \"{}\"", id.size(),
                               max_id_bytes, shown(id))};
  }
  if (utf8::first_invalid(id)) {
    return Problem{fmt::format("the id is not UTF-8: \"{}\"", shown(id))};
  }
  if (has_control(id)) {
    return Problem{fmt::format("the id has a control character: \"{}\"", shown(id))};
  }
  return std::nullopt;
}

}  // namespace fuge::article
