#include "bench/split_metrics.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("bench");

namespace {

// "part/whole" of each share, in the order of the members.
std::string described(const bench::SplitMetrics& metrics) {
  std::string out;
  for (const bench::Share& share : {metrics.exact, metrics.false_splits, metrics.compounds_right,
                                    metrics.head_boundary, metrics.precision, metrics.recall}) {
    out +=
        (out.empty() ? "" : " ") + std::to_string(share.part) + '/' + std::to_string(share.whole);
  }
  return out;
}

}  // namespace

TEST_CASE("what a word adds to the counts") {
  struct Row {
    std::string origin, line;
    bench::Boundaries found;
    std::string expected;  // exact, false splits, compounds right, head, precision, recall
  };
  // By the definitions in bench/README.md.
  const Row rows[] = {
      {"right", "Deichkrone\tDeich|krone", {5}, "1/1 0/0 1/1 1/1 1/1 1/1"},
      {"missed", "Deichkrone\tDeich|krone", {}, "0/1 0/0 0/1 0/1 0/0 0/1"},
      {"elsewhere", "Deichkrone\tDeich|krone", {4}, "0/1 0/0 0/1 0/1 0/1 0/1"},
      {"one too many", "Deichkrone\tDeich|krone", {5, 7}, "0/1 0/0 0/1 1/1 1/2 1/1"},
      {"stays whole", "Auskunft\tAuskunft", {}, "1/1 0/1 0/0 0/0 0/0 0/0"},
      {"split, but whole", "Auskunft\tAuskunft", {3}, "0/1 1/1 0/0 0/0 0/1 0/0"},
      {"given whole twice", "Auskunft\tAuskunft\tAuskunft", {3}, "0/1 1/1 0/0 0/0 0/1 0/0"},
      {"whole or split: whole", "Erblast\tErblast\tErb|last", {}, "1/1 0/0 1/1 0/0 0/0 0/0"},
      {"whole or split: split", "Erblast\tErblast\tErb|last", {3}, "1/1 0/0 1/1 0/0 1/1 1/1"},
      {"the second analysis", "Wachstube\tWach|stube\tWachs|tube", {5}, "1/1 0/0 1/1 0/1 1/1 1/1"},
      {"two boundaries, one found", "Bahnhofsuhr\tBahn|hofs|uhr", {8}, "0/1 0/0 0/1 0/0 1/1 1/2"},
      {"two analyses, neither exact: the one with fewer errors",
       "Bahnhofsuhr\tBahn|hofs|uhr\tBahnhofs|uhr",
       {3, 8},
       "0/1 0/0 0/1 0/0 1/2 1/1"},
      {"as many errors: the one with more found",
       "Bahnhofsuhr\tBahnhofsuhr\tBahn|hofs|uhr",
       {4},
       "0/1 0/0 0/1 0/0 1/1 1/2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    bench::SplitMetrics metrics;
    bench::add_word(bench::parse_gold(row.line), row.found, metrics);
    CHECK(described(metrics) == row.expected);
  }
}

TEST_CASE("words add up") {
  bench::SplitMetrics metrics;
  bench::add_word(bench::parse_gold("Deichkrone\tDeich|krone"), {5}, metrics);
  bench::add_word(bench::parse_gold("Bahnhofsuhr\tBahn|hofs|uhr"), {4}, metrics);
  bench::add_word(bench::parse_gold("Auskunft\tAuskunft"), {3}, metrics);
  CHECK(described(metrics) == "1/3 1/1 1/2 1/1 2/3 2/3");
  CHECK(metrics.f1() == doctest::Approx(2.0 / 3));
}

TEST_CASE("precision and recall by their harmonic mean") {
  struct Row {
    std::string origin;
    bench::Share precision, recall;
    double expected;
  };
  const Row rows[] = {
      {"nothing counted", {}, {}, 0},
      {"nothing right", {0, 3}, {0, 2}, 0},
      {"all right", {4, 4}, {4, 4}, 1},
      {"half and all", {1, 2}, {1, 1}, 2.0 / 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    bench::SplitMetrics metrics;
    metrics.precision = row.precision;
    metrics.recall = row.recall;
    CHECK(metrics.f1() == doctest::Approx(row.expected));
  }
}

TEST_SUITE_END();
