#include "analysis/base_forms/readings.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "analysis/tables/function_words.h"
#include "analysis/tables/given_names.h"
#include "analysis/tables/inhabitants.h"
#include "base/word_lists.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t most_readings = 4;
// A shorter word may be a name of its own: Kuhn is no Kühn.
constexpr std::size_t least_without_umlaut = 6;  // bytes
constexpr std::size_t longest_abbreviation = 4;  // bytes: OB, MAN, ALS
constexpr std::size_t least_feminine = 9;        // bytes
constexpr std::size_t least_adjective = 4;       // bytes before its ending
constexpr std::size_t least_adjective_in_e = 7;  // which other words have as well
constexpr std::size_t least_dative = 6;          // bytes
constexpr std::size_t least_name = 3;            // letters before the -s of a genitive, in bytes

// Names in -s that are no genitives, as a rule: Lukas, Adonis, Papadopoulos, Hermes.
bool ends_like_a_nominative(std::string_view word) {
  constexpr std::array<std::string_view, 7> endings{"us", "is", "os", "as", "es", "ss", "ys"};
  return std::ranges::any_of(endings,
                             [&](std::string_view ending) { return word.ends_with(ending); });
}

// Of das Essen, essen; of der Münchner, München.
std::string origin_of(const BaseForm& form) {
  if (form.infinitive) return form.word;
  if (!form.is_noun()) return {};
  static constexpr WordIndex inhabitants(tables::inhabitants, &tables::Inhabitant::inhabitant);
  const auto row = inhabitants.find(form.word);
  return row ? std::string(tables::inhabitants[*row].place) : std::string();
}

bool is_verb(const BaseForm& form) {
  return form.word_class == WordClass::verb;
}

}  // namespace

const std::vector<Reading>& Readings::content_word(std::string_view spelled, bool capital,
                                                   SharpS sharp_s, Context context) {
  readings_.clear();
  same_in_documents_ = true;
  sharp_s_ = sharp_s;
  static constexpr WordIndex given_names_in_s(tables::given_names_in_s);
  if (capital && given_names_in_s.has(spelled)) return as_printed(spelled);
  if (sort(spelled)) {
    sort_by_sharp_s(sharp_s, spelled, nouns_);
    same_in_documents_ = capital ? others_.empty() : nouns_.empty();
    choose(spelled, capital, context);
  } else {
    const bool one_case = context == Context::query_in_one_case;
    const bool small_in_query = !capital && is_of_query(context);
    // A particle before a verb is a surer sign than endings are.
    const bool verb = !capital && base_forms_.guess_verb(spelled, found_);
    if (verb) take(found_);
    if (capital || small_in_query) guess_name(spelled);
    if ((!capital && !verb) || (capital && one_case)) guess_other(spelled);
    if (readings_.empty()) add({std::string(spelled), {}});
    const bool may_lack_umlauts = spelled.size() >= least_without_umlaut;
    if (one_case || (is_of_query(context) && may_lack_umlauts)) add_with_umlaut(spelled);
  }
  return readings_;
}

void Readings::choose(std::string_view spelled, bool capital, Context context) {
  switch (context) {
    case Context::attribute:
    case Context::query_attribute:
      if (capital && may_be_attribute()) {
        take(others_);
        return take_nominalised(spelled);
      }
      [[fallthrough]];
    case Context::text:
    case Context::query:
    case Context::alone: {
      if (!capital) {
        take(others_);
        // Nachsteuern, which is Nachsteuer where it is a noun.
        if (readings_.empty() && base_forms_.guess_verb(spelled, found_)) take(found_);
        // Who types a query may spare the shift key.
        if (readings_.empty() || is_of_query(context)) take(nouns_);
        return;
      }
      take_noun(spelled);
      const bool inside = context == Context::text || context == Context::attribute;
      if (readings_.empty() || (!inside && nouns_.empty()) ||
          (context == Context::alone && std::ranges::all_of(nouns_, &BaseForm::infinitive)))
        take(others_);
      return;
    }
    case Context::begin:
      take(nouns_);
      take(others_);
      return;
    case Context::query_in_one_case:
      take(others_);
      take(nouns_);
      take_nominalised(spelled);
      return;
  }
}

// Die Deutsche Bahn, das Rote Kreuz.
bool Readings::may_be_attribute() const {
  return std::ranges::all_of(nouns_, &BaseForm::infinitive) &&
         std::ranges::any_of(others_, &BaseForm::inflected);
}

bool Readings::find_noun(std::string_view spelled, SharpS sharp_s, std::string& base) {
  sort(spelled);
  return find_sorted_noun(spelled, sharp_s, base);
}

bool Readings::find_sorted_noun(std::string_view spelled, SharpS sharp_s, std::string& base) {
  if (nouns_.empty() && std::ranges::all_of(others_, is_verb) &&
      base_forms_.guess_by_head(spelled, true, nouns_) != HeadGuess::behind_word) {
    nouns_.clear();
    return false;
  }
  sort_by_sharp_s(sharp_s, spelled, nouns_);
  const auto noun = std::ranges::find_if(nouns_, std::not_fn(&BaseForm::infinitive));
  if (noun == nouns_.end()) return false;
  base = noun->word;
  return true;
}

bool Readings::find_head(std::string_view printed, SharpS sharp_s, bool capital, bool noun,
                         std::string& base) {
  // Schutzwesten is of Weste, as the splitter has it, though Westen alone is another word.
  if (noun && capital && base_forms_.has_base_form(base, WordClass::noun)) return true;
  if (!sort(printed)) return noun;
  if (capital && find_sorted_noun(printed, sharp_s, base)) return true;
  if (std::ranges::any_of(others_, [&](const BaseForm& form) {
        return form.word == printed && (!capital || (nouns_.empty() && !is_verb(form)));
      })) {
    base = printed;
    return false;
  }
  const auto inflected = std::ranges::find_if(others_, &BaseForm::inflected);
  if (inflected != others_.end()) {
    if (inflected->word_class == WordClass::adjective) {
      base = inflected->word;
      return false;
    }
    // Asylberechtigten, since the dictionary has der Berechtigte.
    std::string nominalised(without_adjective_ending(printed));
    nominalised += 'e';
    if (capital && base_forms_.has_base_form(nominalised, WordClass::noun)) {
      base = std::move(nominalised);
      return true;
    }
  }
  // As the splitter has it, but for one of the other kind: marktweite isn't of Weite.
  if (noun == capital || (capital ? nouns_ : others_).empty()) return noun;
  base = printed;
  return capital;
}

const std::vector<Reading>& Readings::constituent(std::string_view base, bool noun, bool last) {
  readings_.clear();
  if (sort(base)) {
    if (noun) take(nouns_);
    // In a compound an adjective is likelier than a verb: marktweite.
    std::stable_partition(others_.begin(), others_.end(), std::not_fn(is_verb));
    take(others_);
    take(nouns_);
  } else if (base_forms_.guess_by_head(base, true, found_) != HeadGuess::none ||  // Atem|wegs
             (last && noun && base_forms_.guess_by_ending(base, true, found_))) {
    take(found_);
  } else if (last && !noun) {  // zehn|köpfige
    guess_other(base);
  }
  if (readings_.empty()) add({std::string(base), {}});
  return readings_;
}

const std::vector<Reading>& Readings::as_printed(std::string_view word) {
  readings_.clear();
  add({std::string(word), {}});
  return readings_;
}

const std::vector<Reading>& Readings::function_word(std::string_view spelled, bool capital,
                                                    bool all_capitals, Context context) {
  readings_.clear();
  const Reading function{std::string(spelled), {}, false, true};
  same_in_documents_ = !capital;
  if (!capital || has_word(tables::polite_forms, spelled)) {
    add(function);
    return readings_;
  }
  sort(spelled);
  const bool listed = !nouns_.empty() || has_word(tables::also_names, spelled);
  const bool abbreviation = all_capitals && spelled.size() <= longest_abbreviation &&
                            !has_word(tables::operators, spelled);
  const auto add_content = [&] {
    if (nouns_.empty()) add({std::string(spelled), {}});
    take(nouns_);
  };
  switch (context) {
    case Context::text:
    case Context::attribute:
      if (listed || abbreviation) add_content();
      if (!listed) add(function);
      break;
    case Context::begin:
      add(function);
      if (listed) add_content();
      break;
    case Context::alone:
      if (listed || abbreviation) add_content();
      add(function);
      break;
    case Context::query:
    case Context::query_attribute:
      if (abbreviation || (listed && !all_capitals))
        add_content();
      else
        add(function);
      break;
    case Context::query_in_one_case:
      if (listed && !(all_capitals && has_word(tables::operators, spelled))) add_content();
      add(function);
      break;
  }
  return readings_;
}

// False where the dictionary hasn't the word.
bool Readings::sort(std::string_view spelled) {
  nouns_.clear();
  others_.clear();
  base_forms_.find(spelled, found_);
  for (BaseForm& form : found_) (form.is_noun() ? nouns_ : others_).push_back(std::move(form));
  return !nouns_.empty() || !others_.empty();
}

// Where there are nouns with ß and without. Maße isn't Masse, and Masse isn't of Maß; but Busse is
// of Bus, and in Switzerland Buße.
void Readings::sort_by_sharp_s(SharpS sharp_s, std::string_view spelled,
                               std::vector<BaseForm>& forms) {
  if (sharp_s == SharpS::unknown) return;
  const bool printed = sharp_s == SharpS::with;
  const auto fits = [printed](const BaseForm& form) { return form.sharp_s == printed; };
  if (std::ranges::none_of(forms, fits)) return;
  std::erase_if(forms, [&](const BaseForm& form) {
    return !fits(form) && (printed || form.word != spelled);
  });
  std::stable_partition(forms.begin(), forms.end(), fits);
}

void Readings::guess_other(std::string_view spelled) {
  if (base_forms_.guess_verb(spelled, found_)) return take(found_);
  const HeadGuess head = base_forms_.guess_by_head(spelled, false, heads_);
  if (head == HeadGuess::behind_word) return take(heads_);
  if (base_forms_.guess_comparison(spelled, found_) ||
      base_forms_.guess_regular_verb(spelled, found_))
    return take(found_);
  if (head == HeadGuess::long_head) return take(heads_);
  if (base_forms_.guess_by_ending(spelled, false, found_)) return take(found_);
  if (head == HeadGuess::short_head) return take(heads_);
  // Resilienten, which may be of an adjective, or no word of German at all.
  add({std::string(spelled), {}});
  const std::string_view stem = without_adjective_ending(spelled);
  const std::size_t least = spelled.ends_with('e') ? least_adjective_in_e : least_adjective;
  if (stem.size() < spelled.size() && stem.size() >= least) add({std::string(stem), {}});
}

// Walesas is of Walesa, but Hans is Hans: both, where the name isn't known.
void Readings::guess_name(std::string_view spelled) {
  const HeadGuess head = base_forms_.guess_by_head(spelled, true, found_);
  const bool plain_head = std::ranges::any_of(found_, std::not_fn(&BaseForm::infinitive));
  if ((head != HeadGuess::behind_word || !plain_head) && guess_nominalised(spelled)) return;
  if (head == HeadGuess::behind_word) return take_heads();
  // Influencerinnen; a form of no gender is made of that.
  if (spelled.ends_with("innen") && spelled.size() > least_feminine)
    return add({std::string(spelled.substr(0, spelled.size() - 3)), {}});
  if (spelled.ends_with('s') && !spelled.ends_with("ss") && spelled.size() > least_name)
    return guess_genitive(spelled);
  if (head == HeadGuess::long_head) return take_heads();
  if (base_forms_.guess_by_ending(spelled, true, heads_)) return take(heads_);
  if (head == HeadGuess::short_head) return take_heads();
  // Stakeholdern, but Fastern may be a name.
  if (spelled.size() > least_dative && (spelled.ends_with("ern") || spelled.ends_with("eln"))) {
    add({std::string(spelled.substr(0, spelled.size() - 1)), {}});
    add({std::string(spelled), {}});
  }
}

// Den Mitverdächtigen, where no noun but an infinitive may be the head.
bool Readings::guess_nominalised(std::string_view spelled) {
  const std::string_view stem = without_adjective_ending(spelled);
  if (stem.size() == spelled.size()) return false;
  if (base_forms_.guess_by_head(spelled, false, heads_) != HeadGuess::behind_word ||
      heads_.front().word_class != WordClass::adjective || !heads_.front().inflected)
    return false;
  add({std::string(stem) + "e", heads_.front().word});
  return true;
}

void Readings::guess_genitive(std::string_view spelled) {
  const std::string whole(spelled);
  const std::string without(spelled.substr(0, spelled.size() - 1));
  // Des Bestehens.
  if (base_forms_.has_base_form(without, WordClass::verb)) add({without, without, true});
  // Des Fachkommissariates.
  if (spelled.ends_with("es")) {
    const std::string_view stem = spelled.substr(0, spelled.size() - 2);
    if (base_forms_.guess_by_head(stem, true, found_) == HeadGuess::behind_word) take_heads();
  }
  const bool whole_first = ends_like_a_nominative(spelled);
  add({whole_first ? whole : without, {}});
  add({whole_first ? without : whole, {}});
  // Matches, Boxes, Bosses.
  for (const std::string_view ending : {"ches", "shes", "xes", "sses"})
    if (spelled.ends_with(ending)) add({std::string(spelled.substr(0, spelled.size() - 2)), {}});
}

// "Munchen" is typed where there are no umlauts on the keys: another reading, where one umlaut
// gives a word of the dictionary.
void Readings::add_with_umlaut(std::string_view spelled) {
  constexpr std::array<std::pair<char, std::string_view>, 3> vowels{
      {{'a', "ä"}, {'o', "ö"}, {'u', "ü"}}};
  for (std::size_t at = 0; at < spelled.size(); ++at) {
    for (const auto& [vowel, umlaut] : vowels) {
      if (spelled[at] != vowel) continue;
      std::string word(spelled);
      word.replace(at, 1, umlaut);
      base_forms_.find(word, found_);
      take(found_);
    }
  }
}

void Readings::take(const std::vector<BaseForm>& forms) {
  for (const BaseForm& form : forms) add({form.word, origin_of(form), form.infinitive, false});
}

// Their heads are known; that of Kaufleute is -mann.
void Readings::take_heads() {
  sort_by_sharp_s(sharp_s_, {}, found_);
  constexpr std::string_view plural = "leute";
  for (BaseForm& form : found_) {
    if (form.word.size() <= plural.size() || !form.word.ends_with(plural)) continue;
    form.word.replace(form.word.size() - plural.size(), plural.size(), singular_man);
  }
  take(found_);
}

// A noun, though the dictionary may have other words alone with these letters.
void Readings::take_noun(std::string_view spelled) {
  // Den Verdächtigen is rarely das Verdächtigen.
  if (std::ranges::all_of(nouns_, &BaseForm::infinitive)) take_nominalised(spelled);
  take(nouns_);
  if (readings_.empty() && std::ranges::all_of(others_, is_verb)) take_infinitive(spelled);
}

// Das Zusammenleben, which may also be a form of a noun that the dictionary hasn't (den
// Zusammenhängen); and Arte, which is hardly a form of arten, but found by it where it is typed
// small.
void Readings::take_infinitive(std::string_view spelled) {
  if (std::ranges::any_of(others_, [&](const BaseForm& form) { return form.word == spelled; }))
    add({std::string(spelled), std::string(spelled), true});
  const HeadGuess head = base_forms_.guess_by_head(spelled, true, found_);
  std::erase_if(found_, &BaseForm::infinitive);
  if (head == HeadGuess::behind_word) take_heads();
  if (!readings_.empty()) return;
  add({std::string(spelled), {}});
  take(others_);
}

// Die Deutschen, der Verletzte: nouns of their own, in -e.
void Readings::take_nominalised(std::string_view spelled) {
  for (const BaseForm& form : others_) {
    const std::string_view stem = without_adjective_ending(spelled);
    if (!form.inflected || stem.size() == spelled.size()) continue;
    add({std::string(stem) + "e", form.word});
  }
}

void Readings::add(Reading reading) {
  const bool known = std::ranges::any_of(readings_, [&](const Reading& other) {
    return other.base == reading.base && other.infinitive == reading.infinitive &&
           other.function_word == reading.function_word;
  });
  if (!known && readings_.size() < most_readings) readings_.push_back(std::move(reading));
}

}  // namespace fuge::analysis
