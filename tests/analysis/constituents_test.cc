#include "analysis/constituents.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fuge/analyzer.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::Constituent;
using fuge::ConstituentRole;
using fuge::TokenConstituent;

// `count` constituents of two bytes each: aa, bb …
std::vector<Constituent> constituents(std::size_t count) {
  std::vector<Constituent> result(count);
  for (std::size_t i = 0; i < count; ++i) {
    result[i].begin = 2 * i;
    result[i].end = 2 * i + 2;
  }
  return result;
}

std::vector<std::string> stems(std::size_t count) {
  std::vector<std::string> result;
  for (std::size_t i = 0; i < count; ++i)
    result.emplace_back(1, static_cast<char>('a' + static_cast<char>(i)));
  return result;
}

// "m0-2:a h2-4:b", i for inner ones.
std::string shown(const std::vector<TokenConstituent>& all) {
  std::string text;
  for (const TokenConstituent& each : all) {
    if (!text.empty()) text += ' ';
    text += each.role == ConstituentRole::head       ? 'h'
            : each.role == ConstituentRole::modifier ? 'm'
                                                     : 'i';
    text += std::to_string(each.begin) + '-' + std::to_string(each.end) + ':' + each.term;
  }
  return text;
}

}  // namespace

TEST_CASE("a compound's constituents, and those next to each other together") {
  struct {
    std::size_t count;
    std::string shown, term;
  } const rows[] = {
      {2, "m0-2:a h2-4:b", "a+b"},
      {3, "m0-2:a m2-4:b h4-6:c i0-4:a+b i2-6:b+c", "a+b+c"},
      {4, "m0-2:a m2-4:b m4-6:c h6-8:d i0-4:a+b i2-6:b+c i4-8:c+d i0-6:a+b+c i2-8:b+c+d",
       "a+b+c+d"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.count);
    std::vector<TokenConstituent> result;
    CHECK(fuge::analysis::add_constituents(constituents(row.count), stems(row.count), result) ==
          row.term);
    CHECK(shown(result) == row.shown);
  }
}

TEST_CASE("of many constituents only pairs and triples are taken together") {
  const auto inner = [](std::size_t count) {
    std::vector<TokenConstituent> result;
    fuge::analysis::add_constituents(constituents(count), stems(count), result);
    return std::ranges::count(result, ConstituentRole::inner, &TokenConstituent::role);
  };
  CHECK(inner(6) == 5 + 4 + 3 + 2);
  CHECK(inner(7) == 6 + 5);
  CHECK(inner(20) == 19 + 18);
}

TEST_CASE("terms that would be too long are left out") {
  std::vector<std::string> long_stems = stems(3);
  long_stems[1] = std::string(199, 'x');
  std::vector<TokenConstituent> result;
  CHECK(fuge::analysis::add_constituents(constituents(3), long_stems, result).empty());
  CHECK(shown(result) == "m0-2:a m2-4:" + long_stems[1] + " h4-6:c");
  long_stems[1] += "xx";
  result.clear();
  CHECK(fuge::analysis::add_constituents(constituents(3), long_stems, result).empty());
  CHECK(shown(result) == "m0-2:a h4-6:c");
}

TEST_CASE("constituents lie where they are printed") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text;
    std::vector<std::string> spans;
    std::string origin;
  } const rows[] = {
      {"Sicherheitsgarantien", {"Sicherheits", "garantien"}, "as it is printed"},
      {"SICHERHEITSGARANTIEN", {"SICHERHEITS", "GARANTIEN"}, "capitals"},
      {"Straßenbauamt", {"Straßen", "bau", "amt"}, "ß is two letters and one character"},
      {"STRASSENBAUAMT", {"STRASSEN", "BAU", "AMT"}, "SS"},
      {"Tu\u0308rschloss", {"Tu\u0308r", "schloss"}, "a decomposed umlaut"},
      {"Hafen\u00ADstreit", {"Hafen\u00AD", "streit"}, "a soft hyphen at the joint"},
      {"Ha\u00ADfen\u00ADstreit", {"Ha\u00ADfen\u00AD", "streit"}, "and inside"},
      {"Frauenaerzte", {"Frauen", "aerzte"}, "two letters for an umlaut"},
      {"Schiffahrtsamt", {"Schiff", "ahrts", "amt"}, "a consonant that isn't printed"},
      {"Erdoğan-Besuch", {"Erdoğan-", "Besuch"}, "a letter that is made plain"},
      {"EU-Kommission", {"EU-", "Kommission"}, "a hyphen"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    std::vector<std::string> spans;
    for (const fuge::Token& token :
         analyzer.analyze(row.text, fuge::Purpose::document).to_vector()) {
      if (token.begin > 0 || token.end < row.text.size() || !spans.empty()) continue;
      for (const TokenConstituent& each : token.constituents)
        if (each.role != ConstituentRole::inner)
          spans.push_back(row.text.substr(each.begin, each.end - each.begin));
    }
    CHECK(spans == row.spans);
  }
}

TEST_SUITE_END();
