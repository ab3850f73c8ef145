#include "analysis/ellipsis/ellipsis.h"

#include <string>

#include "analysis/ellipsis/coordination.h"
#include "analysis/normalizer/case_folder.h"
#include "analysis/tokenizer/characters.h"
#include "analysis/tokenizer/hyphenated.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t longest = 128;  // bytes of a word
constexpr std::size_t most_hyphens = 6;

// Empty for one that is too long.
std::string folded_word(const Pieces& pieces, std::size_t first, std::size_t last) {
  const std::size_t bytes = pieces.all[last].end - pieces.all[first].begin;
  if (bytes > longest || last - first >= most_hyphens) return {};
  std::string folded;
  fold_case(hyphenated(pieces, first, last, Hyphens::kept).word(), folded);
  return folded;
}

// EU, UN, G20: more than one letter, all capitals.
bool is_acronym(std::string_view word) {
  std::size_t letters = 0;
  for (const char c : word) {
    if (!is_digit(c) && !(c >= 'A' && c <= 'Z')) return false;
    if (!is_digit(c)) ++letters;
  }
  return letters > 0 && word.size() > 1;
}

}  // namespace

std::optional<CompletedWord> Ellipsis::complete(const Pieces& pieces, std::size_t first,
                                                std::size_t last) {
  const bool at_end = lacks_end(pieces, last);
  const auto partner = at_end ? partner_behind(pieces, last) : partner_before(pieces, first);
  if (!partner) return std::nullopt;
  const std::string own = folded_word(pieces, first, last);
  const std::string other = folded_word(pieces, partner->first, partner->last);
  if (own.empty() || other.empty()) return std::nullopt;
  CompletedWord word;
  word.begin = pieces.all[first].begin;
  word.end = pieces.all[last].end;
  if (at_end) {
    word.end += hyphen_at(pieces.text, word.end);
    const std::string rest = partner->fragment
                                 ? completion_.behind_first(own, other)
                                 : completion_.behind(own, other, is_acronym(pieces[last]));
    if (rest.empty()) return std::nullopt;
    word.rewriting = hyphenated(pieces, first, last, Hyphens::kept);
    word.rewriting.put(rest, word.begin, word.end);
    return word;
  }
  const std::string rest =
      partner->fragment ? completion_.before_second(other, own) : completion_.before(other, own);
  if (rest.empty()) return std::nullopt;
  word.rewriting.put(rest, word.begin, word.end);
  word.rewriting.append(hyphenated(pieces, first, last, Hyphens::kept));
  return word;
}

}  // namespace fuge::analysis
