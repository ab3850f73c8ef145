// Layer: lexicon. The curated corrections to what the dictionaries say about parts.
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace fuge::lexicon {

// Sets of codes.
struct Corrections {
  std::set<std::string> suffixes;   // derive words, and are no parts: -schaft, -ungs
  std::set<std::string> not_first;  // unless the dictionary licenses it
  std::set<std::string> not_last;
  std::set<std::string> short_lasts;     // last parts of two letters
  std::set<std::string> prefixes;        // belong to the part behind them: über|gabe
  std::set<std::string> particles;       // prefixes of verbs, and first parts of nouns: los, weg
  std::set<std::string> name_endings;    // end place names and surnames
  std::set<std::string> home_endings;    // of these, which bound first parts make nouns: Altenheim
  std::set<std::string> person_endings;  // end surnames: -mann
  std::set<std::string> place_endings;   // end more place names than compounds: -berg
  std::set<std::string> common_nouns;    // compounds that end so: Weinberg
  std::set<std::string> chance_endings;  // end other words, too: no unknown part stands before
  std::set<std::string> transparent;     // last parts whose listed compounds are split all the same
  std::set<std::string> transparent_nouns;  // of these, compounds that have a plural: no names
  std::set<std::string> transparent_first;  // the same for first parts
  std::set<std::string> whole;              // words that stay whole
};

// One entry a line: "suffix: ungs schafts  # reason". The kinds are those above, with spaces for
// underscores and in the singular. Throws Error(io) where the file can't be read, and
// Error(invalid_argument) with file and line for another kind, a line without words or reason, or a
// word with anything but letters.
Corrections read_corrections(const std::filesystem::path& file);

}  // namespace fuge::lexicon
