#include "search/matching/ellipsis_spans.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace fuge::search {
namespace {

using Parts = std::span<const TokenConstituent>;

// How far the whole word may stand from the first fragment: "See-, Luft-, Land- und …".
constexpr std::uint32_t farthest = 12;

constexpr std::array<std::string_view, 3> hyphens{"-", "\u2010", "\u2011"};

// The bytes of a hyphen that `text` ends or begins with; 0 where it doesn't.
std::size_t hyphen_at_end(std::string_view text) {
  const auto* found = std::ranges::find_if(
      hyphens, [text](std::string_view hyphen) { return text.ends_with(hyphen); });
  return found == hyphens.end() ? 0 : found->size();
}
std::size_t hyphen_at_begin(std::string_view text) {
  const auto* found = std::ranges::find_if(
      hyphens, [text](std::string_view hyphen) { return text.starts_with(hyphen); });
  return found == hyphens.end() ? 0 : found->size();
}

// Without those that are made of several.
Parts constituents(const Token& token) {
  const auto inner =
      std::ranges::find(token.constituents, ConstituentRole::inner, &TokenConstituent::role);
  return Parts(token.constituents)
      .first(static_cast<std::size_t>(inner - token.constituents.begin()));
}

// How many constituents from the begin, or from the end, are the same; never all of the fragment's.
std::size_t same_from_begin(Parts fragment, Parts word) {
  const std::size_t most = std::min(fragment.size() - 1, word.size());
  std::size_t count = 0;
  while (count < most && fragment[count].term == word[count].term) ++count;
  return count;
}
std::size_t same_from_end(Parts fragment, Parts word) {
  const std::size_t most = std::min(fragment.size() - 1, word.size());
  std::size_t count = 0;
  while (count < most &&
         fragment[fragment.size() - 1 - count].term == word[word.size() - 1 - count].term)
    ++count;
  return count;
}

bool is_whole_word(const Token& token) {
  return !token.has(Step::ellipsis) && !token.constituents.empty();
}

// Of the next whole word whose end the fragment shares.
std::optional<Span> shared_end(const std::vector<Token>& tokens, std::size_t number) {
  const Token& fragment = tokens[number];
  for (std::size_t i = number + 1; i < tokens.size(); ++i) {
    if (tokens[i].position > fragment.position + farthest) break;
    if (!is_whole_word(tokens[i])) continue;
    const Parts word = constituents(tokens[i]);
    const std::size_t same = same_from_end(constituents(fragment), word);
    if (same > 0) return Span{word[word.size() - same].begin, word.back().end};
  }
  return std::nullopt;
}

// Of the last whole word before it whose begin it shares: "Textilgroßhandel und -einzelhandel".
std::optional<Span> shared_begin(const std::vector<Token>& tokens, std::size_t number) {
  const Token& fragment = tokens[number];
  for (std::size_t i = number; i-- > 0;) {
    if (tokens[i].position + farthest < fragment.position) break;
    if (!is_whole_word(tokens[i])) continue;
    const Parts word = constituents(tokens[i]);
    const std::size_t same = same_from_begin(constituents(fragment), word);
    if (same > 0) return Span{word.front().begin, word[same - 1].end};
  }
  return std::nullopt;
}

}  // namespace

void add_ellipsis_spans(std::string_view text, const std::vector<Token>& tokens, std::size_t number,
                        std::vector<Span>& spans) {
  const Token& token = tokens[number];
  Span fragment{token.begin, token.end};
  const std::string_view inside = text.substr(token.begin, token.end - token.begin);
  const bool begins = hyphen_at_begin(inside) > 0 || hyphen_at_end(text.substr(0, token.begin)) > 0;
  if (hyphen_at_begin(inside) == 0) fragment.begin -= hyphen_at_end(text.substr(0, token.begin));
  if (!begins && hyphen_at_end(inside) == 0)
    fragment.end += hyphen_at_begin(text.substr(token.end));
  spans.push_back(fragment);
  if (constituents(token).size() < 2) return;
  const auto shared = begins ? shared_begin(tokens, number) : shared_end(tokens, number);
  if (shared) spans.push_back(*shared);
}

}  // namespace fuge::search
