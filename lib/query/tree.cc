#include "query/tree.h"

#include <fmt/format.h>

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

std::string words(const Node& node) {
  const std::string_view field = node.in_title ? "S:" : "";
  if (node.words.size() == 1) return fmt::format("{}{}", field, node.words.front().token.term);
  std::string text = fmt::format("{}(phrase", field);
  for (const Word& word : node.words) text.append(1, ' ').append(word.token.term);
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
    case NodeKind::near:
      return words(node);
    case NodeKind::source:
      return fmt::format("(source {})", node.source);
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
