#include "index/records/record_checksum.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

#include "support.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::index::checked;
using fuge::index::RecordKind;
using fuge::index::with_checksum;

constexpr RecordKind kinds[] = {RecordKind::article, RecordKind::tokens,
                                RecordKind::pending_postings};

// Whether it is told of, with the number of the document.
bool is_noticed(const std::string& stored, std::uint32_t document, RecordKind kind) {
  const auto [code, what] =
      fuge::test::failure_of([&] { static_cast<void>(checked(stored, document, kind)); });
  return code == fuge::ErrorCode::damaged_index &&
         what.find("document " + std::to_string(document)) != what.npos;
}

}  // namespace

TEST_CASE("a record is as it was before its checksum was added") {
  for (const std::string& record : {std::string(), std::string("Hafen"), std::string(3, '\0')})
    for (const RecordKind kind : kinds) CHECK(checked(with_checksum(record, 7), 7, kind) == record);
}

TEST_CASE("each flipped bit, missing byte and further byte of a record is told of") {
  const std::string stored = with_checksum("Im Hafen liegt ein Schiff.", 7);
  for (const RecordKind kind : kinds) {
    for (std::size_t bit = 0; bit < stored.size() * 8; ++bit) {
      std::string damaged = stored;
      damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
      CHECK(is_noticed(damaged, 7, kind));
    }
    for (std::size_t size = 0; size < stored.size(); ++size)
      CHECK(is_noticed(stored.substr(0, size), 7, kind));
    CHECK(is_noticed(stored + '\0', 7, kind));
  }
}

TEST_CASE("a record of another document is told of") {
  CHECK(is_noticed(with_checksum("Im Hafen liegt ein Schiff.", 7), 8, RecordKind::article));
  CHECK(is_noticed(with_checksum({}, 7), 8, RecordKind::tokens));
}

TEST_SUITE_END();
