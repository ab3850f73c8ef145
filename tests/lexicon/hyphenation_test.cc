#include "lexicon/hyphenation.h"

#include <doctest/doctest.h>

#include <string>

#include "support.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge;
using namespace fuge::lexicon;

std::string filler(std::size_t count) {
  std::string lines;
  for (std::size_t i = 0; i < count; ++i) lines += "wort\n";
  return lines;
}

Hyphenation read(const std::string& bytes) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "hyph_de_DE.dic", bytes);
  return read_hyphenation(folder / "hyph_de_DE.dic");
}

// What was read of the first lines: "word:break:break+|", + for a first part; "problem@byte
// reason|".
std::string described(const Hyphenation& hyphenation) {
  std::string out;
  for (std::size_t i = 0; i + 1000 < hyphenation.words.size(); ++i) {
    const HyphenatedWord& word = hyphenation.words[i];
    out += word.word;
    for (const std::size_t at : word.breaks) out += ':' + std::to_string(at);
    out += word.combining ? "+|" : "|";
  }
  for (const Error& problem : hyphenation.problems) {
    out += std::to_string(problem.location().line) + '@' +
           std::to_string(problem.location().byte.value()) + ' ' + problem.reason() + '|';
  }
  return out;
}

}  // namespace

TEST_CASE("entries before NEXTLEVEL") {
  struct Row {
    std::string origin, lines, expected;
  };
  const Row rows[] = {
      {"without a break", "watt\n", "watt|"},
      {"breaks", "deich1vor1land\n", "deichvorland:5:8|"},
      {"a first part", "ver1ord1nungs1\n", "verordnungs:3:6+|"},
      {"a first part without a break inside", "deich1\n", "deich+|"},
      {"even digits are no breaks", "fluss8ab1wärts2\n", "flussabwärts:7|"},
      {"bytes, not letters", "grün1ähre\n", "grünähre:5|"},
      {"of several digits the last counts", "chor11ende\ntor12ab21\n", "chorende:4|torab+|"},
      {"digits at the begin", "1watt\n3deich1tor\n", "watt|deichtor:5|"},
      {"comments", "# eins\n% zwei\n  # drei\nwatt\n", "watt|"},
      {"keywords", "COMPOUNDLEFTHYPHENMIN 2\nNOHYPHEN -,'\nwatt\n", "watt|"},
      {"punctuation is no word", "1-1\n1'1\n.watt\nwa=tt\nwatt/w=t,1,2\nwatt\n", "watt|"},
      {"digits alone are no word", "1\n22\nwatt\n", "watt|"},
      {"letters only", "wa×tt\nwa÷tt\nwa\u00A0tt\nfaçon1schnitt\n", "façonschnitt:6|"},
      {"blanks at the ends, none inside", "watt \n\tdeich1\nad hoc\n", "watt|deich+|"},
      {"empty lines, CRLF", "\r\nwatt\r\n\n", "watt|"},
      {"twice the same", "watt\nwatt\n", "watt|watt|"},
      {"problem: not UTF-8, and on", "m\xFChl1rad\nwatt\n", "watt|2@6 not UTF-8|"},
      {"NUL is no letter", std::string("wa\0tt\nwatt\n", 11), "watt|"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(described(read("UTF-8\n" + row.lines + filler(1000) + "NEXTLEVEL\n.ab1a\n")) ==
          row.expected);
  }
}

TEST_CASE("Latin 1 becomes UTF-8") {
  CHECK(described(read("ISO8859-1\nm\xFChl1rad\n" + filler(1000) + "NEXTLEVEL\n")) == "mühlrad:5|");
}

TEST_CASE("the line NEXTLEVEL may have CR and blanks") {
  CHECK(read("UTF-8\r\n" + filler(1000) + "NEXTLEVEL \r\nkein1wort\r\n").words.size() == 1000);
}

TEST_CASE("a file without the list of words is told, with the packages") {
  struct Row {
    std::string origin, bytes, expected;
  };
  const Row rows[] = {
      {"empty", "", "the first line is no encoding that is read"},
      {"another encoding", "KOI8-R\n" + filler(1000) + "NEXTLEVEL\n", "the first line is no encod"},
      {"before 2017: patterns only", "UTF-8\n" + filler(2000), "has no line NEXTLEVEL"},
      {"NEXTLEVEL in a comment", "UTF-8\n" + filler(2000) + "# NEXTLEVEL\n", "has no line NEXT"},
      {"few words", "UTF-8\n" + filler(999) + "NEXTLEVEL\n" + filler(2000),
       "has 999 words before NEXTLEVEL, at least 1000 expected"},
      {"another language: nothing but punctuation", "UTF-8\n1-1\n1'1\nNEXTLEVEL\n", "has 0 words"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const auto failure = test::failure_of([&] { read(row.bytes); });
    CAPTURE(failure.what);
    CHECK(failure.code == ErrorCode::invalid_argument);
    CHECK(failure.what.find("hyph_de_DE.dic: " + row.expected) != std::string::npos);
    CHECK(failure.what.find("hyphen-de") != std::string::npos);
  }
}

TEST_SUITE_END();
