// Articles and hits as text to read. All of it is safe to show on a terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "fuge/article.h"
#include "fuge/results.h"
#include "output/terminal.h"

namespace program {

// "1 article", "2 articles".
std::string articles(std::uint64_t count);

// How many were found with all words, or that none was.
std::string found_text(const fuge::Results& results);

// The same, and which of them the page shows, that begins at `offset`.
std::string page_text(const fuge::Results& results, std::size_t offset);

// A line with the query that may have been meant; empty where there is none.
std::string suggestion_text(const fuge::Results& results);

// A line between the hits with all words and those with some, or above these.
std::string seam_text(const fuge::Results& results, const Style& style);

// A hit with its number in the list. `opening` stands for a title that is missing: the beginning of
// the text. `folders` are those of several indexes: the hit tells which one it is from.
std::string hit_text(const fuge::Hit& hit, std::size_t number, const std::string& opening,
                     const std::vector<std::string>& folders, const Style& style,
                     std::size_t width);

// The whole article.
std::string article_text(const fuge::Article& article, const Style& style, std::size_t width);

}  // namespace program
