#include "analysis/shared_words.h"

#include <fmt/core.h>

#include <utility>

#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/spelled_text.h"
#include "analysis/normalizer/spelling.h"
#include "analysis/tables/hash.h"
#include "base/hash.h"

namespace fuge::analysis {
namespace {

// Names are looked up as words are: respelled where those are.
NameTable make_names(const AnalysisOptions& options, const KnownWords& known) {
  if (!options.names) return {};
  SpelledText text;
  return NameTable(options.name_variants, [&](std::string_view folded) {
    text.reset(folded);
    if (options.spelling) spell(known, text);
    return text.text();
  });
}

std::unordered_set<std::string> folded_exceptions(const CompoundWords& words) {
  std::unordered_set<std::string> folded;
  std::string word;
  for (const CompoundWords::Exception& exception : words.exceptions()) {
    fold_case(exception.word, word);
    folded.insert(word);
  }
  return folded;
}

}  // namespace

SharedWords::SharedWords(AnalysisOptions analysis_options)
    : options(std::move(analysis_options)),
      splitter(options.compound_words),
      names(make_names(options, known)),
      exceptions(folded_exceptions(options.compound_words)) {}

// This layer's German tables count as a whole, those of steps that are switched off too: to refuse
// an index whose terms would be the same costs less than to miss words. The tables of other layers
// make no terms: agencies, dates.
std::string SharedWords::fingerprint() const {
  std::string text = splitter.fingerprint();
  text += ' ';
  for (const bool on : {options.base_forms, options.compounds, options.ellipsis, options.gender,
                        options.names, options.spelling})
    text += on ? '+' : '-';
  text += fmt::format(" {:016x}", tables::hash);
  if (options.names) text += fmt::format(" {:016x}", hash_of_names(options.name_variants));
  return text;
}

}  // namespace fuge::analysis
