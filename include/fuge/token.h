// Layer: analysis. What analysis makes of a word of a text.
//
// Tokens are plain values; fuge/analyzer.h makes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fuge {

// What a constituent is in its compound.
enum class ConstituentRole {
  head,      // the last constituent: garantien of Sicherheitsgarantien
  modifier,  // any other: Sicherheits
  inner,     // several next to each other, but not all: Landtags of Landtagswahl
};

struct TokenConstituent {
  std::size_t begin = 0;  // bytes into the text, inside the token; linking elements belong to the
  std::size_t end = 0;    // part on their left
  ConstituentRole role = ConstituentRole::head;
  std::string term;  // the stem of the base form, as posted: that of "Garantie" for garantien

  friend bool operator==(const TokenConstituent&, const TokenConstituent&) = default;
};

// What was done to a word to come to its token, beside folding and stemming. For people who want to
// know why, and for those who weigh tokens.
enum class Step : std::uint16_t {
  compound = 1 << 0,  // split: the token has constituents
  ellipsis = 1 << 1,  // completed from the word that shares its part: Staats- und Regierungschefs
  joined = 1 << 2,    // several words written as one: Ukraine-Krieg, an address
  spelling = 1 << 3,  // another spelling became the usual one: Praesident, Schiffahrt
  name = 1 << 4,      // a name's transcription became the usual one: Zelensky
  gender = 1 << 5,    // a feminine or inclusive form became the base form: Lehrerinnen
  number = 1 << 6,    // a figure, date or time in its one notation: 1.000, 8.5.1945, 20.15 Uhr
  abbreviation = 1 << 7,  // z. B.
  symbol = 1 << 8,        // a sign that is searched for: %, §, C++, #Wahl
  stop_word = 1 << 9,     // a function word, which says nothing about a text: der, und
  divided = 1 << 10,      // a word that was divided at the end of a line: Regie-⏎rung
  base_form = 1 << 11,    // an inflected form became its base form: Themen, genommen
  reading = 1 << 12,      // another, less likely reading of the token before: Weinen is of Wein, or
                          // "das Weinen"
};

struct Token {
  std::size_t begin = 0;        // bytes into the text; begin < end
  std::size_t end = 0;          // spans lie in the text, and begin in order; of a word with half of
                                // it missing, with the hyphen that stands for it: "Staats-"
  std::uint32_t position = 0;   // 0, 1, 2 … in words; tokens of one position are alternatives
  std::uint32_t positions = 1;  // how many it takes: more than 1 only with Step::joined
  std::string form = {};        // as printed, but folded: what exact search compares; at most 200
                                // bytes, never empty
  std::string term = {};  // the base form, as posted; of a compound, those of its constituents
                          // joined by '+'; of a function word with '-' before it; of an
                          // infinitive as a noun with '-' behind it; at most 200 bytes, never
                          // empty
  std::vector<TokenConstituent> constituents = {};  // of a compound: from left to right, then the
                                                    // inner ones; empty for any other word
  std::uint16_t steps = 0;                          // a bit for each Step that was taken
  // The term of the word that it is made of, where it is another word of the same family: that of
  // "deutsch" for "die Deutschen", of "essen" for "das Essen". Empty for most.
  std::string origin = {};
  // With Step::ellipsis, the bytes of the text that it borrows from another word: "chefs" inside
  // "Regierungschefs" for "Staats-". Both 0 for any other token.
  std::size_t borrowed_begin = 0;
  std::size_t borrowed_end = 0;

  bool has(Step step) const noexcept { return (steps & static_cast<std::uint16_t>(step)) != 0; }
  void add(Step step) noexcept {
    steps = static_cast<std::uint16_t>(steps | static_cast<std::uint16_t>(step));
  }

  friend bool operator==(const Token&, const Token&) = default;
};

}  // namespace fuge
