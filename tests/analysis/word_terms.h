// What the tests of words share: the analysis of one word out of its context.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "analysis/pipeline.h"
#include "analysis/shared_words.h"

namespace fuge::test {

class Words {
 public:
  explicit Words(AnalysisOptions options = {})
      : pipeline_(std::make_shared<const analysis::SharedWords>(std::move(options))) {}

  const analysis::AnalyzedWord& word(std::string_view text) { return pipeline_.word(text); }
  std::string term(std::string_view text) { return word(text).term; }
  bool has(std::string_view text, Step step) {
    return (word(text).steps & static_cast<std::uint16_t>(step)) != 0;
  }
  std::string fingerprint() const { return pipeline_.shared()->fingerprint(); }

 private:
  analysis::Pipeline pipeline_;
};

}  // namespace fuge::test
