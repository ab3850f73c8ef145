#include "analysis/part_maker.h"

#include "analysis/normalizer/case_folder.h"
#include "analysis/terms.h"
#include "base/limits.h"

namespace fuge::analysis {
namespace {

// Longer words are noise, and folding them could take long; the splitter's limit is in letters.
constexpr std::size_t max_word_bytes = 512;
// Of a compound of more constituents, only pairs and triples are inner parts.
constexpr std::size_t most_for_all_inner = 6;
constexpr std::size_t most_together = 3;

}  // namespace

void PartMaker::make(std::string_view word, std::string& term, std::vector<TokenConstituent>& parts,
                     std::uint16_t& steps) {
  if (word.size() > max_word_bytes) return;
  splitter_.split(word, constituents_);
  const std::size_t count = constituents_.size();
  if (count < 2) return;
  stems_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    fold_case(constituents_[i].base, folded_);
    stems_[i] = keys_.stem_of(folded_, steps);
    add(i, i, i + 1 == count ? ConstituentRole::head : ConstituentRole::modifier, parts);
  }
  const std::size_t most = count <= most_for_all_inner ? count - 1 : most_together;
  for (std::size_t together = 2; together <= most; ++together)
    for (std::size_t first = 0; first + together <= count; ++first)
      add(first, first + together - 1, ConstituentRole::inner, parts);
  std::string whole = joined(0, count - 1);
  if (whole.size() <= max_term_bytes) term = std::move(whole);
  take(Step::compound, steps);
}

// The stems of the constituents' base forms: whatever links them, and whether a hyphen does.
std::string PartMaker::joined(std::size_t first, std::size_t last) const {
  std::string term = stems_[first];
  for (std::size_t i = first + 1; i <= last; ++i) term.append(1, '+').append(stems_[i]);
  return term;
}

void PartMaker::add(std::size_t first, std::size_t last, ConstituentRole role,
                    std::vector<TokenConstituent>& parts) const {
  std::string term = joined(first, last);
  if (term.empty() || term.size() > max_term_bytes) return;
  parts.push_back({constituents_[first].begin, constituents_[last].end, role, std::move(term)});
}

}  // namespace fuge::analysis
