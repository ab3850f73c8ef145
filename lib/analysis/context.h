// Layer: analysis. Where a word stands, and whether its capital letter means something there.
#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/base_forms/readings.h"
#include "analysis/memory/printed_word.h"
#include "analysis/tokenizer/words.h"
#include "base/ascii.h"
#include "fuge/analyzer.h"

namespace fuge::analysis {

// Of the words of one text. Used by one thread at a time.
class Contexts {
 public:
  // The words, with what the memory has of each, must outlive it.
  void start(const Words& words, Purpose purpose);
  Context of(std::size_t i) const {
    const Words& words = *words_;
    const bool small_behind_blank =
        in_text_ && is_ascii_small(words.text[words.all[i].begin]) && words.before(i) == ' ';
    return small_behind_blank ? Context::text : otherwise_of(i);
  }

 private:
  // Of a word that isn't one of those that are most.
  Context otherwise_of(std::size_t i) const;
  // By a blank alone.
  bool before_capital(std::size_t i) const;
  Capitals capitals(std::size_t i) const;

  const Words* words_ = nullptr;
  Purpose purpose_ = Purpose::document;
  bool in_text_ = false;  // a document of several words
};

}  // namespace fuge::analysis
