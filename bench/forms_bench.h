// Whether the forms of a compound are split alike: those of the dictionary's words, by its rules.
#pragma once

#include <string>

namespace bench {

struct FormsOptions {
  std::string dictionary;  // hunspell's .dic, with its .aff beside it
  bool errors = false;     // print each word whose forms are split differently
};

// Analyzes the dictionary's words in all forms that its affixes give them, and prints how many
// compounds have one split and one term. Throws fuge::Error where the files can't be read.
void measure_forms(const FormsOptions& options);

}  // namespace bench
