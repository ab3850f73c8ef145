// Files and folders: order, ids, links, what can't be read, and the bytes counted.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "article/records.h"
#include "support.h"

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;
namespace fs = std::filesystem;

// "id: text", or "file! reason" with the file below `folder`.
std::string listed(const std::vector<Record>& records, const fs::path& folder) {
  std::string lines;
  for (const Record& record : records) {
    if (record) {
      lines += record->id + ": " + record->text + "\n";
    } else {
      const fs::path file = record.error().location().file;
      lines += file.lexically_relative(folder).string() + "! " + record.error().reason() + "\n";
    }
  }
  return lines;
}

std::vector<Record> records_of_all(std::vector<fs::path> paths) {
  std::vector<Record> records;
  for (Record& record : ArticleReader(std::move(paths))) records.push_back(std::move(record));
  return records;
}

}  // namespace

TEST_CASE("a folder is read in the byte order of its names, hidden ones left out") {
  test::TemporaryFolder folder;
  for (const std::string name : {"b.txt", "a/z.txt", "a/b/c.txt", "a.txt", "Z.txt", "ä.txt",
                                 ".hidden", ".git/config", "a/.x"}) {
    test::write_file(folder / name, "Text.");
  }
  const char* expected =
      "Z.txt: Text.\na/b/c.txt: Text.\na/z.txt: Text.\na.txt: Text.\nb.txt: Text.\nä.txt: Text.\n";
  CHECK(listed(test::records_at(folder.path()), folder.path()) == expected);
  CHECK(listed(test::records_at(fs::path(folder.path().string() + "/")), folder.path()) ==
        expected);
}

TEST_CASE("both forms in one folder") {
  test::TemporaryFolder folder;
  test::write_file(folder / "1.txt", "date 2025-01-02\nDer Text.");
  test::write_file(folder / "2.jsonl",
                   "{\"text\":\"A.\"}\n{\"id\":\"eigene\",\"text\":\"B.\"}\n{\n");
  CHECK(listed(test::records_at(folder.path()), folder.path()) ==
        "1.txt: Der Text.\n2.jsonl#1: A.\neigene: B.\n"
        "2.jsonl! malformed JSON: unexpected end of input\n");
}

TEST_CASE("ids are relative to what was named") {
  test::TemporaryFolder folder;
  test::write_file(folder / "2025/a.txt", "Text.");
  CHECK(test::records_at(folder.path()).at(0)->id == "2025/a.txt");
  CHECK(test::records_at(folder / "2025").at(0)->id == "a.txt");
  CHECK(test::records_at(folder / "2025/a.txt").at(0)->id == "a.txt");
}

TEST_CASE("a path that is no id is an error of its file") {
  test::TemporaryFolder folder;
  const std::string long_name = std::string(200, 'n') + "/" + std::string(60, 'm');
  test::write_file(folder / long_name, "Text.");
  test::write_file(folder / "a\tb", "Text.");
  test::write_file(folder / "c\xFF", "Text.");
  test::write_file(folder / "ok", "Text.");
  CHECK(listed(test::records_at(folder.path()), folder.path()) ==
        "a\tb! the id has a control character: \"a\uFFFDb\"\n"
        "c\xFF! the id is not UTF-8: \"c\uFFFD\"\n" +
            long_name + "! the id has 261 bytes, over the limit of 240: \"" + std::string(60, 'n') +
            "…\"\nok: Text.\n");
}

TEST_CASE("the same id from two named paths is an error that names both") {
  test::TemporaryFolder folder;
  test::write_file(folder / "x/a.txt", "Erster.");
  test::write_file(folder / "y/a.txt", "Zweiter.");
  test::write_file(folder / "y/b.txt", "Dritter.");
  const auto records = records_of_all({folder / "x", folder / "y"});
  REQUIRE(records.size() == 3);
  CHECK(records[0]->text == "Erster.");
  REQUIRE(!records[1]);
  CHECK(records[1].error().code() == ErrorCode::invalid_article);
  CHECK(records[1].error().location().file == (folder / "y/a.txt").string());
  CHECK(records[1].error().reason().find("x/a.txt") != std::string::npos);
  CHECK(records[2]->text == "Dritter.");
}

TEST_CASE("lines meet only where neither has an id of its own") {
  test::TemporaryFolder folder;
  const std::string own = "{\"id\":\"eigene\",\"text\":\"Eigene.\"}\n";
  const std::string none = "{\"text\":\"Ohne.\"}\n";
  test::write_file(folder / "x/n.jsonl", own + none + own + none);
  test::write_file(folder / "y/n.jsonl", none + none + none + none + none);
  std::string kinds;
  for (const Record& record : records_of_all({folder / "x", folder / "y"})) {
    kinds += record ? record->id + " " : "! ";
  }
  CHECK(kinds == "eigene n.jsonl#2 eigene n.jsonl#4 n.jsonl#1 ! n.jsonl#3 ! n.jsonl#5 ");
}

TEST_CASE("links are followed, but not in a circle") {
  test::TemporaryFolder folder;
  test::write_file(folder / "read/a.txt", "Text.");
  test::write_file(folder / "other/b.txt", "Anderer.");
  fs::create_symlink("a.txt", folder / "read/link.txt");
  fs::create_directory_symlink("../other", folder / "read/folder");
  fs::create_directory_symlink("../read", folder / "other/circle");
  fs::create_symlink("nowhere", folder / "read/broken");
  CHECK(listed(test::records_at(folder / "read"), folder / "read") ==
        "a.txt: Text.\nbroken! can't read it: No such file or directory\nfolder/b.txt: Anderer.\n"
        "folder/circle! can't read it: a link that leads back to a folder above it\n"
        "link.txt: Text.\n");
}

TEST_CASE("a FIFO in a folder is an error, one that is named is a stream") {
  test::TemporaryFolder folder;
  test::write_file(folder / "z.txt", "Text.");
  const fs::path fifo = folder / "fifo";
  REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  const auto records = test::records_at(folder.path());
  REQUIRE(records.size() == 2);
  REQUIRE(!records[0]);
  CHECK(records[0].error().code() == ErrorCode::io);
  CHECK(records[1]);

  std::thread writer([&] { std::ofstream(fifo) << "{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n"; });
  const auto streamed = test::records_at(fifo);
  writer.join();
  CHECK(listed(streamed, folder.path()) == "fifo#1: A.\nfifo#2: B.\n");
  CHECK(!ArticleReader(fifo).bytes_total());
}

TEST_CASE("what doesn't exist or may not be read is an error record, the others go on") {
  test::TemporaryFolder folder;
  test::write_file(folder / "a.txt", "Text.");
  const auto records = records_of_all({folder / "missing", folder / "a.txt", ""});
  REQUIRE(records.size() == 3);
  REQUIRE(!records[0]);
  CHECK(records[0].error().code() == ErrorCode::io);
  CHECK(records[0].error().location().file == (folder / "missing").string());
  CHECK(records[1]);
  CHECK(!records[2]);

  test::write_file(folder / "locked.txt", "Text.");
  fs::permissions(folder / "locked.txt", fs::perms::none);
  // Root may read everything.
  if (geteuid() != 0) CHECK(!test::records_at(folder / "locked.txt").at(0));
}

TEST_CASE("an empty folder has no records") {
  test::TemporaryFolder folder;
  CHECK(test::records_at(folder.path()).empty());
}

TEST_CASE("bytes read reach the bytes in total") {
  test::TemporaryFolder folder;
  test::write_file(folder / "a.txt", "Der erste Text.");
  test::write_file(folder / "b/c.jsonl", "{\"text\":\"A.\"}\n{\n");
  test::write_file(folder / "d.gz", "\x1F\x8B" + std::string(200'000, 'x'));
  test::write_file(folder / "e.txt", "T\xFCr.");
  ArticleReader reader(folder.path());
  CHECK(reader.bytes_read() == 0);
  const auto total = reader.bytes_total();
  CHECK(total == 15 + 16 + 200'002 + 4);
  std::uint64_t last = 0;
  while (reader.next()) {
    CHECK(reader.bytes_read() >= last);
    last = reader.bytes_read();
  }
  CHECK(reader.bytes_read() == total);
}

TEST_CASE("nothing is opened before the first record is asked for") {
  test::TemporaryFolder folder;
  ArticleReader reader(folder / "a.txt");
  test::write_file(folder / "a.txt", "Text.");
  const auto record = reader.next();
  REQUIRE(record);
  CHECK(bool(*record));
}

TEST_SUITE_END();
