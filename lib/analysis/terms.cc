#include "analysis/terms.h"

#include <fmt/core.h>

#include "base/hash.h"
#include "base/limits.h"
#include "base/utf8.h"

namespace fuge::analysis {

std::string shortened(std::string_view folded, std::string_view whole) {
  const auto head = folded.substr(0, utf8::floor_boundary(folded, shortened_bytes));
  return fmt::format("{}~{:016x}", head, stable_hash(whole));
}

std::string bounded(std::string_view term) {
  return term.size() <= max_term_bytes ? std::string(term) : shortened(term, term);
}

std::string joined_stems(std::span<const std::string> stems) {
  std::string term;
  for (const std::string& stem : stems) {
    if (!term.empty()) term += '+';
    term += stem;
  }
  return term;
}

std::string joined_stems(std::string_view first, std::string_view second) {
  std::string term(first);
  term += '+';
  term += second;
  return term;
}

}  // namespace fuge::analysis
