// Layer: query. Query text → lexemes: words, phrases, fields, operators, brackets.
//
// Operators and quotes live among natural language here, so the place of a character decides what
// it is. An item begins after white space or a bracket. Only there are '+', '-', '=', '(' and
// quotes operators; "Ukraine-Krieg", "C++", "a=b", "Politiker(innen)" and 5" are words. A bracket
// that opened inside a word is text, and so is the one that closes it. Brackets directly behind a
// field's colon hold only values of that field. What has no partner or no value is text, too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "fuge/token.h"
#include "query/syntax/notices.h"
#include "query/syntax/tree.h"
#include "schema/fields.h"

namespace fuge::query {

enum class LexemeKind {
  words,    // a word, or the inside of a phrase
  keyword,  // the value of quelle: or another keyword field
  date,     // the value of datum:
  op_and,
  op_or,
  op_not,
  op_near,
  open,  // brackets are balanced
  close,
  end,  // once, as the last
};

// NEAR without a number of words.
inline constexpr std::uint32_t no_distance = UINT32_MAX;

struct Lexeme {
  LexemeKind kind = LexemeKind::end;
  Sign sign = Sign::none;  // of words, keyword, date, open
  // What stood before the colon, or before the brackets that this stands in; null: nothing. Of
  // keyword and date never null.
  const schema::FieldRow* field = nullptr;
  std::size_t position = 0;    // byte of its first character, sign and field included
  std::string_view text = {};  // the value, without quotes: a part of the query
  std::size_t text_position = 0;
  bool quoted = false;                   // the text stood in quotes
  bool exact = false;                    // of words: '=' stood before them
  std::uint32_t distance = no_distance;  // of op_near, as given
  // Of words: the first of several, so that its capital may be that of a sentence.
  bool begins_sentence = false;
  // Of words: what they are completed to, as tokens of the text (complete_words()).
  std::vector<Token> completions = {};
};

// Whether an item of a list begins with it.
bool begins_item(const Lexeme& lexeme) noexcept;

struct Lexed {
  std::vector<Lexeme> lexemes = {};
  std::vector<Notice> notices = {};
  bool is_blank = false;  // nothing but white space
  std::optional<QueryError> error = {};
};

// `text` is valid UTF-8; it and the fields outlive the lexemes. Time is linear in it.
Lexed lex(std::string_view text, const schema::Fields& fields);

}  // namespace fuge::query
