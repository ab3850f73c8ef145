#include "index/glass/reading/postlist_reader.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/glass/samples.h"
#include "index/glass/table_writer.h"
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

TEST_CASE("a list that no writer made is damage, and nothing is read behind its end") {
  using namespace std::string_literals;
  constexpr Xapian::docid last_document = 1000;
  // Documents, sum of wdfs and first document less 1; whether it is the last chunk, and how far its
  // last document is from the first; wdf, then steps and wdfs.
  const struct {
    std::string tag;
    std::string next_key;
    std::string origin;
  } rows[] = {
      {""s, "", "nothing"},
      {"\x01"s, "", "ends behind the number of documents"},
      {"\x01\x01"s, "", "ends behind the sum"},
      {"\x01\x01\x05"s, "", "no chunk"},
      {"\x01\x01\x05"s + "1"s, "", "no length"},
      {"\x01\x01\x05"s + "1\x00"s, "", "no wdf"},
      {"\x02\x02\x05"s + "1\x01\x01\x00"s, "", "no second wdf"},
      {"\x02\x02\x05"s + "1\x01\x01\x01\x01"s, "", "a step beyond the end of the chunk"},
      {"\x01\x01\xff\xff\xff\xff\x0f"s + "1\x00\x01"s, "", "a document beyond 32 bits"},
      {"\x01\x01\xe8\x07"s + "1\x00\x01"s, "", "a document beyond the last"},
      {"\x01\x01\x05"s + "1\xff\xff\xff\xff\x0f\x01"s, "", "a chunk beyond 32 bits"},
      {"\x01\x01\x05"s + "1\xe3\x07\x01"s, "", "a chunk beyond the last document"},
      {"\x01\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"s, "", "a number without an end"},
      {"\x01\x01\x05"s + "0\x00\x01"s, "", "no second chunk"},
      {"\x01\x01\x05"s + "0\x00\x01"s, "deicha"s, "another term instead of it"},
      {"\x01\x01\x05"s + "0\x00\x01"s, "deich\x00\x01"s, "a second chunk without a number"},
      {"\x01\x01\x05"s + "0\x00\x01"s, "deich\x00\x00\x02"s, "a second chunk before the first"},
      {"\x01\x01\x05"s + "0\x00\x01"s, "deich\x00\xff\xff"s, "a number that none is"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const fuge::test::TemporaryFolder folder;
    glass::TableWriter writer(folder / "table");
    writer.add("deich", row.tag);
    if (!row.next_key.empty()) writer.add(row.next_key, "1\x00\x01"s);
    const glass::Root root = writer.finish();
    glass::PostlistReader reader(folder / "table", {root.block, root.level}, glass::first_revision,
                                 last_document);
    CHECK_THROWS_AS(read(reader, "deich"), Xapian::DatabaseCorruptError);
  }
}

TEST_CASE("any bytes in the table are read, or refused") {
  const fuge::test::TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "glass";
  fuge::test::SampleDatabase few = fuge::test::running_text(60);
  few.metadata["lang"] = std::string(30'000, 'x');
  fuge::test::write_with_glass(path, few);
  const Xapian::Database database(path.string());
  const std::string whole = fuge::test::read_file(path / "postlist.glass");
  std::mt19937 random(7);
  int refused = 0;
  for (int round = 0; round < 400; ++round) {
    std::string bytes = whole;
    for (auto count = 1 + random() % 40; count > 0; --count)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    fuge::test::write_file(path / "postlist.glass", bytes);
    const auto reader = glass::PostlistReader::open(path, database);
    if (!reader) continue;
    try {
      for (const auto& [term, wdf] : few.documents.front().terms) {
        for (const auto& [document, times] : read(*reader, term))
          CHECK(document <= database.get_lastdocid());
      }
      for (const Xapian::valueno slot : {0U, 1U, 2U}) values(*reader, slot);
      reader->metadata("lang");
    } catch (const Xapian::DatabaseError&) {
      ++refused;
    }
  }
  CHECK(refused > 0);
}

TEST_SUITE_END();
