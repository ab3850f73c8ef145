#include "analysis/tokenizer/pieces.h"

#include <utility>

namespace fuge::analysis {

void Pieces::clear() {
  all.clear();
  readings.clear();
  groups.clear();
}

void Pieces::add(std::size_t begin, std::size_t end, bool in_address) {
  all.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                 Piece::as_printed, in_address});
}

void Pieces::add(std::size_t begin, std::size_t end, PieceReading reading) {
  all.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                 static_cast<std::uint32_t>(readings.size()), false});
  readings.push_back(std::move(reading));
}

void Pieces::append_to(std::size_t i, Rewriting& rewriting) const {
  const Piece& piece = all[i];
  if (piece.reading == Piece::as_printed) return rewriting.take((*this)[i], piece.begin);
  rewriting.append(readings[piece.reading].rewriting);
}

}  // namespace fuge::analysis
