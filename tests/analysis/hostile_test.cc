// Each step by itself, on what no step expects.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "analysis/ellipsis/completion.h"
#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/figures.h"
#include "analysis/normalizer/gender.h"
#include "analysis/normalizer/known_words.h"
#include "analysis/normalizer/plain_letters.h"
#include "analysis/normalizer/spelled_text.h"
#include "analysis/normalizer/spelling.h"
#include "analysis/normalizer/stemmer.h"
#include "analysis/normalizer/stop_words.h"
#include "analysis/normalizer/transcription.h"
#include "analysis/tokenizer/address_text.h"
#include "base/utf8.h"
#include "word_terms.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using namespace fuge::analysis;

std::vector<std::string> hostile_words() {
  std::string marks = "a";
  for (int i = 0; i < 200; ++i) marks += i % 2 == 0 ? "\u0308" : "\u0323";
  std::string umlauts;
  for (int i = 0; i < 200; ++i) umlauts += "ae";
  return {"",
          "a",
          std::string("a\0b", 3),
          std::string(1, '\0'),
          "\xFF",
          "\xC3",
          "ä\xC3",
          "\xED\xA0\x80",
          "'",
          "’’’",
          "-",
          "---",
          "\u00AD",
          "\u0308",
          marks,
          umlauts,
          std::string(500, 'x'),
          std::string(300, '\xFF'),
          "1.",
          ".1",
          "1..000",
          "in",
          "innen",
          "erin",
          "ss",
          "ßßß",
          "東京",
          "שלום",
          "🛢",
          "aeoeue",
          "s",
          "ow",
          "skij"};
}

bool is_utf8(std::string_view text) {
  return !fuge::utf8::first_invalid(text);
}

}  // namespace

TEST_CASE("hostile words come through each step by itself") {
  const KnownWords known;
  const BaseForms base_forms;
  Stemmer stemmer;
  SpelledText spelled;
  std::string other;
  for (const std::string& word : hostile_words()) {
    CAPTURE(word);
    std::string folded;
    fold_case(word, folded);
    CHECK(is_utf8(folded));
    spelled.reset(folded);
    make_plain(spelled);
    CHECK(is_utf8(spelled.text()));
    spelled.reset(folded);
    spell(known, spelled);
    CHECK(is_utf8(spelled.text()));
    // Each byte of it comes from the word.
    for (std::size_t i = 0; i <= spelled.text().size(); ++i)
      CHECK(place_in_word(word, folded, spelled.origin(i)) <= word.size());
    if (!folded.empty()) CHECK_FALSE(stemmer.stem(folded).empty());
    if (without_gender(known, base_forms, folded, other)) CHECK_FALSE(other.empty());
    if (common_transcription(folded, other)) CHECK_FALSE(other.empty());
    if (without_separators(folded, other)) CHECK_FALSE(other.empty());
    CHECK_FALSE((is_stop_word(folded) && folded.size() < 2));
  }
}

TEST_CASE("hostile words are words of a text, or none") {
  fuge::test::Words words;
  for (const std::string& word : hostile_words()) {
    CAPTURE(word);
    const AnalyzedWord& analyzed = words.word(word);
    CHECK(analyzed.form.empty() == analyzed.term.empty());
    CHECK(is_utf8(analyzed.form));
    CHECK(is_utf8(analyzed.term));
    for (const fuge::TokenConstituent& constituent : analyzed.constituents) {
      CHECK(constituent.begin < constituent.end);
      CHECK(constituent.end <= word.size());
    }
  }
}

TEST_CASE("hostile halves of words complete nothing that isn't there") {
  const fuge::CompoundSplitter splitter;
  const KnownWords known;
  Completion completion(splitter, known);
  for (const std::string& word : hostile_words()) {
    CAPTURE(word);
    for (const std::string& full : {std::string("regierungschefs"), word}) {
      const std::string end = completion.behind(word, full, false);
      CHECK((end.empty() || full.ends_with(end)));
      const std::string begin = completion.before(full, word);
      CHECK((begin.empty() || full.starts_with(begin)));
      CHECK((completion.behind_first(word, full).size() <= full.size()));
      CHECK((completion.before_second(word, full).size() <= word.size()));
    }
  }
}

TEST_CASE("hostile texts hold no address, or one that ends in them") {
  const std::vector<std::string> texts = {"",
                                          ".",
                                          "@",
                                          "a@",
                                          "@b.de",
                                          "a@b",
                                          "www.",
                                          "https://",
                                          std::string("https:") + "//.",
                                          std::string("http:") + "//-",
                                          "ftp://",
                                          "www.-.de",
                                          "a.de\xC3",
                                          "a.d\xFF",
                                          "\xC3.de",
                                          "a..de",
                                          "-.de",
                                          ".de",
                                          "a.de:",
                                          "a.de:x",
                                          "a.de:99999",
                                          "a.de/(",
                                          "a.de/\u201C",
                                          "a@b.de\xC3"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
      std::size_t looked_at = 0;
      const auto address = address_at(text, begin, looked_at);
      CHECK(looked_at <= text.size());
      if (!address) continue;
      CHECK(address->end > begin);
      CHECK(address->end <= text.size());
      CHECK(address->host_begin >= begin);
      CHECK(address->host_begin < address->host_end);
      CHECK(address->host_end <= address->end);
      CHECK(is_utf8(std::string_view(text).substr(address->host_begin,
                                                  address->host_end - address->host_begin)));
    }
  }
}

TEST_CASE("what the lexicon knows of words") {
  const KnownWords known;
  struct {
    std::string word;
    bool lists, has_part, knows;
    std::string origin;
  } const rows[] = {
      {"regierung", true, true, true, "a noun"},
      {"regierungen", true, true, true, "a form"},
      {"neue", true, true, true, "an adjective"},
      {"hafenstreit", false, false, true, "a compound of known parts"},
      {"quorkelin", false, false, false, "nothing"},
      {"", false, false, false, "empty"},
      {"東京", false, false, false, "no letters of German"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CAPTURE(row.origin);
    CHECK(known.lists(row.word) == row.lists);
    CHECK(known.has_part(row.word) == row.has_part);
    CHECK(known.knows(row.word) == row.knows);
    CHECK(known.score(row.word).has_value() == (row.knows && !row.lists));
  }
  CHECK(known.joints("hafenstreit") == std::vector<std::size_t>{5});
  CHECK(known.joints("regierung").empty());
  CHECK(known.joints("").empty());
}

TEST_CASE("figures lose what parts their thousands") {
  struct {
    std::string word, plain;
    std::string origin;
  } const rows[] = {
      {"1.000", "1000", "a point"},
      {"1.000.000", "1000000", "two"},
      {"999.999", "999999", "three digits first"},
      {"1'000", "1000", "an apostrophe, as in Switzerland"},
      {"1’000’000", "1000000", "typeset ones"},
      {"1.000,5", "1000,5", "a decimal fraction"},
      {"10.000er", "10000er", "letters behind it"},
      {"1.000.000,25", "1000000,25", "both"},
      {"1000", "", "none"},
      {"3,5", "", "a decimal comma"},
      {"1.5", "", "a point of a fraction"},
      {"1.0000", "", "four digits"},
      {"1234.567", "", "four digits first"},
      {"0.123", "", "a zero first"},
      {"4.9.2025", "", "a date"},
      {"1.000.00", "", "two digits last"},
      {"1.000'000", "", "two kinds of separators"},
      {".000", "", "nothing before it"},
      {"1.", "", "nothing behind it"},
      {"", "", "empty"},
      {"a.000", "", "a letter"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CAPTURE(row.origin);
    std::string plain;
    CHECK(without_separators(row.word, plain) == !row.plain.empty());
    if (!row.plain.empty()) CHECK(plain == row.plain);
  }
}

TEST_CASE("letters are made plain") {
  struct {
    std::string word, plain;
    std::string origin;
  } const rows[] = {
      {"gipfel's", "gipfels", "an apostrophe"},
      {"gipfel’s", "gipfels", "a typeset one"},
      {"o'neill", "oneill", "of a name"},
      {"geht's", "gehts", "of a word left out"},
      {"'tag", "'tag", "not between letters"},
      {"erdoğan", "erdogan", "Turkish"},
      {"łódź", "lodz", "Polish"},
      {"søren", "soren", "Danish"},
      {"señor", "senor", "Spanish"},
      {"élysée", "elysee", "French"},
      {"škoda", "skoda", "Czech"},
      {"façade", "facade", "a cedilla"},
      {"œuvre", "oeuvre", "one letter of two"},
      {"ærø", "aero", "the same, and a stroke"},
      {"müller", "müller", "umlauts stay"},
      {"köln", "köln", "the same"},
      {"москва", "москва", "Cyrillic stays"},
      {"ёлка", "ёлка", "with its marks"},
      {"東京", "東京", "ideographs stay"},
      {"", "", "empty"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CAPTURE(row.origin);
    SpelledText text;
    text.reset(row.word);
    make_plain(text);
    CHECK(text.text() == row.plain);
    CHECK(text.changed() == (row.word != row.plain));
  }
}

TEST_SUITE_END();
