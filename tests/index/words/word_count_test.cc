#include "index/words/word_count.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include <optional>
#include <string>

#include "fuge/error.h"
#include "schema/schema.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

TEST_CASE("the count of words is a number as a whole, or the index is damaged") {
  const struct {
    std::string stored;
    std::optional<fuge::index::WordNumber> count;
  } rows[] = {{"", 0},
              {"0", 0},
              {"17", 17},
              {"268435455", fuge::index::most_words},
              {"268435456", std::nullopt},
              {"99999999999999", std::nullopt},
              {"12x", std::nullopt},
              {" 12", std::nullopt},
              {"-1", std::nullopt}};
  for (const auto& row : rows) {
    CAPTURE(row.stored);
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    database.set_metadata(std::string(fuge::schema::metadata::word_count), row.stored);
    if (row.count) {
      CHECK(fuge::index::word_count_of(database) == *row.count);
    } else {
      CHECK(fuge::test::failure_of([&] { fuge::index::word_count_of(database); }).code ==
            fuge::ErrorCode::damaged_index);
    }
  }
}

TEST_CASE("a word has a number from 1 to the count") {
  CHECK_NOTHROW(fuge::index::check_word(1, 2));
  CHECK_NOTHROW(fuge::index::check_word(2, 2));
  for (const fuge::index::WordNumber number : {0U, 3U})
    CHECK(fuge::test::failure_of([&] { fuge::index::check_word(number, 2); }).code ==
          fuge::ErrorCode::damaged_index);
}

TEST_SUITE_END();
