#include "lexicon/affixes.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge;
using lexicon::Affixes;

Affixes affixes_of(const std::string& bytes) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "de_DE.aff", bytes);
  return Affixes::read(folder / "de_DE.aff");
}

std::string joined(const std::vector<std::string>& forms) {
  std::string out;
  for (const std::string& form : forms) out += (out.empty() ? "" : " ") + form;
  return out;
}

const std::string sample =
    "# a comment\n"
    "SET UTF-8\n"
    "TRY enirs\n"
    "REP 1\n"
    "REP f ph\n"
    "\n"
    "PFX U Y 1\n"
    "PFX U   0     un       .\n"
    "PFX m Y 2\n"
    "PFX m A -a A\n"
    "PFX m Ü -ü/co Ü\n"
    "\n"
    "SFX S Y 1\n"
    "SFX S\t0\ts\t.\n"
    "SFX F N 4\n"
    "SFX F e in e # Kollege\n"
    "#SFX F 0 in in\n"
    "SFX F e innen e\n"
    "SFX F 0 in [^e]r\n"
    "SFX F 0 innen/xyoc [^e]r\n"
    "SFX U Y 1\n"
    "SFX U aus äuser [Hh]aus\n"
    "SFX j Y 2\n"
    "SFX j 0 0/xoc .\n"
    "SFX j 0 -/zocf\n"
    "SFX ä Y 1\n";

}  // namespace

TEST_CASE("rules strip, add and ask, in the order of the file") {
  const Affixes affixes = affixes_of(sample.substr(0, sample.rfind("SFX ä")));
  struct Row {
    std::string origin, word;
    char flag;
    std::string suffixed, prefixed;
  };
  const Row rows[] = {
      {"add", "Deich", 'S', "Deichs", ""},
      {"strip and add, two rules", "Kollege", 'F', "Kollegin Kolleginnen", ""},
      {"a condition that asks for another letter", "Jubilar", 'F', "Jubilarin Jubilarinnen", ""},
      {"one that forbids this letter", "Bäcker", 'F', "", ""},
      {"suffix and prefix under one flag", "Haus", 'U', "Häuser", "unHaus"},
      {"a prefix alone", "klug", 'U', "", "unklug"},
      {"what follows the slash isn't added; without condition", "Ähren", 'j', "Ähren Ähren-", ""},
      {"a prefix that strips", "Acker", 'm', "", "-acker"},
      {"code points", "Übung", 'm', "", "-übung"},
      {"hunspell: nothing would be left", "Ü", 'm', "", ""},
      {"the same of a suffix", "e", 'F', "", ""},
      {"an unknown flag", "Deich", 'Q', "", ""},
      {"empty word", "", 'F', "", ""},
      {"empty word, a rule for all: nothing to strip, but nothing there", "", 'S', "", ""},
      {"not UTF-8", "M\xFChle", 'S', "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(joined(affixes.suffixed(row.word, row.flag)) == row.suffixed);
    CHECK(joined(affixes.prefixed(row.word, row.flag)) == row.prefixed);
  }
}

TEST_CASE("whatever the encoding of the file, forms are UTF-8") {
  struct Row {
    std::string origin, bytes;
    bool utf8;
  };
  const Row rows[] = {
      {"UTF-8", "SET UTF-8\nSFX U Y 1\nSFX U a ä [^ö]a\n", true},
      {"Latin 1", "SET ISO8859-1\nSFX U Y 1\nSFX U a \xE4 [^\xF6]a\n", false},
      {"hunspell: Latin 1 where none is set", "SFX U Y 1\nSFX U a \xE4 [^\xF6]a\n", false},
      {"SET behind the rules", "SFX U Y 1\nSFX U a ä [^ö]a\nSET UTF-8\n", true},
      {"CRLF", "SET UTF-8\r\nSFX U Y 1\r\nSFX U a ä [^ö]a\r\n", true},
      {"byte order mark", "\xEF\xBB\xBFSET UTF-8\nSFX U Y 1\nSFX U a ä [^ö]a\n", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const Affixes affixes = affixes_of(row.bytes);
    CHECK(affixes.utf8() == row.utf8);
    CHECK(joined(affixes.suffixed("Füra", 'U')) == "Fürä");
    CHECK(joined(affixes.suffixed("Föa", 'U')).empty());
  }
}

TEST_CASE("an affix file that can't be understood is told with its line") {
  struct Row {
    std::string origin, bytes, expected;
  };
  const Row rows[] = {
      {"another encoding", "SET KOI8-R\n",
       ":1: encoding \"KOI8-R\": only UTF-8 and ISO8859-1 are read"},
      {"no encoding", "\nSET\n", ":2: encoding \"\": only UTF-8 and ISO8859-1 are read"},
      {"flags of two characters", "FLAG long\n", ":1: flags of the kind \"long\""},
      {"numbers as flags", "FLAG num\n", ":1: flags of the kind \"num\""},
      {"a flag of two bytes", sample, ":26: an affix flag that isn't one byte long"},
      {"a rule without header", "SFX S 0 s .\n", ":1: an affix rule that no header announces"},
      {"one more than announced", "SFX S Y 1\nSFX S 0 s .\nSFX S 0 es .\n",
       ":3: an affix rule that no header announces"},
      {"a number beyond all measure", "SFX S Y 99999999999999999999\n",
       ":1: an affix rule that no"},
      {"a rule cut off", "SFX S Y 1\nSFX S 0\n", ":2: an affix rule with less than four fields"},
      {"brackets left open", "SFX S Y 1\nSFX S 0 s [ab\n",
       ":2: the condition \"[ab\" has open or empty brackets"},
      {"not UTF-8", "SET UTF-8\nSFX U Y 1\nSFX U a \xE4 a\n", ":3: not UTF-8, which SET announces"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const auto failure = test::failure_of([&] { affixes_of(row.bytes); });
    CAPTURE(failure.what);
    CHECK(failure.code == ErrorCode::invalid_argument);
    CHECK(failure.what.find("de_DE.aff" + row.expected) != std::string::npos);
  }
}

TEST_SUITE_END();
