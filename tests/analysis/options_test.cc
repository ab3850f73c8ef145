// Each step can be left out, alone.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "fuge/analyzer.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::AnalysisOptions;
using fuge::Analyzer;

const std::string text =
    "Staats- und Regierungschefs, Lehrerinnen, Zelensky, Praesident, 1.000, Ukraine-Krieg, z. B.";

std::uint16_t steps_of(const Analyzer& analyzer) {
  std::uint16_t steps = 0;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector())
    steps = static_cast<std::uint16_t>(steps | token.steps);
  return steps;
}

std::uint16_t bits(const std::vector<fuge::Step>& steps) {
  std::uint16_t result = 0;
  for (const fuge::Step step : steps)
    result = static_cast<std::uint16_t>(result | static_cast<std::uint16_t>(step));
  return result;
}

}  // namespace

TEST_CASE("a switch leaves out its step and no other") {
  using fuge::Step;
  const std::uint16_t all =
      bits({Step::compound, Step::ellipsis, Step::joined, Step::spelling, Step::name, Step::gender,
            Step::number, Step::abbreviation, Step::stop_word, Step::base_form});
  CHECK(steps_of(Analyzer()) == all);
  struct {
    AnalysisOptions options;
    std::vector<Step> left_out;
    std::string origin;
  } const rows[] = {
      {{.base_forms = false}, {Step::base_form}, "base forms"},
      {{.ellipsis = false}, {Step::ellipsis}, "ellipsis"},
      {{.gender = false}, {Step::gender}, "gender"},
      {{.names = false}, {Step::name}, "names"},
      {{.spelling = false}, {Step::spelling, Step::number}, "spelling, of words and figures"},
      {{.compounds = false}, {Step::compound}, "compounds"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(steps_of(Analyzer(row.options)) == (all & ~bits(row.left_out)));
  }
}

TEST_CASE("all combinations of switches have fingerprints of their own") {
  std::set<std::string> fingerprints;
  for (unsigned bits = 0; bits < 32; ++bits) {
    AnalysisOptions options;
    options.compounds = (bits & 1U) != 0;
    options.ellipsis = (bits & 2U) != 0;
    options.gender = (bits & 4U) != 0;
    options.names = (bits & 8U) != 0;
    options.spelling = (bits & 16U) != 0;
    fingerprints.insert(Analyzer(options).fingerprint());
  }
  CHECK(fingerprints.size() == 32);
}

TEST_CASE("without compounds a word has no constituents, and fragments are completed") {
  const Analyzer analyzer({.compounds = false});
  const auto tokens =
      analyzer.analyze("Staats- und Regierungschefs", fuge::Purpose::document).to_vector();
  REQUIRE(tokens.size() == 4);
  for (const fuge::Token& token : tokens) CHECK(token.constituents.empty());
  CHECK(tokens[1].form == "staatschefs");
}

TEST_CASE("copies have the options of their original") {
  const Analyzer plain({.gender = false, .names = false});
  Analyzer copy = plain;
  CHECK(copy.fingerprint() == plain.fingerprint());
  Analyzer assigned;
  CHECK(assigned.fingerprint() != plain.fingerprint());
  assigned = copy;
  CHECK(assigned.fingerprint() == plain.fingerprint());
  const Analyzer& same = assigned;
  assigned = same;
  CHECK(assigned.fingerprint() == plain.fingerprint());
  CHECK(steps_of(assigned) == steps_of(plain));
}

TEST_SUITE_END();
