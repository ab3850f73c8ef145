#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "fuge/time_of_day.h"

TEST_SUITE_BEGIN("base");

using fuge::TimeOfDay;

TEST_CASE("TimeOfDay::parse takes exactly HH:MM or HH:MM:SS") {
  struct {
    std::string_view text;
    std::string_view expected;  // "-" where it is refused
    std::string_view origin;
  } const rows[] = {
      {"10:40", "10:40", "minutes"},
      {"10:40:05", "10:40:05", "seconds"},
      {"10:40:00", "10:40", "the second 0 isn't written"},
      {"00:00", "00:00", "the first one"},
      {"23:59:59", "23:59:59", "the last one"},
      {"24:00", "-", "the end of the day"},
      {"10:60", "-", "minute 60"},
      {"10:40:60", "-", "second 60"},
      {"9:05", "-", "no leading zero"},
      {"10.40", "-", "a full stop"},
      {"1040", "-", "no colon"},
      {"10:40:5", "-", "half a second"},
      {"10:40 ", "-", "space behind"},
      {"10:40Z", "-", "a zone"},
      {"-1:40", "-", "a sign"},
      {"+1:40", "-", "a sign"},
      {"1a:40", "-", "a letter"},
      {"", "-", "empty"},
      {std::string_view("10:4\0", 5), "-", "hostile: NUL"},
      {"１:40", "-", "hostile: a digit of full width"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const auto time = TimeOfDay::parse(row.text);
    CHECK((time ? time->to_string() : "-") == row.expected);
  }
}

TEST_CASE("a time made of numbers is valid where a day has it, and times are in order") {
  CHECK(TimeOfDay{}.valid());
  CHECK(TimeOfDay{23, 59, 59}.valid());
  CHECK_FALSE(TimeOfDay{24, 0, 0}.valid());
  CHECK_FALSE(TimeOfDay{-1, 0, 0}.valid());
  CHECK_FALSE(TimeOfDay{0, 60, 0}.valid());
  CHECK_FALSE(TimeOfDay{0, 0, -1}.valid());
  CHECK(TimeOfDay{9, 59, 59} < TimeOfDay{10, 0, 0});
  CHECK(TimeOfDay{10, 0, 0} < TimeOfDay{10, 0, 1});
}

TEST_SUITE_END();
