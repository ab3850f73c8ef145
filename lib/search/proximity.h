// Layer: search. How close together an article has the words of a query.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fuge/token.h"
#include "query/plan/word_source.h"
#include "query/syntax/tree.h"

namespace fuge {
class Analyzer;
}

namespace fuge::search {

// An answer stands in one passage: of two articles that have the same words, the one that has them
// together fits better, and the longer the articles the more. The nearness of an article is the
// most that any sixty words of it cover, and half of the most that any ten do: of each word of the
// query its rarity (query::rarity), a part of it where only a constituent or a word of its family
// stands there. Used by one thread at a time.
class Proximity {
 public:
  // All references must outlive it.
  Proximity(const Analyzer& analyzer, const query::Collection& collection, const query::Node& tree);

  // Whether there are two words that may be close.
  bool useful() const { return rarities_.size() > 1; }

  // 0 where the text has none of the words. Of a text over half a mebibyte the beginning counts.
  double of(std::string_view text);

 private:
  struct Sign {
    std::size_t word = 0;
    double worth = 0;
  };
  struct Place {
    std::size_t position = 0;
    Sign sign = {};
  };

  void add_word(const Token& token);
  void find(const std::unordered_map<std::string, std::vector<Sign>>& signs, std::string_view term,
            std::size_t position, double worth);
  double best_window(std::size_t words);

  const Analyzer& analyzer_;
  std::vector<double> rarities_;                                   // by word
  std::unordered_map<std::string, std::vector<Sign>> stems_;       // by stem
  std::unordered_map<std::string, std::vector<Sign>> beginnings_;  // by beginning
  std::string key_;
  std::vector<Token> tokens_;
  std::vector<Place> places_;  // by position
  std::vector<double> covered_;
};

}  // namespace fuge::search
