#include "schema/schema.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "support.h"

TEST_SUITE_BEGIN("schema");

namespace {

// The rows of the document's table, as "kind|name|holds".
std::vector<std::string> documented_rows() {
  std::istringstream document(
      fuge::test::read_file(fuge::test::source_path("docs/index-format.md")));
  std::vector<std::string> rows;
  for (std::string line; std::getline(document, line);) {
    const bool row = line.starts_with("| prefix") || line.starts_with("| dictionary") ||
                     line.starts_with("| slot") || line.starts_with("| metadata");
    if (!row) continue;
    std::istringstream cells(line.substr(1, line.size() - 2));
    std::string joined;
    for (std::string cell; std::getline(cells, cell, '|');) {
      std::erase(cell, '`');
      joined += (joined.empty() ? "" : "|") + cell.substr(1, cell.size() - 2);
    }
    rows.push_back(joined);
  }
  return rows;
}

}  // namespace

TEST_CASE("docs/index-format.md mirrors the table") {
  std::vector<std::string> in_code;
  for (const fuge::schema::Row& row : fuge::schema::table())
    in_code.push_back(row.kind + '|' + row.name + '|' + row.holds);
  CHECK(in_code == documented_rows());
}

TEST_CASE("docs/index-format.md names the fields that every article may have") {
  const std::string document =
      fuge::test::read_file(fuge::test::source_path("docs/index-format.md"));
  for (const fuge::schema::FieldRow& row : fuge::schema::built_in_fields().rows()) {
    CAPTURE(row.name);
    CHECK(document.find('`' + row.name + '`') != document.npos);
  }
}

TEST_CASE("docs/index-format.md names the format version") {
  const std::string document =
      fuge::test::read_file(fuge::test::source_path("docs/index-format.md"));
  const std::string version(fuge::schema::format_version);
  CHECK(document.find("**Format version: " + version + ".**") != document.npos);
}

TEST_CASE("terms and values") {
  using namespace fuge::schema;
  CHECK(title_term("haus") == "Shaus");
  CHECK(id_term("2025/a.txt") == "Q2025/a.txt");
  const Fields fields(
      {{"ressort", fuge::FieldKind::keyword}, {"untertitel", fuge::FieldKind::text}});
  CHECK(keyword_term(*fields.named("source"), "dpa-afx") == "XSOURCE:dpa-afx");
  CHECK(keyword_term(*fields.named("ressort"), "politik") == "XKressort:politik");
  CHECK(term_in(fields.named("untertitel"), head_term("haus")) == "XTuntertitel:XHhaus");
  CHECK(term_in(nullptr, "haus") == "haus");
  CHECK(day_term(fuge::Date{2025, 9, 4}) == "D20250904");
  CHECK(month_term(2025, 9) == "M202509");
  CHECK(year_term(812) == "Y0812");
  CHECK(day_term(fuge::PartialDate(2025, 9)) == "D20250900");
  for (const fuge::PartialDate& date :
       {fuge::PartialDate(2025, 9, 4), fuge::PartialDate(2025, 9), fuge::PartialDate(812)})
    CHECK(date_of_value(date_value(date)) == date);
  CHECK(date_value(fuge::PartialDate(2025)) == "20250000");
  CHECK(time_value({9, 5, 0}) == "090500");
  CHECK(time_of_value("235959") == fuge::TimeOfDay{23, 59, 59});
  for (const std::string damaged : {"", "1040", "240000", "10:400", "-10400"})
    CHECK_FALSE(time_of_value(damaged));
  for (const std::string damaged :
       {"", "2025", "20250230", "20250004", "20251300", "2025-09-", "x0250904", "-0250904"}) {
    CAPTURE(damaged);
    CHECK_FALSE(date_of_value(damaged));
  }
}

TEST_SUITE_END();
