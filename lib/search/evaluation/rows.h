// Layer: search. Whether words stand side by side, or near one another, in a document that has all
// of them: by the positions that the index has.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "index/posting_reader.h"

namespace fuge::search {

// The terms at positions one after the other. The reader outlives it; Xapian's exceptions pass.
class PhraseTest {
 public:
  PhraseTest(index::PostingReader& postings, const std::vector<std::string>& terms);

  bool operator()(Xapian::docid document) const;

 private:
  struct Word {
    std::string term;
    Xapian::termpos offset;  // in the phrase
  };

  index::PostingReader& postings_;
  std::vector<Word> words_;  // the rarest first
};

// All of the terms within a window of so many words, in any order.
class NearTest {
 public:
  NearTest(index::PostingReader& postings, const std::vector<std::string>& terms,
           std::uint32_t window);

  bool operator()(Xapian::docid document) const;

 private:
  index::PostingReader& postings_;
  std::vector<std::string> terms_;  // each once
  std::uint32_t window_;
};

}  // namespace fuge::search
