// Credits: a line, a beginning of a line, the inside of brackets.
#include "article/wire_copy/credits.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "article/records.h"

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;

struct Row {
  std::string_view line;
  std::string_view expected;  // sources | what is left of the line; "none" where it is no credit
  std::string_view origin;
};

void check(const Row& row) {
  CAPTURE(row.line);
  CAPTURE(row.origin);
  const auto credit = article::read_credit(row.line);
  CHECK((credit
             ? test::joined(credit->sources) + " | " + std::string(row.line.substr(credit->length))
             : "none") == row.expected);
}

}  // namespace

TEST_CASE("lines with a label") {
  const Row rows[] = {
      {"Von: dpa", "dpa | ", "one agency"},
      {"Von:dpa", "dpa | ", "no space"},
      {"Quelle: APA/dpa/Reuters", "APA, dpa, Reuters | ", "slashes"},
      {"Quellen: KNA, epd; idea", "KNA, epd, idea | ", "comma and semicolon"},
      {"Quelle: KNA & epd + idea", "KNA, epd, idea | ", "other signs"},
      {"Quelle: AFP und AP", "AFP, AP | ", "a word between"},
      {"Von: Jörg Mälzer", "- | ", "a person"},
      {"Von: Mälzer", "- | ", "a family name"},
      {"Von: Jörg Mälzer, dpa", "dpa | ", "a person and an agency"},
      {"Von: red", "none", "initials alone say nothing"},
      {"Von: dpa/red", "dpa | ", "the desk beside an agency"},
      {"Von: Statistisches Landesamt Kiel", "- | ", "an office"},
      {"Von: dpa Rund 20 Tiere ziehen um.", "dpa | Rund 20 Tiere ziehen um.", "text behind it"},
      {"Von: dpa – Rund 20 Tiere.", "dpa | Rund 20 Tiere.", "a dash between"},
      {"Quelle: dpa | Rund 20 Tiere.", "dpa | Rund 20 Tiere.", "a line between"},
      {"Quelle: dpa/AFP -- Rund 20 Tiere.", "dpa, AFP | Rund 20 Tiere.", "two hyphens"},
      {"Von: einem, der auszog", "none", "a sentence"},
      {"Quelle: Unsere Leserin hat gerechnet.", "none", "a sentence"},
      {"Von:", "none", "nothing behind it"},
      {"Vom: dpa", "none", "another word"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("lines without a label are credits as a whole or not at all") {
  const Row rows[] = {
      {"dpa", "dpa | ", "an agency"},
      {" dpa ", "dpa | ", "white space around"},
      {"APA/dpa", "APA, dpa | ", "two"},
      {"dpa/lby", "dpa | ", "a regional service"},
      {"dpa-infocom", "dpa | ", "a service"},
      {"SDA", "Keystone-SDA | ", "another name"},
      {"Von APA/dpa", "APA, dpa | ", "a small label"},
      {"Von Jörg Mälzer", "- | ", "a person"},
      {"Von Änne van der Velde", "- | ", "particles"},
      {"Von Jörg Mälzer und Ute Groß", "- | ", "two persons"},
      {"Von Ute Groß, dpa", "dpa | ", "a person and an agency"},
      {"Von Storch", "none", "a family name alone may be a heading"},
      {"Ute Groß", "none", "a name without Von"},
      {"dpa meldet", "none", "a verb"},
      {"Von Wien nach Graz", "none", "a way"},
      {"Von der Leyen", "none", "a particle first"},
      {"reuters.com", "none", "an address"},
      {"AP-Reporter", "none", "a compound"},
      {"", "none", "empty"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("brackets on a line of their own") {
  const Row rows[] = {
      {"(dpa)", "dpa | ", "an agency"},
      {"(APA, 4.9.2025)", "APA | ", "a day"},
      {"(APA, 4. 9. 2025)", "APA | ", "a day with spaces"},
      {"(Reuters, APA, red)", "Reuters, APA | ", "the desk"},
      {"(dpa/jmü)", "dpa | ", "initials"},
      {"(red)", "none", "the desk alone"},
      {"(4.9.2025)", "none", "a day alone"},
      {"(Foto: dpa)", "none", "another word"},
      {"(dpa) Es geht weiter.", "none", "text behind it"},
      {"(dpa", "none", "not closed"},
      {"(dpa) (AFP)", "none", "two pairs"},
      {"()", "none", "empty"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a line that is too long for a credit is text, and costs no time") {
  std::string line = "Von: dpa";
  while (line.size() < 300) line += "/dpa";
  check({line, "dpa | ", "with a label the agencies are taken off the front"});
  check({line.substr(5), "none", "without one it is too long"});
  check({"(" + line.substr(5) + ")", "none", "in brackets"});
}

TEST_CASE("what is inside the brackets of a dateline") {
  struct {
    std::string_view inside;
    std::string_view sources;
    bool desk;
    bool pure;
    std::string_view origin;
  } const rows[] = {
      {"dpa", "dpa", false, true, "an agency"},
      {"APA/dpa/red", "APA, dpa", true, true, "the desk"},
      {"Red", "-", true, true, "the desk with a capital"},
      {"dpa, 4.9.2025", "dpa", false, true, "a day"},
      {"dpa, 4.9.", "dpa", false, false, "a day without its year is something else"},
      {"dpa/lhe", "dpa", false, true, "initials"},
      {"dpa/Mälzer", "dpa", false, false, "a person"},
      {"CDU", "-", false, false, "a party"},
      {"dpa und AFP", "dpa, AFP", false, true, "a word between"},
      {"dpa/dpa/DPA", "dpa", false, true, "none twice"},
      {"", "-", false, false, "an empty name is none"},
      {"dpa/", "dpa", false, false, "a slash at the end"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const article::BracketedCredit credit = article::read_bracketed(row.inside);
    CHECK(test::joined(credit.sources) == row.sources);
    CHECK(credit.desk == row.desk);
    CHECK(credit.pure == row.pure);
  }
}

TEST_SUITE_END();
