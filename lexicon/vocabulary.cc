#include "lexicon/vocabulary.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "lexicon/adjective_endings.h"
#include "lexicon/spelling.h"

namespace fuge::lexicon {
namespace {

// Flags that don't give forms of the word itself: J and D make words of their own.
constexpr std::string_view no_forms = "JDhijkegozxymdcfw";
// Flags that don't hold for a word with a prefix: roles in compounds, affixes that take no prefix,
// and those of the prefixes themselves.
constexpr std::string_view no_prefixed_forms = "UVijkegozxymLMB";

bool has_any(const std::string& flags, std::string_view wanted) {
  return flags.find_first_of(wanted) != std::string::npos;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.ends_with(end);
}

std::string without(std::string flags, std::string_view unwanted) {
  std::erase_if(flags, [&](char flag) { return unwanted.find(flag) != std::string_view::npos; });
  return flags;
}

std::string without_end(const std::string& text, std::size_t count) {
  return text.substr(0, text.size() - count);
}

std::string with_capital(std::string word) {
  if (is_ascii_small(word[0])) {
    word[0] = ascii_upper(word[0]);
  } else if (word.size() > 1 && word[0] == '\xC3') {
    word[1] = static_cast<char>(static_cast<unsigned char>(word[1]) & ~0x20U);
  }
  return word;
}

WordClass class_of(const Entry& entry) {
  if (starts_with_capital(entry.word) || entry.has('o')) return WordClass::noun;
  if (has_any(entry.flags, "XIYZW")) return WordClass::verb;
  if (has_any(entry.flags, "AC")) return WordClass::adjective;
  return entry.has('D') ? WordClass::verb : WordClass::other;
}

class Reader {
 public:
  Reader(const Affixes& affixes, const Corrections& corrections, Vocabulary& vocabulary)
      : affixes_(affixes), corrections_(corrections), vocabulary_(vocabulary) {}

  void read(const Entry& entry) {
    const std::string codes = codes_of(entry.word);
    if (codes.empty() || entry.has('d')) return;
    if (has_any(entry.flags, "ijke")) license(entry, codes);
    const WordClass word_class = class_of(entry);
    const bool noun = word_class == WordClass::noun;
    const bool never_last = corrections_.not_last.count(codes) > 0;
    const bool first = noun && has_any(entry.flags, "ijke");
    if (entry.has('h') || (never_last && !first)) return;
    const bool last = entry.has('o') && !never_last;
    const std::uint32_t lemma =
        vocabulary_.add_lemma({codes, noun ? with_capital(entry.word) : entry.word, entry.flags,
                               word_class, last, false, never_last});
    if (last) vocabulary_.last_parts.insert(codes);
    for (const char flag : entry.flags)
      if (no_forms.find(flag) == std::string_view::npos)
        for (const std::string& form : affixes_.suffixed(entry.word, flag)) add_form(form, lemma);
    if (entry.has('U')) add_form("un" + entry.word, lemma);
    if (!never_last) derive(entry, word_class);
  }

  // The word that the flag V makes of the entry, where it isn't listed: verbringen.
  void read_prefixed(const Entry& entry) {
    if (!entry.has('V') || entry.has('h') || entry.has('d')) return;
    const Entry prefixed{"ver" + entry.word, without(entry.flags, no_prefixed_forms)};
    if (vocabulary_.forms.count(codes_of(prefixed.word)) == 0) read(prefixed);
  }

 private:
  void license(const Entry& entry, const std::string& codes) {
    vocabulary_.licensed.insert(codes);
    if (entry.has('h')) vocabulary_.bound.insert(codes);
    if (entry.has('g')) vocabulary_.licensed.insert(codes + codes_of("innen"));
  }

  void add_form(const std::string& word, std::uint32_t lemma) {
    const std::string codes = codes_of(word);
    if (!codes.empty()) vocabulary_.add_form(codes, lemma);
  }

  void derive(const Entry& entry, WordClass word_class) {
    if (entry.has('J')) derive_by_rules(entry);
    if (entry.has('D')) derive_adjective(entry.word + "d");
    if (entry.has('O')) derive_from_participle(entry);
    if (entry.has('A') && word_class == WordClass::verb) derive_adjective(entry.word);
    if (word_class == WordClass::verb) derive_from_verb(entry);
    const bool predicative = word_class == WordClass::adjective || word_class == WordClass::other;
    if (!predicative || codes_of(entry.word).size() < 5) return;
    derive_noun(entry.word + "sein", {"s"}, true);
    if (ends_with(entry.word, "los")) derive_noun(entry.word + "igkeit", {"en"}, true);
  }

  // The participles that no ge- tells from other forms of the verb: orientiert, bestimmt.
  void derive_from_participle(const Entry& entry) {
    static constexpr std::string_view em = "em";
    for (const std::string& form : affixes_.suffixed(entry.word, 'O'))
      if (ends_with(form, em)) return derive_adjective(without_end(form, em.size()));
  }

  // The dictionary's own nouns in -ung.
  void derive_by_rules(const Entry& entry) {
    for (const std::string& noun : affixes_.suffixed(entry.word, 'J'))
      if (ends_with(noun, "ung")) derive_noun(noun, {"en"}, false);
  }

  void derive_from_verb(const Entry& entry) {
    const std::string& verb = entry.word;
    const bool in_eln = ends_with(verb, "eln");
    if (codes_of(verb).size() < 6 || !(in_eln || ends_with(verb, "en") || ends_with(verb, "ern")))
      return;
    const std::string stem =
        in_eln ? without_end(verb, 3) + "l" : without_end(verb, ends_with(verb, "en") ? 2 : 1);
    if (!entry.has('J')) derive_noun(stem + "ung", {"en"}, true);
    derive_noun(stem + "er", {"s", "n", "in", "innen"}, true);
  }

  void derive_noun(const std::string& word, const std::vector<std::string>& endings, bool guessed) {
    const std::string codes = codes_of(word);
    if (codes.empty()) return;
    const bool never_last = corrections_.not_last.count(codes) > 0;
    const std::uint32_t lemma =
        vocabulary_.add_lemma({codes, with_capital(word), guessed ? "" : "J", WordClass::noun,
                               !guessed && !never_last, guessed, never_last});
    for (const std::string& ending : endings) add_form(word + ending, lemma);
  }

  void derive_adjective(const std::string& word) {
    const std::string codes = codes_of(word);
    if (codes.empty()) return;
    const std::uint32_t lemma =
        vocabulary_.add_lemma({codes, word, "", WordClass::adjective, false, true});
    for (const std::string_view ending : adjective_endings)
      add_form(word + std::string(ending), lemma);
  }

  const Affixes& affixes_;
  const Corrections& corrections_;
  Vocabulary& vocabulary_;
};

}  // namespace

void Vocabulary::add_form(const std::string& codes, std::uint32_t lemma) {
  std::vector<std::uint32_t>& ids = forms[codes];
  if (std::find(ids.begin(), ids.end(), lemma) == ids.end()) ids.push_back(lemma);
}

std::uint32_t Vocabulary::add_lemma(Lemma lemma) {
  const auto id = static_cast<std::uint32_t>(lemmas.size());
  add_form(lemma.codes, id);
  lemmas.push_back(std::move(lemma));
  return id;
}

Vocabulary read_vocabulary(const Dictionary& dictionary, const Affixes& affixes,
                           const Corrections& corrections) {
  Vocabulary vocabulary;
  Reader reader(affixes, corrections, vocabulary);
  for (const Entry& entry : dictionary.entries) reader.read(entry);
  for (const Entry& entry : dictionary.entries) reader.read_prefixed(entry);
  return vocabulary;
}

}  // namespace fuge::lexicon
