#include "query/syntax/parser.h"

#include <fmt/core.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "query/syntax/asked_for.h"
#include "query/syntax/completed_words.h"
#include "query/syntax/leaves.h"
#include "query/syntax/letter_case.h"
#include "query/syntax/lexer.h"
#include "query/syntax/loose_ends.h"
#include "query/syntax/near.h"
#include "query/syntax/spaced_words.h"

namespace fuge::query {
namespace {

// The syntax, from loose to tight; an operand may be left without words ("&") and then vanishes:
//
//   alternatives = conjunction { OR conjunction }
//   conjunction  = word list { AND word list }
//   word list    = item { item }
//   item         = NOT item | [sign] ( bracket | near | keyword | date )
//   near         = words { NEAR words }

std::optional<QueryError> check_bytes(std::string_view text) {
  if (text.size() > max_query_bytes) {
    return QueryError{max_query_bytes, fmt::format("the query is too long: it holds up to {} bytes",
                                                   max_query_bytes)};
  }
  if (const auto byte = utf8::first_invalid(text))
    return QueryError{*byte, "the query is not UTF-8 here: convert it first"};
  return std::nullopt;
}

Parsed failed(QueryError error) {
  return {{}, std::move(error), {}};
}

Parsed no_word() {
  return failed({0, "no word to search for: write one with letters or digits"});
}

Node no_words() {
  Node node;
  node.kind = NodeKind::words;
  return node;
}

Node parent(NodeKind kind, std::vector<Node> children) {
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

std::vector<Node> only(Node node) {
  std::vector<Node> nodes;
  nodes.push_back(std::move(node));
  return nodes;
}

// A tree, or nothing where there were only words without letters and digits.
using Operand = std::optional<Node>;

// One child, unless excluded, stands for itself: "+haus" alone is "haus".
Operand joined(NodeKind kind, std::vector<Node> children) {
  if (children.empty()) return std::nullopt;
  if (children.size() > 1 || children.front().sign == Sign::excluded)
    return parent(kind, std::move(children));
  children.front().sign = Sign::none;
  return std::move(children.front());
}

class Parser {
 public:
  Parser(std::vector<Lexeme> lexemes, const Analyzer& analyzer, const ParseOptions& options)
      : lexemes_(std::move(lexemes)), leaves_(analyzer, purpose_of(lexemes_), options.today) {}

  Parsed run() {
    if (peek().kind == LexemeKind::end) return no_word();
    Operand tree = alternatives();
    if (error_) return failed(std::move(*error_));
    if (!tree) return no_word();
    return {std::move(*tree), std::nullopt, {}};
  }

 private:
  const Lexeme& peek() const { return lexemes_[next_]; }

  // The next lexeme; the end is never left behind.
  const Lexeme& take() {
    const Lexeme& lexeme = lexemes_[next_];
    if (lexeme.kind != LexemeKind::end) ++next_;
    return lexeme;
  }

  bool take_if(LexemeKind kind) {
    if (peek().kind != kind || kind == LexemeKind::end) return false;
    ++next_;
    return true;
  }

  // The first error is told. All loops end at the end, so going there ends the work.
  Operand fail(std::size_t position, std::string message) {
    if (!error_) error_ = QueryError{position, std::move(message)};
    next_ = lexemes_.size() - 1;
    return std::nullopt;
  }

  Operand alternatives() {
    std::vector<Node> children;
    do {
      if (Operand child = conjunction()) children.push_back(std::move(*child));
    } while (take_if(LexemeKind::op_or));
    return joined(NodeKind::any_of, std::move(children));
  }

  Operand conjunction() {
    std::vector<Node> children;
    do {
      if (Operand child = word_list()) children.push_back(std::move(*child));
    } while (take_if(LexemeKind::op_and));
    return joined(NodeKind::all_of, std::move(children));
  }

  Operand word_list() {
    if (!begins_item(peek())) return missing_operand();
    std::vector<Node> children;
    while (begins_item(peek()))
      if (Operand child = item()) children.push_back(std::move(*child));
    return joined(NodeKind::list, std::move(children));
  }

  Operand missing_operand() {
    const bool first = next_ == 0;
    if (peek().kind == LexemeKind::close && !first &&
        lexemes_[next_ - 1].kind == LexemeKind::open) {
      return fail(lexemes_[next_ - 1].position,
                  "nothing in these brackets: put words between them, or leave them out");
    }
    const bool follows = !first && lexemes_[next_ - 1].kind != LexemeKind::open;
    return fail(peek().position,
                follows
                    ? "a word is missing here, after the operator: add one, or put the operator "
                      "in quotes to search for it"
                    : "a word is missing here, before the operator: add one, or put the "
                      "operator in quotes to search for it");
  }

  Operand item() {
    const Lexeme& lexeme = take();
    switch (lexeme.kind) {
      case LexemeKind::op_not:
        return nested(lexeme, [this] { return negation(); });
      case LexemeKind::open:
        return not_near(with_sign(lexeme, nested(lexeme, [this] { return brackets(); })));
      case LexemeKind::words:
        return words(lexeme);
      case LexemeKind::keyword:
      case LexemeKind::date:
        return not_near(with_sign(lexeme, leaf(lexeme)));
      case LexemeKind::op_and:
      case LexemeKind::op_or:
      case LexemeKind::op_near:
      case LexemeKind::close:
      case LexemeKind::end:
        break;  // begin no item, so nobody asks for them here
    }
    return std::nullopt;
  }

  template <typename Rule>
  Operand nested(const Lexeme& lexeme, Rule rule) {
    if (depth_ == max_depth) {
      return fail(lexeme.position,
                  fmt::format("nested too deep: up to {} brackets and NOTs stand in one another",
                              max_depth));
    }
    ++depth_;
    Operand operand = rule();
    --depth_;
    return operand;
  }

  Operand negation() {
    if (!begins_item(peek())) return missing_operand();
    Operand operand = item();
    if (!operand) return std::nullopt;
    Operand child = joined(NodeKind::list, only(std::move(*operand)));
    return parent(NodeKind::none_of, only(std::move(*child)));
  }

  Operand brackets() {
    Operand operand = alternatives();
    take_if(LexemeKind::close);  // is there: the lexer balances them
    return operand;
  }

  static Operand with_sign(const Lexeme& lexeme, Operand operand) {
    if (operand) operand->sign = lexeme.sign;
    return operand;
  }

  Operand leaf(const Lexeme& lexeme) {
    Leaf leaf = leaves_.make(lexeme);
    if (leaf.error) return fail(leaf.error->position, std::move(leaf.error->message));
    return std::move(leaf.node);
  }

  // Words, and all that NEAR joins them with; the sign is meant for the whole.
  Operand words(const Lexeme& first) {
    Operand operand = leaf(first);
    if (peek().kind != LexemeKind::op_near) return with_sign(first, std::move(operand));
    std::vector<Node> operands;
    std::vector<NearOperator> operators;
    if (operand) operands.push_back(std::move(*operand));
    while (peek().kind == LexemeKind::op_near) {
      const Lexeme& op = take();
      operators.push_back({op.position, op.distance});
      if (Operand next = near_operand()) operands.push_back(std::move(*next));
    }
    return error_ || operands.empty() ? std::nullopt
                                      : with_sign(first, near_of(std::move(operands), operators));
  }

  Operand near_operand() {
    const Lexeme& lexeme = peek();
    if (lexeme.kind != LexemeKind::words && begins_item(lexeme)) return bad_near(lexeme.position);
    if (lexeme.kind != LexemeKind::words) return missing_operand();
    if (lexeme.sign != Sign::none) {
      return fail(lexeme.position,
                  "a sign stands before the first word of NEAR: +waffenruhe NEAR genf");
    }
    return leaf(take());
  }

  Operand near_of(std::vector<Node> operands, const std::vector<NearOperator>& operators) {
    Parsed parsed = near(std::move(operands), operators);
    if (parsed.error) return fail(parsed.error->position, std::move(parsed.error->message));
    return std::move(parsed.tree);
  }

  // What NEAR can't join.
  Operand not_near(Operand operand) {
    if (peek().kind == LexemeKind::op_near) return bad_near(peek().position);
    return operand;
  }

  Operand bad_near(std::size_t position) {
    return fail(position,
                "NEAR stands only between words and phrases: waffenruhe NEAR \"genfer see\"; "
                "brackets, fields and other operators go around it");
  }

  std::vector<Lexeme> lexemes_;
  LeafMaker leaves_;
  std::size_t next_ = 0;
  std::size_t depth_ = 0;
  std::optional<QueryError> error_;
};

// Not what has hyphens between its words: they part words here.
bool is_spaced_figure(const TokenView& token) {
  return token.has(Step::number) && token.form.find('-') == token.form.npos;
}

// A plain word before another one.
void mark_beginning(std::vector<Lexeme>& lexemes) {
  Lexeme& first = lexemes.front();
  const bool plain = first.kind == LexemeKind::words && !first.quoted && !first.exact &&
                     first.field == nullptr && first.sign == Sign::none;
  first.begins_sentence = plain && lexemes[1].kind == LexemeKind::words;
}

}  // namespace

Parsed parse(std::string_view text, const Analyzer& analyzer, const ParseOptions& options) {
  if (auto error = check_bytes(text)) return failed(std::move(*error));
  Lexed lexed = lex(text, options.fields ? *options.fields : schema::built_in_fields());
  if (lexed.error) return failed(std::move(*lexed.error));
  if (lexed.is_blank) return {};
  read_loose_ends(lexed.lexemes, lexed.notices, analyzer);
  join_spaced_words(lexed.lexemes, text, analyzer);
  complete_words(lexed.lexemes, text, analyzer);
  mark_beginning(lexed.lexemes);
  Parsed parsed = Parser(std::move(lexed.lexemes), analyzer, options).run();
  tell_small_letters(parsed.tree, text);
  tell_what_is_asked_for(parsed.tree);
  if (!parsed.error) parsed.notices = told(std::move(lexed.notices), text);
  return parsed;
}

Parsed parse_plain(std::string_view text, const Analyzer& analyzer) {
  if (auto error = check_bytes(text)) return failed(std::move(*error));
  std::vector<Node> children;
  WordCount words;
  std::uint32_t end = 0;  // of a figure or date of several words, which are one: 100 000
  for (const TokenView& token : analyzer.analyze(text, purpose_of(text))) {
    const bool joined = token.has(Step::joined);
    if (joined && !is_spaced_figure(token)) continue;
    if (joined) end = token.position + token.positions;
    if (words.is_next(token) && (joined || token.position >= end)) {
      if (children.size() == max_words) return failed(too_many_words(token.begin));
      children.push_back(no_words());
    }
    children.back().words.push_back({token, WordKind::normal});
  }
  if (children.empty()) return no_word();
  for (Node& child : children) leave_out_fragments(child.words);
  Node tree = *joined(NodeKind::list, std::move(children));
  tell_small_letters(tree, text);
  tell_what_is_asked_for(tree);
  return {std::move(tree), std::nullopt, {}};
}

}  // namespace fuge::query
