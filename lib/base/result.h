// Layer: base. A value, or why there is none: how the library fails inside, where failing is to be
// expected of the input. What a caller of the API has to deal with becomes a fuge::Error there.
//
//   Result<Date> read_date(std::string_view text) {
//     if (auto date = Date::parse(text)) return *date;
//     return Problem{"no date"};
//   }
//   if (auto date = read_date(text)) use(*date); else report(date.error());
//
// The part of C++23's std::expected that is needed here, under the same names where they mean the
// same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace fuge {

// Why a piece of input is none of what it should be, before it is known which file it stands in.
struct Problem {
  std::string reason;
  std::uint64_t line = 0;                            // 0: what reads it knows the line, if any
  std::optional<std::uint64_t> byte = std::nullopt;  // into what was read
};

template <class Value, class Failure = Problem>
class [[nodiscard]] Result {
 public:
  Result(Value value) : either_(std::move(value)) {}        // NOLINT(google-explicit-constructor)
  Result(Failure failure) : either_(std::move(failure)) {}  // NOLINT(google-explicit-constructor)

  bool has_value() const noexcept { return std::holds_alternative<Value>(either_); }
  explicit operator bool() const noexcept { return has_value(); }

  // Only where there is one; std::bad_variant_access otherwise.
  Value& operator*() & { return std::get<Value>(either_); }
  const Value& operator*() const& { return std::get<Value>(either_); }
  Value&& operator*() && { return std::get<Value>(std::move(either_)); }
  Value* operator->() { return &std::get<Value>(either_); }
  const Value* operator->() const { return &std::get<Value>(either_); }

  // Only where there is no value; std::bad_variant_access otherwise.
  const Failure& error() const& { return std::get<Failure>(either_); }
  Failure&& error() && { return std::get<Failure>(std::move(either_)); }

 private:
  std::variant<Value, Failure> either_;
};

}  // namespace fuge
