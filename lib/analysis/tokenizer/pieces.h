// Layer: analysis. A text as pieces, each of which takes a position, and what is said of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tokenizer/rewriting.h"

namespace fuge::analysis {

struct Piece {
  static constexpr std::uint32_t as_printed = 0xFFFFFFFF;

  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  std::uint32_t reading = as_printed;  // of Pieces::readings
  bool in_address = false;             // it makes no hyphenated word
};

// A piece that is analyzed otherwise than as printed.
struct PieceReading {
  Rewriting rewriting;      // what is analyzed
  std::string form;         // what the token's form is made of; empty: that of the analysis
  std::uint16_t steps = 0;  // beside those of the analysis
  bool literal = false;     // the form is the term too
};

// Several pieces that have a token together, made without analysis: an address.
struct PieceGroup {
  std::size_t first = 0;  // pieces
  std::size_t last = 0;
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  std::string form;  // folded
  std::string term;
};

struct Pieces {
  std::string_view text;
  std::vector<Piece> all;
  std::vector<PieceReading> readings;
  std::vector<PieceGroup> groups;  // by their first piece

  void clear();
  std::size_t size() const noexcept { return all.size(); }
  // As printed.
  std::string_view operator[](std::size_t i) const noexcept {
    return text.substr(all[i].begin, all[i].end - all[i].begin);
  }
  // What stands between a piece and the next.
  std::string_view gap(std::size_t i) const noexcept {
    return text.substr(all[i].end, all[i + 1].begin - all[i].end);
  }

  void add(std::size_t begin, std::size_t end, bool in_address = false);
  void add(std::size_t begin, std::size_t end, PieceReading reading);

  // Appends what is to be analyzed of a piece.
  void append_to(std::size_t i, Rewriting& rewriting) const;
};

}  // namespace fuge::analysis
