#include "analysis/normalizer/name_table.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "analysis/normalizer/transcription.h"
#include "analysis/tables/names.h"
#include "word_terms.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using fuge::Step;
using fuge::test::Words;

}  // namespace

TEST_CASE("transcriptions of a name have one term") {
  Words words;
  struct {
    std::string one, other;
    std::string origin;
  } const rows[] = {
      {"Selenskyj", "Selenskij", "wire copy"},
      {"Selenskyj", "Selenski", "wire copy"},
      {"Selenskyj", "Zelensky", "English"},
      {"Selenskyj", "Zelenskiy", "English"},
      {"Selenskyj", "Zelenskyy", "English, official"},
      {"Selenskyjs", "Zelenskyys", "genitive"},
      {"Selenskyj", "Selenskyj’s", "genitive with an apostrophe"},
      {"Kiew", "Kyjiw", "Russian and Ukrainian"},
      {"Kiew", "Kyiv", "English"},
      {"Kiews", "Kyjiws", "genitive"},
      {"Sacharowa", "Zakharova", "English"},
      {"Lukaschenko", "Lukashenko", "English"},
      {"Nawalny", "Navalny", "English"},
      {"Netanjahu", "Netanyahu", "Hebrew"},
      {"Gaddafi", "Qaddafi", "Arabic"},
      {"Chamenei", "Khamenei", "Persian"},
      {"Hisbollah", "Hezbollah", "Arabic"},
      {"Baschar", "Bashar", "an Arabic given name"},
      {"Osama", "Usama", "the same"},
      {"Hisbollah", "Hizbollah", "Arabic"},
      {"Charkiw", "Charkow", "Ukrainian and Russian"},
      {"Charkiw", "Kharkiv", "English"},
      {"Saporischschja", "Saporoschje", "Ukrainian and Russian"},
      {"Saporischschja", "Zaporizhzhia", "English"},
      {"Odessa", "Odesa", "Russian and Ukrainian"},
      {"Cherson", "Kherson", "English"},
      {"Peking", "Beijing", "Chinese"},
      {"Medwedew", "Medvedev", "English"},
      {"Schoigu", "Shoigu", "English"},
      {"Jelzin", "Yeltsin", "English"},
      {"Gorbatschow", "Gorbachev", "English"},
      {"Tschernobyl", "Chernobyl", "English"},
      {"Taliban", "Talibans", "English plural"},
      {"Huthis", "Houthi", "plural"},
      {"Kaida", "Qaida", "Arabic"},
      {"Selenskyj-Besuch", "Zelensky-Besuch", "before a hyphen"},
      {"Krawzow", "Kravtsov", "rule: z is ts, w is v"},
      {"Krawzows", "Kravtsov", "rule, genitive"},
      {"Solowjow", "Solovyov", "rule: j is y"},
      {"Sergejewa", "Sergeeva", "rule: a glide that isn't written"},
      {"Grigorjew", "Grigoriev", "rule: j is i"},
      {"Kowaltschuk", "Kovalchuk", "rule: tsch is ch"},
      {"Schewtschenko", "Shevchenko", "rule: sch is sh"},
      {"Shtscherbakow", "Shcherbakov", "rule: letters of a mixed transcription"},
      {"Sokolowskij", "Sokolovsky", "rule: ending -skij"},
      {"Wolkonskaja", "Volkonskaya", "rule: ending -skaja"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CAPTURE(row.origin);
    CHECK(words.term(row.one) == words.term(row.other));
  }
}

TEST_CASE("names that are different stay so") {
  Words words;
  struct {
    std::string one, other;
    std::string origin;
  } const rows[] = {
      {"Wolodymyr", "Wladimir", "Ukrainian and Russian"},
      {"Kiew", "Kiel", "two places"},
      {"Selenskyj", "Selenska", "a couple"},
      {"Iwanow", "Iwanowa", "a couple"},
      {"Petrow", "Petrowski", "another ending"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CHECK(words.term(row.one) != words.term(row.other));
  }
}

TEST_CASE("ordinary words aren't taken for names") {
  Words words;
  Words plain({.names = false});
  const std::string kept[] = {
      "Moskau",     "Krakow",   "Sketch",   "wow",       "Ski",     "Skis",    "Husky",
      "Huskys",     "Kiosk",    "Risiko",   "Banken",    "Schach",  "Wodka",   "Whisky",
      "Talkshow",   "Quizshow", "Playoff",  "Window",    "Shadow",  "Andrew",  "Interview",
      "Interviews", "Overview", "Sandwich", "Helpdesk",  "Musk",    "Minsk",   "Obelisk",
      "Basilisk",   "Pankow",   "Treptow",  "Bülow",     "Teltow",  "Bosch",   "Schinken",
      "Deutsche",   "Sprache",  "Zeitung",  "Wasserski", "Novum",   "Slowake", "Vision",
      "Vokal",      "Zweck",    "Yacht",    "Schutz",    "Tsunami", "Zar",     "Zaren",
      "Revier",     "Vetter",   "Zopf",     "Sewa",      "Nerv",    "aktiv",   "brav",
      "Archiv",     "Motiv",    "Jazz",     "Skizze",    "Kurve",   "Larve",   "Revue"};
  CHECK(std::size(kept) >= 60);
  for (const std::string& word : kept) {
    CAPTURE(word);
    CHECK(words.term(word) == plain.term(word));
    CHECK_FALSE(words.has(word, Step::name));
  }
}

TEST_CASE("what transcriptions have in common") {
  struct {
    std::string word, common;
    std::string origin;
  } const rows[] = {
      {"schtscherbakow", "schcherbakow", "German щ"},
      {"shcherbakov", "schcherbakow", "English щ"},
      {"zhukov", "schukow", "English ж"},
      {"alexejew", "aleksew", "x, and a glide"},
      {"alekseev", "aleksew", "no glide"},
      {"smirnoff", "smirnow", "French"},
      {"krawzows", "krawsow", "genitive"},
      {"janukowytsch", "ianukowich", "German"},
      {"yanukovych", "ianukowich", "English"},
      {"zeitung", "", "another ending"},
      {"ow", "", "too short"},
      {"bülow", "", "an umlaut"},
      {"", "", "empty"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CAPTURE(row.origin);
    std::string common;
    CHECK(fuge::analysis::common_transcription(row.word, common) == !row.common.empty());
    CHECK(common == row.common);
  }
}

TEST_CASE("all spellings of a row of the table have one term") {
  Words words;
  for (const auto& spellings : fuge::analysis::tables::names) {
    const std::string term = words.term(spellings.front());
    CAPTURE(term);
    for (const std::string_view spelling : spellings) CHECK(words.term(spelling) == term);
  }
}

TEST_CASE("the user's names join the library's") {
  fuge::NameVariants names;
  names.add("Quorkelin = Kworkelin");
  names.add("Selenskyj = Sselenskoi");
  names.add("Kiew = Kyjiwgrad");
  names.add("Müller = Miller");
  Words words({.name_variants = names});
  CHECK(words.term("Quorkelins") == words.term("Kworkelin"));
  CHECK(words.term("Sselenskoi") == words.term("Zelensky"));
  CHECK(words.term("Kyjiwgrad") == words.term("Kyiv"));
  CHECK(words.term("Mueller") == words.term("Miller"));
  CHECK(words.fingerprint() != Words().fingerprint());
  Words without({.name_variants = names, .names = false});
  CHECK(without.term("Quorkelin") != without.term("Kworkelin"));
  CHECK(without.term("Kyiv") != without.term("Kiew"));
}

TEST_SUITE_END();
