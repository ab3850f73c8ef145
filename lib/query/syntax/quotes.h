// Layer: query. Quotes, which make phrases: "…", „…“, »…«, ›…‹, ‚…‘, '…'.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fuge::query {

// Whether a phrase may begin with it: double quotes, single ones or an apostrophe.
bool is_quote(char32_t c) noexcept;
bool is_double_quote(char32_t c) noexcept;

// Whether it is nothing else than a quote, so that one which isn't closed is worth a notice; what
// looks like an apostrophe may be one.
bool is_surely_quote(char32_t c) noexcept;

// Finds where phrases of one text end. Curly quotes close as printed in any country, or with an
// ASCII quote, as keyboards have it; an ASCII quote closes with its like, so that curly ones may
// stand inside. A single quote opens directly before a word and closes directly behind one, since
// apostrophes stand elsewhere too: 'Hans' Haus', rock 'n' roll.
class ClosingQuotes {
 public:
  // Valid UTF-8; outlives this.
  explicit ClosingQuotes(std::string_view text) noexcept : text_(text) {}

  // Where the phrase ends that `opening`, the quote before byte `begin`, begins; the end of the
  // text where it doesn't. `begin` never falls. All calls together take time linear in the text
  // where those go on behind what they found.
  std::size_t find(char32_t opening, std::size_t begin);

 private:
  std::size_t find_one_of(std::u32string_view quotes, std::size_t begin, bool single);

  std::string_view text_;
  std::vector<std::u32string_view> missing_;  // no such quotes follow: they were looked for
};

}  // namespace fuge::query
