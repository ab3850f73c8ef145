#include "analysis/tokenizer/segments.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tokenizer/word_finder.h"
#include "base/utf8.h"

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
      shown += '=' +
               std::string(words.rewritings[words.specials[words.all[i].special].rewriting].word());
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

namespace {

// By the rules for few characters, and by ICU alone.
void check_same(std::string_view text) {
  static SegmentFinder finder;
  static std::vector<Segment> segments;
  static std::vector<Segment> expected;
  finder.run(text, segments);
  finder.run_by_icu(text, expected);
  const auto same = [](const Segment& one, const Segment& other) {
    return one.begin == other.begin && one.end == other.end;
  };
  if (std::ranges::equal(segments, expected, same)) return;
  CAPTURE(text);
  CHECK(segments.size() == expected.size());
  FAIL("not cut as ICU does");
}

// What has a rule of its own, or none; each stands beside each other.
constexpr auto characters = std::to_array<std::string_view>(
    {"a",      "Z",      "ä",      "ß",        "é",      "ł",      "ŉ",    "7",      "0",
     ".",      ",",      ";",      ":",        "'",      "’",      "‘",    "\"",     "_",
     "@",      "-",      "‐",      "‑",        "–",      "—",      "/",    "(",      "%",
     "°",      "§",      "€",      "„",        "“",      "”",      "‚",    "»",      "«",
     "›",      "‹",      "•",      "…",        "·",      "×",      "÷",    "½",      "²",
     "₂",      "ª",      "µ",      " ",        "\n",     "\r",     "\t",   "\u00A0", "\u202F",
     "\u2009", "\u00AD", "\u200B", "\u200D",   "\u0308", "\uFEFF", "\x01", "\x7F",   "\u0085",
     "Ж",      "α",      "א",      "م",        "漢",     "カ",     "ไ",    "👍",      "🏽",
     "🇩",      "\xFF",   "\xC3",   "\xE2\x80", "\xC4",   "\xE2"});

std::string text_of(std::mt19937& random, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (random() % 211 == 0) text += '\0';
    // Mostly such as words are made of.
    text += characters[random() % 4 == 0 ? random() % characters.size() : random() % 16];
    if (random() % 6 == 0) text += ' ';
  }
  return text;
}

std::string random_bytes(std::mt19937& random, std::size_t count) {
  std::string text(count, ' ');
  for (char& byte : text) byte = static_cast<char>(random());
  return text;
}

}  // namespace

TEST_CASE("few characters beside one another are cut as ICU cuts them") {
  for (const std::string_view first : characters)
    for (const std::string_view second : characters)
      for (const std::string_view third : characters) {
        std::string text = "a";
        text.append(first).append(second).append(third).append("1");
        check_same(text);
      }
}

TEST_CASE("each character is cut as ICU cuts it, whatever stands beside it") {
  for (char32_t c = 0; c < 0x3100; ++c) {
    std::string character;
    fuge::utf8::append(character, c);
    std::string text;
    for (const std::string_view before : {"a", "1", "ö.", "1,", "a'", "", " "})
      for (const std::string_view behind : {"a", "1", ".ö", ",1", "'a", "", " "})
        text.append(before).append(character).append(behind).append("\n\n");
    check_same(text);
  }
}

TEST_CASE("generated texts are cut as ICU cuts them") {
  std::mt19937 random(12);
  for (int round = 0; round < 6000; ++round)
    check_same(round % 5 == 4 ? random_bytes(random, 60) : text_of(random, 40));
}

// Takes a minute: unit-tests -ns -tc="100 MB*". FUGE_TEXT may name a file to be cut instead.
TEST_CASE("100 MB of text are cut as ICU cuts them" * doctest::skip()) {
  if (const char* file = std::getenv("FUGE_TEXT")) {
    std::ifstream stream(file, std::ios::binary);
    for (std::string line; std::getline(stream, line);) check_same(line);
    return;
  }
  std::mt19937 random(13);
  for (int megabyte = 0; megabyte < 100; ++megabyte)
    for (std::size_t bytes = 0; bytes < 1'000'000;) {
      const std::string text = text_of(random, 2000);
      check_same(text);
      bytes += text.size();
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
