// What an agency says about a version of an article: brackets, labels, notes of machines.
#include "article/wire_copy/notices.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;

struct Row {
  std::string_view line;
  bool found;
  std::string_view origin;
};

}  // namespace

TEST_CASE("a line that is a notice and nothing else") {
  const Row rows[] = {
      {"(Mehr Details)", true, "brackets"},
      {" (Wiederholung vom Vorabend) ", true, "white space around"},
      {"(Achtung, Sperrfrist)", true, "brackets of any kind, alone on a line"},
      {"ROUNDUP", true, "a label"},
      {"ROUNDUP 2", true, "numbered"},
      {"ROUNDUP 12:", true, "numbered, with a colon"},
      {"WDH/ROUNDUP:", true, "two labels"},
      {"Überblick", true, "an umlaut first"},
      {"ROUNDUP 123", false, "a figure that is none of a version"},
      {"ROUNDUP: Werk schließt", false, "a heading behind it"},
      {"Roundup-Bericht", false, "a compound"},
      {"Updates", false, "another word"},
      {"ROUNDUP/", false, "nothing behind the slash"},
      {"(Mehr Details", false, "not closed"},
      {"(Mehr Details) Das Werk schließt.", false, "text behind it"},
      {"(a) (b)", false, "two pairs"},
      {"(Der Betrieb hatte die Belegschaft schon am Montag unterrichtet, hieß es)", false,
       "over 60 characters"},
      {"", false, "empty"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(article::is_notice(row.line) == row.found);
  }
}

TEST_CASE("a notice or a label before text is taken off, the rest stays") {
  struct {
    std::string_view line;
    std::string_view behind_notice;
    std::string_view behind_label;
    std::string_view origin;
  } const rows[] = {
      {"(aktualisiert) Das Werk schließt.", "Das Werk schließt.",
       "(aktualisiert) Das Werk schließt.", "a version in brackets"},
      {"(Neu: Zahlen im 3. Absatz)  Das Werk.", "Das Werk.",
       "(Neu: Zahlen im 3. Absatz)  Das Werk.", "two spaces behind it"},
      {"(Fast) alle Werke schließen.", "(Fast) alle Werke schließen.",
       "(Fast) alle Werke schließen.", "brackets that open a sentence"},
      {"ROUNDUP 2: Werk schließt", "ROUNDUP 2: Werk schließt", "Werk schließt", "a label"},
      {"WDH/ROUNDUP 2/Aktualisierung:Werk", "WDH/ROUNDUP 2/Aktualisierung:Werk", "Werk",
       "three labels, no space"},
      {"eilmeldung: Werk schließt", "eilmeldung: Werk schließt", "Werk schließt",
       "in small letters"},
      {"ROUNDUP/Aktien: Werte fallen", "ROUNDUP/Aktien: Werte fallen",
       "ROUNDUP/Aktien: Werte fallen", "a subject is no label"},
      {"Update zum Werk: Es schließt", "Update zum Werk: Es schließt",
       "Update zum Werk: Es schließt", "words before the colon"},
      {"", "", "", "empty"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(row.line.substr(article::leading_notice_length(row.line)) == row.behind_notice);
    CHECK(row.line.substr(article::label_length(row.line)) == row.behind_label);
  }
}

TEST_CASE("a note of a machine names the machine, what it made, and this article") {
  const Row rows[] = {
      {"Diese Zusammenfassung wurde von einer KI erstellt.", true, "all three"},
      {"Dieser Text wurde automatisch erstellt.", true, "no intelligence at all"},
      {"Mit künstlicher Intelligenz zusammengefasst, von unserer Redaktion geprüft.", true,
       "checked by people"},
      {"KI-gestützt erstellt: diese Meldung.", true, "with a hyphen"},
      {"Diese Zusammenfassung hat die Redaktion erstellt.", false, "no machine"},
      {"Dieser Text wurde von einer KI übersetzt.", false, "nothing made"},
      {"Eine KI hat das Bild erstellt.", false, "not this article"},
      {"Der Skilehrer hat diesen Text erstellt.", false, "the letters inside a word"},
      {"", false, "empty"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(article::is_machine_note(row.line) == row.found);
  }
  std::string note = "Diese Zusammenfassung wurde von einer KI erstellt.";
  note += std::string(500 - note.size(), ' ') + 'x';
  CHECK_FALSE(article::is_machine_note(note));
}

TEST_CASE("a disclaimer begins with its name") {
  const Row rows[] = {
      {"Haftungsausschluss: Alle Angaben ohne Gewähr.", true, "German"},
      {"  Disclaimer: ohne Gewähr", true, "English, behind spaces"},
      {"Der Haftungsausschluss: ohne Gewähr", false, "a word before it"},
      {"Haftungsausschluss gilt", false, "no colon"},
      {"", false, "empty"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(article::is_disclaimer(row.line) == row.found);
  }
}

TEST_SUITE_END();
