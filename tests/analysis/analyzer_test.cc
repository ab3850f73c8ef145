#include "fuge/analyzer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "analysis/normalizer/case_folder.h"
#include "fuge/error.h"

TEST_SUITE_BEGIN("analysis");

namespace {

// "begin-end:term", by spaces.
std::string rendered(const std::vector<fuge::Token>& tokens) {
  std::string text;
  for (const fuge::Token& token : tokens) {
    if (!text.empty()) text += ' ';
    text += std::to_string(token.begin) + '-' + std::to_string(token.end) + ':' + token.term;
  }
  return text;
}

std::string terms(const fuge::Analyzer& analyzer, std::string_view text) {
  std::string joined;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector())
    joined += (joined.empty() ? "" : " ") + token.term;
  return joined;
}

void check_token(const fuge::Token& token, std::size_t size) {
  CHECK(token.end > token.begin);
  CHECK(token.end <= size);
  CHECK_FALSE(token.term.empty());
  CHECK(token.term.size() <= 200);
  CHECK_FALSE(token.form.empty());
  CHECK(token.form.size() <= 200);
  CHECK_FALSE((token.term[0] >= 'A' && token.term[0] <= 'Z'));
  CHECK((token.positions == 1 || token.has(fuge::Step::joined)));
  CHECK(token.positions >= 1);
  for (const fuge::TokenConstituent& part : token.constituents) {
    CHECK(part.begin >= token.begin);
    CHECK(part.end > part.begin);
    CHECK(part.end <= token.end);
  }
}

// What analyzer.h promises of any text.
void check_contract(const fuge::Analyzer& analyzer, const std::string& text) {
  const auto tokens = analyzer.analyze(text, fuge::Purpose::document).to_vector();
  std::size_t last_begin = 0;
  std::size_t last_end = 0;
  std::uint32_t positions = 0;
  std::uint32_t most = 0;
  for (const fuge::Token& token : tokens) {
    check_token(token, text.size());
    CHECK(token.begin >= last_begin);
    last_begin = token.begin;
    most = std::max(most, token.position + token.positions);
    // An alternative for the word before.
    if (token.position + 1 == positions) continue;
    CHECK(token.position == positions++);
    CHECK(token.begin >= last_end);
    last_end = token.end;
  }
  CHECK(most == positions);
}

}  // namespace

TEST_CASE("tokens are stems with the bytes of their words") {
  const fuge::Analyzer analyzer;
  struct {
    std::string text, tokens;
    std::string origin;
  } const rows[] = {
      {"", "", "empty"},
      {" – … !?", "", "no word"},
      {"Die Häuser", "0-3:-die 4-11:haus", "nouns are stemmed whatever their case"},
      {"häuser HÄUSER", "0-7:haus 8-15:haus", "capitals"},
      {"Öl.", "0-3:öl", "an umlaut goes with Snowball's last step"},
      {"Straße Strasse", "0-7:strasse 8-15:strasse", "sharp s"},
      {"Ukraine-Krieg", "0-7:ukraine 0-13:ukraine+krieg 8-13:krieg", "a hyphen parts words"},
      {"„Waffenruhe“", "3-13:waffenruhe", "quotation marks of three bytes"},
      {"3,5 Prozent", "0-3:3,5 4-11:prozent", "decimal comma"},
      {"1.000 Euro", "0-5:1000 6-10:euro", "thousands"},
      {"A380", "0-4:a380", "letters and digits"},
      {"Zug 🚆 nach Köln", "0-3:zug 9-13:-nach 14-19:köln", "emoji is no word"},
      {"Bund, Länder", "0-4:bund 6-13:land", "comma"},
      {"Zeile\nZeile", "0-5:zeile 6-11:zeile", "line feed"},
  };
  for (const auto& row : rows) {
    const auto& text = row.text;
    const auto& tokens = row.tokens;
    const auto& origin = row.origin;
    CAPTURE(text);
    CAPTURE(origin);
    CHECK(rendered(analyzer.analyze(text, fuge::Purpose::document).to_vector()) == tokens);
    CHECK(analyzer.analyze(text, fuge::Purpose::query).to_vector() ==
          analyzer.analyze(text, fuge::Purpose::document).to_vector());
  }
}

TEST_CASE("what differs only in case or encoding is one term") {
  const fuge::Analyzer analyzer;
  struct {
    std::string one, other;
    std::string origin;
  } const rows[] = {
      {"Übung", "U\u0308bung", "decomposed"},
      {"Nachtzug", "Nacht\u00ADzug", "soft hyphen"},
      {"finden", "ﬁnden", "ligature"},
      {"Bahn", "Ｂａｈｎ", "full width"},
      {"größte", "GRÖSSTE", "capitals of ß"},
      {"größte", "GRÖẞTE", "capital ß"},
      {"Élysée", "élysée", "French accents"},
      {"Киев", "КИЕВ", "Cyrillic"},
      {"Häusern", "Hauses", "plural and genitive"},
      {"Präsidenten", "Präsident", "weak noun"},
  };
  for (const auto& row : rows) {
    const auto& one = row.one;
    const auto& other = row.other;
    const auto& origin = row.origin;
    CAPTURE(origin);
    CHECK(terms(analyzer, one) == terms(analyzer, other));
  }
}

TEST_CASE("the quick way of folding gives what ICU gives") {
  std::string text;
  for (int c = 1; c < 0x100; ++c) {
    const bool latin1 = c < 0x80 || c >= 0xC0;
    if (!latin1) continue;
    std::string letter;
    if (c < 0x80) {
      letter = static_cast<char>(c);
    } else {
      letter = {static_cast<char>(0xC3), static_cast<char>(c - 0x40)};
    }
    // A Cyrillic letter behind it takes the whole through ICU.
    std::string quick;
    std::string slow;
    fuge::analysis::fold_case(letter, quick);
    fuge::analysis::fold_case(letter + "ж", slow);
    CAPTURE(c);
    CHECK(quick + "ж" == slow);
  }
}

TEST_CASE("any bytes give tokens that keep the contract") {
  const fuge::Analyzer analyzer;
  std::mt19937 random(20250904);
  const std::string alphabet[] = {"a",
                                  "Z",
                                  "ä",
                                  "ß",
                                  " ",
                                  "\n",
                                  "-",
                                  "\xFF",
                                  "\xC3",
                                  "\0",
                                  "\u0308",
                                  "\u00AD",
                                  "🛢",
                                  "\u200B",
                                  "\u202E",
                                  "7",
                                  ".",
                                  ",",
                                  "東",
                                  "\xED\xA0",
                                  "’",
                                  "und",
                                  "ISCHE",
                                  "\u3164",
                                  "@",
                                  ":",
                                  "_",
                                  "*innen",
                                  "https://",
                                  "z.",
                                  " B.",
                                  "%",
                                  "C++",
                                  "#",
                                  "Staats- ",
                                  " -chefs",
                                  "Regierungschefs",
                                  "/",
                                  "(",
                                  ")",
                                  "\u00A0000",
                                  "\u2010",
                                  "\u202F"};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += alphabet[random() % std::size(alphabet)];
    CAPTURE(round);
    check_contract(analyzer, text);
  }
  for (int round = 0; round < 200; ++round) {
    std::string text(100, '\0');
    for (char& byte : text) byte = static_cast<char>(random());
    CAPTURE(round);
    check_contract(analyzer, text);
  }
}

TEST_CASE("bytes that are no UTF-8 part words") {
  const fuge::Analyzer analyzer;
  CHECK(rendered(analyzer.analyze("Bahn\xFFhof", fuge::Purpose::document).to_vector()) ==
        "0-4:bahn 5-8:hof");
  CHECK(rendered(
            analyzer.analyze(std::string("Bahn\0hof", 8), fuge::Purpose::document).to_vector()) ==
        "0-4:bahn 5-8:hof");
}

TEST_CASE("huge words are found again as a whole, and only so") {
  const fuge::Analyzer analyzer;
  const std::string word(10'000'000, 'x');
  std::string marks = "a";
  for (int i = 0; i < 500'000; ++i) marks += i % 2 == 0 ? "\u0308" : "\u0323";
  for (const std::string& huge : {word, marks, std::string(300, 'q')}) {
    check_contract(analyzer, huge);
    const std::string term = terms(analyzer, huge);
    CHECK(term == terms(analyzer, huge));
    CHECK(term != terms(analyzer, huge + "y"));
    CHECK(term.find('~') != term.npos);
  }
}

TEST_CASE("the key of a source") {
  const fuge::Analyzer analyzer;
  struct {
    std::string source, key;
    std::string origin;
  } const rows[] = {
      {"Reuters", "reuters", "case"},
      {"dpa-AFX", "dpa-afx", "hyphen stays"},
      {"  Polizei\t Berlin\n", "polizei berlin", "white space"},
      {"BÜNDNIS 90/DIE GRÜNEN", "bündnis 90/die grünen", "umlauts aren't stemmed"},
      {"Süddeutsche Straßenzeitung", "süddeutsche strassenzeitung", "sharp s"},
      {"", "", "empty"},
      {" \u00A0 ", "", "blank"},
  };
  for (const auto& row : rows) {
    const auto& source = row.source;
    const auto& key = row.key;
    const auto& origin = row.origin;
    CAPTURE(origin);
    CHECK(analyzer.keyword_key(source) == key);
  }
  std::string expanding;
  for (int i = 0; i < 66; ++i) expanding += "\uFDFA";  // 3 bytes that fold to 33
  CHECK(analyzer.keyword_key(expanding).size() <= 200);
}

TEST_CASE("the fingerprint is the same for every analyzer, and printable") {
  const std::string fingerprint = fuge::Analyzer().fingerprint();
  CHECK(fingerprint == fuge::Analyzer().fingerprint());
  CHECK(fingerprint.starts_with("german-5-"));
  for (const char c : fingerprint) CHECK((c > ' ' && c <= '~'));
}

TEST_CASE("an analyzer can be moved") {
  fuge::Analyzer first;
  fuge::Analyzer second = std::move(first);
  CHECK(terms(second, "Häuser") == "haus");
  first = std::move(second);
  CHECK(terms(first, "Häuser") == "haus");
}

TEST_SUITE_END();
