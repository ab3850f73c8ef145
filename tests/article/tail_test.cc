// What stands behind the text: sign-offs, credits, disclaimers, one after the other.
#include "article/wire_copy/tail.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "article/records.h"
#include "base/utf8.h"

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;

struct Row {
  std::string text;
  std::string_view tail;     // what is taken off the end, behind the text's white space
  std::string_view sources;  // in the order of print
  std::string_view origin;
};

void check(const Row& row) {
  CAPTURE(row.text);
  CAPTURE(row.origin);
  const article::Tail tail = article::read_tail(row.text);
  REQUIRE(tail.begin <= row.text.size());
  CHECK(utf8::trim(std::string_view(row.text).substr(tail.begin)) == row.tail);
  CHECK(test::joined(tail.sources) == row.sources);
}

}  // namespace

TEST_CASE("sign-offs of two to four letters between slashes") {
  const Row rows[] = {
      {"Die Bahn prüft./ab/CD/efgh", "/ab/CD/efgh", "-", "three"},
      {"Die Bahn prüft./ab/", "/ab/", "-", "a slash at the end"},
      {"Die Bahn prüft.\n/ab", "/ab", "-", "on a line of its own"},
      {"Die Bahn prüft. /öä/ß", "", "-", "one letter is none"},
      {"Die Bahn prüft./öä/ßb", "/öä/ßb", "-", "letters beyond ASCII"},
      {"Die Bahn prüft./abcde", "", "-", "five letters"},
      {"Die Bahn prüft./a1", "", "-", "a figure"},
      {"Die Bahn prüft 3/4", "", "-", "a fraction"},
      {"Bahn und/oder", "", "-", "one slash inside a word"},
      {"Die Bahn prüft /ab/cd", "/ab/cd", "-", "behind a space, two of them"},
      {"Die Bahn prüft /ab", "", "-", "behind a space, one"},
      {"https://example.org/ab/cd", "", "-", "an address"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("credits in brackets and as a last line") {
  const Row rows[] = {
      {"Die Bahn prüft. (dpa)", "(dpa)", "dpa", "behind a sentence"},
      {"Die Bahn prüft „alles“ (dpa)", "(dpa)", "dpa", "behind a quote"},
      {"Die Bahn prüft\n(dpa)", "(dpa)", "dpa", "on a line of its own"},
      {"Die Bahn prüft (dpa)", "", "-", "within a sentence"},
      {"Die Bahn (DB) (dpa)", "", "-", "behind other brackets"},
      {"Die Bahn prüft. (APA, 4.9.2025)", "(APA, 4.9.2025)", "APA", "a day"},
      {"Die Bahn prüft. (dpa, Foto: AFP)", "", "-", "more than agencies"},
      {"Die Bahn prüft. ()", "", "-", "empty brackets"},
      {"Die Bahn prüft.\nQuelle: dpa/AFP", "Quelle: dpa/AFP", "dpa, AFP", "a line with a label"},
      {"Die Bahn prüft.\nQuelle: dpa meldet", "", "-", "text behind it"},
      {"Die Bahn prüft.\nVon: Ute Groß", "", "-", "a person names no source"},
      {"Die Bahn prüft. (AFP)\n(dpa)\nQuelle: KNA", "(AFP)\n(dpa)\nQuelle: KNA", "AFP, dpa, KNA",
       "three, in printed order"},
      {"Die Bahn prüft. (dpa)\n\n\n", "(dpa)", "dpa", "white space behind it"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("disclaimers, and all of it in any order") {
  const Row rows[] = {
      {"Die Bahn prüft.\nDisclaimer: Ohne Gewähr", "Disclaimer: Ohne Gewähr", "-", "a last line"},
      {"Die Bahn prüft.\nDisclaimer: a\nDisclaimer: b", "Disclaimer: a\nDisclaimer: b", "-", "two"},
      {"Die Bahn prüft. Disclaimer: Ohne Gewähr", "", "-", "inside a line"},
      {"Die Bahn prüft./ab/cd (dpa)", "", "-",
       "brackets behind a sign-off that ends no sentence stay, and so does it"},
      {"Die Bahn prüft. (dpa)/ab/cd", "", "-", "slashes at once behind brackets"},
      {"Die Bahn prüft.\n(dpa)\n/ab/cd\nDisclaimer: x", "(dpa)\n/ab/cd\nDisclaimer: x", "dpa",
       "line by line"},
      {"", "", "-", "empty"},
      {" \n\t", "", "-", "blank"},
      {"/ab/cd", "", "-", "nothing before it"},
      {"(((((((((((", "", "-", "hostile: brackets"},
      {"))))))))))", "", "-", "hostile: closing ones"},
      {std::string(5000, '/'), "", "-", "hostile: slashes"},
  };
  for (const Row& row : rows) check(row);
}

TEST_SUITE_END();
