#include "index/words/word_count.h"

#include <charconv>
#include <string>
#include <system_error>

#include "fuge/error.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

[[noreturn]] void throw_wrong_count() {
  throw Error(ErrorCode::damaged_index,
              "the number of words that the index names is wrong: index the articles again");
}

}  // namespace

WordNumber word_count_of(const Xapian::Database& database) {
  const std::string stored = database.get_metadata(std::string(schema::metadata::word_count));
  if (stored.empty()) return 0;
  WordNumber count = 0;
  const char* const end = stored.data() + stored.size();
  const auto [rest, error] = std::from_chars(stored.data(), end, count);
  if (error != std::errc() || rest != end || count > most_words) throw_wrong_count();
  return count;
}

void check_word(WordNumber number, WordNumber count) {
  if (number == no_word || number > count) throw_wrong_count();
}

}  // namespace fuge::index
