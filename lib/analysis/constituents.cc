#include "analysis/constituents.h"

#include <cstddef>
#include <span>
#include <utility>

#include "analysis/terms.h"
#include "base/limits.h"

namespace fuge::analysis {
namespace {

// Of a compound of more constituents, only pairs and triples are taken together.
constexpr std::size_t most_for_all_inner = 6;
constexpr std::size_t most_together = 3;

// Those from `first` on, as many as there are stems.
void add(const std::vector<Constituent>& constituents, std::size_t first,
         std::span<const std::string> stems, ConstituentRole role,
         std::vector<TokenConstituent>& result) {
  std::string term = joined_stems(stems);
  if (term.empty() || term.size() > max_term_bytes) return;
  const std::size_t last = first + stems.size() - 1;
  result.push_back({constituents[first].begin, constituents[last].end, role, std::move(term)});
}

}  // namespace

std::string add_constituents(const std::vector<Constituent>& constituents,
                             const std::vector<std::string>& stems,
                             std::vector<TokenConstituent>& result) {
  const std::size_t count = constituents.size();
  const std::span all(stems.data(), count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool last = i + 1 == count;
    add(constituents, i, all.subspan(i, 1),
        last ? ConstituentRole::head : ConstituentRole::modifier, result);
  }
  const std::size_t most = count <= most_for_all_inner ? count - 1 : most_together;
  for (std::size_t together = 2; together <= most; ++together)
    for (std::size_t first = 0; first + together <= count; ++first)
      add(constituents, first, all.subspan(first, together), ConstituentRole::inner, result);
  std::string whole = joined_stems(all);
  return whole.size() <= max_term_bytes ? whole : std::string();
}

}  // namespace fuge::analysis
