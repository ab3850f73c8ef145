// Layer: query. The words and characters of the query language that mean something.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "query/syntax/lexer.h"
#include "schema/fields.h"

namespace fuge::query {

// The field whose name, in any case, and colon `text` begins with; a null row where it is none.
// Takes no time for a long text.
schema::QueryField field_at(std::string_view text, const schema::Fields& fields) noexcept;

// Of the values of a field that can be asked for by its name.
LexemeKind kind_of(const schema::FieldRow& field) noexcept;

struct Operator {
  LexemeKind kind;
  std::uint32_t distance = no_distance;  // of NEAR/5
};

// The operator that `word` is; nothing where it is none. Takes no time for a long word.
std::optional<Operator> operator_named(std::string_view word) noexcept;

// White space and control characters.
bool is_separator(char32_t c) noexcept;

// What comes along unseen when a query is pasted: it may stand before an item, but doesn't part
// words.
bool is_unseen(char32_t c) noexcept;

// Letters, combining marks and digits.
bool is_word_character(char32_t c) noexcept;

}  // namespace fuge::query
