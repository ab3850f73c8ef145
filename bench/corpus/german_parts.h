// What generated words are made of.
#pragma once

#include <string_view>
#include <vector>

namespace bench {

// A noun: "Haus", genitive "Hauses", plural "Häuser", and as the first part of a compound "Haus".
struct NounPart {
  std::string_view singular, genitive, plural, combining;
};

// A verb: the stem of the present, of the preterite's third person and of the participle:
// "schreib", "schrieb", "geschrieben". In the participle a prefix stands in place of "ge".
struct VerbPart {
  std::string_view present, preterite, participle;
};

const std::vector<NounPart>& noun_parts();
const std::vector<VerbPart>& verb_parts();
const std::vector<std::string_view>& adjective_parts();
const std::vector<std::string_view>& verb_prefixes();
// The beginnings, middles and ends of names.
const std::vector<std::string_view>& name_beginnings();
const std::vector<std::string_view>& name_middles();
const std::vector<std::string_view>& name_ends();
const std::vector<std::string_view>& place_ends();
const std::vector<std::string_view>& source_names();

// Parts of sentences. A slot is one capital letter by itself: N noun, S its genitive, P its plural,
// A adjective in -e, B in -en, V verb in the third person, W in the plural, I infinitive, D
// preterite, T participle, E name of a person, O name of a place, Z number.
const std::vector<std::string_view>& openings();
const std::vector<std::string_view>& phrases();
const std::vector<std::string_view>& clauses();

}  // namespace bench
