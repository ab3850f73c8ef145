#include "query/syntax/tree.h"

#include <fmt/core.h>

#include <map>
#include <string_view>

namespace fuge::query {
namespace {

std::string_view sign_of(const Node& node) {
  switch (node.sign) {
    case Sign::none:
      return "";
    case Sign::required:
      return "+";
    case Sign::excluded:
      return "-";
  }
  return {};
}

std::string to_string(const Word& word) {
  switch (word.kind) {
    case WordKind::exact:
      return '=' + word.token.form;
    case WordKind::prefix:
      return word.token.form + '*';
    case WordKind::fuzzy:
      return fmt::format("{}~{}", word.token.form, word.edits);
    case WordKind::normal:
      break;
  }
  if (word.token.positions == 1) return word.token.term;
  return fmt::format("{}/{}", word.token.term, word.token.positions);
}

// The alternatives of each position.
std::map<std::uint32_t, std::string> positions(const Node& node) {
  std::map<std::uint32_t, std::string> result;
  for (const Word& word : node.words) {
    std::string& alternatives = result[word.token.position];
    if (!alternatives.empty()) alternatives += '|';
    alternatives += to_string(word);
  }
  return result;
}

std::string field_of(const Node& node) {
  if (node.field == nullptr) return {};
  return (node.field->own ? node.field->name : node.field->prefix) + ':';
}

std::string words(const Node& node, std::string_view name) {
  const std::string field = field_of(node);
  const auto alternatives = positions(node);
  if (node.kind == NodeKind::words && alternatives.size() == 1)
    return fmt::format("{}{}", field, alternatives.begin()->second);
  std::string text = fmt::format("{}({}", field, name);
  for (const auto& [position, words] : alternatives) text.append(1, ' ').append(words);
  return text + ')';
}

std::string date(const Node& node) {
  return fmt::format("(date {}..{})", node.from ? node.from->to_string() : "",
                     node.to ? node.to->to_string() : "");
}

std::string with_children(std::string_view name, const Node& node) {
  std::string text = fmt::format("({}", name);
  for (const Node& child : node.children) {
    text += ' ';
    text += to_string(child);
  }
  return text + ')';
}

std::string unsigned_string(const Node& node) {
  switch (node.kind) {
    case NodeKind::everything:
      return "(everything)";
    case NodeKind::words:
      return words(node, "phrase");
    case NodeKind::near:
      return words(node, fmt::format("near/{}", node.distance));
    case NodeKind::keyword:
      return fmt::format("({} {})", node.field->name, node.value);
    case NodeKind::date:
      return date(node);
    case NodeKind::list:
      return with_children("list", node);
    case NodeKind::all_of:
      return with_children("and", node);
    case NodeKind::any_of:
      return with_children("or", node);
    case NodeKind::none_of:
      return with_children("not", node);
  }
  return {};
}

}  // namespace

std::string to_string(const Node& node) {
  return std::string(sign_of(node)) + unsigned_string(node);
}

}  // namespace fuge::query
