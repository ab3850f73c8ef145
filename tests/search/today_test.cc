#include <doctest/doctest.h>

#include <string>

#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

TEST_CASE("relative dates go by the day that the caller names") {
  const fuge::test::TemporaryFolder folder;
  {
    fuge::Writer writer(folder / "i");
    writer.put({.id = "alt", .date = fuge::Date{2024, 9, 3}, .text = "Die Fähre legt ab."});
    writer.put({.id = "neu", .date = fuge::Date{2025, 9, 3}, .text = "Die Fähre liegt im Hafen."});
    writer.commit();
  }
  const fuge::Index index(folder / "i");
  const struct {
    std::string query;
    std::optional<fuge::Date> today;
    std::string found;
    std::string origin;
  } rows[] = {
      {"fähre datum:gestern", fuge::Date{2025, 9, 4}, "neu", "contract of search.h"},
      {"fähre datum:gestern", fuge::Date{2024, 9, 4}, "alt", "another day"},
      {"datum:3.9.", fuge::Date{2025, 9, 2}, "alt", "a day without a year"},
      {"datum:3. September 2025 fähre", std::nullopt, "neu", "needs no today"},
      {"datum:gestern", std::nullopt, "error", "contract: without one it is an error"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    fuge::Search search(row.query);
    if (row.today) search.today(*row.today);
    const fuge::Results results = index.search(search);
    std::string found = results.error ? "error" : "";
    for (const fuge::Hit& hit : results.hits) found += hit.id;
    CHECK(found == row.found);
  }
  const auto failure = fuge::test::failure_of([&] {
    index.search(fuge::Search("fähre").today(fuge::Date{2025, 2, 30}));
  });
  CHECK(failure.code == fuge::ErrorCode::invalid_argument);
  CHECK(failure.what.find("2025-02-30") != std::string::npos);
}

TEST_SUITE_END();
