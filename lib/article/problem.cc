#include "article/problem.h"

#include <fmt/core.h>

#include "base/limits.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

constexpr std::size_t most_shown = 60;

bool has_control(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    const utf8::Decoded next = utf8::decode(text, i);
    if (utf8::is_control(next.code_point)) return true;
    i = next.end;
  }
  return false;
}

}  // namespace

std::string shown(std::string_view value) {
  std::string result;
  std::size_t count = 0;
  for (std::size_t i = 0; i < value.size(); ++count) {
    if (count == most_shown) return result + "…";
    const utf8::Decoded next = utf8::decode(value, i);
    const bool harmless = next.code_point != utf8::invalid && !utf8::is_control(next.code_point) &&
                          !utf8::is_layout_control(next.code_point);
    utf8::append(result, harmless ? next.code_point : U'\uFFFD');
    i = next.end;
  }
  return result;
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
