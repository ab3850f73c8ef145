#include "index/pending/pending_record.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "fuge/error.h"
#include "index/pending/pending_postings.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::index::PostedTerm;
using Postings = std::vector<std::pair<std::string, std::uint32_t>>;

Postings read(const std::string& record) {
  Postings postings;
  fuge::index::for_each_posting(record, [&](const std::string& term, std::uint32_t times) {
    postings.emplace_back(term, times);
  });
  return postings;
}

}  // namespace

TEST_CASE("a record gives back the postings that it was made of") {
  const struct {
    std::string what;
    Postings postings;
  } rows[] = {
      {"none", {}},
      {"one", {{"haus", 1}}},
      {"terms that begin alike", {{"XHhafen", 1}, {"XHhafenstadt", 300}, {"XMhafen", 2}}},
      {"any bytes", {{std::string("XW\0\x80", 4), 1}, {"XW\xFF", 7}}},
      {"a long term, often", {{std::string(245, 'w'), 4'294'967'295}}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    std::vector<PostedTerm> terms;
    for (const auto& [term, times] : row.postings) terms.push_back({term, times});
    CHECK(read(fuge::index::pending_record(terms)) == row.postings);
  }
}

TEST_CASE("a record that no writer made is told of") {
  const struct {
    std::string what;
    std::string record;
  } rows[] = {
      {"more shared than there is", std::string("\x01\x01z\x01", 4)},
      {"a term behind the end", std::string("\x00\x05haus", 6)},
      {"no number of times", std::string("\x00\x04haus", 6)},
      {"a number that goes on", std::string("\x00\x01h\x80", 4)},
      {"more times than there can be", std::string("\x00\x01h\xFF\xFF\xFF\xFF\x7F", 8)},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CHECK(fuge::test::failure_of([&] { read(row.record); }).code == fuge::ErrorCode::damaged_index);
  }
}

TEST_CASE("the first pending document is a number, or there is none") {
  CHECK(fuge::index::first_pending("") == 0);
  CHECK(fuge::index::first_pending("1001") == 1001);
  for (const char* wrong : {"0", "x", "12x", "-1", "99999999999"}) {
    CAPTURE(wrong);
    CHECK(fuge::test::failure_of([&] { fuge::index::first_pending(wrong); }).code ==
          fuge::ErrorCode::damaged_index);
  }
}

TEST_SUITE_END();
