#include "base/result.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <variant>

TEST_SUITE_BEGIN("base");

using namespace fuge;

namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Problem{"odd", 0, 3};
  return number / 2;
}

}  // namespace

TEST_CASE("a result is a value, or why there is none") {
  const Result<int> even = half(8);
  REQUIRE(even);
  CHECK(even.has_value());
  CHECK(*even == 4);
  CHECK_THROWS_AS(even.error(), std::bad_variant_access);

  const Result<int> odd = half(7);
  REQUIRE(!odd);
  CHECK(odd.error().reason == "odd");
  CHECK(odd.error().line == 0);
  CHECK(odd.error().byte == 3);
  CHECK_THROWS_AS(*odd, std::bad_variant_access);
}

TEST_CASE("values and failures of any type are moved out of it") {
  Result<std::unique_ptr<std::string>, int> text(std::make_unique<std::string>("ja"));
  REQUIRE(text);
  CHECK(*text->get() == "ja");
  const std::unique_ptr<std::string> taken = *std::move(text);
  CHECK(*taken == "ja");

  Result<int, std::unique_ptr<std::string>> failed(std::make_unique<std::string>("nein"));
  const std::unique_ptr<std::string> reason = std::move(failed).error();
  CHECK(*reason == "nein");
}

TEST_CASE("a result is assigned as its value is") {
  Result<int> result = half(7);
  result = half(4);
  REQUIRE(result);
  *result += 1;
  CHECK(*result == 3);
}

TEST_SUITE_END();
