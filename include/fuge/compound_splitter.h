// Layer: compound. A German word → its constituents.
//
//   fuge::CompoundSplitter splitter;
//   for (const fuge::Constituent& part : splitter.split("Sicherheitsgarantien"))
//     ...  // "Sicherheits" (Sicherheit, linking "s"), "garantien" (Garantie)
//
// Splits at every joint: Bundes|verfassungs|gericht. Whole stays what isn't a compound: inflections
// (Regierungen), derivations (Mitgliedschaft), verbs with a particle (auszugehen), names
// (Düsseldorf), and what isn't certain enough. Upper and lower case make no
// difference, so that a query typed in lower case is split like the text. Method, sources and
// measured quality: docs/splitting.md.
//
// The lexicon is part of the library: making a splitter reads no file. A CompoundSplitter may be
// used by any number of threads at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/compound_words.h"
#include "fuge/export.h"

namespace fuge {

struct Constituent {
  std::size_t begin = 0;  // bytes into the word; the spans are in order and cover the word:
  std::size_t end = 0;    // the linking element and a hyphen belong to the part on their left
  std::string surface;    // as it stands in the word, begin to end: "Sicherheits", "NATO-"
  std::string base;     // the dictionary's form: "Sicherheit", "Garantie"; else the surface without
                        // linking element and hyphen (of nothing but hyphens, the surface)
  std::string linking;  // what joins it to the next: "s", "es", "n", "en", "er", "e", "ns", "ens";
                        // with an umlaut "¨er" (Häuser|markt), "¨e" (Gäste|haus), "¨"; what the
                        // base form has lost "-e" (Sprach|förderung), "-en" (verb stems);
                        // empty for none, and for the last constituent

  friend bool operator==(const Constituent&, const Constituent&) = default;
};

// One way to read a word.
struct Reading {
  std::vector<Constituent> constituents;  // one: the word whole
  // Natural logarithm of how much likelier this reading is than the word whole, by the
  // productivity of its parts; the word whole has 0, and so has what the user's exceptions say.
  // A reading whose parts were split again has the score of the one it came from. Comparable
  // only within one word.
  double score = 0;
  bool chosen = false;  // what split() gives; true for exactly one of a word's readings
};

class FUGE_EXPORT CompoundSplitter {
 public:
  // With only the library's lexicon, or with the user's own words before it.
  CompoundSplitter();
  explicit CompoundSplitter(CompoundWords words);
  CompoundSplitter(CompoundSplitter&&) noexcept;
  CompoundSplitter& operator=(CompoundSplitter&&) noexcept;
  ~CompoundSplitter();

  // The constituents in order: one, with the word's own bytes, when it stays whole; none for the
  // empty string. Any bytes will do: what isn't UTF-8, digits and other signs stay in their place
  // and are never split. Spaces aren't looked at: the caller decides what a word is. Words of
  // over 128 letters stay whole. Time is linear in the word but for a small constant power within
  // these 128 letters.
  std::vector<Constituent> split(std::string_view word) const;
  // The same into `constituents`, whose memory is used again.
  void split(std::string_view word, std::vector<Constituent>& constituents) const;

  // The `limit` best readings, 100 at most, by falling score; the word whole and the chosen one are
  // always among them, even beyond the limit. Of a word with hyphens, the longest piece is read in
  // all these ways, and that piece whole counts as the word whole. None for the empty string. For
  // people who want to know why.
  std::vector<Reading> readings(std::string_view word, std::size_t limit = 5) const;

  // Distinguishes lexica and user words: splitters with the same fingerprint split the same.
  // Printable ASCII.
  std::string fingerprint() const;

 private:
  class Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace fuge
