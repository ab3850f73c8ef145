#include "article/json_lines/large_numbers.h"

#include "base/ascii.h"
#include "base/json.h"

namespace fuge::article {
namespace {

using nlohmann::json;

constexpr std::string_view instead = "0.0";

bool is_number_character(char c) noexcept {
  return is_digit(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

bool is_too_large(const std::string& number) {
  if (number.size() <= instead.size()) return false;
  try {
    return json::parse(number).is_discarded();
  } catch (const json::out_of_range&) {
    return true;
  } catch (const json::exception&) {
    return false;
  }
}

}  // namespace

std::string without_large_numbers(std::string_view line) {
  std::string result(line);
  bool in_string = false;
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i] == '"') in_string = !in_string;
    if (in_string && result[i] == '\\') ++i;
    if (in_string || (!is_digit(result[i]) && result[i] != '-')) continue;
    std::size_t end = i;
    while (end < result.size() && is_number_character(result[end])) ++end;
    const std::string number = result.substr(i, end - i);
    if (is_too_large(number))
      result.replace(i, number.size(),
                     std::string(instead).append(number.size() - instead.size(), ' '));
    i = end - 1;
  }
  return result;
}

}  // namespace fuge::article
