#include "analysis/ellipsis/coordination.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "analysis/tables/abbreviations.h"
#include "analysis/tables/coordination.h"
#include "analysis/tokenizer/characters.h"
#include "analysis/tokenizer/hyphenated.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "base/word_lists.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t most_words = 12;  // looked at
constexpr std::size_t most_hyphens = 6;
constexpr std::size_t longest_gap = 24;   // bytes
constexpr std::size_t longest_word = 15;  // of the tables
constexpr std::size_t most_between = 2;   // articles and prepositions

enum class Between { blocked, beside, joining };

Between kind_of(char32_t c) {
  constexpr std::u32string_view beside =
      U" \t\r\n\u00A0\u00AD\u200B\u202F\u2009\"'()[]„“”‚‘’»«›‹-\u2010\u2011";
  constexpr std::u32string_view joining = U",/&+";
  if (joining.find(c) != joining.npos) return Between::joining;
  return beside.find(c) != beside.npos ? Between::beside : Between::blocked;
}

// What stands between two words says of them; `abbreviated` where a full stop may come first.
Between kind_of(std::string_view gap, bool abbreviated) {
  if (gap.size() > longest_gap) return Between::blocked;
  if (abbreviated && gap.starts_with('.')) gap.remove_prefix(1);
  if (std::count(gap.begin(), gap.end(), '\n') > 1) return Between::blocked;
  Between result = Between::beside;
  for (std::size_t i = 0; i < gap.size();) {
    const auto [c, end] = utf8::decode(gap, i);
    const Between kind = kind_of(c);
    if (kind == Between::blocked) return kind;
    if (kind == Between::joining) result = kind;
    i = end;
  }
  return result;
}

template <class Table>
bool is_one_of(std::string_view word, const Table& table) {
  return word.size() <= longest_word && has_word(table, ascii_lower(word));
}

// bzw., u.: one of the words that join.
bool may_be_abbreviated(std::string_view word) {
  if (!is_one_of(word, tables::joining_words)) return false;
  const std::string abbreviation = ascii_lower(word) + '.';
  return find_row(tables::abbreviations, &tables::Abbreviation::text, abbreviation) != nullptr;
}

// Walks over what stands between two partners, in either direction.
class Walk {
 public:
  explicit Walk(const Words& words) : words_(words) {}

  // Past the gap behind word `i`. False where the walk ends there.
  bool pass_gap(std::size_t i) {
    const Between kind = kind_of(words_.gap(i), may_be_abbreviated(words_[i]));
    joined_ = joined_ || kind == Between::joining;
    return kind != Between::blocked && ++passed_ <= most_words;
  }

  // Past a word that joins or stands between. False where it does neither.
  bool pass_word(std::size_t i) {
    if (words_.all[i].in_address) return false;
    if (is_one_of(words_[i], tables::joining_words)) {
      joined_ = true;
      return true;
    }
    return is_one_of(words_[i], tables::words_between) && ++between_ <= most_between;
  }

  bool joined() const { return joined_; }

 private:
  const Words& words_;
  bool joined_ = false;
  std::size_t passed_ = 0;
  std::size_t between_ = 0;
};

}  // namespace

std::optional<Partner> partner_behind(const Words& words, std::size_t last) {
  Walk walk(words);
  for (std::size_t i = last; i + 1 < words.size() && walk.pass_gap(i);) {
    ++i;
    const bool alone = !lacks_begin(words, i) && hyphen_at(words.text, words.all[i].end) == 0;
    if (alone && walk.pass_word(i)) continue;
    if (!walk.joined() || words.all[i].in_address) return std::nullopt;
    const std::size_t end = last_of_hyphenated(words, i, most_hyphens);
    if (!lacks_end(words, end)) return Partner{i, end, lacks_begin(words, i)};
    i = end;
  }
  return std::nullopt;
}

std::optional<Partner> partner_before(const Words& words, std::size_t first) {
  Walk walk(words);
  for (std::size_t i = first; i > 0 && walk.pass_gap(i - 1);) {
    --i;
    const bool alone = !lacks_end(words, i) && hyphen_before(words.text, words.all[i].begin) == 0;
    if (alone && walk.pass_word(i)) continue;
    if (!walk.joined() || words.all[i].in_address) return std::nullopt;
    const std::size_t begin = first_of_hyphenated(words, i, most_hyphens);
    if (!lacks_begin(words, begin)) return Partner{begin, i, lacks_end(words, i)};
    i = begin;
  }
  return std::nullopt;
}

}  // namespace fuge::analysis
