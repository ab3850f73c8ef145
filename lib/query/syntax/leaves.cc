#include "query/syntax/leaves.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "fuge/date_range.h"
#include "query/syntax/completed_words.h"
#include "query/syntax/letter_case.h"
#include "query/syntax/parser.h"

namespace fuge::query {
namespace {

Leaf failed(std::size_t position, std::string message) {
  return {std::nullopt, QueryError{position, std::move(message)}};
}

// No value holds a control character, and a term full of NULs would be too long for Xapian.
std::string without_controls(std::string_view value) {
  std::string result(value);
  std::ranges::replace_if(
      result,
      [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 || code == 0x7F;
      },
      ' ');
  return result;
}

// Not what was made of several words, or of a word with half of it missing.
bool as_printed(const TokenView& token) {
  return !token.has(Step::joined) && !token.has(Step::ellipsis);
}

// The token with its span in the query.
Token placed(Token token, const Lexeme& lexeme) {
  token.begin += lexeme.text_position;
  token.end += lexeme.text_position;
  return token;
}

// They take the positions of what they complete.
void add_completions(const Lexeme& lexeme, std::vector<Word>& words) {
  for (const Token& token : lexeme.completions)
    words.push_back({placed(token, lexeme), WordKind::normal});
  std::ranges::stable_sort(words, {}, [](const Word& word) { return word.token.position; });
  leave_out_fragments(words);
}

constexpr std::size_t shortest_prefix = 2;
constexpr std::size_t shortest_fuzzy = 3;
constexpr std::size_t longest_with_one_edit = 5;
constexpr std::uint32_t most_edits = 2;

// The leaf of a word with a mark at `position`, or why there is none.
Leaf with_edits(Node node, const WordMark& mark, std::size_t position) {
  const std::size_t letters =
      utf8::count_characters(node.words.front().token.form, std::string::npos);
  if (mark.kind == WordKind::prefix) {
    if (letters >= shortest_prefix) return {std::move(node), std::nullopt};
    return failed(position, "'*' needs two letters before it: write more of the word");
  }
  if (letters < shortest_fuzzy)
    return failed(position, "'~' needs three letters before it: write a longer word");
  const std::uint32_t usual = letters <= longest_with_one_edit ? 1 : most_edits;
  const std::uint32_t edits = mark.edits.value_or(usual);
  if (edits < 1 || edits > most_edits)
    return failed(position, "'~' takes 1 or 2, how many letters may differ: write selenski~2");
  node.words.front().edits = edits;
  return {std::move(node), std::nullopt};
}

}  // namespace

QueryError too_many_words(std::size_t position) {
  return {position, fmt::format("too many words: a query holds up to {}", max_words)};
}

Leaf LeafMaker::make(const Lexeme& lexeme) {
  switch (lexeme.kind) {
    case LexemeKind::words:
      return words(lexeme);
    case LexemeKind::keyword:
      return keyword(lexeme);
    case LexemeKind::date:
      return date(lexeme);
    case LexemeKind::op_and:
    case LexemeKind::op_or:
    case LexemeKind::op_not:
    case LexemeKind::op_near:
    case LexemeKind::open:
    case LexemeKind::close:
    case LexemeKind::end:
      break;
  }
  return {};
}

Leaf LeafMaker::words(const Lexeme& lexeme) {
  if (lexeme.quoted) {
    const auto mark = mark_in_phrase(lexeme.text);
    if (!mark) return plain_words(lexeme);
    return failed(lexeme.text_position + *mark,
                  "'*' and '~' have no meaning in quotes: leave them out, or write the word "
                  "without quotes: sicherheits*");
  }
  const auto mark = word_mark(lexeme.text);
  return mark ? marked_word(lexeme, *mark) : plain_words(lexeme);
}

Leaf LeafMaker::plain_words(const Lexeme& lexeme) {
  Node node;
  node.kind = NodeKind::words;
  node.field = lexeme.field;
  node.quoted = lexeme.quoted;
  WordCount words;
  for (const TokenView& token : analyzer_.analyze(lexeme.text, purpose_)) {
    if (lexeme.exact && !as_printed(token)) continue;
    if (words.is_next(token))
      if (auto error = count_word(lexeme.text_position + token.begin))
        return {std::nullopt, std::move(error)};
    node.words.push_back(
        {placed(token, lexeme), lexeme.exact ? WordKind::exact : WordKind::normal});
  }
  if (node.words.empty()) return {};
  if (lexeme.begins_sentence) add_function_word(lexeme, node.words);
  if (!lexeme.completions.empty()) add_completions(lexeme, node.words);
  return {std::move(node), std::nullopt};
}

// "Wegen Hochwasser gesperrt": Wegen may be the noun, but is the function word as well. OB is an
// abbreviation wherever it stands.
void LeafMaker::add_function_word(const Lexeme& lexeme, std::vector<Word>& words) const {
  if (words.front().token.has(Step::stop_word) || !letters_of(lexeme.text).small) return;
  const Tokens small = analyzer_.analyze(unicode::to_small(lexeme.text), Purpose::query);
  if (small.size() != 1 || !small.front().has(Step::stop_word)) return;
  const bool known = std::ranges::any_of(
      words, [&](const Word& word) { return word.token.term == small.front().term; });
  if (known) return;
  Word function_word = words.front();
  function_word.token = small.front();
  function_word.token.begin = words.front().token.begin;
  function_word.token.end = words.front().token.end;
  words.push_back(std::move(function_word));
}

Leaf LeafMaker::marked_word(const Lexeme& lexeme, const WordMark& mark) {
  const std::size_t position = lexeme.text_position + mark.begin;
  const char* const sign = mark.kind == WordKind::prefix ? "*" : "~";
  if (lexeme.exact) {
    return failed(position, fmt::format("'=' asks for one form, '{}' for several: leave one of "
                                        "them out",
                                        sign));
  }
  std::vector<Token> tokens =
      analyzer_.analyze(lexeme.text.substr(0, mark.begin), purpose_).to_vector();
  std::erase_if(tokens, [](const Token& token) { return !as_printed(token); });
  if (tokens.empty()) return {};
  if (tokens.back().position != tokens.front().position) {
    return failed(position,
                  fmt::format("'{}' stands behind a single word, not behind a hyphened "
                              "one: write its parts as words, or put it in quotes without "
                              "'{}'",
                              sign, sign));
  }
  if (auto error = count_word(lexeme.text_position)) return {std::nullopt, std::move(error)};
  Node node;
  node.kind = NodeKind::words;
  node.field = lexeme.field;
  node.words.push_back({placed(std::move(tokens.front()), lexeme), mark.kind});
  return with_edits(std::move(node), mark, position);
}

Leaf LeafMaker::keyword(const Lexeme& lexeme) {
  Node node;
  node.kind = NodeKind::keyword;
  node.field = lexeme.field;
  node.value = analyzer_.keyword_key(without_controls(lexeme.text));
  if (node.value.empty()) {
    return failed(lexeme.text_position,
                  fmt::format("the value is missing here: write {}", lexeme.field->example));
  }
  if (auto error = count_word(lexeme.position)) return {std::nullopt, std::move(error)};
  return {std::move(node), std::nullopt};
}

Leaf LeafMaker::date(const Lexeme& lexeme) {
  DateRange range = parse_date_range(lexeme.text, today_);
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
