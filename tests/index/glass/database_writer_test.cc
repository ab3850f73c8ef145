#include "index/glass/database_writer.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/error.h"
#include "index/glass/samples.h"
#include "index/glass/tag.h"
#include "index/glass/term_list.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace fs = std::filesystem;
using namespace std::string_literals;
using fuge::ErrorCode;
using fuge::glass::DatabaseWriter;
using fuge::glass::SlotValue;
using fuge::test::contents;
using fuge::test::damage;
using fuge::test::failure_of;
using fuge::test::first_difference;
using fuge::test::repeated;
using fuge::test::running_text;
using fuge::test::SampleDatabase;
using fuge::test::SampleDocument;

namespace {

SampleDatabase one_document(SampleDocument document) {
  return {{std::move(document)}, {}};
}

SampleDatabase common_term(std::uint32_t documents) {
  SampleDatabase sample;
  for (std::uint32_t number = 1; number <= documents; ++number)
    sample.documents.push_back({number, {}, {{"der", 1 + number % 300}, {"und", 1}}});
  return sample;
}

SampleDatabase long_document() {
  SampleDocument document{1, "lang", {}};
  for (int number = 0; number < 50000; ++number)
    document.terms[fmt::format("begriff{}", number)] = 1;
  return one_document(document);
}

SampleDatabase hostile_terms() {
  return {{{1, "a", {{"a", 1}, {"a\0"s, 2}, {"a\0b"s, 3}, {"\0"s, 4}, {"\0\xe0"s, 5}, {"\xff", 6}}},
           {2, "b", {{"a", 1}, {"a\0"s, 70000}, {std::string(122, '\0'), 1}}},
           {3, "c", {{repeated("n", 245), 1}, {repeated("n", 244), 126}, {"n", 127}, {"na", 128}}}},
          {}};
}

SampleDatabase metadata() {
  SampleDatabase sample = running_text(3);
  sample.metadata = {{"a", "1"},
                     {"a\0"s, "2"},
                     {"\xff\xff", "3"},
                     {repeated("k", 253), "4"},
                     {"groß", repeated("Wert ", 20000)}};
  return sample;
}

SampleDatabase values() {
  SampleDatabase sample = running_text(2500);
  for (SampleDocument& document : sample.documents) {
    document.values[0] = fmt::format("{}", 20240101 + document.number % 300);
    document.values[2] = fmt::format("rede-{}", document.number * 7919 % 100000);
    if (document.number % 3 == 0) document.values[1] = "dpa";
    if (document.number % 50 == 0) document.values[128] = repeated("lang ", document.number);
    if (document.number == 7) document.values = {};
  }
  // 128 and 300 sort before 127 and after 70000 where their bytes go.
  sample.documents[9].values = {{127, "x"}, {128, "y"}, {300, "z"}, {70000, "\0"s}};
  return sample;
}

// No order of bytes that deflate finds.
std::string noise(std::size_t bytes) {
  std::string text;
  std::uint32_t state = 7;
  while (text.size() < bytes) text += static_cast<char>((state = state * 1664525 + 1) >> 24);
  return text;
}

struct Row {
  const char* name;
  std::function<SampleDatabase()> make;
  // Xapian's check takes four bytes for each number, and crashes at the greatest.
  bool is_checked = true;
};

const Row rows[] = {
    {"no documents", [] { return SampleDatabase{}; }},
    {"only metadata",
     [] {
       return SampleDatabase{{}, {{"format", "7"}}};
     }},
    {"one document", [] { return running_text(1); }},
    {"a document without terms",
     [] {
       return one_document({1, "leer", {}});
     }},
    {"a document with nothing",
     [] {
       return one_document({1, {}, {}});
     }},
    {"only terms that filter",
     [] {
       return one_document({1, "x", {{"Qreuters", 0}}});
     }},
    {"the first number isn't 1", [] { return running_text(5, 70000); }},
    {"the greatest number",
     [] {
       return one_document({4294967295U, "letzte", {{"wort", 1}}});
     },
     false},
    {"gaps between numbers", [] { return running_text(300, 5, 1000); }},
    {"numbers that keys hold in two to five bytes",
     [] {
       return SampleDatabase{{{0x7fff, "a", {{"x", 1}}},
                              {0x8000, "b", {{"x", 1}}},
                              {0x3fffff, "c", {{"x", 1}}},
                              {0x400000, "d", {{"x", 1}}},
                              {0x1fffffff, "e", {{"x", 1}}},
                              {0x20000000, "f", {{"x", 1}}}},
                             {}};
     },
     false},
    {"some hundred documents", [] { return running_text(400); }},
    {"terms at the limits", hostile_terms},
    {"metadata", metadata},
    {"values", values},
    {"data of 1 MB",
     [] {
       return one_document({1, repeated("Rede ", 200000), {{"rede", 1}}});
     }},
    {"data of 1 MB that nothing compresses",
     [] {
       return one_document({1, noise(1 << 20), {{"rede", 1}}});
     }},
    {"a document of 50,000 terms", long_document},
    {"a term in 100,000 documents", [] { return common_term(100000); }},
    {"a wdf beyond 31 bits",
     [] {
       return one_document({1, "x", {{"oft", 4000000000U}}});
     }},
};

}  // namespace

TEST_CASE("a database is the same as Xapian's") {
  for (const Row& row : rows) {
    INFO(row.name);
    const fuge::test::TemporaryFolder folder;
    const SampleDatabase sample = row.make();
    fuge::test::write_with_xapian(folder / "xapian", sample);
    fuge::test::write_with_glass(folder / "glass", sample);
    CHECK(first_difference(contents(Xapian::Database((folder / "xapian").string())),
                           contents(Xapian::Database((folder / "glass").string()))) == "");
    if (row.is_checked) CHECK(damage(folder / "glass") == "");
  }
}

TEST_CASE("it holds the files that Xapian knows, and a UUID of its own") {
  const fuge::test::TemporaryFolder folder;
  fuge::test::write_with_glass(folder / "one", running_text(2));
  fuge::test::write_with_glass(folder / "two", running_text(2));
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / "one"))
    names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  CHECK(names == std::vector<std::string>{"docdata.glass", "flintlock", "iamglass",
                                          "postlist.glass", "termlist.glass"});
  const std::string uuid = Xapian::Database((folder / "one").string()).get_uuid();
  CHECK(uuid[14] == '4');
  CHECK(uuid != Xapian::Database((folder / "two").string()).get_uuid());
}

TEST_CASE("Xapian goes on writing") {
  const fuge::test::TemporaryFolder folder;
  const SampleDatabase sample = values();
  fuge::test::write_with_xapian(folder / "xapian", sample);
  fuge::test::write_with_glass(folder / "glass", sample);
  const auto change = [](const fs::path& path) {
    Xapian::WritableDatabase database(path.string(), Xapian::DB_OPEN);
    for (Xapian::docid number = 1; number <= 600; number += 3) database.delete_document(number);
    for (Xapian::docid number = 2; number <= 600; number += 7) {
      Xapian::Document document;
      document.add_term("neu", number % 5);
      document.add_posting("stelle", 3);
      document.set_data(repeated("neu ", number * 10));
      document.add_value(2, "neu");
      database.replace_document(number, document);
      database.add_document(document);
      if (number % 4 == 0) database.commit();
    }
    database.set_metadata("neu", "ja");
    database.commit();
  };
  change(folder / "xapian");
  change(folder / "glass");
  CHECK(first_difference(contents(Xapian::Database((folder / "xapian").string())),
                         contents(Xapian::Database((folder / "glass").string()))) == "");
  CHECK(damage(folder / "glass") == "");
}

TEST_CASE("Xapian compacts it") {
  const fuge::test::TemporaryFolder folder;
  SampleDatabase sample = values();
  sample.metadata = metadata().metadata;
  fuge::test::write_with_glass(folder / "glass", sample);
  const Xapian::Database database((folder / "glass").string());
  Xapian::Database(database).compact((folder / "compact").string(), Xapian::DBCOMPACT_NO_RENUMBER);
  CHECK(first_difference(contents(database),
                         contents(Xapian::Database((folder / "compact").string()))) == "");
}

TEST_CASE("metadata that are appended stand between those that are set") {
  const fuge::test::TemporaryFolder folder;
  SampleDatabase sample;
  DatabaseWriter writer(folder / "glass");
  const auto set = [&](const std::string& key, const std::string& value) {
    sample.metadata[key] = value;
    writer.set_metadata(key, value);
  };
  set("zuletzt", "alt");
  for (const char* const prefix : {"n.", "a.", "n.1", "z"}) {
    for (std::size_t number = 10000; number < 11500; ++number) {
      const std::string key = fmt::format("{}{}", prefix, number);
      sample.metadata[key] = repeated(key, number % 50 + 1);
      writer.append_metadata(key, sample.metadata[key]);
    }
  }
  set("fest", "1");
  set("n.10500x", "2");
  set("n.4", "3");
  set("zuletzt", "neu");
  writer.finish();
  fuge::test::write_with_xapian(folder / "xapian", sample);
  CHECK(first_difference(contents(Xapian::Database((folder / "xapian").string())),
                         contents(Xapian::Database((folder / "glass").string()))) == "");
  CHECK(damage(folder / "glass") == "");
}

TEST_CASE("what is not valid is refused, and no database is made") {
  const auto post = [](DatabaseWriter& writer, std::uint32_t document) {
    writer.begin_term("wort");
    writer.add_posting(document, 1);
    writer.end_term();
  };
  const std::function<void(DatabaseWriter&)> refused[] = {
      [](DatabaseWriter& writer) { writer.add_document({.number = 0}); },
      [](DatabaseWriter& writer) {
        writer.add_document({.number = 2});
        writer.add_document({.number = 2});
      },
      [](DatabaseWriter& writer) { writer.set_metadata("", "wert"); },
      [](DatabaseWriter& writer) { writer.set_metadata("leer", ""); },
      [](DatabaseWriter& writer) { writer.set_metadata(repeated("k", 254), "wert"); },
      [](DatabaseWriter& writer) { writer.append_metadata("", "wert"); },
      // Found where they are written.
      [](DatabaseWriter& writer) {
        writer.append_metadata("a", "1");
        writer.append_metadata("b", "1");
        writer.append_metadata("a", "2");
        writer.finish();
      },
      [](DatabaseWriter& writer) {
        writer.append_metadata("a", "1");
        writer.set_metadata("a", "2");
        writer.finish();
      },
      [](DatabaseWriter& writer) {
        const std::vector<SlotValue> values{{2, "a"}, {2, "b"}};
        writer.add_document({.number = 1, .values = values});
      },
      [](DatabaseWriter& writer) {
        const std::vector<SlotValue> values{{2, ""}};
        writer.add_document({.number = 1, .values = values});
      },
      [](DatabaseWriter& writer) { writer.begin_term(""); },
      [](DatabaseWriter& writer) { writer.begin_term(repeated("n", 246)); },
      [](DatabaseWriter& writer) { writer.begin_term(std::string(125, '\0')); },
      [&](DatabaseWriter& writer) {
        post(writer, 1);
        post(writer, 2);  // the same term
      },
      [&](DatabaseWriter& writer) {
        post(writer, 1);
        writer.add_document({.number = 1});
      },
      // Postings that no document has, and a document whose postings are missing.
      [&](DatabaseWriter& writer) {
        post(writer, 1);
        writer.finish();
      },
      [](DatabaseWriter& writer) {
        writer.add_document({.number = 1, .length = 3});
        writer.finish();
      },
      [](DatabaseWriter& writer) {
        writer.begin_term("wort");
        writer.add_posting(1, 4000000000U);
        writer.add_posting(2, 4000000000U);
        writer.end_term();
      },
  };
  for (const auto& work : refused) {
    INFO("row ", &work - refused);
    const fuge::test::TemporaryFolder folder;
    DatabaseWriter writer(folder / "glass");
    CHECK(failure_of([&] { work(writer); }).code == ErrorCode::invalid_argument);
    CHECK(failure_of([&] { writer.finish(); }).code == ErrorCode::invalid_argument);
    CHECK_FALSE(fs::exists(folder / "glass" / "iamglass"));
  }
}

TEST_CASE("a folder that holds a database already, and one that can't be made, are refused") {
  const fuge::test::TemporaryFolder folder;
  fuge::test::write_with_glass(folder / "glass", running_text(1));
  const fuge::test::Failure there = failure_of([&] { DatabaseWriter(folder / "glass"); });
  CHECK(there.code == ErrorCode::io);
  CHECK(there.what.ends_with("postlist.glass: can't create it: File exists"));
  CHECK(failure_of([&] { DatabaseWriter(folder / "no" / "glass"); }).code == ErrorCode::io);
}

TEST_SUITE_END();
