#include "analysis/tokenizer/segments.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "analysis/tokenizer/word_finder.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using namespace fuge::analysis;

// By "|".
std::string segments_of(const std::string& text) {
  SegmentFinder finder;
  std::vector<Segment> segments;
  finder.run(text, segments);
  std::string shown;
  for (const Segment& segment : segments) {
    if (!shown.empty()) shown += '|';
    shown += text.substr(segment.begin, segment.end - segment.begin);
  }
  return shown;
}

// The spans of the words, by "|"; what is read otherwise than printed behind "=".
std::string words_of(const std::string& text) {
  SegmentFinder finder;
  std::vector<Segment> segments;
  finder.run(text, segments);
  const fuge::analysis::KnownWords known;
  WordFinder word_finder(known);
  Words words;
  word_finder.run({text, segments}, words);
  std::string shown;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!shown.empty()) shown += '|';
    shown += words[i];
    if (words.all[i].special != Word::as_printed)
      shown += '=' + words.specials[words.all[i].special].rewriting.word();
  }
  return shown;
}

}  // namespace

// Of ICU alone, without a look at blanks.
std::vector<std::string> words_of_icu(const std::string& text) {
  Boundaries boundaries(UBRK_WORD);
  boundaries.reset(text);
  std::vector<std::string> words;
  while (const auto range = boundaries.next())
    if (range->status >= UBRK_WORD_NONE_LIMIT)
      words.push_back(text.substr(range->begin, range->end - range->begin));
  return words;
}

TEST_CASE("what lies between blanks is cut as ICU cuts the whole") {
  // None of them has what segments are cut at beside.
  const char* const pieces[] = {
      " ",  "  ",     "Rat",    "Größe",  ",",    "!",       "?",    ";",   "\n",     "\t",
      "'",  "-",      "\"",     "„",      "12",   "3,5",     "x9",   "é",   "\u0301", "👍🏽",
      "🇩🇪", "\u00AD", "\u200B", "\u200D", "漢字", "ภาษาไทย", "\xFF", "\xC3"};
  std::mt19937 random(11);
  std::uniform_int_distribution<std::size_t> piece(0, std::size(pieces) - 1);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t i = 0; i < 12; ++i)
      text += pieces[round % 2 == 0 || i % 3 > 0 ? piece(random) : i % 4];
    CAPTURE(text);
    SegmentFinder finder;
    std::vector<Segment> segments;
    finder.run(text, segments);
    std::vector<std::string> words;
    for (const Segment& segment : segments)
      words.push_back(text.substr(segment.begin, segment.end - segment.begin));
    CHECK(words == words_of_icu(text));
  }
}

TEST_CASE("segments are what has letters or digits, cut where versions of ICU differ") {
  struct {
    std::string text, segments;
    std::string origin;
  } const rows[] = {
      {"", "", "empty"},
      {" \n\t", "", "white space"},
      {"…!?", "", "punctuation"},
      {"Der Rat tagt.", "Der|Rat|tagt", "words"},
      {"z.B.", "z|B", "a full stop between letters"},
      {"Ende.Der", "Ende|Der", "a missing space"},
      {"3.2.2025", "3.2.2025", "a full stop between digits"},
      {"3,5 und 1'000", "3,5|und|1'000", "a comma and an apostrophe between digits"},
      {"10:30", "10|30", "a colon"},
      {"a_b", "a|b", "an underscore"},
      {"max@example", "max|example", "@"},
      {"Politiker·innen", "Politiker|innen", "a middle dot"},
      {"1\u202F000", "1|000", "a narrow space"},
      {"O'Neill geht’s", "O'Neill|geht’s", "apostrophes"},
      {"CO₂", "CO₂", "a subscript digit"},
      {"H₂O", "H₂O", "a word goes on behind it"},
      {"₂", "", "one behind nothing"},
      {"Ukraine-Krieg", "Ukraine|Krieg", "a hyphen"},
      {"Nacht\u00ADzug", "Nacht\u00ADzug", "a soft hyphen"},
      {"a\xFF\x62", "a|b", "a byte that is none"},
      {std::string("a\0b", 3), "a|b", "NUL"},
      {"שלום עולם", "שלום|עולם", "from right to left"},
      {"Москва", "Москва", "Cyrillic"},
      {"u\u0308ber", "u\u0308ber", "a combining mark"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(segments_of(row.text) == row.segments);
  }
}

TEST_CASE("words are segments as they are, together or read otherwise") {
  struct {
    std::string text, words;
    std::string origin;
  } const rows[] = {
      {"Der Rat tagt.", "Der|Rat|tagt", "as printed"},
      {"z. B. hier", "z. B.=zB|hier", "an abbreviation"},
      {"10:30 Uhr", "10:30|Uhr", "a time"},
      {"1\u202F000 Euro", "1\u202F000=1.000|Euro", "thousands"},
      {"5 %", "5|%=Prozent", "a symbol"},
      {"§§ 7", "§§=Paragraf|7", "a symbol twice"},
      {"C++", "C++=C++", "a letter with symbols"},
      {"20 °C", "20|°=Grad|C=Celsius", "degrees"},
      {"#Wahl", "#Wahl=Wahl", "a tag"},
      {"Lehrer:innen", "Lehrer:innen=Lehrerinnen", "all genders"},
      {"LehrerInnen", "LehrerInnen=LehrerInnen", "all genders by a capital"},
      {"check_in_date", "check_in_date", "underscores inside"},
      {"_Wahl_", "Wahl", "underscores around"},
      {"example.de", "example|de", "an address has its words"},
      {"", "", "empty"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(words_of(row.text) == row.words);
  }
}

TEST_CASE("finders are used again") {
  SegmentFinder finder;
  const fuge::analysis::KnownWords known;
  WordFinder word_finder(known);
  std::vector<Segment> segments;
  Words words;
  const std::string first = "https://www.example.de/wahl #Wahl 5 %";
  const std::string second = "Der Rat";
  finder.run(first, segments);
  word_finder.run({first, segments}, words);
  CHECK(words.groups.size() == 2);
  finder.run(second, segments);
  word_finder.run({second, segments}, words);
  CHECK(words.size() == 2);
  CHECK(words.groups.empty());
  CHECK(words.specials.empty());
  CHECK(words.text == second);
}

TEST_SUITE_END();
