// Layer: index. The words of an index have numbers, from 1 in the order in which they were first
// seen.
//
// A word is what a token is apart from its place: its surface form, its term, what it is made of.
// Its articles are posted under its number alone. What it is found by (its form, its stem, the
// beginning of its family) leads to its number in the term dictionary, which has it once an index:
// posted for each article, it would be three times as many terms.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fuge::index {

using WordNumber = std::uint32_t;

inline constexpr WordNumber no_word = 0;
inline constexpr WordNumber most_words = (WordNumber{1} << 28) - 1;

// Throws Error(invalid_argument): these are all that an index may have.
[[noreturn]] void refuse_more_words();

// Appends the number in one to four bytes, so that bytes sort as the numbers do: the first says by
// its highest bits how many follow, as in UTF-8.
void append_sortable(std::string& out, WordNumber number);

// The term under which the articles of a word are posted.
std::string posted_term(WordNumber number);

// And back: no_word for any other term, and for one with the prefix of a field.
WordNumber word_of_posted(std::string_view term) noexcept;

}  // namespace fuge::index
