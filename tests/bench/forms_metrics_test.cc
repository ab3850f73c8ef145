#include "bench/forms_metrics.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("bench");

namespace {

// "part/whole" of each share, in the order of the members.
std::string described(const bench::FormsMetrics& metrics) {
  std::string out;
  for (const bench::Share& share : {metrics.one_split, metrics.one_term, metrics.forms}) {
    out +=
        (out.empty() ? "" : " ") + std::to_string(share.part) + '/' + std::to_string(share.whole);
  }
  return out;
}

}  // namespace

TEST_CASE("what the forms of a word add to the counts") {
  using Stems = std::vector<std::string>;
  struct Row {
    std::string origin;
    std::vector<Stems> forms;
    std::string expected;  // one split, one term, forms
    bool alike;
  };
  const Row rows[] = {
      {"no form", {}, "0/0 0/0 0/0", true},
      {"one form", {{"haus", "tur"}}, "0/0 0/0 0/0", true},
      {"no compound", {{"haus"}, {"haus"}}, "0/0 0/0 0/0", true},
      {"no compound, though its stems differ", {{"museum"}, {"muse"}}, "0/0 0/0 0/0", true},
      {"one term", {{"haus", "tur"}, {"haus", "tur"}, {"haus", "tur"}}, "1/1 1/1 2/2", true},
      {"the head's stem alone differs", {{"haus", "tur"}, {"haus", "ture"}}, "1/1 0/1 0/1", true},
      {"another form has a joint more",
       {{"kampf", "flugzeug"}, {"kampf", "flug", "zeug"}},
       "0/1 0/1 0/1",
       false},
      {"one form is whole", {{"haus", "tur"}, {"hausture"}}, "0/1 0/1 0/1", false},
      {"the word itself is whole", {{"hausture"}, {"haus", "tur"}}, "0/1 0/1 0/1", false},
      {"another joint", {{"wach", "stub"}, {"wachs", "tub"}}, "0/1 0/1 0/1", false},
      {"one of three", {{"haus", "tur"}, {"haus", "tur"}, {"hausture"}}, "0/1 0/1 1/2", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    std::vector<bench::AnalyzedForm> forms;
    for (const Stems& stems : row.forms) forms.push_back({"", stems});
    bench::FormsMetrics metrics;
    CHECK(bench::add_forms(forms, metrics) == row.alike);
    CHECK(described(metrics) == row.expected);
  }
}

TEST_SUITE_END();
