#include "analysis/tokenizer/words.h"

#include "base/emptied.h"

namespace fuge::analysis {

void Words::clear() {
  make_empty(all);
  make_empty(specials);
  make_empty(groups);
  make_empty(notations);
  rewritings.clear();
  make_empty(forms);
  make_empty(printed);
}

void Words::add(std::size_t begin, std::size_t end, const SpecialWord& special) {
  all.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                 static_cast<std::uint32_t>(specials.size()), false});
  keep(special);
}

void Words::make_special(std::size_t begin, const SpecialWord& special) {
  all.back().begin = static_cast<std::uint32_t>(begin);
  all.back().special = static_cast<std::uint32_t>(specials.size());
  keep(special);
}

void Words::keep(const SpecialWord& special) {
  specials.push_back({.rewriting = rewritings.add(special.rewriting),
                      .form = static_cast<std::uint32_t>(forms.size()),
                      .form_bytes = static_cast<std::uint32_t>(special.form.size()),
                      .steps = special.steps,
                      .literal = special.literal});
  forms.insert(forms.end(), special.form.begin(), special.form.end());
}

void Words::add_notation(std::size_t count, std::size_t begin, std::size_t end,
                         RewritingView rewriting, std::uint16_t steps) {
  notations.push_back({.first = static_cast<std::uint32_t>(size()),
                       .last = static_cast<std::uint32_t>(size() + count - 1),
                       .begin = static_cast<std::uint32_t>(begin),
                       .end = static_cast<std::uint32_t>(end),
                       .rewriting = rewritings.add(rewriting),
                       .steps = steps});
}

void Words::append_to(std::size_t i, Rewriting& rewriting) const {
  const Word& word = all[i];
  if (word.special == Word::as_printed) return rewriting.take((*this)[i], word.begin);
  rewriting.append(rewritings[specials[word.special].rewriting]);
}

}  // namespace fuge::analysis
