#include "query/plan/readings.h"

#include <algorithm>
#include <cstdint>

#include "ranking/weights.h"

namespace fuge::query {

std::vector<const Token*> readings_of(const std::vector<Word>& words) {
  std::vector<const Token*> readings;
  if (words.empty()) return readings;
  const std::uint32_t first = words.front().token.position;
  std::uint32_t end = first;
  for (const Word& word : words) end = std::max(end, word.token.position + word.token.positions);
  for (const Word& word : words) {
    const Token& token = word.token;
    if (token.position == first && token.position + token.positions == end)
      readings.push_back(&token);
  }
  return readings;
}

const Word* likeliest_reading(const std::vector<Word>& words, const Word& word) {
  const Token& token = word.token;
  const Word* likeliest = nullptr;
  for (const Word* other = &word; other != words.data();) {
    --other;
    const Token& likelier = other->token;
    if (likelier.position != token.position) break;
    if (likelier.positions == token.positions && likelier.begin == token.begin &&
        likelier.end == token.end && likelier.has(Step::ellipsis) == token.has(Step::ellipsis))
      likeliest = other;
  }
  return likeliest;
}

double reading_weight(const std::vector<Word>& words, const Word& word) {
  const Word* likeliest = likeliest_reading(words, word);
  if (likeliest == nullptr) return 1;
  const bool function_word =
      word.token.has(Step::stop_word) && !likeliest->token.has(Step::stop_word);
  return function_word ? ranking::weights::function_reading_weight
                       : ranking::weights::other_reading_weight;
}

bool is_one_word(const std::vector<Word>& words) {
  return std::ranges::all_of(words, [&](const Word& word) {
    return word.token.positions == 1 && word.token.position == words.front().token.position;
  });
}

}  // namespace fuge::query
