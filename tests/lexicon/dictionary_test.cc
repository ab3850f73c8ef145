#include "lexicon/dictionary.h"

#include <doctest/doctest.h>

#include <string>

#include "support.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge;
using namespace fuge::lexicon;

// So many entries that the file passes for igerman98's.
std::string filler(std::size_t count, const std::string& flags = "/z") {
  std::string lines;
  for (std::size_t i = 0; i < count; ++i) lines += "Wort" + flags + '\n';
  return lines;
}

Dictionary read(const std::string& bytes, const std::string& encoding = "UTF-8") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "de_DE.aff", "SET " + encoding + '\n');
  test::write_file(folder / "de_DE.dic", bytes);
  return read_dictionary(folder / "de_DE.dic", Affixes::read(folder / "de_DE.aff"));
}

// What was read of the first lines: "word/flags|", "problem byte reason|".
std::string described(const Dictionary& dictionary) {
  std::string out;
  for (std::size_t i = 0; i + 1000 < dictionary.entries.size(); ++i) {
    out += dictionary.entries[i].word + '/' + dictionary.entries[i].flags + '|';
  }
  for (const Error& problem : dictionary.problems) {
    out += std::to_string(problem.location().line) + '@' +
           std::to_string(problem.location().byte.value()) + ' ' + problem.reason() + '|';
  }
  return out;
}

}  // namespace

TEST_CASE("lines of a dictionary") {
  struct Row {
    std::string origin, lines, expected;
  };
  const Row rows[] = {
      {"the count in the first line", "75595\nDeich/EPSm\n", "Deich/EPSm|"},
      {"a number further down is a word", "2\n4711\n", "4711/|"},
      {"without a count", "Deich/Sm\n", "Deich/Sm|"},
      {"igerman98: a comment begins with a tab", "1\n\tVersion: 20161207\n\t\nWatt\n", "Watt/|"},
      {"a comment with #", "# Wörter\nWatt\n", "Watt/|"},
      {"empty lines and blanks", "\n  \nWatt\n", "Watt/|"},
      {"CRLF", "1\r\n\r\nDeich/Sm\r\n", "Deich/Sm|"},
      {"the order of the file, twice the same", "b\na\nb\n", "b/|a/|b/|"},
      {"hunspell: a slash in a word", "km\\/h/Q\n", "km/h/Q|"},
      {"a backslash before anything else", "a\\b/S\n", "a\\b/S|"},
      {"a backslash at the end", "ab\\\n", "ab\\/|"},
      {"flags may hold a slash", "ab/S/T\n", "ab/S/T|"},
      {"morphological fields, after a tab", "Deich/Sm\tpo:noun\n", "Deich/Sm|"},
      {"the same after a blank", "Deich/Sm po:noun is:x\n", "Deich/Sm|"},
      {"blanks inside a word", "ad hoc/h \n", "ad hoc/h|"},
      {"umlauts", "Häuser/hij\nÄhre/Nm\n", "Häuser/hij|Ähre/Nm|"},
      {"a slash and no flags", "Watt/\n", "Watt/|"},
      {"problem: not UTF-8, and on", "1\nM\xFChle/Nm\nWatt\n", "Watt/|2@2 not UTF-8|"},
      {"problem: no word", "/Sm\nWatt\n", "Watt/|1@0 flags without a word|"},
      {"NUL is a byte of a word", std::string("a\0b/S\n", 6), std::string("a\0b/S|", 6)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(described(read(row.lines + filler(1000))) == row.expected);
  }
}

TEST_CASE("words of a Latin 1 dictionary are UTF-8, flags are bytes") {
  const Dictionary dictionary = read("M\xFChle/N\xE4\n" + filler(1000), "ISO8859-1");
  CHECK(described(dictionary) == "Mühle/N\xE4|");
  CHECK(dictionary.entries.front().has('N'));
  CHECK(!dictionary.entries.front().has('m'));
}

TEST_CASE("another dictionary than igerman98 is told, with the packages") {
  struct Row {
    std::string origin, bytes, expected;
  };
  const Row rows[] = {
      {"empty", "", "0 of 0 entries"},
      {"too small", filler(999), "999 of 999 entries"},
      {"no flags for compounds", filler(2000, "/SmEN"), "0 of 2000 entries"},
      {"no flags", filler(2000, ""), "0 of 2000 entries"},
      {"letters of the word don't count", filler(2000, "xyz"), "0 of 2000 entries"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const auto failure = test::failure_of([&] { read(row.bytes); });
    CAPTURE(failure.what);
    CHECK(failure.code == ErrorCode::invalid_argument);
    CHECK(failure.what.find("de_DE.dic: not the dictionary igerman98: " + row.expected) !=
          std::string::npos);
    CHECK(failure.what.find("hunspell-de-de") != std::string::npos);
  }
}

TEST_CASE("each of the flags for compounds will do") {
  for (const char flag : std::string("hikoxyz")) {
    CAPTURE(flag);
    CHECK(read(filler(1000, std::string("/Sm") + flag)).entries.size() == 1000);
  }
}

TEST_SUITE_END();
