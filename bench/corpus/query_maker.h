// Queries made of what articles say, so that each finds something.
#pragma once

#include <fuge/article.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "random.h"

namespace bench {

// A word of a text, and whether a word and a space are right before it: then its capital letter
// says that it is a noun or a name.
struct PlainWord {
  std::string_view text;
  bool goes_on = false;

  friend bool operator==(const PlainWord&, const PlainWord&) = default;
};

// Words of letters; of those in German alone, which is all that the systems agree on.
std::vector<PlainWord> plain_words(std::string_view text);

class QueryMaker {
 public:
  // The articles, not empty, have to outlive it.
  explicit QueryMaker(const std::vector<fuge::Article>& articles, std::uint64_t seed = 1);

  // `count` lines of each class: the class, a tab, the query, and of the class "date" the first and
  // the last day, after a tab each. Fewer, or some twice, where the articles have too few nouns.
  std::vector<std::string> make(std::size_t count);

 private:
  // The words of an article that are nouns of middle or high frequency, each once.
  std::vector<std::string> nouns_of(const fuge::Article& article) const;
  void count_nouns();
  const fuge::Article& draw_article();

  // Empty where what was drawn isn't fit for one.
  std::string nouns(std::size_t count);
  std::string compound();
  std::string beginning();
  std::string phrase();
  std::string noun_and_dates();

  const std::vector<fuge::Article>& articles_;
  Random random_;
  std::vector<std::string> frequent_;  // sorted
};

}  // namespace bench
