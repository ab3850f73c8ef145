// Layer: ranking. All numbers that decide the order of what is found, in one place.
//
// Measured on questions, headlines and sentences whose articles are known (docs/quality.md says
// how, and how to measure them again). Only the order of most of them matters: values nearby give
// the same figures, so that they are round.
#pragma once

#include <cstddef>
#include <cstdint>

namespace fuge::ranking::weights {

// BM25 (bm25.h). All of 0.9 to 1.6 and of 0.6 to 0.75 are close. Below 1 the exponent keeps one
// rare word of a long query, which may be there by chance, from outweighing several others.
inline constexpr double k1 = 1.2;
inline constexpr double b = 0.7;
inline constexpr double idf_exponent = 0.85;

// What an occurrence of a term variant counts beside one of the word itself.
inline constexpr double stem_boost = 1.0;
inline constexpr double surface_form_boost = 1.0;  // on top of the stem's
inline constexpr double inner_boost = 0.8;
inline constexpr double head_boost = 0.7;
inline constexpr double modifier_boost = 0.4;
inline constexpr double origin_boost = 0.3;
inline constexpr double title_boost = 2.0;  // on top of that in the text

// What a form that a fuzzy word stands for counts, with so many letters that differ.
constexpr double form_boost(std::uint32_t edits) {
  return 1 / (1.0 + edits);
}

// What a component weighs beside the word itself: a constituent of the query's compound, the words
// of the same family, two neighbours of a list as one compound (they are there already).
inline constexpr double query_head_weight = 0.5;
inline constexpr double query_constituent_weight = 0.4;
inline constexpr double family_weight = 0.6;
inline constexpr double neighbours_weight = 0.5;
// A word with hyphens as one, beside its words where any of them will do.
inline constexpr double hyphenated_weight = 1.5;

// A reading of a word beside a likelier one: found, but behind it.
inline constexpr double other_reading_weight = 0.3;
// As a function word: hardly anything, so that it is found and nothing more.
inline constexpr double function_reading_weight = 0.02;

// What an article has once for a surface form as it was typed, beside the most that occurrences can
// add. From 1 on, however often and in how short an article other forms stand, they don't make up
// for it; from 1.5 on proximity hardly does. Where any word will do, all of them together have half
// of what the word that says least can add: an article that has more of the words stays ahead.
inline constexpr double typed_form_weight = 1.5;
inline constexpr double typed_forms_share = 0.5;

// What a word in small letters weighs in a query that has capitals, too: these are on nouns and
// names, which say what a text is about.
inline constexpr double small_letters_weight = 0.8;
// And what one weighs that a question asks for: the answer hardly has the word.
inline constexpr double asked_for_weight = 0.7;

// A word that was given several times, as BM25 has it for words of a query, with k3 = 1.
constexpr double repetition_boost(unsigned times) {
  return 2.0 * times / (1.0 + times);
}

// How much further apart than side by side the constituents of a compound may stand: "die Garantie
// der eigenen Sicherheit".
inline constexpr std::uint32_t room_between_constituents = 6;
// And in how many articles the rarest of them may stand: what frequent words do near one another is
// chance more often than not, and each such article's tokens are looked through.
inline constexpr std::uint32_t most_with_constituents = 10'000;

// Proximity: a passage and a clause within it, in words. 40 to 80 words and 8 to 20 are alike, and
// the two together are better than either by itself where articles are long.
inline constexpr std::uint32_t passage_words = 60;
inline constexpr std::uint32_t clause_words = 10;
inline constexpr double passage_weight = 1.25;
inline constexpr double clause_weight = 0.6;
// How much of a word is covered by a compound that it is a constituent of, of a compound by one of
// its constituents, and of a word by its family.
inline constexpr double constituent_coverage = 0.8;
inline constexpr double query_constituent_coverage = 0.6;
inline constexpr double family_coverage = 0.7;
// Among so many of the best articles proximity counts: more change little.
inline constexpr std::size_t most_rescored = 20;
// Of a longer text, its beginning counts: half a mebibyte or so.
inline constexpr std::uint32_t most_proximity_positions = 75'000;

// What a score of an undated article counts where scores fade with age: as after one half-life.
inline constexpr double undated_recency = 0.5;

}  // namespace fuge::ranking::weights
