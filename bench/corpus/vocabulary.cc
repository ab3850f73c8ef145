#include "vocabulary.h"

#include <string_view>

namespace bench {
namespace {

// Found by comparing with parliamentary speeches: docs/performance.md.
constexpr double noun_exponent = 1.3;
constexpr double noun_shift = 50;
constexpr double noun_count = 3e6;
constexpr std::size_t nouns_kept = 1 << 16;
// Of the nouns that aren't simple, those that are compounds, of three parts too, and names.
constexpr double two_parts = 0.74;
constexpr double three_parts = 0.12;

bool ends_in_sound_before_t(std::string_view stem) {
  return stem.ends_with('d') || stem.ends_with('t');
}

// "Bahn" as a last part: "bahn".
void append_small(std::string& word, std::string_view part) {
  constexpr std::string_view capital_umlaut_lead = "\xC3";
  if (part.starts_with(capital_umlaut_lead)) {
    word += part[0];
    word += static_cast<char>(part[1] | 0x20);
    word += part.substr(2);
  } else {
    word += static_cast<char>(part[0] | 0x20);
    word += part.substr(1);
  }
}

std::string capitalised(std::string_view part) {
  std::string word(part);
  const std::size_t place = word[0] == '\xC3' ? 1 : 0;
  word[place] = static_cast<char>(word[place] & ~0x20);
  return word;
}

Noun behind(const std::string& first, const Noun& last) {
  Noun noun;
  for (auto form : {&Noun::singular, &Noun::genitive, &Noun::plural}) {
    noun.*form = first;
    append_small(noun.*form, last.*form);
  }
  return noun;
}

template <typename Item>
const Item& pick(const std::vector<Item>& items, std::uint64_t hash) {
  return items[hash % items.size()];
}

}  // namespace

Vocabulary::Vocabulary()
    : noun_ranks_(noun_exponent, noun_shift, noun_count),
      adjective_ranks_(1.3, 12, 3000),
      verb_ranks_(1.1, 5, static_cast<double>(verb_parts().size())),
      prefix_ranks_(0.9, 1, static_cast<double>(verb_prefixes().size())),
      person_ranks_(1.2, 30, 1e6),
      place_ranks_(1.2, 10, 2e4) {
  add_parts();
  for (std::size_t rank = 0; rank < nouns_kept; ++rank) frequent_.push_back(noun_of(rank));
}

// The simple nouns, and those derived from verbs with each prefix: "Verarbeitung", "Erzähler".
void Vocabulary::add_parts() {
  for (const NounPart& part : noun_parts())
    parts_.push_back(
        {{std::string(part.singular), std::string(part.genitive), std::string(part.plural)},
         std::string(part.combining)});
  for (const std::string_view prefix : verb_prefixes()) {
    for (const VerbPart& verb : verb_parts()) {
      if (prefix.empty()) continue;
      const std::string stem = capitalised(std::string(prefix) + std::string(verb.present));
      parts_.push_back({{stem + "ung", stem + "ung", stem + "ungen"}, stem + "ungs"});
    }
  }
}

// The simple ones are parts of more words than the derived ones, and the first of all of most.
const Vocabulary::Part& Vocabulary::part_of(std::uint64_t hash) const {
  const std::size_t simple = noun_parts().size();
  const std::uint64_t place = hash >> 8;
  if (hash % 8 == 0) return parts_[simple + place % (parts_.size() - simple)];
  const double share = static_cast<double>(place % 65536) / 65536;
  return parts_[static_cast<std::size_t>(share * share * static_cast<double>(simple))];
}

Noun Vocabulary::noun_of(std::uint64_t rank) const {
  if (rank < noun_parts().size()) return parts_[rank].noun;
  Random random(rank);
  const double kind = random.share();
  const Part& last = part_of(random.next());
  const Part& first = part_of(random.next());
  if (kind < two_parts) return behind(first.combining, last.noun);
  if (kind < two_parts + three_parts) {
    std::string both = first.combining;
    append_small(both, part_of(random.next()).combining);
    return behind(both, last.noun);
  }
  Noun name;
  add_name(random.next(), name_ends(), name.singular);
  name.genitive = name.singular + 's';
  name.plural = name.genitive;
  return name;
}

const Noun& Vocabulary::draw_noun(Random& random, Noun& space) const {
  const std::uint64_t rank = noun_ranks_.draw(random);
  if (rank < frequent_.size()) return frequent_[rank];
  space = noun_of(rank);
  return space;
}

void Vocabulary::add_noun(Random& random, std::string& text) const {
  Noun space;
  text += draw_noun(random, space).singular;
}

void Vocabulary::add_genitive(Random& random, std::string& text) const {
  Noun space;
  text += draw_noun(random, space).genitive;
}

void Vocabulary::add_plural(Random& random, std::string& text) const {
  Noun space;
  text += draw_noun(random, space).plural;
}

// Behind the simple ones come those with a noun before them: "staatsweit", "energiearm".
void Vocabulary::add_adjective_stem(std::uint64_t rank, std::string& text) const {
  const auto& simple = adjective_parts();
  if (rank >= simple.size()) {
    Random random(rank);
    append_small(text, part_of(random.next()).combining);
    text += pick(simple, random.next());
  } else {
    text += simple[rank];
  }
}

void Vocabulary::add_adjective(Random& random, std::string_view ending, std::string& text) const {
  add_adjective_stem(adjective_ranks_.draw(random), text);
  text += ending;
}

void Vocabulary::add_present(Random& random, std::string_view ending, std::string& text) const {
  const std::string_view stem = verb_parts()[verb_ranks_.draw(random)].present;
  text += verb_prefixes()[prefix_ranks_.draw(random)];
  text += stem;
  if (ending == "t" && ends_in_sound_before_t(stem)) text += 'e';
  text += ending;
}

void Vocabulary::add_infinitive(Random& random, std::string& text) const {
  add_present(random, "en", text);
}

void Vocabulary::add_preterite(Random& random, std::string& text) const {
  text += verb_prefixes()[prefix_ranks_.draw(random)];
  text += verb_parts()[verb_ranks_.draw(random)].preterite;
}

// "gebaut", "verbaut", "aufgebaut".
void Vocabulary::add_participle(Random& random, std::string& text) const {
  constexpr std::size_t inseparable_end = 6;  // of verb_prefixes(): none, ver- to zer-
  const std::uint64_t prefix = prefix_ranks_.draw(random);
  const std::string_view participle = verb_parts()[verb_ranks_.draw(random)].participle;
  text += verb_prefixes()[prefix];
  text += prefix > 0 && prefix < inseparable_end ? participle.substr(2) : participle;
}

void Vocabulary::add_name(std::uint64_t hash, const std::vector<std::string_view>& ends,
                          std::string& text) const {
  Random random(hash);
  text += pick(name_beginnings(), random.next());
  text += pick(name_middles(), random.next());
  if (random.chance(0.3)) text += pick(name_middles(), random.next());
  text += pick(ends, random.next());
}

void Vocabulary::add_person(Random& random, std::string& text) const {
  add_name(mix(person_ranks_.draw(random) + 1), name_ends(), text);
}

void Vocabulary::add_place(Random& random, std::string& text) const {
  add_name(mix(place_ranks_.draw(random) + 2), place_ends(), text);
}

}  // namespace bench
