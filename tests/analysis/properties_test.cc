// What holds for any text: the contract of fuge/analyzer.h and fuge/token.h.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/normalizer/case_folder.h"
#include "base/utf8.h"
#include "fuge/analyzer.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::Analyzer;
using fuge::Purpose;
using fuge::Step;
using fuge::Token;

// What generated texts consist of: words of all the kinds that have a rule of their own, what
// stands between words, and bytes that are none.
constexpr auto fragments = std::to_array<std::string_view>({
    // words
    "Die",
    "Häuser",
    "und",
    "Regierungschefs",
    "Sicherheitsgarantien",
    "Lehrerinnen",
    "Praesident",
    "Selenskyjs",
    "Zelensky",
    "Schiffahrt",
    "GRÖSSTE",
    "Straße",
    "daß",
    "nicht",
    "kaufte",
    "Kampfflugzeuge",
    "Donau\u00ADdampfschiff",
    "u\u0308ber",
    "ﬁnden",
    "Ｆｕｌｌ",
    "Киев",
    "東京",
    // with hyphens, and halves of words
    "Ukraine-Krieg",
    "G-20-Gipfel",
    "Staats- und Regierungschefs",
    "See-, Luft- und Landstreitkräfte",
    "Textilgroßhandel und -einzelhandel",
    "Warenein- und -ausgang",
    "EU- und Völkerrecht",
    "Ein-",
    "-innen",
    "Hafen‑Streit",
    // at the end of a line
    "Versamm-\nlung",
    "Quorke\u00AD \r\nlin",
    "Brük\u00AC\nke",
    "-\n",
    "\u00AD\n",
    "\u00AC\n",
    // figures, symbols, abbreviations, addresses
    "3,5",
    "1.000.000",
    "10:30",
    "4.9.2025",
    "1\u202F000",
    "5 %",
    "§§ 7",
    "7 °C",
    "C++",
    "#Wahl",
    "@hafen_amt",
    "CO₂",
    "z. B.",
    "z.B.",
    "v. Chr.",
    "A 7",
    "25 000",
    "8. Mai 1945",
    "08.05.1945",
    "20.15 Uhr",
    "19 Uhr",
    "20",
    "3 Bio. Euro",
    "St. Pauli",
    "Dr.",
    "S.",
    "Hauptstr.",
    "Sat.1",
    "U.S.A.",
    "https://www.example.de/wahl?x=1",
    "max@example.de",
    "EXAMPLE.DE",
    // all genders
    "Politiker:innen",
    "Lehrer*in",
    "Studenten/-innen",
    "ArbeiterInnen",
    "Bürger(innen)",
    // between words
    " ",
    " ",
    " ",
    " ",
    ", ",
    ". ",
    "\n",
    "\n\n",
    "\t",
    "\u00A0",
    "-",
    "–",
    "/",
    "(",
    ")",
    "„",
    "“",
    "'",
    "’",
    ":",
    ";",
    "!",
    "?",
    "…",
    "_",
    "*",
    "&",
    "+",
    // what no rule expects
    "\xFF",
    "\xC3",
    "\xED\xA0\x80",
    "\xF0\x9F",
    "\u0308",
    "\u0323",
    "\u200B",
    "\u202E",
    "\u200F",
    "שלום",
    "مرحباs",
    "🛢",
    "👩‍👩‍👧",
    "\uFEFF",
    "\uFFFD",
    "\u3164",
    "ǅ",
    "İ",
    "ŉ",
    "½",
    "№",
});

std::string generated(std::mt19937& random, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    // NUL has no place in a table of views.
    if (random() % 97 == 0) text += '\0';
    text += fragments[random() % fragments.size()];
    if (random() % 3 == 0) text += ' ';
  }
  return text;
}

std::string random_bytes(std::mt19937& random, std::size_t count) {
  std::string text(count, '\0');
  for (char& byte : text) byte = static_cast<char>(random());
  return text;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const fuge::utf8::Decoded next = fuge::utf8::decode(text, i);
    if (next.code_point == fuge::utf8::invalid) return false;
    i = next.end;
  }
  return true;
}

bool is_inside_character(std::string_view text, std::size_t byte) {
  if (byte >= text.size()) return false;
  const std::size_t begin = fuge::utf8::floor_boundary(text, byte);
  const fuge::utf8::Decoded character = fuge::utf8::decode(text, begin);
  return character.code_point != fuge::utf8::invalid && begin < byte && byte < character.end;
}

void check_span(std::string_view text, std::size_t begin, std::size_t end) {
  CHECK(begin < end);
  REQUIRE(end <= text.size());
  CHECK_FALSE(is_inside_character(text, begin));
  CHECK_FALSE(is_inside_character(text, end));
}

void check_constituents(std::string_view text, const Token& token) {
  CHECK(token.has(Step::compound) == !token.constituents.empty());
  std::size_t modifiers = 0;
  std::size_t heads = 0;
  for (const fuge::TokenConstituent& constituent : token.constituents) {
    check_span(text, constituent.begin, constituent.end);
    CHECK(constituent.begin >= token.begin);
    CHECK(constituent.end <= token.end);
    CHECK_FALSE(constituent.term.empty());
    CHECK(constituent.term.size() <= 200);
    modifiers += constituent.role == fuge::ConstituentRole::modifier ? 1 : 0;
    heads += constituent.role == fuge::ConstituentRole::head ? 1 : 0;
  }
  CHECK(heads <= 1);
  CHECK((modifiers == 0 || heads == 1));
}

void check_token(std::string_view text, const Token& token) {
  check_span(text, token.begin, token.end);
  CHECK_FALSE(token.term.empty());
  CHECK_FALSE(token.form.empty());
  CHECK(token.term.size() <= 200);
  CHECK(token.form.size() <= 200);
  CHECK(is_utf8(token.term));
  CHECK(is_utf8(token.form));
  CHECK(token.positions >= 1);
  CHECK((token.positions == 1 || token.has(Step::joined)));
  check_constituents(text, token);
  if (token.borrowed_end == 0) {
    CHECK(token.borrowed_begin == 0);
  } else {
    CHECK(token.has(Step::ellipsis));
    check_span(text, token.borrowed_begin, token.borrowed_end);
    CHECK((token.borrowed_end <= token.begin || token.borrowed_begin >= token.end));
  }
}

void check_order(const std::vector<Token>& tokens) {
  std::uint32_t positions = 0;
  std::uint32_t most = 0;
  std::size_t begin = 0;
  for (const Token& token : tokens) {
    CHECK(token.begin >= begin);
    begin = token.begin;
    CHECK(token.position <= positions);
    CHECK(token.position + 1 >= positions);
    positions = token.position + 1;
    most = std::max(most, token.position + token.positions);
  }
  CHECK(most == positions);
}

// `tokens` as they would be behind `bytes` bytes with `positions` positions.
std::vector<Token> shifted(std::vector<Token> tokens, std::size_t bytes, std::uint32_t positions) {
  for (Token& token : tokens) {
    token.begin += bytes;
    token.end += bytes;
    token.position += positions;
    for (fuge::TokenConstituent& constituent : token.constituents) {
      constituent.begin += bytes;
      constituent.end += bytes;
    }
    if (token.borrowed_end == 0) continue;
    token.borrowed_begin += bytes;
    token.borrowed_end += bytes;
  }
  return tokens;
}

std::uint32_t positions_of(const std::vector<Token>& tokens) {
  return tokens.empty() ? 0 : tokens.back().position + 1;
}

std::vector<Token> tokens_in(const Analyzer& analyzer, std::string_view text) {
  return analyzer.analyze(text, Purpose::document).to_vector();
}

}  // namespace

TEST_CASE("generated texts: tokens keep the contract") {
  const Analyzer analyzer;
  std::mt19937 random(20251127);
  for (int round = 0; round < 600; ++round) {
    const std::string text =
        round % 4 == 3 ? random_bytes(random, 120) : generated(random, 1 + round % 50);
    CAPTURE(text);
    const std::vector<Token> tokens = tokens_in(analyzer, text);
    for (const Token& token : tokens) check_token(text, token);
    check_order(tokens);
  }
}

TEST_CASE("generated texts: fresh and used memory give the same") {
  const Analyzer analyzer;
  const Analyzer copy = analyzer;
  std::mt19937 random(4);
  fuge::Tokens used;
  for (int round = 0; round < 300; ++round) {
    const std::string text = generated(random, 30);
    CAPTURE(text);
    const std::vector<Token> tokens = tokens_in(analyzer, text);
    CHECK(tokens_in(copy, text) == tokens);
    analyzer.analyze(text, Purpose::document, used);
    CHECK(used.to_vector() == tokens);
  }
}

TEST_CASE("generated texts: what stands in another paragraph changes nothing") {
  const Analyzer analyzer;
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    // A sentence's end, so that no rule that looks at neighbours reaches across.
    const std::string before = generated(random, 20) + " Ende.\n\n";
    const std::string behind = "Der " + generated(random, 20);
    CAPTURE(before);
    CAPTURE(behind);
    std::vector<Token> expected = tokens_in(analyzer, before);
    const std::uint32_t positions = positions_of(expected);
    for (Token& token : shifted(tokens_in(analyzer, behind), before.size(), positions))
      expected.push_back(std::move(token));
    CHECK(tokens_in(analyzer, before + behind) == expected);
  }
}

TEST_CASE("generated texts: white space before and behind changes nothing") {
  const Analyzer analyzer;
  std::mt19937 random(6);
  for (int round = 0; round < 200; ++round) {
    const std::string text = "Der " + generated(random, 20) + " Ende";
    CAPTURE(text);
    CHECK(tokens_in(analyzer, " \n\t " + text + "\n \n") ==
          shifted(tokens_in(analyzer, text), 4, 0));
  }
}

TEST_CASE("folding what is folded changes nothing") {
  std::mt19937 random(7);
  std::string once;
  std::string twice;
  for (int round = 0; round < 500; ++round) {
    const std::string text = round % 2 == 0 ? generated(random, 10) : random_bytes(random, 60);
    CAPTURE(text);
    fuge::analysis::fold_case(text, once);
    CHECK(is_utf8(once));
    fuge::analysis::fold_case(once, twice);
    CHECK(twice == once);
  }
}

TEST_CASE("the form of a printed word gives the word's term again") {
  const Analyzer analyzer;
  std::mt19937 random(8);
  for (int round = 0; round < 200; ++round) {
    for (const Token& token : tokens_in(analyzer, generated(random, 20))) {
      // Made of more than the word that is printed.
      if (token.has(Step::joined) || token.has(Step::ellipsis) || token.has(Step::symbol) ||
          token.has(Step::abbreviation) || token.has(Step::gender))
        continue;
      // Another notation: 20:15 for 20.15.
      if (token.form != token.term && token.form.find('.') != token.form.npos &&
          token.term.find(':') != token.term.npos)
        continue;
      // A hash, and a mark whose letter was an ignorable.
      if (token.form.find('~') != std::string::npos || token.form.starts_with("\u0308") ||
          token.form.starts_with("\u0323"))
        continue;
      CAPTURE(token.form);
      // The form has no capitals: nouns that look like verbs or adjectives are among its readings,
      // but for those that are made of them.
      if (!token.origin.empty() || token.term.ends_with('-')) continue;
      const std::vector<Token> again =
          analyzer.analyze(token.form, Purpose::query_in_one_case).to_vector();
      REQUIRE_FALSE(again.empty());
      // A name that looks like a form of a verb (Gipfelst) is found by the verb.
      if (again.front().has(Step::base_form) && token.term == token.form) continue;
      CHECK(std::ranges::any_of(again, [&](const Token& reading) {
        return reading.term == token.term && reading.form == token.form;
      }));
    }
  }
}

TEST_CASE("texts of one fragment alone, and of each two") {
  const Analyzer analyzer;
  for (const std::string_view one : fragments) {
    for (const std::string_view other : fragments) {
      std::string text(one);
      text += other;
      CAPTURE(text);
      const std::vector<Token> tokens = tokens_in(analyzer, text);
      for (const Token& token : tokens) check_token(text, token);
      check_order(tokens);
    }
  }
}

TEST_CASE("a long text of each fragment takes no longer than its length") {
  // Nothing is measured: quadratic time would make this test the slowest of all by far.
  const Analyzer analyzer;
  for (const std::string_view fragment : fragments) {
    std::string text;
    while (text.size() < 60'000) text += fragment;
    CAPTURE(fragment);
    const std::vector<Token> tokens = tokens_in(analyzer, text);
    check_order(tokens);
    if (!tokens.empty()) CHECK(tokens.back().end <= text.size());
  }
}

TEST_SUITE_END();
