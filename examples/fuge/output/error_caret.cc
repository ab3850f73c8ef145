#include "output/error_caret.h"

#include <fmt/format.h>

#include <algorithm>

#include "fuge/markup.h"
#include "output/unicode.h"

namespace program {
namespace {

constexpr std::size_t shown_before = 50;
constexpr std::size_t shown_after = 25;

// The query with each character escaped by itself, so that columns stay countable: white space
// isn't collapsed.
struct Columns {
  std::vector<std::string> characters;
  std::size_t position = 0;
};

std::string escape_character(std::string_view character, char32_t code_point) {
  return is_white_space(code_point) ? " " : fuge::escape_terminal(character);
}

Columns split(std::string_view query, std::size_t position) {
  Columns split;
  for (std::size_t at = 0; at < query.size();) {
    const Character character = character_at(query, at);
    const std::string_view bytes = query.substr(at, character.size);
    at += character.size;
    std::string shown = escape_character(bytes, character.code_point);
    if (columns(shown) == 0 && !split.characters.empty()) {
      split.characters.back() += shown;  // an accent stays on its letter
    } else {
      split.characters.push_back(std::move(shown));
    }
    if (at <= position) split.position = split.characters.size();
  }
  return split;
}

}  // namespace

std::string explain(const fuge::QueryError& error, std::string_view query) {
  const Columns all = split(query, error.position);
  const std::size_t begin = all.position > shown_before ? all.position - shown_before : 0;
  const std::size_t end = std::min(all.characters.size(), all.position + shown_after);
  std::string line = begin > 0 ? "…" : "";
  for (std::size_t at = begin; at < end; ++at) line += all.characters[at];
  if (end < all.characters.size()) line += "…";
  const std::size_t caret = all.position - begin + (begin > 0 ? 1 : 0);
  return fmt::format("fuge: {}\n  {}\n  {:>{}}\n", fuge::escape_terminal(error.message), line, "^",
                     caret + 1);
}

std::string explain(const std::vector<fuge::QueryNotice>& notices, std::string_view query) {
  std::string text;
  for (const fuge::QueryNotice& notice : notices)
    text += explain(fuge::QueryError{notice.begin, notice.message}, query);
  return text;
}

}  // namespace program
