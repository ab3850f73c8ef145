// Layer: query. The mark at the end of a word: Sicherheits*, Selenski~, Selenski~2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "query/syntax/lexer.h"
#include "query/syntax/tree.h"

namespace fuge::query {

struct WordMark {
  WordKind kind = WordKind::prefix;         // or fuzzy
  std::size_t begin = 0;                    // byte of the mark: the word ends there
  std::optional<std::uint32_t> edits = {};  // fuzzy: as given
};

// Of an item without white space. Nothing where there is none: a mark is the last that stands in
// its item, directly behind a letter or digit, and the only one of its kind there. So "M*A*S*H",
// "Lehrer*innen", "*Haus*", "5~6" and "a~b" are text, and so is a mark behind a figure of one
// digit ("5*") and "~" behind any figure.
std::optional<WordMark> word_mark(std::string_view item) noexcept;

// The first item of a phrase with a mark behind two characters or more: where the mark stands.
std::optional<std::size_t> mark_in_phrase(std::string_view phrase) noexcept;

// Whether it is a word as text has it: without quotes, '=' and a mark.
bool is_bare_word(const Lexeme& lexeme) noexcept;

}  // namespace fuge::query
