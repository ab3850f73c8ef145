#include "analysis/tokenizer/words.h"

#include <utility>

namespace fuge::analysis {

void Words::clear() {
  all.clear();
  specials.clear();
  groups.clear();
  notations.clear();
  printed.clear();
}

void Words::add(std::size_t begin, std::size_t end, SpecialWord special) {
  all.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                 static_cast<std::uint32_t>(specials.size()), false});
  specials.push_back(std::move(special));
}

void Words::make_special(std::size_t begin, SpecialWord special) {
  all.back().begin = static_cast<std::uint32_t>(begin);
  all.back().special = static_cast<std::uint32_t>(specials.size());
  specials.push_back(std::move(special));
}

Notation& Words::add_notation(std::size_t count, std::size_t begin, std::size_t end) {
  notations.push_back({.first = size(), .last = size() + count - 1, .begin = begin, .end = end});
  return notations.back();
}

void Words::append_to(std::size_t i, Rewriting& rewriting) const {
  const Word& word = all[i];
  if (word.special == Word::as_printed) return rewriting.take((*this)[i], word.begin);
  rewriting.append(specials[word.special].rewriting);
}

}  // namespace fuge::analysis
