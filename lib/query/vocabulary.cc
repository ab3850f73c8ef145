#include "query/vocabulary.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace fuge::query {
namespace {

constexpr const char* source_example = "quelle:reuters or quelle:\"Neue Zeitung\"";
constexpr const char* date_example = "datum:2025-09-04, datum:2025-09 or datum:2025";
constexpr const char* title_example = "titel:waffenruhe or titel:\"neue Gespräche\"";

constexpr std::array fields{
    Field{"quelle", LexemeKind::source, source_example},
    Field{"source", LexemeKind::source, source_example},
    Field{"datum", LexemeKind::date, date_example},
    Field{"date", LexemeKind::date, date_example},
    Field{"titel", LexemeKind::words, title_example},
    Field{"title", LexemeKind::words, title_example},
};

constexpr std::array operators{
    Operator{"AND", LexemeKind::op_and}, Operator{"UND", LexemeKind::op_and},
    Operator{"OR", LexemeKind::op_or},   Operator{"ODER", LexemeKind::op_or},
    Operator{"NOT", LexemeKind::op_not}, Operator{"NICHT", LexemeKind::op_not},
};

constexpr std::u32string_view ascii = U"\"";
constexpr std::u32string_view curly = U"“”";
constexpr std::u32string_view curly_or_ascii = U"“”\"";
constexpr std::u32string_view guillemets = U"»«";
constexpr std::u32string_view opening_quotes = U"\"„“”»«";

bool is_one_of(char32_t c, std::u32string_view set) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

char lowered(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

const Field* field_at(std::string_view text) noexcept {
  const auto is_here = [text](const Field& field) {
    const std::size_t length = field.name.size();
    return text.size() > length && text[length] == ':' &&
           std::ranges::equal(text.substr(0, length), field.name, {}, lowered);
  };
  const auto* found = std::ranges::find_if(fields, is_here);
  return found == fields.end() ? nullptr : found;
}

const Operator* operator_named(std::string_view word) noexcept {
  const auto* found = std::ranges::find(operators, word, &Operator::name);
  return found == operators.end() ? nullptr : found;
}

bool is_separator(char32_t c) noexcept {
  return utf8::is_control(c) || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_unseen(char32_t c) noexcept {
  constexpr char32_t byte_order_mark = 0xFEFF;
  return c == byte_order_mark || utf8::is_layout_control(c);
}

bool is_quote(char32_t c) noexcept {
  return is_one_of(c, opening_quotes);
}

ClosingQuotes closing_quotes(char32_t opening) noexcept {
  if (is_one_of(opening, guillemets)) return {guillemets};
  if (is_one_of(opening, ascii)) return {ascii, curly};
  return {curly_or_ascii};
}

}  // namespace fuge::query
