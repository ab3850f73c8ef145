#include "query/leaves.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "query/date_range.h"
#include "query/parser.h"

namespace fuge::query {
namespace {

Leaf failed(std::size_t position, std::string message) {
  return {std::nullopt, QueryError{position, std::move(message)}};
}

// No name holds a control character, and a term full of NULs would be too long for Xapian.
std::string without_controls(std::string_view name) {
  std::string result(name);
  std::ranges::replace_if(
      result,
      [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 || code == 0x7F;
      },
      ' ');
  return result;
}

}  // namespace

QueryError too_many_words(std::size_t position) {
  return {position, fmt::format("too many words: a query holds up to {}", max_words)};
}

Leaf LeafMaker::make(const Lexeme& lexeme) {
  switch (lexeme.kind) {
    case LexemeKind::words:
      return words(lexeme);
    case LexemeKind::source:
      return source(lexeme);
    case LexemeKind::date:
      return date(lexeme);
    case LexemeKind::op_and:
    case LexemeKind::op_or:
    case LexemeKind::op_not:
    case LexemeKind::open:
    case LexemeKind::close:
    case LexemeKind::end:
      break;
  }
  return {};
}

Leaf LeafMaker::words(const Lexeme& lexeme) {
  Node node;
  node.kind = NodeKind::words;
  node.in_title = lexeme.in_title;
  for (Token& token : analyzer_.analyze(lexeme.text, Purpose::query)) {
    if (auto error = count_word(lexeme.text_position + token.begin))
      return {std::nullopt, std::move(error)};
    token.begin += lexeme.text_position;
    token.end += lexeme.text_position;
    node.words.push_back({std::move(token), WordKind::normal});
  }
  if (node.words.empty()) return {};
  return {std::move(node), std::nullopt};
}

Leaf LeafMaker::source(const Lexeme& lexeme) {
  Node node;
  node.kind = NodeKind::source;
  node.source = analyzer_.source_key(without_controls(lexeme.text));
  if (node.source.empty()) {
    return failed(lexeme.text_position,
                  "the source has no name: write quelle:reuters or quelle:\"Neue Zeitung\"");
  }
  if (auto error = count_word(lexeme.position)) return {std::nullopt, std::move(error)};
  return {std::move(node), std::nullopt};
}

Leaf LeafMaker::date(const Lexeme& lexeme) {
  DateRange range = parse_date_range(lexeme.text);
  if (!range.problem.empty()) return failed(lexeme.text_position, std::move(range.problem));
  if (auto error = count_word(lexeme.position)) return {std::nullopt, std::move(error)};
  Node node;
  node.kind = NodeKind::date;
  node.from = range.from;
  node.to = range.to;
  return {std::move(node), std::nullopt};
}

std::optional<QueryError> LeafMaker::count_word(std::size_t position) {
  if (++count_ <= max_words) return std::nullopt;
  return too_many_words(position);
}

}  // namespace fuge::query
