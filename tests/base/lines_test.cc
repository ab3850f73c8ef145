#include "base/files/lines.h"

#include <doctest/doctest.h>

#include <string>

#include "support.h"

TEST_SUITE_BEGIN("base");

namespace {

using namespace fuge;

// "number@byte:text|" a line.
std::string described(const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    out += std::to_string(line.number) + '@' + std::to_string(line.byte) + ':' + line.text + '|';
  }
  return out;
}

}  // namespace

TEST_CASE("lines come with number and byte") {
  struct Row {
    std::string origin, bytes, expected;
  };
  const Row rows[] = {
      {"empty file", "", ""},
      {"an empty line", "\n", "1@0:|"},
      {"no line end at the end", "Deich\nWatt", "1@0:Deich|2@6:Watt|"},
      {"CRLF", "Deich\r\nWatt\r\n", "1@0:Deich|2@7:Watt|"},
      {"CR alone ends no line", "Deich\rWatt\r", "1@0:Deich\rWatt|"},
      {"two CR: one belongs to the end", "Deich\r\r\n", "1@0:Deich\r|"},
      {"byte order mark", "\xEF\xBB\xBFSET", "1@3:SET|"},
      {"NUL is a byte", std::string("a\0b\n", 4), std::string("1@0:a\0b|", 8)},
  };
  const test::TemporaryFolder folder;
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    test::write_file(folder / "lines", row.bytes);
    CHECK(described(read_lines(folder / "lines")) == row.expected);
  }
}

TEST_CASE("a file that can't be read is told with its name") {
  const test::TemporaryFolder folder;
  struct Row {
    std::string origin;
    std::filesystem::path file;
  };
  for (const Row& row : {Row{"isn't there", folder / "nowhere.dic"}, {"a folder", folder.path()}}) {
    CAPTURE(row.origin);
    const auto failure = test::failure_of([&] { read_lines(row.file); });
    CHECK(failure.code == ErrorCode::io);
    CHECK(failure.what.find(row.file.string() + ": can't be read: ") == 0);
  }
}

TEST_SUITE_END();
