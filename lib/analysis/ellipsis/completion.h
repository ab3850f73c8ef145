// Layer: analysis. What a word lacks whose other half stands in another word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/normalizer/known_words.h"
#include "fuge/compound_splitter.h"

namespace fuge::analysis {

// All words are folded and without the hyphen that stands for what is missing; hyphens inside are
// "-". The results are empty where it is uncertain what is missing: nothing is invented. Used by
// one thread at a time.
//
// A word is taken apart at a joint of the splitter's, such that the completed word has a joint in
// the same place or is in the lexicon; of several joints first that which leaves as many
// constituents as the fragment has. Particles (ein, aus) change places where the lexicon has the
// result.
class Completion {
 public:
  // Both must outlive it.
  Completion(const CompoundSplitter& splitter, const KnownWords& known)
      : splitter_(splitter), known_(known) {}

  // "chefs" for Staats- und Regierungschefs; "-recht" for EU- und Völkerrecht, an acronym.
  std::string behind(std::string_view fragment, std::string_view full, bool acronym);
  // "textil" for Textilgroßhandel und -einzelhandel.
  std::string before(std::string_view full, std::string_view fragment);
  // "gang" for Warenein- und -ausgang: both are fragments.
  std::string behind_first(std::string_view first, std::string_view second);
  // "waren" for the same.
  std::string before_second(std::string_view first, std::string_view second);

 private:
  std::string behind_hyphenated(std::string_view fragment, std::string_view full);
  std::string behind_acronym(std::string_view full);
  std::string behind_particle(std::string_view fragment, std::string_view full);
  std::string behind_joint(std::string_view fragment, std::string_view full);
  bool certain_joint(std::string_view fragment, std::string_view full) const;
  bool parts_a_word(std::string_view fragment, std::string_view full, std::size_t joint) const;
  static std::string behind_ending(std::string_view fragment, std::string_view full);
  std::string behind_listed(std::string_view fragment, std::string_view full);
  std::string before_joint(std::string_view full, std::string_view fragment);
  std::string before_listed(std::string_view full, std::string_view fragment) const;

  // Whether there is a joint at this byte, or the lexicon has the word.
  bool plausible(const std::string& word, std::size_t joint);
  bool has_part(std::string_view word) const;
  std::size_t count_constituents(std::string_view word);

  const CompoundSplitter& splitter_;
  const KnownWords& known_;
  std::vector<Constituent> constituents_;  // of the full word
  std::vector<Constituent> others_;        // of what is compared with it
};

}  // namespace fuge::analysis
