#include "schema/change_log.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "schema/schema.h"

TEST_SUITE_BEGIN("schema");

namespace {

using Documents = std::vector<Xapian::docid>;

Xapian::WritableDatabase empty() {
  return Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
}

}  // namespace

TEST_CASE("the documents that were changed since a reader read the log") {
  Xapian::WritableDatabase database = empty();
  CHECK(fuge::schema::read_changes(database).count == 0);
  CHECK(fuge::schema::read_changes(database).since(0) == Documents{});
  fuge::schema::log_changes(database, {7, 3});
  fuge::schema::log_changes(database, {7});
  const fuge::schema::ChangeLog log = fuge::schema::read_changes(database);
  CHECK(log.count == 3);
  CHECK(log.since(0) == Documents{3, 7});
  CHECK(log.since(1) == Documents{3, 7});
  CHECK(log.since(2) == Documents{7});
  CHECK(log.since(3) == Documents{});
  CHECK_FALSE(log.since(4));  // of an index that has gone back
}

TEST_CASE("the log keeps the latest changes alone") {
  Xapian::WritableDatabase database = empty();
  for (Xapian::docid first = 1; first <= 2001; first += 200) {
    Documents batch;
    for (Xapian::docid document = first; document < first + 200; ++document)
      batch.push_back(document);
    fuge::schema::log_changes(database, batch);
  }
  const fuge::schema::ChangeLog log = fuge::schema::read_changes(database);
  CHECK(log.count == 2200);
  CHECK(log.since(2198) == Documents{2199, 2200});
  CHECK(log.since(1700)->size() == 500);
  CHECK_FALSE(log.since(1699));
}

TEST_CASE("a log that can't be read says nothing") {
  for (const char* text : {"", "x", "99999999999999999999999", "4 x", "-1"}) {
    CAPTURE(text);
    Xapian::WritableDatabase database = empty();
    database.set_metadata(std::string(fuge::schema::metadata::changes), text);
    CHECK(fuge::schema::read_changes(database).since(3).value_or(Documents{}).size() <= 1);
  }
}

TEST_SUITE_END();
