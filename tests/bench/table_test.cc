#include "bench/table.h"

#include <doctest/doctest.h>

#include <sstream>
#include <stdexcept>
#include <string>

TEST_SUITE_BEGIN("bench");

namespace {

std::string table_of(const std::string& lines) {
  std::istringstream in(lines);
  return bench::table_of(bench::read_measurements(in));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != text.npos;
}

std::string indexing(double wall, double cpu, int index_bytes) {
  std::ostringstream line;
  line << R"({"indexing":{"wall":)" << wall << R"(,"cpu":)" << cpu
       << R"(,"articles":10,"text_bytes":2000000,"index_bytes":)" << index_bytes
       << R"(,"peak_bytes":50000000,"threads":2}})" << '\n';
  return line.str();
}

const std::string own = R"({"run":{"system":"fuge"}})"
                        "\n";
const std::string peer = R"({"run":{"system":"peer"}})"
                         "\n";

}  // namespace

TEST_CASE("speeds, sizes and ratios of indexing") {
  const std::string table =
      table_of(own + indexing(1, 2.5, 4000000) + peer + indexing(0.5, 1, 1000000) + own +
               indexing(4, 2.5, 4000000) + peer + indexing(2, 1, 1000000));
  CAPTURE(table);
  CHECK(has(table, "Indexing 10 articles, 2.0 MB of text, rounds: 2"));
  // 2 MB in 1 s and in 4 s; the peer took half as long both times.
  CHECK(has(table, "1.25"));
  CHECK(has(table, " 0.80 "));  // in 2.5 s of CPU
  CHECK(has(table, "x0.50"));
  CHECK(has(table, "x2.50"));
  CHECK(has(table, "x4.00"));
}

TEST_CASE("percentiles and ratios of searching, over all rounds") {
  const std::string query =
      R"({"query":{"class":"one noun","text":"Deich","range":"","total":4,"ms":)";
  const std::string table =
      table_of(own + query + "[9,2,2],\"cpu_ms\":[1,1,1]}}\n" + peer + query +
               "[4,4,4],\"cpu_ms\":[8,8,8]}}\n" + own + query + "[2,2],\"cpu_ms\":[1,1]}}\n" +
               peer + query + "[4,4],\"cpu_ms\":[8,8]}}\n");
  CAPTURE(table);
  CHECK(has(table, "1-3 nouns"));
  CHECK(has(table, "2.000"));
  CHECK(has(table, "9.000"));
  CHECK(has(table, "x0.50"));
  CHECK(has(table, "x0.12"));  // an eighth of the CPU time
}

TEST_CASE("the same words with other dates are another query") {
  const std::string begin = R"({"query":{"class":"year","text":"Deich","range":")";
  const std::string end = R"(","total":4,"ms":[1],"cpu_ms":[1]}})"
                          "\n";
  const std::string lines = own + begin + "2023" + end + begin + "2024" + end;
  std::istringstream in(lines);
  CHECK(bench::read_measurements(in).at(0).queries.at("year").size() == 2);
}

TEST_CASE("first results, commits and analysis") {
  const std::string table = table_of(own +
                                     R"({"first":{"ms":12.5}})"
                                     "\n" +
                                     R"({"puts":{"before":10,"ms":[1,3],"cpu":0.001}})"
                                     "\n" +
                                     R"({"puts":{"before":100,"ms":[3,3],"cpu":0.004}})"
                                     "\n" +
                                     R"({"analysis":{"wall":9,"cpu":2,"text_bytes":6000000}})"
                                     "\n" +
                                     peer +
                                     R"({"first":{"ms":10}})"
                                     "\n");
  CAPTURE(table);
  CHECK(has(table, "12.50"));
  CHECK(has(table, "+2.50"));
  CHECK(has(table, "x1.50"));  // 3 ms instead of 2
  CHECK(has(table, "x4.00"));  // and of CPU
  CHECK(has(table, "3.00"));
}

TEST_CASE("without fuge there is nothing to compare with") {
  const std::string table = table_of(peer + indexing(1, 2, 4000000));
  CAPTURE(table);
  CHECK_FALSE(has(table, "  x"));
}

TEST_CASE("lines that aren't measurements are told by their number") {
  for (const std::string line :
       {"", "{", "{}", R"({"cooking":{}})", R"({"indexing":{"wall":1}})"}) {
    CAPTURE(line);
    std::istringstream in(own + line + '\n');
    CHECK_THROWS_WITH_AS(bench::read_measurements(in), doctest::Contains("line 2"),
                         std::runtime_error);
  }
}

TEST_SUITE_END();
