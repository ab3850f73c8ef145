#include "query/syntax/vocabulary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <system_error>

#include "base/limits.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::query {
namespace {

struct NamedOperator {
  std::string_view name;
  LexemeKind kind;
};

constexpr std::array operators{
    NamedOperator{"AND", LexemeKind::op_and},   NamedOperator{"UND", LexemeKind::op_and},
    NamedOperator{"OR", LexemeKind::op_or},     NamedOperator{"ODER", LexemeKind::op_or},
    NamedOperator{"NOT", LexemeKind::op_not},   NamedOperator{"NICHT", LexemeKind::op_not},
    NamedOperator{"NEAR", LexemeKind::op_near}, NamedOperator{"NAHE", LexemeKind::op_near},
};

// "NEAR/" and a number of words.
constexpr std::size_t longest_operator = 12;

}  // namespace

schema::QueryField field_at(std::string_view text, const schema::Fields& fields) noexcept {
  const std::size_t colon = text.substr(0, max_field_name_bytes + 1).find(':');
  return colon == text.npos ? schema::QueryField() : fields.in_query(text.substr(0, colon));
}

LexemeKind kind_of(const schema::FieldRow& field) noexcept {
  switch (field.type) {
    case schema::FieldType::keyword:
      return LexemeKind::keyword;
    case schema::FieldType::date:
      return LexemeKind::date;
    case schema::FieldType::id:
    case schema::FieldType::text:
    case schema::FieldType::stored:
      break;
  }
  return LexemeKind::words;
}

std::optional<Operator> operator_named(std::string_view word) noexcept {
  if (word.size() > longest_operator) return std::nullopt;
  const std::string_view name = word.substr(0, word.find('/'));
  const auto* found = std::ranges::find(operators, name, &NamedOperator::name);
  if (found == operators.end()) return std::nullopt;
  if (name.size() == word.size()) return Operator{found->kind};
  std::uint32_t distance = 0;
  const char* end = word.data() + word.size();
  const auto [stopped, error] = std::from_chars(word.data() + name.size() + 1, end, distance);
  const bool is_number = stopped == end && error == std::errc();
  if (found->kind != LexemeKind::op_near || !is_number) return std::nullopt;
  return Operator{found->kind, distance};
}

bool is_separator(char32_t c) noexcept {
  return utf8::is_control(c) || unicode::is_space(c);
}

bool is_unseen(char32_t c) noexcept {
  constexpr char32_t byte_order_mark = 0xFEFF;
  return c == byte_order_mark || utf8::is_layout_control(c);
}

bool is_word_character(char32_t c) noexcept {
  return unicode::is_letter(c) || unicode::is_mark(c) || unicode::is_number(c);
}

}  // namespace fuge::query
