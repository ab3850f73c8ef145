#include "query/syntax/near.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace fuge::query {
namespace {

Parsed failed(std::size_t position, std::string message) {
  return {{}, QueryError{position, std::move(message)}, {}};
}

std::size_t begin_of(const Node& node) {
  return node.words.front().token.begin;
}

bool is_wide(const Word& word) {
  return word.kind == WordKind::prefix || word.kind == WordKind::fuzzy;
}

std::uint32_t positions(const std::vector<Word>& words) {
  std::uint32_t end = 0;
  for (const Word& word : words) end = std::max(end, word.token.position + word.token.positions);
  return end;
}

// Appends the words, behind those that are there.
void append(std::vector<Word>& words, const std::vector<Word>& more) {
  const std::uint32_t offset = positions(words);
  const std::uint32_t first = more.front().token.position;
  for (Word word : more) {
    word.token.position += offset - first;
    word.kind = WordKind::normal;
    words.push_back(std::move(word));
  }
}

std::optional<QueryError> check_operands(const std::vector<Node>& operands) {
  for (const Node& operand : operands) {
    if (std::ranges::any_of(operand.words, is_wide)) {
      return QueryError{begin_of(operand),
                        "NEAR takes whole words and phrases: leave out '*' and '~' here"};
    }
    if (operand.field != operands.front().field) {
      return QueryError{begin_of(operand),
                        "the words of NEAR are all of one field or all anywhere: write "
                        "titel:(waffenruhe NEAR genf)"};
    }
  }
  return std::nullopt;
}

// The one distance of the operators.
std::optional<QueryError> check_distance(const std::vector<NearOperator>& operators,
                                         std::uint32_t& distance) {
  for (const NearOperator& op : operators) {
    if (op.distance == no_distance) continue;
    if (op.distance < least_distance || op.distance > most_distance) {
      return QueryError{op.position,
                        fmt::format("NEAR takes a number of words from {} to {}: write NEAR/{}",
                                    least_distance, most_distance, usual_distance)};
    }
    if (distance != no_distance && distance != op.distance) {
      return QueryError{op.position,
                        "words in a row share one distance: write the same number, or put "
                        "two NEAR side by side with AND"};
    }
    distance = op.distance;
  }
  return std::nullopt;
}

// What NEAR alone doesn't say of an operand: the order of its words, or their forms.
bool says_more(const Node& operand) {
  const std::uint32_t first = operand.words.front().token.position;
  return !std::ranges::all_of(operand.words, [first](const Word& word) {
    return word.kind == WordKind::normal && word.token.position == first;
  });
}

Node joined(Node near, std::vector<Node> operands) {
  Node all;
  all.kind = NodeKind::all_of;
  all.children.push_back(std::move(near));
  for (Node& operand : operands)
    if (says_more(operand)) all.children.push_back(std::move(operand));
  if (all.children.size() > 1) return all;
  return std::move(all.children.front());
}

}  // namespace

Parsed near(std::vector<Node> operands, const std::vector<NearOperator>& operators) {
  if (auto error = check_operands(operands)) return {{}, std::move(error), {}};
  std::uint32_t distance = no_distance;
  if (auto error = check_distance(operators, distance)) return {{}, std::move(error), {}};
  if (operands.size() == 1) return {std::move(operands.front()), std::nullopt, {}};
  Node node;
  node.kind = NodeKind::near;
  node.field = operands.front().field;
  node.distance = distance == no_distance ? usual_distance : distance;
  for (const Node& operand : operands) append(node.words, operand.words);
  const std::uint32_t least = positions(node.words);
  if (least > distance) {
    return failed(operators.front().position,
                  fmt::format("{} words don't stand within {}: write NEAR/{} or more", least,
                              distance, least));
  }
  node.distance = std::max(node.distance, least);
  return {joined(std::move(node), std::move(operands)), std::nullopt, {}};
}

}  // namespace fuge::query
