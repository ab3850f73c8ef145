// Which base forms of a form are kept, what plurals and comparatives are of, what endings teach.
#include "lexicon/base_forms/form_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lexicon/base_forms/comparison.h"
#include "lexicon/base_forms/endings.h"
#include "lexicon/base_forms/plurals.h"
#include "lexicon/spelling.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge::lexicon;
using fuge::analysis::WordClass;

std::string text_of(const std::string& codes) {
  return fuge::compound::to_text(as_span(codes));
}

std::set<std::string> codes(const std::vector<std::string>& words) {
  std::set<std::string> all;
  for (const std::string& word : words) all.insert(codes_of(word));
  return all;
}

BaseForm noun(const std::string& word, bool own = false) {
  return {codes_of(word), WordClass::noun, own};
}

BaseForm infinitive_noun(const std::string& word) {
  BaseForm base = noun(word, true);
  base.infinitive = true;
  return base;
}

BaseForm bare(const std::string& word) {
  BaseForm base = noun(word, true);
  base.bare = true;
  return base;
}

BaseForm with_sharp_s(BaseForm base) {
  base.sharp_s = true;
  return base;
}

BaseForm verb(const std::string& word, bool own = false) {
  return {codes_of(word), WordClass::verb, own};
}

BaseForm imperative(const std::string& word) {
  BaseForm base = verb(word);
  base.imperative = true;
  return base;
}

BaseForm participle(const std::string& word) {
  BaseForm base = verb(word);
  base.participle = true;
  return base;
}

BaseForm dative(const std::string& word) {
  BaseForm base = noun(word);
  base.dative = true;
  return base;
}

BaseForm beside(const std::string& word) {
  BaseForm base = noun(word);
  base.beside = true;
  return base;
}

}  // namespace

TEST_CASE("what is hardly ever meant is left out, the likeliest comes first") {
  struct {
    std::string form;
    std::vector<BaseForm> bases;
    std::string kept;
    std::string origin;
  } const rows[] = {
      {"posten", {noun("post"), noun("posten", true)}, "posten", "an entry of its own"},
      {"regeln",
       {infinitive_noun("regeln"), noun("regel")},
       "regel regeln",
       "an infinitive is rarer than a plural"},
      {"rate", {dative("rat"), bare("rate")}, "rate", "a dative in -e is rare"},
      {"jahre", {dative("jahr")}, "jahr", "unless there is nothing else"},
      {"werte", {bare("werte"), noun("wert")}, "wert", "listed for its compounds"},
      {"akte", {beside("akt"), noun("akte", true)}, "akte akt", "both are common"},
      {"masse",
       {with_sharp_s(noun("mass")), noun("masse", true)},
       "masse mass",
       "spelled otherwise: Maße"},
      {"masse", {noun("mass"), noun("masse", true)}, "masse", "spelled alike"},
      {"lauf", {noun("lauf", true), imperative("laufen")}, "lauf", "an imperative is rare"},
      {"hilf", {imperative("helfen")}, "helfen", "unless there is nothing else"},
      {"weine", {noun("wein"), verb("weinen")}, "weinen wein", "nouns come last"},
      {"verlassen", {participle("verlassen"), verb("verlassen", true)}, "verlassen", "one verb"},
      {"gehört",
       {participle("gehören"), participle("hören"), verb("gehören")},
       "gehören hören",
       "a participle is the last of verbs"},
      {"thema", {noun("thema", true), noun("thema", true)}, "thema", "each once"},
      {"leer", {}, "", "no base form"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.form);
    CAPTURE(row.origin);
    FormTable table;
    for (const BaseForm& base : row.bases) table.add(codes_of(row.form), base);
    table.decide();
    std::string kept;
    const auto found = table.forms().find(codes_of(row.form));
    if (found != table.forms().end())
      for (const BaseForm& base : found->second)
        kept += (kept.empty() ? "" : " ") + text_of(base.codes);
    CHECK(kept == row.kept);
  }
}

TEST_CASE("plurals that are listed as words have a singular") {
  const std::set<std::string> nouns = codes({"mann", "saal", "thema", "museum", "konto", "zyklus",
                                             "zyklon", "stadion", "muse", "praktikum", "kost"});
  struct {
    std::string plural, flags, singular;
    std::string origin;
  } const rows[] = {
      {"männer", "N", "mann", "umlaut and -er"},
      {"säle", "N", "saal", "the vowel was doubled"},
      {"themen", "m", "thema", "a foreign ending"},
      {"museen", "m", "museum", "-eum"},
      {"konten", "m", "konto", "-o"},
      {"praktika", "m", "praktikum", "-ikum"},
      {"themen", "S", "", "it has a genitive: no plural"},
      {"kosten", "m", "", "no rule leads to Kost"},
      {"dramen", "m", "", "the singular isn't listed"},
      {"", "", "", "empty"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.plural);
    CAPTURE(row.origin);
    CHECK(text_of(singular_of(codes_of(row.plural), {row.plural, row.flags}, nouns)) ==
          row.singular);
  }
}

TEST_CASE("plurals that follow from the end of a singular") {
  struct {
    std::string singular, plural;
    bool has;
  } const rows[] = {
      {"mausoleum", "mausoleen", true},    {"gremium", "gremien", true},
      {"lobby", "lobbies", true},          {"hauptmann", "hauptleute", true},
      {"hauptmann", "hauptmännern", true}, {"mann", "leute", false},
      {"minimum", "minima", true},         {"forum", "fora", true},
      {"klima", "klimata", true},          {"gentleman", "gentlemen", true},
      {"roman", "romen", false},           {"haus", "häuser", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.singular);
    CAPTURE(row.plural);
    const std::vector<std::string> plurals = unlisted_plurals_of(codes_of(row.singular));
    CHECK((std::ranges::find(plurals, codes_of(row.plural)) != plurals.end()) == row.has);
  }
}

TEST_CASE("comparatives have a positive") {
  const std::set<std::string> adjectives = codes({"alt", "krank", "deutsch", "munter", "arm"});
  struct {
    std::string word, positive;
    std::string origin;
  } const rows[] = {
      {"älter", "alt", "comparative"},
      {"ältere", "alt", "with an ending"},
      {"ältest", "alt", "superlative"},
      {"kränkst", "krank", "superlative without -e-"},
      {"deutschere", "deutsch", "without umlaut"},
      {"munter", "", "no comparative of mun"},
      {"alter", "alt", "the same letters as a form"},
      {"jünger", "", "the positive isn't listed"},
      {"", "", "empty"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CAPTURE(row.origin);
    CHECK(text_of(positive_of(codes_of(row.word), adjectives)) == row.positive);
  }
}

TEST_CASE("an ending teaches where nine of ten forms agree") {
  const auto learn = [](int regular, int others) {
    FormTable table;
    const auto letter = [](int number) { return static_cast<char>('a' + number % 26); };
    for (int i = 0; i < regular + others; ++i) {
      const std::string base = std::string("wort") + letter(i / 26) + letter(i) + "heit";
      if (i < regular)
        table.add(codes_of(base + "en"), noun(base));
      else
        table.add(codes_of(base + "en"), noun(base + "en", true));
    }
    table.decide();
    for (const Ending& ending : learn_endings(table))
      if (codes_of("netieh").starts_with(ending.letters)) return true;
    return false;
  };
  CHECK(learn(40, 0));
  CHECK(learn(40, 4));
  CHECK_FALSE(learn(30, 10));  // too many go another way
  CHECK_FALSE(learn(5, 0));    // too few to tell
}

TEST_SUITE_END();
