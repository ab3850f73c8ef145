// Layer: base. How long and how many: what an index holds. Beyond them a record is refused where it
// is read or put, since Xapian would drop the whole batch.
#pragma once

#include <cstddef>

namespace fuge {

// Xapian's terms hold 245 bytes, of which a prefix takes a few, and a NUL counts twice.
inline constexpr std::size_t max_id_bytes = 240;
inline constexpr std::size_t max_keyword_bytes = 200;
// A word's. Longer ones are noise (addresses, encoded data), found again only as a whole.
inline constexpr std::size_t max_term_bytes = 200;

inline constexpr std::size_t max_keywords = 100;
// Strings of an array, or fields, as a record has them: repeated and empty ones count here.
inline constexpr std::size_t max_listed = 1000;
// Different words of an article: what stands behind them isn't indexed. A book has 20,000.
inline constexpr std::size_t max_article_words = 300'000;
inline constexpr std::size_t max_text_bytes = std::size_t{64} << 20;

// Fields of an index's own.
inline constexpr std::size_t max_own_fields = 64;
inline constexpr std::size_t max_field_name_bytes = 32;

}  // namespace fuge
