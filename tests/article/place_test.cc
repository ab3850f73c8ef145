// The place of a dateline, from what stands before the brackets.
#include "article/wire_copy/place.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("article");

namespace {

struct Row {
  std::string_view printed;
  std::string_view place;  // "-" where it is none
  std::string_view origin;
};

void check(const Row& row) {
  CAPTURE(row.printed);
  CAPTURE(row.origin);
  CHECK(fuge::article::read_place(row.printed).value_or("-") == row.place);
}

}  // namespace

TEST_CASE("places as agencies print them") {
  const Row rows[] = {
      {"Kiel", "Kiel", "one word"},
      {"  Kiel\t", "Kiel", "white space around"},
      {"Bad Tölz", "Bad Tölz", "two words"},
      {"Frankfurt am Main", "Frankfurt am Main", "a small word"},
      {"Rothenburg ob der Tauber", "Rothenburg ob der Tauber", "two small words"},
      {"Bergen op Zoom", "Bergen op Zoom", "a Dutch one"},
      {"Châlons-en-Champagne", "Châlons-en-Champagne", "hyphens and accents"},
      {"São Paulo", "São Paulo", "Portuguese"},
      {"L'Aquila", "L'Aquila", "an apostrophe"},
      {"N’Djamena", "N’Djamena", "a typographic one"},
      {"St. Gallen", "St. Gallen", "an abbreviation"},
      {"Halle (Saale)", "Halle (Saale)", "brackets of its own"},
      {"Łódź", "Łódź", "letters beyond Latin 1"},
      {"Köln", "Köln", "combining marks"},
      {"Αθήνα", "Αθήνα", "another script with capitals"},
      {"Kiel/Lübeck", "Kiel/Lübeck", "two places"},
      {"Kiel / Lübeck", "Kiel / Lübeck", "spaces around the slash"},
      {"Hannover, Bonn", "Hannover, Bonn", "two places with a comma"},
      {"Kiel,Lübeck", "Kiel, Lübeck", "no space behind the comma"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("dates beside a place are left out") {
  const Row rows[] = {
      {"Kiel, 4. September", "Kiel", "day and month"},
      {"Kiel, 4. September 2025", "Kiel", "with the year"},
      {"Kiel, 4. Sept.", "Kiel", "a short month"},
      {"Kiel, 4. Sep", "Kiel", "a shorter one"},
      {"Wien, 6. Jänner", "Wien", "an Austrian month"},
      {"Kiel, 4.9.2025", "Kiel", "figures"},
      {"Kiel, 04.09.", "Kiel", "figures without a year"},
      {"Kiel, 4.9., Bonn", "Kiel, Bonn", "between two places"},
      {"4. September, Kiel", "Kiel", "before the place"},
      {"4. September", "-", "a date alone"},
      {"Kiel, 4. Stock", "-", "no month"},
      {"Kiel, September", "Kiel, September", "a month without a day is a name"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("capitals are put right") {
  const Row rows[] = {
      {"KIEL", "Kiel", "one word"},
      {"MÜNCHEN", "München", "an umlaut"},
      {"ÖHRINGEN", "Öhringen", "an umlaut first"},
      {"FRANKFURT AM MAIN", "Frankfurt am Main", "a small word"},
      {"FRANKFURT A. M.", "Frankfurt a. M.", "a small word shortened"},
      {"BERGEN-BELSEN", "Bergen-Belsen", "a hyphen"},
      {"KIEL/LÜBECK", "Kiel/Lübeck", "two places"},
      {"ST. PÖLTEN", "St. Pölten", "an abbreviation"},
      {"WASHINGTON D.C.", "Washington D.C.", "initials"},
      {"USA", "USA", "an abbreviation that stays"},
      {"NEW YORK/USA", "New York/USA", "beside a name"},
      {"HALLE (SAALE)", "Halle (Saale)", "brackets of its own"},
      {"KIEL, BONN", "Kiel, Bonn", "a comma"},
      {"McAllen", "McAllen", "mixed case stays"},
      {"KIEL und Bonn", "KIEL und Bonn", "capitals in part stay"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("what isn't shaped like a place") {
  const Row rows[] = {
      {"", "-", "empty"},
      {" ", "-", "blank"},
      {"kiel", "-", "a small letter"},
      {"Das meldete die Agentur", "-", "a sentence"},
      {"Nach Angaben", "-", "a word that opens sentences"},
      {"NACH ANGABEN", "-", "in capitals"},
      {"Foto", "-", "the credit of a picture"},
      {"Kiel ist", "-", "a verb"},
      {"Kiel 7", "-", "a figure"},
      {"Kiel; Bonn", "-", "a semicolon"},
      {"Kiel:", "-", "a colon"},
      {"„Kiel“", "-", "quotes"},
      {"/Kiel", "-", "nothing before the slash"},
      {"Kiel/", "-", "nothing behind it"},
      {",", "-", "nothing but a comma"},
      {"K\xFF", "-", "hostile: no UTF-8"},
      {"Aaaaaaaaaaaaaaaaaaaaaaaaaa Bbbbbbbbbbbbbbbbbbbbbbbbbbbbb Cccccccccccccccccccccccccc", "-",
       "over 80 characters"},
  };
  for (const Row& row : rows) check(row);
}

TEST_SUITE_END();
