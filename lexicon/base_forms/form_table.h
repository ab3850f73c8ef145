// Layer: lexicon. Which base forms each form has.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/base_forms/image.h"

namespace fuge::lexicon {

// Words are codes.
struct BaseForm {
  std::string codes;
  analysis::WordClass word_class = analysis::WordClass::other;
  bool own = false;         // the form is an entry of the dictionary, and its own base form
  bool infinitive = false;  // a noun that is an infinitive: das Essen
  bool inflected = false;   // an adjective with an ending
  bool imperative = false;  // of a verb, its stem alone: lauf
  bool bare = false;        // an entry that has no other forms, and may be one itself: Werte
  bool dative = false;      // in -e: im Jahre
  bool participle = false;  // an adjective's form as well: laufende
  bool beside = false;      // a plural beside an entry of its own: Akte, of Akt
  bool sharp_s = false;     // the form is spelled with ß, which its codes don't tell

  bool is_noun() const noexcept { return word_class == analysis::WordClass::noun; }
};

class FormTable {
 public:
  // Keeps each base form of a form once, and whatever is said of it in any of them.
  void add(const std::string& form, const BaseForm& base);

  // Leaves out what is hardly ever meant, and puts the likeliest first: see form_table.cc.
  void decide();

  const std::unordered_map<std::string, std::vector<BaseForm>>& forms() const { return forms_; }

 private:
  std::unordered_map<std::string, std::vector<BaseForm>> forms_;
};

}  // namespace fuge::lexicon
