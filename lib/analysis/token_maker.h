// Layer: analysis. Pieces → tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/ellipsis/ellipsis.h"
#include "analysis/shared_words.h"
#include "analysis/tokenizer/pieces.h"
#include "analysis/word_analyzer.h"
#include "fuge/token.h"

namespace fuge::analysis {

// Used by one thread at a time.
class TokenMaker {
 public:
  // `words` must outlive it.
  explicit TokenMaker(const SharedWords& words)
      : options_(words.options), words_(words), ellipsis_(words.splitter) {}

  // The tokens as analyzer.h describes them, into `tokens`, whose memory is used again. At each
  // position first the piece itself, then what begins with it: addresses, the word with hyphens in
  // its one or two spellings, the completed word. One that lacks its begin comes first: its span
  // begins at the hyphen.
  void run(const Pieces& pieces, std::vector<Token>& tokens);

 private:
  // A token that takes several positions, until its last piece is known.
  struct Open {
    std::size_t token;
    std::size_t last_piece;
  };

  void start(std::vector<Token>& tokens);
  bool put_piece(const Pieces& pieces, std::size_t i);
  void put_reading(const PieceReading& reading, Token& token);
  void put_groups(const Pieces& pieces, std::size_t i);
  void put_hyphens(const Pieces& pieces, std::size_t i);
  void put_hyphenated(const Pieces& pieces, std::size_t first, std::size_t last);
  void put_figured_pair(const Pieces& pieces, std::size_t i);
  void put_completed_begin(const Pieces& pieces, std::size_t i);
  void put_completed(const Pieces& pieces, std::size_t first, std::size_t last);
  void close(std::size_t piece);

  Token& next(std::size_t begin, std::size_t end);
  // False where the word has nothing but ignorables: then there is no token.
  bool put_word(const Rewriting& rewriting, std::size_t begin, std::size_t end);

  const AnalysisOptions& options_;
  WordAnalyzer words_;
  Ellipsis ellipsis_;
  std::vector<Token>* tokens_ = nullptr;
  std::size_t count_ = 0;
  std::uint32_t position_ = 0;
  std::size_t group_ = 0;       // the next of the pieces' groups
  std::size_t word_first_ = 0;  // of the word with hyphens that the last piece was in
  std::size_t word_end_ = 0;    // the piece behind it
  std::vector<Open> open_;
};

}  // namespace fuge::analysis
