#include "analysis/memory/term_memory.h"

#include <utility>

namespace fuge::analysis {

const BaseTerm* TermMemory::find(std::string_view base, char kind) {
  key_.assign(base);
  key_ += kind;
  const auto found = terms_.find(std::string_view(key_));
  return found == terms_.end() ? nullptr : &found->second;
}

// All of them go where there are too many: common ones are soon back.
const BaseTerm& TermMemory::remember(BaseTerm made) {
  if (terms_.size() >= most_terms) terms_.clear();
  return terms_.insert_or_assign(key_, std::move(made)).first->second;
}

}  // namespace fuge::analysis
