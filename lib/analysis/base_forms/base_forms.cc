#include "analysis/base_forms/base_forms.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "analysis/base_forms/embedded_base_forms.h"
#include "analysis/base_forms/regular_verbs.h"
#include "analysis/particles.h"

namespace fuge::analysis {
namespace {

using compound::Letters;

constexpr std::size_t least_verb = 4;
// Before an ending that is only learned, so much must be left for a word.
constexpr std::size_t least_stem = 4;
// A known word at the end of one that isn't known is its head: Mit|arbeitern, Klima|klebern.
constexpr std::size_t least_head = 4;       // letters
constexpr std::size_t least_long_head = 5;  // Best|ehen is none
constexpr std::size_t least_word_before_head = 3;
constexpr std::size_t least_before_head = 2;

constexpr compound::Code s_code = compound::code_of('s');

bool read(std::string_view word, Letters& letters) {
  return compound::read_letters(word, 0, word.size(), letters) && letters.count > 0;
}

bool may_be_head(const FormReading& reading, bool noun) {
  const auto word_class = static_cast<WordClass>(reading.word_class);
  if ((word_class == WordClass::noun) != noun) return false;
  return word_class != WordClass::verb || (reading.flags & inflected_flag) != 0;
}

// Umtriebig(sten), whose stem the dictionary hasn't.
bool ends_like_adjective(std::string_view word) {
  constexpr std::array<std::string_view, 6> suffixes{"ig", "lich", "isch", "bar", "sam", "haft"};
  return std::ranges::any_of(suffixes,
                             [&](std::string_view suffix) { return word.ends_with(suffix); });
}

std::size_t letters_left(const Letters& letters, const FormReading& reading) {
  return letters.count > reading.strip ? letters.count - reading.strip : 0;
}

}  // namespace

std::string_view without_adjective_ending(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 5> endings{"en", "er", "es", "em", "e"};
  for (const std::string_view ending : endings)
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

BaseForms::BaseForms() : table_(embedded_base_forms()) {}

void BaseForms::find(std::string_view word, std::vector<BaseForm>& found) const {
  found.clear();
  Letters letters;
  if (!read(word, letters)) return;
  for (const FormReading& reading : table_.form(letters.all())) add(word, letters, reading, found);
}

unsigned BaseForms::classes(std::string_view word) const {
  Letters letters;
  unsigned found = 0;
  if (!read(word, letters)) return found;
  for (const FormReading& reading : table_.form(letters.all()))
    found |= class_bit(static_cast<WordClass>(reading.word_class));
  return found;
}

// As a word it is its own base form, with nothing taken off or added.
bool BaseForms::has_base_form(std::string_view word, WordClass word_class) const {
  Letters letters;
  if (!read(word, letters)) return false;
  return std::ranges::any_of(table_.form(letters.all()), [&](const FormReading& reading) {
    return static_cast<WordClass>(reading.word_class) == word_class && reading.strip == 0 &&
           reading.infix == 0 && (reading.flags & infinitive_flag) == 0 &&
           table_.string(reading.add).empty();
  });
}

// The longest particle that leaves a form of a verb: herum|telefonierte.
bool BaseForms::guess_verb(std::string_view word, std::vector<BaseForm>& found) const {
  found.clear();
  std::vector<BaseForm> rest;
  return find_particle(word, [&](std::string_view particle, std::string_view verb) {
    if (verb.size() < least_verb) return false;
    if (verb.starts_with("zu") && has_base_form(verb.substr(2), WordClass::verb))
      found.push_back(  // weiter|zu|grübeln
          {std::string(particle).append(verb.substr(2)), WordClass::verb});
    find(verb, rest);
    for (const BaseForm& form : rest)
      if (form.word_class == WordClass::verb)
        found.push_back(
            {std::string(particle) + form.word, WordClass::verb, false, form.inflected});
    return !found.empty();
  });
}

// The longest head behind a word, or else the longest: Hinter|gründen, not Hint|ergründen.
HeadGuess BaseForms::guess_by_head(std::string_view word, bool noun,
                                   std::vector<BaseForm>& found) const {
  found.clear();
  Letters letters;
  if (!read(word, letters)) return HeadGuess::none;
  HeadGuess guess = HeadGuess::none;
  std::span<const FormReading> heads;
  for (std::size_t at = least_before_head; at + least_head <= letters.count; ++at) {
    if (!letters.joint_at(at)) continue;
    const std::span<const FormReading> readings = table_.form(letters.all().subspan(at));
    if (std::ranges::none_of(
            readings, [noun](const FormReading& reading) { return may_be_head(reading, noun); }))
      continue;
    const bool long_head = letters.count - at >= least_long_head;
    const bool behind_word = long_head && is_words(letters.all().first(at));
    if (behind_word || guess == HeadGuess::none) {
      heads = readings;
      guess = behind_word ? HeadGuess::behind_word
              : long_head ? HeadGuess::long_head
                          : HeadGuess::short_head;
    }
    if (behind_word) break;
  }
  take_heads(word, letters, heads, noun, found);
  return guess;
}

// Of a verb's participle, which is an adjective in a compound, its stem: umwelt|orientierte is of
// umweltorientiert.
void BaseForms::take_heads(std::string_view word, const Letters& letters,
                           std::span<const FormReading> heads, bool noun,
                           std::vector<BaseForm>& found) const {
  for (const FormReading& head : heads) {
    if (!may_be_head(head, noun)) continue;
    if (static_cast<WordClass>(head.word_class) != WordClass::verb)
      add(word, letters, head, found);
    else
      found.push_back(
          {std::string(without_adjective_ending(word)), WordClass::adjective, false, true});
    if (!noun) return;
  }
}

// Whether these letters are a word, with the linking element -s- or without one.
bool BaseForms::is_word(std::span<const compound::Code> letters) const {
  if (letters.size() < least_word_before_head) return false;
  return !table_.form(letters).empty() ||
         (letters.back() == s_code && !table_.form(letters.first(letters.size() - 1)).empty());
}

// Or two: Betriebs|feuer.
bool BaseForms::is_words(std::span<const compound::Code> letters) const {
  if (is_word(letters)) return true;
  for (std::size_t at = least_word_before_head; at + least_head <= letters.size(); ++at)
    if (is_word(letters.first(at)) && is_word(letters.subspan(at))) return true;
  return false;
}

bool BaseForms::guess_regular_verb(std::string_view word, std::vector<BaseForm>& found) const {
  // Gemeinwohl|orientiert, whose head is a participle, is no form of a verb.
  if (word.ends_with('t')) {
    const HeadGuess head = guess_by_head(std::string(word) + "e", false, found);
    if (head == HeadGuess::behind_word && found.front().word_class == WordClass::adjective)
      return false;
  }
  found.clear();
  std::string verb = regular_verb(word);
  if (verb.empty()) return false;
  found.push_back({std::move(verb), WordClass::verb});
  return true;
}

bool BaseForms::guess_comparison(std::string_view word, std::vector<BaseForm>& found) const {
  found.clear();
  const std::string_view stem = without_adjective_ending(word);
  for (const std::string_view degree : {"st", "est", "er"}) {
    if (!stem.ends_with(degree) || stem.size() < degree.size() + least_stem) continue;
    const std::string_view positive = stem.substr(0, stem.size() - degree.size());
    if (!has_base_form(positive, WordClass::adjective) && !ends_like_adjective(positive)) continue;
    found.push_back({std::string(positive), WordClass::adjective, false, true});
    return true;
  }
  return false;
}

bool BaseForms::guess_by_ending(std::string_view word, bool noun,
                                std::vector<BaseForm>& found) const {
  found.clear();
  Letters letters;
  if (!read(word, letters)) return false;
  for (const FormReading& reading : table_.ending(letters.all()))
    if ((static_cast<WordClass>(reading.word_class) == WordClass::noun) == noun &&
        letters_left(letters, reading) >= least_stem)
      add(word, letters, reading, found);
  return !found.empty();
}

void BaseForms::add(std::string_view word, const Letters& letters, const FormReading& reading,
                    std::vector<BaseForm>& found) const {
  if (reading.strip > letters.count || reading.infix > letters.count) return;
  const std::size_t end = letters.begins[letters.count - reading.strip];
  std::size_t infix = end;
  std::size_t after = end;
  if (reading.infix >= reading.strip + infix_letters) {
    infix = letters.begins[letters.count - reading.infix];
    after = letters.begins[letters.count - reading.infix + infix_letters];
  }
  std::string base(word.substr(0, infix));
  base.append(word.substr(after, end - after)).append(table_.string(reading.add));
  if (base.empty()) return;
  found.push_back({std::move(base), static_cast<WordClass>(reading.word_class),
                   (reading.flags & infinitive_flag) != 0, (reading.flags & inflected_flag) != 0,
                   (reading.flags & sharp_s_flag) != 0});
}

}  // namespace fuge::analysis
