// Layer: analysis. The image of base forms that compile-lexicon made: plain data, read where it
// lies.
//
// In the file, in this order, in the byte order of the machine: Header, the cells of the automaton,
// the places where the readings of each reading set begin (one more for the end), the readings, the
// strings (each a byte of length and its bytes).
//
// The automaton is minimal and acyclic (J. Daciuk et al., "Incremental Construction of Minimal
// Acyclic Finite-State Automata", Computational Linguistics 26, 2000). It knows two kinds of words,
// as codes (compound/alphabet.h): from the node `forms`, the forms that the dictionary has; from
// the node `endings`, endings of words, from their last letter to their first. A path's end holds
// the number of a reading set: the ways from the form, or from a word with that ending, to base
// forms.
#pragma once

#include <array>
#include <cstdint>

namespace fuge::analysis {

// A node is the number of its first cell. That has a bit for each label of an arc, the least for
// the label 0; for each bit that is set, from the least on, a cell follows: the node that the arc
// leads to, and for the label 0 a reading set. There is no node 0.
using Cell = std::uint32_t;

enum class WordClass : std::uint8_t { noun, adjective, verb, other };

// One base form of a form: the form without -ge- or -zu- inside (aufgebaut, aufzubauen), without
// its last letters, and with others in their place.
struct FormReading {
  std::uint8_t strip;  // letters
  std::uint8_t infix;  // where it begins, in letters before the end of the form; 0 for none
  std::uint16_t add;   // a place in the strings
  std::uint8_t word_class;
  std::uint8_t flags;
};
static_assert(sizeof(FormReading) == 6);
inline constexpr std::uint8_t infix_letters = 2;

// Of a noun: an infinitive as a noun (das Essen). Of an adjective's form: it is inflected, so that
// it may stand for a noun (der Kranke). Of a form: it is spelled with ß (Maße).
inline constexpr std::uint8_t infinitive_flag = 1;
inline constexpr std::uint8_t inflected_flag = 2;
inline constexpr std::uint8_t sharp_s_flag = 4;

struct BaseFormsHeader {
  std::array<char, 8> magic;
  std::uint32_t cell_count;
  std::uint32_t forms;    // the node that the forms begin at; 0 for none
  std::uint32_t endings;  // and that of the endings
  std::uint32_t set_count;
  std::uint32_t reading_count;
  std::uint32_t string_bytes;
  std::uint64_t hash;  // of all that follows the header
};
inline constexpr std::array<char, 8> base_forms_magic{'f', 'u', 'g', 'e', 'b', 'a', 's', '2'};

}  // namespace fuge::analysis
