// Long articles cut into short ones: more articles that differ, of words that somebody wrote.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

// The text in pieces of at least `bytes`, cut between paragraphs; the last one may be shorter.
// White space at their ends is left out, and pieces without anything else.
std::vector<std::string_view> cut_at_paragraphs(std::string_view text, std::size_t bytes);

// The articles of a file, or whatever else ArticleReader reads, cut and written to standard output
// as JSON Lines. A piece whose text was there before is left out; the others have their article's
// date, source and title, and its id with a number.
void cut_articles(const std::string& path, std::size_t bytes);

}  // namespace bench
