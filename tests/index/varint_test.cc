#include "index/varint.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

TEST_SUITE_BEGIN("index");

TEST_CASE("a number is read as it was written, and nothing behind it") {
  constexpr std::uint64_t greatest = std::numeric_limits<std::uint64_t>::max();
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{1} << 32,
        (std::uint64_t{1} << 63) - 1, std::uint64_t{1} << 63, greatest}) {
    CAPTURE(number);
    std::string bytes;
    fuge::append_varint(bytes, number);
    bytes += "rest";
    std::string_view left = bytes;
    CHECK(fuge::take_varint(left) == number);
    CHECK(left == "rest");
  }
}

TEST_CASE("what is no number of 64 bits is nothing") {
  const std::string nine(9, '\x80');
  const struct {
    std::string bytes;
    std::optional<std::uint64_t> number;
    std::string origin;
  } rows[] = {{"", std::nullopt, "no bytes"},
              {"\x80", std::nullopt, "the end inside it"},
              {nine, std::nullopt, "the end inside a long one"},
              {nine + '\x01', std::uint64_t{1} << 63, "the highest bit"},
              {nine + '\x02', std::nullopt, "a bit more: it was lost"},
              {nine + '\x7f', std::nullopt, "six bits more"},
              {nine + "\x80\x01", std::nullopt, "eleven bytes"}};
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    std::string_view bytes = row.bytes;
    CHECK(fuge::take_varint(bytes) == row.number);
    if (!row.number) CHECK(bytes == row.bytes);
  }
}

TEST_SUITE_END();
