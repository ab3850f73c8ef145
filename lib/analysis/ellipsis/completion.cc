#include "analysis/ellipsis/completion.h"

#include <algorithm>

#include "analysis/particles.h"
#include "analysis/tables/endings.h"
#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "base/word_lists.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t least_rest = 3;  // bytes that a word has to borrow
constexpr std::size_t least_full = 5;
constexpr std::size_t longest = 96;  // bytes

std::string joined(std::string_view first, std::string_view second) {
  return std::string(first).append(second);
}

std::string_view behind_last_hyphen(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  return hyphen == word.npos ? word : word.substr(hyphen + 1);
}

// The figures from 1 to `most` in the order in which they are tried: `first`, those below it, those
// above.
std::vector<std::size_t> order_of(std::size_t first, std::size_t most) {
  std::vector<std::size_t> order;
  for (std::size_t i = std::min(first, most); i > 0; --i) order.push_back(i);
  for (std::size_t i = first + 1; i <= most; ++i) order.push_back(i);
  return order;
}

bool too_long(std::string_view one, std::string_view other) {
  return one.empty() || other.size() < least_full || one.size() > longest || other.size() > longest;
}

std::size_t count_digits(std::string_view word) {
  const auto end = std::find_if_not(word.begin(), word.end(), is_digit<char>);
  return static_cast<std::size_t>(end - word.begin());
}

// "Alt- und neuere": nothing is shared.
bool is_ending_of_adjective(std::string_view rest) {
  return has_word(tables::adjective_endings, rest);
}

// Where one begins that many words have, inflected or not: Konzept|losigkeit. 0 for none.
std::size_t begin_of_ending(std::string_view word) {
  const auto begin_in = [](std::string_view base) -> std::size_t {
    for (const std::string_view ending : tables::shared_endings)
      if (base.ends_with(ending)) return base.size() - ending.size();
    return 0;
  };
  std::size_t begin = begin_in(word);
  for (const std::string_view inflection : tables::inflections)
    if (begin == 0 && word.ends_with(inflection))
      begin = begin_in(word.substr(0, word.size() - inflection.size()));
  return begin;
}

// What -innen is put to: Politiker, and of a plural (Studenten, Beamte) what stands before its
// ending.
std::string_view feminine_stem(std::string_view plural) {
  for (const std::string_view ending : {"en", "e"})
    if (plural.ends_with(ending)) return plural.substr(0, plural.size() - ending.size());
  return plural;
}

}  // namespace

std::string Completion::behind(std::string_view fragment, std::string_view full, bool acronym) {
  if (too_long(fragment, full)) return {};
  if (full.find('-') != full.npos) return behind_hyphenated(fragment, full);
  // Of "EU-Staats-" only the last word lacks something.
  const std::string_view last = behind_last_hyphen(fragment);
  if (all_digits(last)) {
    const std::size_t digits = count_digits(full);
    return digits == 0 ? std::string() : std::string(full.substr(digits));
  }
  if (acronym) return behind_acronym(full);
  std::string rest = is_particle(last) ? behind_particle(last, full) : std::string();
  if (rest.empty()) rest = behind_joint(last, full);
  if (rest.empty()) rest = behind_ending(last, full);
  return rest.empty() && !is_particle(last) ? behind_listed(last, full) : rest;
}

// EU- und Nato-Staaten, Euro-5- und Euro-6-Wagen, but Ein- und Ausfuhr-Verbote.
std::string Completion::behind_hyphenated(std::string_view fragment, std::string_view full) {
  std::size_t hyphen = full.find('-');
  if (is_particle(fragment)) {
    const std::string rest = behind_particle(fragment, full.substr(0, hyphen));
    if (!rest.empty()) return joined(rest, full.substr(hyphen));
  }
  const auto left_out = std::count(fragment.begin(), fragment.end(), '-');
  if (left_out < std::count(full.begin(), full.end(), '-'))
    for (auto i = left_out; i > 0; --i) hyphen = full.find('-', hyphen + 1);
  return std::string(full.substr(hyphen));
}

// EU- und Völkerrecht: it is printed EU-Recht.
std::string Completion::behind_acronym(std::string_view full) {
  splitter_.split(full, constituents_);
  if (constituents_.size() < 2) return {};
  return joined("-", full.substr(constituents_[1].begin));
}

// The particle of the full word gives way to the fragment. Of a compound only where the lexicon has
// the new first constituent: "Vor- und Anschlussfinanzierung" is no Vorschlussfinanzierung.
std::string Completion::behind_particle(std::string_view fragment, std::string_view full) {
  splitter_.split(full, constituents_);
  const std::size_t size = constituents_.size() > 1 ? constituents_[0].surface.size() : full.size();
  std::string otherwise;
  for (std::size_t particle = particle_at_begin(full, full.size()); particle > 0;
       particle = particle_at_begin(full, particle)) {
    const std::string_view rest = full.substr(particle);
    if (rest.size() < least_rest || particle >= size || is_ending_of_adjective(rest)) continue;
    if (has_part(joined(fragment, full.substr(particle, size - particle))))
      return std::string(rest);
    if (size == full.size() && otherwise.empty()) otherwise = rest;
  }
  return otherwise;
}

std::string Completion::behind_joint(std::string_view fragment, std::string_view full) {
  splitter_.split(full, constituents_);
  const std::size_t joints = constituents_.size() - 1;
  if (joints == 0) return {};
  std::string otherwise;
  for (const std::size_t joint : order_of(count_constituents(fragment), joints)) {
    // Not "Bundestags|tagswahl".
    if (fragment.ends_with(constituents_[joint].surface)) continue;
    const std::string_view rest = full.substr(constituents_[joint].begin);
    if (!plausible(joined(fragment, rest), fragment.size())) continue;
    if (!parts_a_word(fragment, full, joint)) return std::string(rest);
    if (otherwise.empty()) otherwise = rest;
  }
  if (!otherwise.empty()) return otherwise;
  return certain_joint(fragment, full) ? std::string(full.substr(constituents_[1].begin))
                                       : std::string();
}

// Of "Hotel- und Gast|stätten|verband", Gaststätten is a word, and neither Hotelstätten nor
// Stättenverband is; of "Haupt- und Real|schul|abschluss", Hauptschule is one too.
bool Completion::parts_a_word(std::string_view fragment, std::string_view full,
                              std::size_t joint) const {
  if (joint + 1 == constituents_.size()) return false;
  const auto between = [&](std::size_t first, std::size_t last) {
    const std::size_t begin = constituents_[first].begin;
    return full.substr(begin, constituents_[last].end - begin);
  };
  return has_part(between(joint - 1, joint)) &&
         !has_part(joined(fragment, between(joint, joint))) && !has_part(between(joint, joint + 1));
}

// Whether the full word's first joint will do though nobody knows the completed word. Behind a name
// the joint has to be the only one; behind a particle the word must not begin with one itself.
bool Completion::certain_joint(std::string_view fragment, std::string_view full) const {
  if (is_particle(fragment)) return particle_at_begin(full, full.size()) == 0;
  return constituents_.size() == 2 && fragment.size() >= least_rest;
}

// Konzept- und Sprachlosigkeit.
std::string Completion::behind_ending(std::string_view fragment, std::string_view full) {
  const std::size_t ending = begin_of_ending(full);
  const bool certain = ending >= least_rest && fragment.size() >= least_rest;
  return certain ? std::string(full.substr(ending)) : std::string();
}

// Words that the splitter keeps whole: Landtag gives Bundestag.
std::string Completion::behind_listed(std::string_view fragment, std::string_view full) {
  for (std::size_t begin = 2; begin + least_rest <= full.size(); ++begin) {
    if (utf8::floor_boundary(full, begin) != begin || !has_part(full.substr(0, begin))) continue;
    const std::string_view rest = full.substr(begin);
    const std::string word = joined(fragment, rest);
    if (known_.lists(word) || (has_part(rest) && plausible(word, fragment.size())))
      return std::string(rest);
  }
  return {};
}

std::string Completion::before(std::string_view full, std::string_view fragment) {
  if (too_long(fragment, full)) return {};
  if (fragment == "in" || fragment == "innen") return std::string(feminine_stem(full));
  if (fragment.size() < least_rest) return {};
  const std::size_t hyphen = full.rfind('-');
  if (hyphen != full.npos) return std::string(full.substr(0, hyphen + 1));
  const std::string kept = before_joint(full, fragment);
  return kept.empty() ? before_listed(full, fragment) : kept;
}

std::string Completion::before_joint(std::string_view full, std::string_view fragment) {
  splitter_.split(full, constituents_);
  const std::size_t joints = constituents_.size() - 1;
  if (joints == 0) return {};
  for (const std::size_t left_out : order_of(count_constituents(fragment), joints)) {
    const std::size_t joint = joints + 1 - left_out;
    if (fragment.starts_with(constituents_[joint - 1].surface)) continue;
    const std::string_view kept = full.substr(0, constituents_[joint].begin);
    if (plausible(joined(kept, fragment), kept.size())) return std::string(kept);
  }
  if (joints > 1 || fragment.size() < least_full) return {};
  return std::string(full.substr(0, constituents_[1].begin));
}

std::string Completion::before_listed(std::string_view full, std::string_view fragment) const {
  for (std::size_t end = full.size() - 2; end >= least_rest; --end) {
    if (utf8::floor_boundary(full, end) != end || !has_part(full.substr(end))) continue;
    const std::string_view kept = full.substr(0, end);
    if (known_.lists(joined(kept, fragment))) return std::string(kept);
  }
  return {};
}

std::string Completion::behind_first(std::string_view first, std::string_view second) {
  if (too_long(first, second)) return {};
  const std::size_t end = particle_at_end(first);
  const std::size_t begin = particle_at_begin(second, second.size());
  if (end > 0 && begin > 0) {
    const std::string_view rest = second.substr(begin);
    const bool certain = has_part(joined(first.substr(first.size() - end), rest)) ||
                         (count_constituents(first) > 1 && count_constituents(second) == 1);
    if (certain) return std::string(rest);
  }
  return count_constituents(first) > 1 ? behind_joint(first, second) : std::string();
}

std::string Completion::before_second(std::string_view first, std::string_view second) {
  if (too_long(first, second)) return {};
  const std::size_t end = particle_at_end(first);
  if (end > 0 && particle_at_begin(second, second.size()) > 0) {
    const std::string_view kept = first.substr(0, first.size() - end);
    if (plausible(joined(kept, second), kept.size())) return std::string(kept);
  }
  splitter_.split(first, others_);
  if (others_.size() < 2) return {};
  const std::string_view kept = first.substr(0, others_.back().begin);
  return plausible(joined(kept, second), kept.size()) ? std::string(kept) : std::string();
}

bool Completion::plausible(const std::string& word, std::size_t joint) {
  splitter_.split(word, others_);
  const bool split = std::any_of(others_.begin(), others_.end(),
                                 [&](const Constituent& part) { return part.begin == joint; });
  return split || known_.lists(word);
}

bool Completion::has_part(std::string_view word) const {
  return is_particle(word) || known_.has_part(word);
}

std::size_t Completion::count_constituents(std::string_view word) {
  splitter_.split(word, others_);
  return others_.size();
}

}  // namespace fuge::analysis
