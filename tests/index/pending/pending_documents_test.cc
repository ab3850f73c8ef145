#include "index/pending/pending_documents.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "fuge/error.h"
#include "index/pending/pending_postings.h"
#include "index/pending/pending_record.h"
#include "index/posting_reader.h"
#include "schema/schema.h"
#include "token_index.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::index::PendingDocuments;
using fuge::index::PendingPostings;
using fuge::index::PostingList;
using fuge::index::PostingReader;

// A database to which documents come as a writer puts them.
class Sample {
 public:
  explicit Sample(fuge::index::PendingLimits limits) : pending_(database_, limits) {}

  // Whether it is pending now.
  bool put(const std::string& word, std::size_t bytes = 100) {
    const bool is_pending = pending_.take_new(bytes);
    Xapian::Document document;
    document.add_boolean_term("Qfilter");
    if (!is_pending) document.add_term(word, 2);
    const Xapian::docid number = database_.add_document(document);
    if (is_pending) pending_.keep(number, fuge::index::pending_record({{word, 2}}));
    return is_pending;
  }

  void commit() {
    pending_.finish_batch();
    database_.commit();
  }

  Xapian::WritableDatabase& database() { return database_; }
  PendingDocuments& pending() { return pending_; }

  // How many are in the posting list of the word, and are found by it.
  Xapian::doccount listed(const std::string& word) { return database_.get_termfreq(word); }
  Xapian::doccount found(const std::string& word) {
    return PostingReader(database_, fuge::test::as_posted).frequency(word);
  }

  std::shared_ptr<const PendingPostings> read(
      const std::shared_ptr<const PendingPostings>& earlier) {
    std::string value;
    return PendingPostings::read_on(earlier, database_.get_lastdocid(),
                                    [&](const std::string& key) -> std::string_view {
                                      value = database_.get_metadata(key);
                                      return value;
                                    });
  }

 private:
  fuge::test::TemporaryFolder folder_;
  Xapian::WritableDatabase database_ = fuge::test::empty_database(folder_);
  PendingDocuments pending_;
};

}  // namespace

TEST_CASE("postings are pending in small batches on large indexes, and entered together") {
  Sample sample({.least_documents = 3, .most_in_batch = 2, .most_pending = 5});
  for (int i = 0; i < 3; ++i) CHECK_FALSE(sample.put("haus"));  // the index is small
  sample.commit();
  CHECK(sample.put("haus"));
  CHECK(sample.put("boot"));
  sample.commit();
  CHECK(sample.listed("haus") == 3);
  CHECK(sample.found("haus") == 4);
  CHECK(sample.found("boot") == 1);
  CHECK(sample.put("haus"));
  CHECK(sample.put("boot"));
  CHECK_FALSE(sample.put("haus"));  // the batch gets large: those that were pending go with it
  CHECK(sample.listed("haus") == 6);
  CHECK(sample.listed("boot") == 2);
  CHECK_FALSE(sample.put("haus"));
  sample.commit();
  CHECK(sample.put("haus"));  // another batch
  sample.commit();
  for (int i = 0; i < 2; ++i) CHECK(sample.put("haus"));
  CHECK(sample.listed("haus") == 7);
  CHECK(sample.found("haus") == 10);
}

TEST_CASE("many pending documents are entered by a commit, but for those that are gone") {
  Sample sample({.least_documents = 0, .most_in_batch = 100, .most_pending = 4});
  for (const char* word : {"haus", "boot", "haus"}) CHECK(sample.put(word));
  sample.commit();
  sample.pending().remove(2);
  sample.database().delete_document(2);
  sample.commit();
  CHECK(sample.listed("haus") == 0);
  CHECK(sample.found("haus") == 2);
  CHECK(sample.found("boot") == 0);
  CHECK(sample.pending().may_have(1));
  CHECK(sample.put("boot"));
  sample.commit();
  CHECK_FALSE(sample.pending().may_have(1));
  CHECK(sample.listed("haus") == 2);
  CHECK(sample.listed("boot") == 1);
  CHECK(sample.database().get_document(4).termlist_count() == 2);
  // Nothing is left of them.
  for (auto key = sample.database().metadata_keys_begin("fuge.pending");
       key != sample.database().metadata_keys_end("fuge.pending"); ++key)
    FAIL(*key);
  CHECK_FALSE(sample.pending().enter_all());
}

TEST_CASE("another writer goes on with what is pending") {
  Sample sample({.least_documents = 0, .most_in_batch = 100, .most_pending = 100});
  sample.put("haus");
  sample.commit();
  PendingDocuments other(sample.database());
  CHECK(other.may_have(1));
  CHECK(other.enter_all());
  CHECK(sample.listed("haus") == 1);
  CHECK(sample.found("haus") == 1);
}

TEST_CASE("pending postings are read on from an earlier state, and anew once they were entered") {
  Sample sample({.least_documents = 0, .most_in_batch = 100, .most_pending = 100});
  const auto none = sample.read(nullptr);
  CHECK(none->empty());
  CHECK(sample.read(none) == none);
  sample.put("haus");
  const auto one = sample.read(none);
  CHECK(one->of("haus") == PostingList{{1, 2}});
  CHECK(sample.read(one) == one);
  sample.put("boot");
  sample.put("haus");
  const auto three = sample.read(one);
  CHECK(three->of("haus") == PostingList{{1, 2}, {3, 2}});
  CHECK(three->of("boot") == PostingList{{2, 2}});
  CHECK(one->of("haus") == PostingList{{1, 2}});  // whoever has it goes on with it
  sample.pending().enter_all();
  CHECK(sample.read(three)->empty());
  sample.put("boot");
  CHECK(sample.read(three)->of("boot") == PostingList{{4, 2}});
  CHECK(sample.read(three)->of("haus").empty());
}

TEST_CASE("postings of a long article are never pending") {
  Sample sample({.least_documents = 0, .most_in_article = 500});
  CHECK(sample.put("haus", 500));
  CHECK_FALSE(sample.put("haus", 501));
  CHECK(sample.listed("haus") == 1);
  CHECK(sample.found("haus") == 2);
  CHECK(sample.pending().take_again(1, 500));
  CHECK_FALSE(sample.pending().take_again(1, 501));
  CHECK(sample.found("haus") == 1);  // until it is put, with its postings
}

TEST_CASE("what is pending has to be there") {
  Sample sample({.least_documents = 0});
  CHECK(sample.put("haus"));
  sample.database().set_metadata(std::string(fuge::schema::metadata::pending), "2");
  const auto open = [&] { PendingDocuments documents(sample.database()); };
  CHECK_THROWS_AS(open(), fuge::Error);
}

TEST_SUITE_END();
