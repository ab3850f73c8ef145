#include "index/glass/reading/postlist_reader.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/glass/samples.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace {

namespace glass = fuge::glass;
using Postings = std::vector<std::pair<Xapian::docid, std::uint32_t>>;

Postings read(glass::PostlistReader& reader, const std::string& term) {
  Postings postings;
  reader.for_each_posting(term, [&](Xapian::docid document, std::uint32_t wdf) {
    postings.emplace_back(document, wdf);
  });
  return postings;
}

Postings read(const Xapian::Database& database, const std::string& term) {
  Postings postings;
  for (auto i = database.postlist_begin(term); i != database.postlist_end(term); ++i)
    postings.emplace_back(*i, i.get_wdf());
  return postings;
}

using Values = std::vector<std::pair<Xapian::docid, std::string>>;

Values values(glass::PostlistReader& reader, Xapian::valueno slot) {
  Values values;
  reader.for_each_value(slot, [&](Xapian::docid document, std::string_view value) {
    values.emplace_back(document, value);
  });
  return values;
}

Values values(const Xapian::Database& database, Xapian::valueno slot) {
  Values values;
  for (auto i = database.valuestream_begin(slot); i != database.valuestream_end(slot); ++i)
    values.emplace_back(i.get_docid(), *i);
  return values;
}

// All that both can be asked for is the same.
void check_alike(const std::filesystem::path& folder) {
  const Xapian::Database database(folder.string());
  const auto reader = glass::PostlistReader::open(folder, database);
  REQUIRE(reader != nullptr);
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    CAPTURE(*term);
    CHECK(reader->frequency(*term) == term.get_termfreq());
    CHECK(read(*reader, *term) == read(database, *term));
    const std::string absent = *term + "-";
    CHECK(reader->frequency(absent) == database.get_termfreq(absent));
  }
  for (const Xapian::valueno slot : {0U, 1U, 2U, 3U, 200U, 300U}) {
    CAPTURE(slot);
    CHECK(values(*reader, slot) == values(database, slot));
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    CAPTURE(*key);
    CHECK(std::string(reader->metadata(*key)) == database.get_metadata(*key));
    CHECK(reader->metadata(*key + "-").empty());
  }
}

fuge::test::SampleDatabase sample() {
  fuge::test::SampleDatabase sample = fuge::test::running_text(3000, 5, 3);
  for (fuge::test::SampleDocument& document : sample.documents) {
    document.values[1] = "Wert " + std::to_string(document.number % 50);
    if (document.number % 5 == 0) document.values[2] = std::string(700, 'w');
    if (document.number % 1000 == 0) document.values[200] = "selten";
    document.terms["überall"] = document.number % 300 + 1;
    if (document.number % 7 == 0) document.terms[std::string("N\0UL", 4)] = 1;
    if (document.number % 11 == 0) document.terms[std::string("N\0", 2)] = 70'000;
  }
  sample.metadata["kurz"] = "Deich";
  sample.metadata["lang"] = std::string(70'000, 'x') + "Ende";
  for (int i = 0; i < 500; ++i)
    sample.metadata["zeile" + std::to_string(i)] = std::string(900, 'z');
  return sample;
}

}  // namespace

TEST_CASE("lists, values and metadata are those that Xapian reads, whoever wrote them") {
  const fuge::test::TemporaryFolder folder;
  const fuge::test::SampleDatabase written = sample();
  fuge::test::write_with_xapian(folder.path() / "xapian", written);
  fuge::test::write_with_glass(folder.path() / "glass", written);
  check_alike(folder.path() / "xapian");
  check_alike(folder.path() / "glass");
}

TEST_CASE("and where Xapian has gone on writing, in blocks that were half empty") {
  const fuge::test::TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "glass";
  fuge::test::write_with_glass(path, sample());
  Xapian::WritableDatabase writer(path.string(), Xapian::DB_OPEN);
  for (Xapian::docid document = 5; document < 4000; document += 21)
    writer.delete_document(document);
  writer.commit();
  for (int i = 0; i < 400; ++i) {
    Xapian::Document document;
    document.add_term("überall", 3);
    document.add_term("neu" + std::to_string(i));
    writer.add_document(document);
    if (i % 50 == 0) writer.commit();
  }
  writer.set_metadata("kurz", std::string(5000, 'k'));
  writer.commit();
  check_alike(path);
}

TEST_CASE("a state that a writer has overwritten is told as Xapian tells it") {
  const fuge::test::TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "glass";
  fuge::test::write_with_glass(path, sample());
  const Xapian::Database before(path.string());
  const auto reader = glass::PostlistReader::open(path, before);
  REQUIRE(reader != nullptr);
  Xapian::WritableDatabase writer(path.string(), Xapian::DB_OPEN);
  for (int round = 0; round < 6; ++round) {
    for (int i = 0; i < 100; ++i)
      writer.set_metadata("zeile" + std::to_string(i), std::string(950, 'a'));
    writer.commit();
  }
  CHECK(glass::PostlistReader::open(path, before) == nullptr);
  CHECK_THROWS_AS(for (int i = 0; i < 100; ++i) reader->metadata("zeile" + std::to_string(i)),
                  Xapian::DatabaseModifiedError);
}

TEST_CASE("a folder without a database that we know has no reader") {
  const fuge::test::TemporaryFolder folder;
  CHECK(glass::PostlistReader::open(folder.path(), Xapian::Database()) == nullptr);
}

TEST_SUITE_END();
