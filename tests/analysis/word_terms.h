// What the tests of words share: the analysis of one word out of its context.
#pragma once

#include <string>
#include <string_view>

#include "analysis/shared_words.h"
#include "analysis/word_analyzer.h"

namespace fuge::test {

class Words {
 public:
  explicit Words(AnalysisOptions options = {}) : shared_(std::move(options)), analyzer_(shared_) {}

  const analysis::AnalyzedWord& word(std::string_view text) { return analyzer_.analyze(text); }
  std::string term(std::string_view text) { return word(text).term; }
  bool has(std::string_view text, Step step) {
    return (word(text).steps & static_cast<std::uint16_t>(step)) != 0;
  }
  std::string fingerprint() const { return shared_.fingerprint(); }

 private:
  analysis::SharedWords shared_;
  analysis::WordAnalyzer analyzer_;
};

}  // namespace fuge::test
