#include "bench/saved_ranks.h"

#include <doctest/doctest.h>

#include <fstream>
#include <stdexcept>
#include <string>

#include "support.h"

TEST_SUITE_BEGIN("bench");

TEST_CASE("ranks come back as they were saved") {
  const fuge::test::TemporaryFolder folder;
  const std::string file = folder / "ranks.tsv";
  const std::map<std::string, double> ranks{{"a", 1}, {"b", 1.0 / 3}, {"c", 0}};
  bench::write_ranks(file, ranks);
  const bench::SavedRanks saved = bench::read_ranks(file);
  CHECK(saved.problems.empty());
  CHECK(saved.reciprocal == ranks);
}

TEST_CASE("lines that are not valid are told, and the others read") {
  const fuge::test::TemporaryFolder folder;
  const std::string file = folder / "ranks.tsv";
  std::ofstream(file) << "a\t0.5\nb\nc\tviel\nd\t2\ne\t1\n";
  const bench::SavedRanks saved = bench::read_ranks(file);
  CHECK(saved.reciprocal == std::map<std::string, double>{{"a", 0.5}, {"e", 1}});
  REQUIRE(saved.problems.size() == 3);
  CHECK(saved.problems.front().find("ranks.tsv:2: ") != std::string::npos);
  CHECK_THROWS_AS(bench::read_ranks(folder / "none.tsv"), std::runtime_error);
  CHECK_THROWS_AS(bench::write_ranks(folder / "none" / "ranks.tsv", {}), std::runtime_error);
}

TEST_SUITE_END();
