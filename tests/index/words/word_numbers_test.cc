// Tokens of an analysis get the numbers of their words, by those of their readings.
#include "index/words/word_numbers.h"

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "analysis/pipeline.h"
#include "fuge/analyzer.h"

namespace {

using fuge::Analyzer;
using fuge::Purpose;
using fuge::index::WordNumber;

// Numbers terms and forms, and counts how often it is asked.
class Terms final : public fuge::index::WordNumbers {
 public:
  using WordNumbers::number_of;
  WordNumber number_of(const fuge::TokenView& token, bool form_counts) override {
    ++asked;
    const std::string word = std::string(form_counts ? token.form : "") + '/' +
                             std::string(token.term) + '/' + std::to_string(token.steps);
    return known.try_emplace(word, static_cast<WordNumber>(known.size() + 1)).first->second;
  }
  std::map<std::string, WordNumber> known = {};
  int asked = 0;
};

// As they are numbered by readings; false where one has another number by itself.
bool same_numbers(const Analyzer& analyzer, const std::string& text, Terms& terms) {
  fuge::analysis::Pipeline& pipeline = fuge::analysis::pipeline_of(analyzer);
  std::vector<WordNumber> numbers;
  for (const auto& token : pipeline.run(text, Purpose::document))
    numbers.push_back(terms.number_of(token, numbers.size() % 2 == 0, pipeline.memory()));
  std::size_t i = 0;
  for (const fuge::TokenView& token : analyzer.analyze(text, Purpose::document)) {
    if (numbers.at(i) != terms.number_of(token, i % 2 == 0)) return false;
    ++i;
  }
  return i == numbers.size();
}

}  // namespace

TEST_SUITE_BEGIN("index");

TEST_CASE("a word of an analysis is numbered once") {
  const Analyzer analyzer;
  Terms terms;
  const std::string text = "Der Hafen ist groß, und der Hafen ist alt: Hafen- und Seerecht";
  CHECK(same_numbers(analyzer, text, terms));
  fuge::analysis::Pipeline& pipeline = fuge::analysis::pipeline_of(analyzer);
  const int before = terms.asked;
  const auto& tokens = pipeline.run("Der Hafen", Purpose::document);
  terms.number_of(tokens[0], true, pipeline.memory());
  terms.number_of(tokens[0], true, pipeline.memory());
  CHECK(terms.asked <= before + 1);
}

// A registry lived longer than the analyzer whose readings it knew; another one took its place in
// memory, and gave its numbers to other words.
TEST_CASE("numbers of readings are those of one analyzer") {
  Terms terms;
  const std::vector<std::string> texts{"Der Hafen ist groß", "Kahn und Boot sinken",
                                       "Ein Ufer bleibt", "Wellen rollen an"};
  for (const std::string& text : texts) {
    const auto analyzer = std::make_unique<Analyzer>();
    CHECK(same_numbers(*analyzer, text, terms));
  }
}

TEST_SUITE_END();
