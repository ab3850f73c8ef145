// docs/queries.md says what the parser does.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/date_range.h"
#include "query/syntax/parser.h"
#include "support.h"

TEST_SUITE_BEGIN("query");

namespace {

// The rows of the table that begins below `heading`, as the texts of their first two cells.
std::vector<std::pair<std::string, std::string>> table_below(const std::string& heading) {
  const std::string page = fuge::test::read_file(fuge::test::source_path("docs/queries.md"));
  std::istringstream lines(page.substr(page.find("\n| " + heading)));
  std::vector<std::pair<std::string, std::string>> rows;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line) && line.starts_with('|')) {
    const std::size_t second = line.find(" | ");
    if (second == std::string::npos) continue;  // the line below the head
    const std::size_t end = std::min(line.find(" | ", second + 3), line.rfind(" |"));
    rows.emplace_back(line.substr(2, second - 2), line.substr(second + 3, end - second - 3));
  }
  rows.erase(rows.begin());
  return rows;
}

std::string without_backticks(const std::string& cell) {
  REQUIRE(cell.size() > 2);
  REQUIRE(cell.front() == '`');
  REQUIRE(cell.back() == '`');
  return cell.substr(1, cell.size() - 2);
}

}  // namespace

TEST_CASE("the errors of docs/queries.md are where it says") {
  const fuge::Analyzer analyzer;
  const auto rows = table_below("query | position");
  CHECK(rows.size() == 15);
  for (const auto& row : rows) {
    const std::string& query = row.first;
    const std::string& position = row.second;
    CAPTURE(query);
    const fuge::query::Parsed parsed = fuge::query::parse(without_backticks(query), analyzer);
    REQUIRE(parsed.error);
    CHECK(std::to_string(parsed.error->position) == position);
  }
}

TEST_CASE("the notices of docs/queries.md are where it says") {
  const fuge::Analyzer analyzer;
  const auto rows = table_below("query | of bytes");
  CHECK(rows.size() == 9);
  for (const auto& row : rows) {
    const std::string& query = row.first;
    const std::string& bytes = row.second;
    CAPTURE(query);
    const fuge::query::Parsed parsed = fuge::query::parse(without_backticks(query), analyzer);
    REQUIRE(parsed.notices.size() == 1);
    const fuge::QueryNotice& notice = parsed.notices.front();
    CHECK(std::to_string(notice.begin) + "–" + std::to_string(notice.end) == bytes);
  }
}

TEST_CASE("the dates of docs/queries.md are what it says") {
  const auto rows = table_below("date | is");
  CHECK(rows.size() == 44);
  for (const auto& row : rows) {
    const std::string& written = row.first;
    CAPTURE(written);
    const fuge::DateRange range =
        fuge::parse_date_range(without_backticks(written), fuge::Date{2025, 9, 4});
    CHECK(range.problem.empty());
    const std::string from = range.from ? range.from->to_string() : "";
    const std::string to = range.to ? range.to->to_string() : "";
    CHECK(from + ".." + to == row.second);
  }
}

TEST_CASE("the first examples of docs/queries.md are understood") {
  const fuge::Analyzer analyzer;
  const auto rows = table_below("write | to find");
  CHECK(rows.size() == 13);
  for (const auto& row : rows) {
    const std::string& query = row.first;
    CAPTURE(query);
    CHECK_FALSE(fuge::query::parse(without_backticks(query), analyzer).error);
  }
}

TEST_SUITE_END();
