#include "bench/split_gold.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "support.h"

TEST_SUITE_BEGIN("bench");

namespace {

using namespace fuge;

// "3,7;": the boundaries of each analysis, or the reason why the line is none.
std::string described(const std::string& line) {
  try {
    std::string out;
    for (const bench::Boundaries& analysis : bench::parse_gold(line).analyses) {
      for (const std::size_t boundary : analysis) out += std::to_string(boundary) + ',';
      out += ';';
    }
    return out;
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("lines of words and their analyses") {
  struct Row {
    std::string origin, line, expected;
  };
  const std::string not_joined = "the parts must give the word when they are joined: ";
  const Row rows[] = {
      {"two parts", "Deichkrone\tDeich|krone", "5,;"},
      {"stays whole", "Auskunft\tAuskunft", ";"},
      {"three parts, umlauts take two bytes", "Müllabfuhrplan\tMüll|abfuhr|plan", "5,11,;"},
      {"two analyses", "Wachstube\tWach|stube\tWachs|tube", "4,;5,;"},
      {"a hyphen is of the part on its left", "UKW-Sender\tUKW-|Sender", "4,;"},
      {"any bytes", "\xFF-a\t\xFF-|a", "2,;"},
      {"no tab", "Deichkrone", "a word, a tab and an analysis are wanted"},
      {"no word", "\tDeich", "the word is missing"},
      {"no analysis", "Deich\t", "an analysis has an empty part"},
      {"a tab at the end", "Deich\tDeich\t", "an analysis has an empty part"},
      {"an empty part at the begin", "Deich\t|Deich", "an analysis has an empty part"},
      {"an empty part at the end", "Deich\tDeich|", "an analysis has an empty part"},
      {"another word", "Deich\tDeiche", not_joined + "Deiche"},
      {"another case", "Deich\tdeich", not_joined + "deich"},
      {"the second analysis of another word", "Deich\tDeich\tTeich", not_joined + "Teich"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(described(row.line) == row.expected);
  }
}

TEST_CASE("files of words: what is not valid is told with its line") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "gold.tsv").string();
  test::write_file(file,
                   "\xEF\xBB\xBF"
                   "Deichkrone\tDeich|krone\r\n\r\nDeich\n\nAuskunft\tAuskunft");
  const bench::Gold gold = bench::read_gold(file);
  REQUIRE(gold.words.size() == 2);
  CHECK(gold.words[0].word == "Deichkrone");
  CHECK(gold.words[0].analyses == std::vector<bench::Boundaries>{{5}});
  CHECK(gold.words[1].word == "Auskunft");
  const std::string problem = file + ":3: a word, a tab and an analysis are wanted";
  CHECK(gold.problems == std::vector<std::string>{problem});
  CHECK_THROWS_AS(bench::read_gold((folder / "nowhere.tsv").string()), std::runtime_error);
  CHECK_THROWS_AS(bench::read_gold(folder.path().string()), std::runtime_error);
}

TEST_SUITE_END();
