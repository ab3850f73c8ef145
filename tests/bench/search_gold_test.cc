#include "bench/search_gold.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "support.h"

TEST_SUITE_BEGIN("bench");

namespace {

using namespace fuge;

// "q1 Wo?: a=1 b=2;" for each question, then "problem" for each problem, without the folder.
std::string described(const std::string& queries, const std::string& judgements) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "queries", queries);
  test::write_file(folder / "qrels", judgements);
  const bench::SearchGold gold =
      bench::read_search_gold((folder / "queries").string(), (folder / "qrels").string());
  std::string out;
  for (const bench::Question& question : gold.questions) {
    out += question.id + ' ' + question.text + ':';
    for (const auto& [article, relevance] : question.relevant)
      out += ' ' + article + '=' + std::to_string(relevance);
    out += ';';
  }
  for (const std::string& problem : gold.problems)
    out += '<' + problem.substr(folder.path().string().size() + 1) + '>';
  return out;
}

}  // namespace

TEST_CASE("questions and what is relevant for them") {
  struct Row {
    std::string origin, queries, judgements, expected;
  };
  const std::string one = "q1\tWo steht der Deich?\n";
  const std::string judged = "q1 Wo steht der Deich?: a=1;";
  const Row rows[] = {
      {"one", one, "q1 0 a 1\n", judged},
      {"several, with grades", "q1\tWo?\nq2\tWas?\n", "q2 0 b 2\nq1 0 a 1\nq2 0 a 1\n",
       "q1 Wo?: a=1;q2 Was?: a=1 b=2;"},
      {"the form of other systems", "\xEF\xBB\xBF" + one + "\r\n", "q1\t0\ta\t1\r\n\r\n", judged},
      {"no line feed at the end", one, "q1 0 a 1", judged},
      {"not relevant", one, "q1 0 a 1\nq1 0 b 0\nq1 0 c -1\n", judged},
      {"a tab in the question", "q1\ta\tb\n", "q1 0 a 1\n", "q1 a\tb: a=1;"},
      {"no tab", one + "q2 Was?\n", "q1 0 a 1\n",
       judged + "<queries:2: an id, a tab and a question are wanted>"},
      {"no id", one + "\tWas?\n", "q1 0 a 1\n", judged + "<queries:2: the id is missing>"},
      {"no question", one + "q2\t\n", "q1 0 a 1\n",
       judged + "<queries:2: the question is missing>"},
      {"an id twice", one + "q1\tWas?\n", "q1 0 a 1\n",
       judged + "<queries:2: there is a question q1 already>"},
      {"never judged", one + "q2\tWas?\n", "q1 0 a 1\n",
       judged + "<qrels: no article is relevant for question q2>"},
      {"an unknown question", one, "q1 0 a 1\nq7 0 a 1\n",
       judged + "<qrels:2: there is no question q7>"},
      {"too few fields", one, "q1 0 a 1\nq1 0 a\n",
       judged + "<qrels:2: a question's id, 0, an article's id and a number are wanted>"},
      {"too many fields", one, "q1 0 a 1\nq1 0 a b 1\n",
       judged + "<qrels:2: a question's id, 0, an article's id and a number are wanted>"},
      {"no number", one, "q1 0 a 1\nq1 0 b 1.5\n",
       judged + "<qrels:2: the relevance must be a whole number: 1.5>"},
      {"too large a number", one, "q1 0 a 1\nq1 0 b 99999999999\n",
       judged + "<qrels:2: the relevance must be a whole number: 99999999999>"},
      {"nothing", "", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(described(row.queries, row.judgements) == row.expected);
  }
}

TEST_CASE("files of questions that can't be read") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "there", "");
  const std::string there = (folder / "there").string();
  const std::string nowhere = (folder / "nowhere").string();
  CHECK_THROWS_AS(bench::read_search_gold(nowhere, there), std::runtime_error);
  CHECK_THROWS_AS(bench::read_search_gold(there, nowhere), std::runtime_error);
  CHECK_THROWS_AS(bench::read_search_gold(folder.path().string(), there), std::runtime_error);
}

TEST_SUITE_END();
