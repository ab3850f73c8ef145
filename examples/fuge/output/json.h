// A JSON value to print. Its source alone knows the library that writes JSON.
//
//   print(json_line(object({{"id", hit.id}, {"marks", list(hit.marks, to_json)}})));
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace program {

class Json;
using JsonList = std::vector<Json>;
// Keys in the order in which they are printed.
using JsonObject = std::vector<std::pair<std::string, Json>>;

// Made of what it is to show; null by default, and of an optional that is empty.
class Json {
 public:
  using Value =
      std::variant<std::monostate, bool, std::uint64_t, double, std::string, JsonList, JsonObject>;

  // NOLINTBEGIN(google-explicit-constructor)
  Json() = default;
  template <std::unsigned_integral T>  // bool is one of them; a pointer is none
  Json(T value) {
    if constexpr (std::same_as<T, bool>) {
      value_ = value;
    } else {
      value_ = std::uint64_t{value};
    }
  }
  Json(double value) : value_(value) {}
  Json(const char* text) : value_(std::string(text)) {}
  Json(std::string_view text) : value_(std::string(text)) {}
  Json(std::string text) : value_(std::move(text)) {}
  Json(JsonList list) : value_(std::move(list)) {}
  Json(JsonObject object) : value_(std::move(object)) {}
  template <typename T>
  Json(const std::optional<T>& value) {
    if (value) *this = Json(*value);
  }
  // NOLINTEND(google-explicit-constructor)

  const Value& value() const noexcept { return value_; }

 private:
  Value value_;
};

inline Json object(JsonObject members) {
  return Json(std::move(members));
}

// A list of what `make` makes of each item.
template <typename Items, typename Make>
Json list(const Items& items, Make make) {
  JsonList made;
  for (const auto& item : items) made.push_back(make(item));
  return Json(std::move(made));
}

Json list(const std::vector<std::string>& texts);

// One line with its line feed, safe to show on a terminal: what could move the cursor or turn the
// direction of writing is escaped as \uXXXX, bytes that aren't UTF-8 become U+FFFD.
std::string json_line(const Json& json);

}  // namespace program
