#include "analysis/shared_words.h"

#include <fmt/format.h>

#include <utility>

#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/gender.h"
#include "analysis/normalizer/spelled_text.h"
#include "analysis/normalizer/spelling.h"
#include "analysis/normalizer/stop_words.h"
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

// The tables of what is switched on: an edit of one shows.
std::uint64_t hash_of_tables(const AnalysisOptions& options) {
  std::uint64_t hash = hash_of_stop_words(stable_hash({}));
  if (options.spelling) hash = hash_of_spelling(hash);
  if (options.gender) hash = hash_of_gender(hash);
  return options.names ? hash_of_names(options.name_variants, hash) : hash;
}

}  // namespace

SharedWords::SharedWords(AnalysisOptions analysis_options)
    : options(std::move(analysis_options)),
      splitter(options.compound_words),
      names(make_names(options, known)),
      exceptions(folded_exceptions(options.compound_words)) {}

std::string SharedWords::fingerprint() const {
  std::string text = splitter.fingerprint();
  text += ' ';
  for (const bool on :
       {options.compounds, options.ellipsis, options.gender, options.names, options.spelling})
    text += on ? '+' : '-';
  return text + fmt::format(" {:016x}", hash_of_tables(options));
}

}  // namespace fuge::analysis
