// Layer: analysis. A word → its base forms, by the dictionary, or as far as grammar tells.
//
//   base_forms.find("themen", readings);   // thema, a noun
//   base_forms.find("gefällt", readings);  // fällen and gefallen, verbs
//
// docs/analysis.md has the method.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/base_forms/base_form_table.h"
#include "compound/alphabet.h"

namespace fuge::analysis {

struct BaseForm {
  std::string word;  // folded
  WordClass word_class = WordClass::other;
  bool infinitive = false;  // a noun that is an infinitive: das Essen
  bool inflected = false;   // with the ending of an adjective, or a participle
  bool sharp_s = false;     // of a form with ß: Maße, not Masse

  bool is_noun() const noexcept { return word_class == WordClass::noun; }
  friend bool operator==(const BaseForm&, const BaseForm&) = default;
};

constexpr unsigned class_bit(WordClass word_class) noexcept {
  return 1U << static_cast<unsigned>(word_class);
}

// klare, klaren → klar; the word where it has none of these endings.
std::string_view without_adjective_ending(std::string_view word) noexcept;

// The more letters a head has, the surer it is, and most where a word stands before it.
enum class HeadGuess : char { none, short_head, long_head, behind_word };

// Words are folded, in UTF-8, and may be any bytes. Any number of threads may ask.
class BaseForms {
 public:
  BaseForms();

  // What the dictionary has, the likeliest first; none for a word that it hasn't.
  void find(std::string_view word, std::vector<BaseForm>& found) const;

  // Of which classes these are, which costs less: a bit for each, as class_bit() has it.
  unsigned classes(std::string_view word) const;

  // Whether the dictionary has it as a base form of this class; infinitives as nouns aside.
  bool has_base_form(std::string_view word, WordClass word_class) const;

  // Of a word that it hasn't. Each is false or none, and finds none, where it can't tell.
  // A verb with a separable prefix: herumtelefonierte.
  bool guess_verb(std::string_view word, std::vector<BaseForm>& found) const;
  // By the longest word at its end that the dictionary has: Klimaklebern. Of nouns, or of others.
  HeadGuess guess_by_head(std::string_view word, bool noun, std::vector<BaseForm>& found) const;
  // A verb by the way that regular verbs are inflected, whatever its stem: akademisierte,
  // geboostert, auszuhöhlen, vermurkst.
  bool guess_regular_verb(std::string_view word, std::vector<BaseForm>& found) const;
  // An adjective by what it is compared and inflected with, where its stem is known: modernsten.
  bool guess_comparison(std::string_view word, std::vector<BaseForm>& found) const;
  // By the endings that the dictionary's forms teach.
  bool guess_by_ending(std::string_view word, bool noun, std::vector<BaseForm>& found) const;

 private:
  void take_heads(std::string_view word, const compound::Letters& letters,
                  std::span<const FormReading> heads, bool noun,
                  std::vector<BaseForm>& found) const;
  bool is_word(std::span<const compound::Code> letters) const;
  bool is_words(std::span<const compound::Code> letters) const;
  void add(std::string_view word, const compound::Letters& letters, const FormReading& reading,
           std::vector<BaseForm>& found) const;

  BaseFormTable table_;
};

}  // namespace fuge::analysis
