#include "analysis/part_maker.h"

#include "analysis/case_folder.h"

namespace fuge::analysis {
namespace {

// Longer words are noise, and folding them could take long; the splitter's limit is in letters.
constexpr std::size_t max_word_bytes = 512;
constexpr std::size_t max_term_bytes = 200;
// Of a compound of more constituents, only pairs and triples are inner parts.
constexpr std::size_t most_for_all_inner = 6;
constexpr std::size_t most_together = 3;

}  // namespace

void PartMaker::make(std::string_view text, Token& token) {
  token.parts.clear();
  const std::string_view word = text.substr(token.begin, token.end - token.begin);
  if (word.size() > max_word_bytes) return;
  splitter_.split(word, constituents_);
  const std::size_t count = constituents_.size();
  if (count < 2) return;
  for (std::size_t i = 0; i < count; ++i)
    add(word, i, i, i + 1 == count ? PartRole::head : PartRole::modifier, token);
  const std::size_t most = count <= most_for_all_inner ? count - 1 : most_together;
  for (std::size_t together = 2; together <= most; ++together)
    for (std::size_t first = 0; first + together <= count; ++first)
      add(word, first, first + together - 1, PartRole::inner, token);
}

// The part's form is that of the text up to its last constituent, and the base form of that.
void PartMaker::add(std::string_view word, std::size_t first, std::size_t last, PartRole role,
                    Token& token) {
  const std::size_t begin = constituents_[first].begin;
  form_.assign(word.substr(begin, constituents_[last].begin - begin));
  form_ += constituents_[last].base;
  fold_case(form_, folded_);
  if (folded_.empty()) return;
  std::string term(stemmer_.stem(folded_));
  if (term.size() > max_term_bytes) return;
  token.parts.push_back(
      {token.begin + begin, token.begin + constituents_[last].end, role, std::move(term)});
}

}  // namespace fuge::analysis
