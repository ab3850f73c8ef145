#include "query/syntax/loose_ends.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "fuge/analyzer.h"
#include "query/syntax/letter_case.h"
#include "query/syntax/word_mark.h"

namespace fuge::query {
namespace {

constexpr std::size_t longest_abbreviation = 5;
constexpr std::size_t fewest_words = 3;
constexpr std::size_t fewest_function_words = 2;

bool is_operator(const Lexeme& lexeme) {
  switch (lexeme.kind) {
    case LexemeKind::op_and:
    case LexemeKind::op_or:
    case LexemeKind::op_not:
    case LexemeKind::op_near:
      return true;
    case LexemeKind::words:
    case LexemeKind::keyword:
    case LexemeKind::date:
    case LexemeKind::open:
    case LexemeKind::close:
    case LexemeKind::end:
      return false;
  }
  return false;
}

// Those of the words, not of the operators.
Letters letters_of_words(const std::vector<Lexeme>& lexemes) {
  Letters all;
  for (const Lexeme& lexeme : lexemes) {
    if (lexeme.kind != LexemeKind::words) continue;
    const Letters letters = letters_of(lexeme.text);
    all.small = all.small || letters.small;
    all.capital = all.capital || letters.capital;
  }
  return all;
}

Purpose purpose_of(const Letters& letters) {
  return letters.small && letters.capital ? Purpose::query : Purpose::query_in_one_case;
}

// Signs, fields, brackets, marks and NEAR/5 can't.
bool may_be_in_headline(const Lexeme& lexeme) {
  if (lexeme.field != nullptr || lexeme.sign != Sign::none || lexeme.exact) return false;
  if (is_operator(lexeme)) return lexeme.distance == no_distance;
  if (lexeme.kind == LexemeKind::words) return lexeme.quoted || !word_mark(lexeme.text);
  return lexeme.kind == LexemeKind::end;
}

class LooseEnds {
 public:
  LooseEnds(std::vector<Lexeme>& lexemes, std::vector<Notice>& notices, const Analyzer& analyzer)
      : lexemes_(lexemes), notices_(notices), analyzer_(analyzer) {}

  void run() {
    leave_out_empty_brackets();
    if (is_headline()) read_operators_as_words();
    read_lone_operators();
  }

 private:
  void leave_out_empty_brackets() {
    std::vector<Lexeme> kept;
    kept.reserve(lexemes_.size());
    for (Lexeme& lexeme : lexemes_) {
      const bool empty = lexeme.kind == LexemeKind::close && !kept.empty() &&
                         kept.back().kind == LexemeKind::open && kept.back().field == nullptr;
      if (empty) {
        notices_.push_back({NoticeKind::empty_brackets, kept.back().position, lexeme.position + 1});
        kept.pop_back();
      } else {
        kept.push_back(std::move(lexeme));
      }
    }
    lexemes_ = std::move(kept);
  }

  bool is_headline() const {
    if (std::ranges::none_of(lexemes_, is_operator) ||
        !std::ranges::all_of(lexemes_, may_be_in_headline) || !is_in_capitals(lexemes_))
      return false;
    std::size_t words = 0;
    std::size_t function_words = 0;
    bool has_long_word = false;
    for (const Lexeme& lexeme : lexemes_) {
      if (lexeme.kind != LexemeKind::words || lexeme.quoted) continue;
      const std::size_t letters = letters_of(lexeme.text).all;
      if (letters > 0) ++words;
      has_long_word = has_long_word || letters > longest_abbreviation;
      if (is_function_word(lexeme.text)) ++function_words;
    }
    return function_words >= fewest_function_words || (words >= fewest_words && has_long_word);
  }

  bool is_function_word(std::string_view text) const {
    const Tokens tokens = analyzer_.analyze(text, Purpose::query_in_one_case);
    return !tokens.empty() && std::ranges::all_of(tokens, [](const TokenView& token) {
      return token.has(Step::stop_word);
    });
  }

  void read_operators_as_words() {
    for (Lexeme& lexeme : lexemes_)
      if (is_operator(lexeme)) read_as_word(lexeme, NoticeKind::capitals);
  }

  // By the neighbours as they are written: of two operators side by side, neither has all its
  // words.
  void read_lone_operators() {
    std::vector<Lexeme*> lone;
    bool item_follows = false;
    for (std::size_t i = lexemes_.size(); i-- > 0;) {
      Lexeme& lexeme = lexemes_[i];
      const bool is_lone =
          is_operator(lexeme) &&
          (!item_follows || (lexeme.kind != LexemeKind::op_not && !(i > 0 && ends_item(i - 1))));
      if (is_lone && lexeme.field == nullptr) lone.push_back(&lexeme);
      item_follows = begins_item(lexeme) && !is_lone;
    }
    for (Lexeme* lexeme : lone) read_as_word(*lexeme, NoticeKind::lone_operator);
  }

  bool ends_item(std::size_t i) const {
    switch (lexemes_[i].kind) {
      case LexemeKind::words:
      case LexemeKind::keyword:
      case LexemeKind::date:
      case LexemeKind::close:
        return true;
      case LexemeKind::op_and:
      case LexemeKind::op_or:
      case LexemeKind::op_not:
      case LexemeKind::op_near:
      case LexemeKind::open:
      case LexemeKind::end:
        return false;
    }
    return false;
  }

  void read_as_word(Lexeme& lexeme, NoticeKind kind) {
    notices_.push_back({kind, lexeme.text_position, lexeme.text_position + lexeme.text.size()});
    lexeme.kind = LexemeKind::words;
    lexeme.distance = no_distance;
  }

  std::vector<Lexeme>& lexemes_;
  std::vector<Notice>& notices_;
  const Analyzer& analyzer_;
};

}  // namespace

void read_loose_ends(std::vector<Lexeme>& lexemes, std::vector<Notice>& notices,
                     const Analyzer& analyzer) {
  LooseEnds(lexemes, notices, analyzer).run();
}

bool is_in_capitals(const std::vector<Lexeme>& lexemes) {
  const Letters letters = letters_of_words(lexemes);
  return letters.capital && !letters.small;
}

Purpose purpose_of(const std::vector<Lexeme>& lexemes) {
  return purpose_of(letters_of_words(lexemes));
}

Purpose purpose_of(std::string_view text) {
  return purpose_of(letters_of(text));
}

}  // namespace fuge::query
