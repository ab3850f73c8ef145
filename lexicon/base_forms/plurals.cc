#include "lexicon/base_forms/plurals.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "base/ascii.h"
#include "lexicon/spelling.h"
#include "lexicon/tables/foreign_plurals.h"
#include "lexicon/umlaut.h"

namespace fuge::lexicon {
namespace {

// Forms that only a singular has, or another plural.
constexpr std::string_view singular_flags = "STEPpQqR";
constexpr std::size_t least_stem = 2;

// Ämter, Gäste, Väter.
std::string by_umlaut(const std::string& word, const std::set<std::string>& nouns) {
  for (const char* ending : {"er", "e", ""}) {
    const std::string codes = *ending == '\0' ? std::string() : codes_of(ending);
    if (!word.ends_with(codes)) continue;
    const std::string stem = word.substr(0, word.size() - codes.size());
    // Saal, Säle: two of the vowel become one umlaut.
    for (const bool doubled : {false, true}) {
      std::string singular = without_last_umlaut(stem, doubled);
      if (!singular.empty() && nouns.count(singular) > 0) return singular;
    }
  }
  return {};
}

std::string by_foreign_ending(const std::string& word, const std::set<std::string>& nouns) {
  for (const std::string_view row : tables::foreign_plurals) {
    const std::size_t colon = row.find(':');
    const std::string plural = codes_of(row.substr(colon + 1));
    if (!word.ends_with(plural) || word.size() < plural.size() + least_stem) continue;
    const std::string singular =
        word.substr(0, word.size() - plural.size()) + codes_of(row.substr(0, colon));
    if (singular != word && nouns.count(singular) > 0) return singular;
  }
  return {};
}

// DVDs, AKWs.
bool is_plural_of_abbreviation(std::string_view printed) {
  return printed.size() > 2 && printed.back() == 's' &&
         std::all_of(printed.begin(), printed.end() - 1, is_ascii_capital<char>);
}

}  // namespace

std::vector<std::string> unlisted_plurals_of(const std::string& word) {
  struct Exchange {
    const char* singular;
    const char* plural;
  };
  constexpr std::array<Exchange, 14> exchanges{{{"eum", "een"},
                                                {"ium", "ien"},
                                                {"dion", "dien"},
                                                {"y", "ies"},
                                                {"kum", "ka"},
                                                {"ulum", "ula"},
                                                {"trum", "tra"},
                                                {"orum", "ora"},
                                                {"imum", "ima"},
                                                {"ma", "mata"},
                                                {"nus", "nusse"},
                                                {"bus", "busse"},
                                                {"leman", "lemen"},
                                                {"sman", "smen"}}};
  std::vector<std::string> plurals;
  for (const Exchange& exchange : exchanges) {
    const std::string singular = codes_of(exchange.singular);
    if (word.ends_with(singular))
      plurals.push_back(word.substr(0, word.size() - singular.size()) + codes_of(exchange.plural));
  }
  static const std::string man = codes_of("mann");
  if (word.ends_with(man) && word.size() > man.size())
    for (const char* plural : {"leute", "leuten", "männer", "männern"})
      plurals.push_back(word.substr(0, word.size() - man.size()) + codes_of(plural));
  return plurals;
}

std::string singular_of(const std::string& word, const Entry& entry,
                        const std::set<std::string>& nouns) {
  if (entry.flags.find_first_of(singular_flags) != std::string::npos) return {};
  if (is_plural_of_abbreviation(entry.word)) {
    std::string abbreviation = word.substr(0, word.size() - 1);
    if (nouns.count(abbreviation) > 0) return abbreviation;
  }
  std::string singular = by_umlaut(word, nouns);
  if (singular.empty() && !entry.has('N')) singular = by_foreign_ending(word, nouns);
  return singular;
}

}  // namespace fuge::lexicon
