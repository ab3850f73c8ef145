#include "analysis/ellipsis/ellipsis.h"

#include <string>

#include "analysis/ellipsis/coordination.h"
#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/spelling.h"
#include "analysis/tokenizer/characters.h"
#include "analysis/tokenizer/hyphenated.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t longest = 128;  // bytes of a word
constexpr std::size_t most_hyphens = 6;
constexpr std::size_t most_known = 4096;  // some 500 KB

// Empty for one that is too long.
void fold_word(const Words& words, std::size_t first, std::size_t last, std::string& folded) {
  folded.clear();
  const std::size_t bytes = words.all[last].end - words.all[first].begin;
  if (bytes > longest || last - first >= most_hyphens) return;
  fold_case(hyphenated(words, first, last, Hyphens::kept).word(), folded);
}

// EU, UN, G20: more than one letter, all capitals.
bool is_acronym(std::string_view word) {
  std::size_t letters = 0;
  for (const char c : word) {
    if (!is_digit(c) && !is_ascii_capital(c)) return false;
    if (!is_digit(c)) ++letters;
  }
  return letters > 0 && word.size() > 1;
}

// The span in the text of what `folded`, made of `word`, has from `begin` to `end`.
void set_borrowed(RewritingView word, std::string_view folded, std::size_t begin, std::size_t end,
                  CompletedWord& completed) {
  completed.borrowed_begin = place_in_word(word.word(), folded, begin);
  completed.borrowed_end = place_in_word(word.word(), folded, end);
  if (completed.borrowed_begin < completed.borrowed_end)
    word.place(completed.borrowed_begin, completed.borrowed_end);
  else
    completed.borrowed_begin = completed.borrowed_end = 0;
}

}  // namespace

std::optional<CompletedWord> Ellipsis::complete(const Words& words, std::size_t first,
                                                std::size_t last) {
  const bool at_end = lacks_end(words, last);
  const auto partner = at_end ? partner_behind(words, last) : partner_before(words, first);
  if (!partner) return std::nullopt;
  fold_word(words, first, last, own_);
  fold_word(words, partner->first, partner->last, other_);
  if (own_.empty() || other_.empty()) return std::nullopt;
  CompletedWord word;
  word.begin = words.all[first].begin;
  if (lacks_begin(words, first)) word.begin -= hyphen_before(words.text, word.begin);
  word.end = words.all[last].end;
  if (at_end) word.end += hyphen_at(words.text, word.end);
  const bool acronym = at_end && is_acronym(words[last]);
  const std::string& rest = missing({at_end, partner->fragment, acronym});
  if (rest.empty()) return std::nullopt;
  const Rewriting fragment = hyphenated(words, first, last, Hyphens::kept);
  const Rewriting full = hyphenated(words, partner->first, partner->last, Hyphens::kept);
  if (at_end) {
    word.rewriting = fragment;
    word.rewriting.put(rest, word.begin, word.end);
    // The hyphen belongs to what stands before it.
    const std::size_t letters = rest.size() - (rest.front() == '-' ? 1 : 0);
    set_borrowed(full, other_, other_.size() - letters, other_.size(), word);
  } else {
    word.rewriting.put(rest, word.begin, word.end);
    word.rewriting.append(fragment);
    set_borrowed(full, other_, 0, rest.size(), word);
  }
  return word;
}

// Texts repeat such pairs, and to take words apart is slow.
const std::string& Ellipsis::missing(Case what) {
  key_.assign(own_).append(1, '\n').append(other_);
  key_ += static_cast<char>((what.end ? 1 : 0) | (what.fragment ? 2 : 0) | (what.acronym ? 4 : 0));
  if (const auto known = known_.find(std::string_view(key_)); known != known_.end())
    return known->second;
  if (known_.size() >= most_known) known_.clear();
  return known_.emplace(key_, what.end ? missing_end(what) : missing_begin(what)).first->second;
}

std::string Ellipsis::missing_end(Case what) {
  if (what.fragment) return completion_.behind_first(own_, other_);
  return completion_.behind(own_, other_, what.acronym);
}

std::string Ellipsis::missing_begin(Case what) {
  return what.fragment ? completion_.before_second(other_, own_) : completion_.before(other_, own_);
}

}  // namespace fuge::analysis
