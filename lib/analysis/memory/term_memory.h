// Layer: analysis. Remembers the terms of base forms: words share theirs, and compounds their
// parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/text_hash.h"

namespace fuge::analysis {

struct BaseTerm {
  std::string term = {};
  std::uint16_t steps = 0;  // of Step: what was done to the base form
};

// Used by one thread at a time.
class TermMemory {
 public:
  // Null for what isn't remembered. `kind` tells apart what becomes of one base form in different
  // places. Valid until the next call of remember(), as what that gives.
  const BaseTerm* find(std::string_view base, char kind);
  // For what find() was asked last.
  const BaseTerm& remember(BaseTerm made);

 private:
  static constexpr std::size_t most_terms = std::size_t{1} << 14U;  // some 2 MB

  std::unordered_map<std::string, BaseTerm, TextHash, std::equal_to<>> terms_;
  std::string key_;
};

}  // namespace fuge::analysis
