#include "search/proximity.h"

#include <algorithm>

#include "analysis/beginnings.h"
#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "query/plan/build.h"

namespace fuge::search {
namespace {

// A passage, and a clause within it. Measured (docs/quality.md): 40 to 80 words and 8 to 20 are
// alike, and the two together are better than either alone where articles are long.
constexpr std::size_t passage_words = 60;
constexpr std::size_t clause_words = 10;
constexpr double clause_weight = 0.5;
constexpr double part_worth = 0.6;
constexpr double family_worth = 0.5;
constexpr std::size_t most_bytes = std::size_t{512} << 10;

}  // namespace

Proximity::Proximity(const Analyzer& analyzer, const query::Collection& collection,
                     const query::Node& tree)
    : analyzer_(analyzer) {
  for (const auto& [token, whole] : query::wanted_words(tree)) {
    rarities_.push_back(query::rarity(collection, collection.database.get_termfreq(token->term)));
    add_word(*token);
    // "Ukrainekrieg" covers both of "Ukraine-Krieg".
    if (whole != nullptr) stems_[whole->term].push_back({rarities_.size() - 1, 1});
  }
  covered_.resize(rarities_.size());
}

void Proximity::add_word(const Token& token) {
  const std::size_t word = rarities_.size() - 1;
  stems_[token.term].push_back({word, 1});
  // Of a word with hyphens, its pieces stand for their families.
  Token plain = token;
  plain.steps = 0;
  const std::vector<std::string_view> beginnings = analysis::beginnings(plain);
  for (const std::string_view beginning : beginnings)
    beginnings_[std::string(beginning)].push_back(
        {word, family_worth / static_cast<double>(beginnings.size())});
}

double Proximity::of(std::string_view text) {
  analyzer_.analyze(text.substr(0, utf8::floor_boundary(text, std::min(text.size(), most_bytes))),
                    Purpose::document, tokens_);
  places_.clear();
  for (const Token& token : tokens_) {
    find(stems_, token.term, token.position, 1);
    for (const TokenConstituent& part : token.constituents)
      find(stems_, part.term, token.position, part_worth);
    for (const std::string_view beginning : analysis::beginnings(token))
      find(beginnings_, beginning, token.position, 1);
  }
  return best_window(passage_words) + clause_weight * best_window(clause_words);
}

void Proximity::find(const std::unordered_map<std::string, std::vector<Sign>>& signs,
                     std::string_view term, std::size_t position, double worth) {
  key_.assign(term);
  const auto found = signs.find(key_);
  if (found == signs.end()) return;
  for (const Sign& sign : found->second)
    places_.push_back({position, {sign.word, sign.worth * worth * rarities_[sign.word]}});
}

double Proximity::best_window(std::size_t words) {
  double best = 0;
  for (std::size_t first = 0; first < places_.size(); ++first) {
    double sum = 0;
    std::size_t last = first;
    for (; last < places_.size() && places_[last].position < places_[first].position + words;
         ++last) {
      const Sign& sign = places_[last].sign;
      if (sign.worth <= covered_[sign.word]) continue;
      sum += sign.worth - covered_[sign.word];
      covered_[sign.word] = sign.worth;
    }
    for (std::size_t i = first; i < last; ++i) covered_[places_[i].sign.word] = 0;
    best = std::max(best, sum);
  }
  return best;
}

}  // namespace fuge::search
