#include "analysis/tokenizer/hyphenated.h"

#include <algorithm>

#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t longest_line_end = 8;  // bytes: indented lines too

bool is_line_end(std::string_view gap) {
  return gap.size() <= longest_line_end && std::all_of(gap.begin(), gap.end(), is_ascii_space) &&
         std::count(gap.begin(), gap.end(), '\n') == 1;
}

}  // namespace

bool joined_to_next(const Pieces& pieces, std::size_t i) {
  const Piece& piece = pieces.all[i];
  const std::size_t hyphen = hyphen_at(pieces.text, piece.end);
  if (hyphen == 0 || i + 1 == pieces.size()) return false;
  const Piece& next = pieces.all[i + 1];
  if (piece.in_address || next.in_address) return false;
  const std::string_view gap = pieces.gap(i).substr(hyphen);
  return gap.empty() || (is_line_end(gap) && capital_at(pieces.text, next.begin));
}

std::size_t last_of_hyphenated(const Pieces& pieces, std::size_t first, std::size_t most) {
  std::size_t last = first;
  while (last - first + 1 < most && joined_to_next(pieces, last)) ++last;
  return last;
}

std::size_t first_of_hyphenated(const Pieces& pieces, std::size_t last, std::size_t most) {
  std::size_t first = last;
  while (last - first + 1 < most && first > 0 && joined_to_next(pieces, first - 1)) --first;
  return first;
}

bool lacks_end(const Pieces& pieces, std::size_t i) {
  const Piece& piece = pieces.all[i];
  const std::size_t hyphen = hyphen_at(pieces.text, piece.end);
  if (hyphen == 0 || piece.in_address || joined_to_next(pieces, i)) return false;
  const std::size_t behind = piece.end + hyphen;
  return hyphen_at(pieces.text, behind) == 0 && !word_at(pieces.text, behind);
}

bool lacks_begin(const Pieces& pieces, std::size_t i) {
  const Piece& piece = pieces.all[i];
  const std::size_t hyphen = hyphen_before(pieces.text, piece.begin);
  if (hyphen == 0 || piece.in_address || (i > 0 && joined_to_next(pieces, i - 1))) return false;
  const std::size_t before = piece.begin - hyphen;
  return hyphen_before(pieces.text, before) == 0 && !word_before(pieces.text, before);
}

Rewriting hyphenated(const Pieces& pieces, std::size_t first, std::size_t last, Hyphens hyphens) {
  Rewriting rewriting;
  for (std::size_t i = first; i <= last; ++i) {
    pieces.append_to(i, rewriting);
    if (i == last || hyphens == Hyphens::left_out) continue;
    const std::size_t end = pieces.all[i].end;
    rewriting.put("-", end, end + hyphen_at(pieces.text, end));
  }
  return rewriting;
}

}  // namespace fuge::analysis
