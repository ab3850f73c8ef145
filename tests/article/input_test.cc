// The bytes of one file or stream: by line, whole, and never more than asked for.
#include "article/input.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <sstream>
#include <string>
#include <system_error>

#include "support.h"

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;
using article::Input;

constexpr std::size_t window = std::size_t{64} << 10;

// "[line]" for each, "!" for one that is too long; the position behind each.
std::string lines_of(const std::string& bytes, std::size_t most) {
  std::istringstream stream(bytes);
  Input input(stream);
  std::string all;
  std::string line = "what was there before";
  while (true) {
    switch (input.read_line(line, most)) {
      case Input::Taken::nothing:
        CHECK(line.empty());
        return all;
      case Input::Taken::too_long:
        CHECK(line.empty());
        all += '!';
        break;
      case Input::Taken::all:
        all += '[' + line + ']';
        break;
    }
    all += std::to_string(input.position());
  }
}

int error_of(const std::filesystem::path& path, Input::Found found) {
  try {
    Input::open(path, found);
  } catch (const std::system_error& error) {
    return error.code().value();
  }
  return 0;
}

}  // namespace

TEST_CASE("lines come without their line feed, and the position stands behind it") {
  struct {
    std::string bytes;
    std::string expected;
    std::string_view origin;
  } const rows[] = {
      {"", "", "empty"},
      {"\n", "[]1", "an empty line"},
      {"eins\nzwei\n", "[eins]5[zwei]10", "two lines"},
      {"eins\nzwei", "[eins]5[zwei]9", "no line feed at the end"},
      {"eins\r\n", "[eins\r]6", "a carriage return belongs to the line"},
      {"12345678\n", "[12345678]9", "as long as may be"},
      {"123456789\nzwei\n", "!10[zwei]15", "too long, and the next one is read"},
      {"123456789", "!9", "too long at the end"},
      {std::string("a\0b\n", 4), std::string("[a\0b]4", 6), "NUL is a byte"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(lines_of(row.bytes, 8) == row.expected);
  }
}

TEST_CASE("lines that reach over what is read at a time are whole") {
  for (const std::size_t length : {window - 1, window, window + 1, 3 * window}) {
    CAPTURE(length);
    const std::string line(length, 'x');
    const std::string behind = std::to_string(length + 1);
    CHECK(lines_of(line + "\nEnde", length) ==
          '[' + line + ']' + behind + "[Ende]" + std::to_string(length + 5));
    CHECK(lines_of(line + "\nEnde", length - 1) ==
          '!' + behind + "[Ende]" + std::to_string(length + 5));
  }
}

TEST_CASE("all that is left, or nothing of it where that is too much") {
  struct {
    std::size_t bytes;
    std::size_t most;
    Input::Taken taken;
    std::string_view origin;
  } const rows[] = {
      {0, 10, Input::Taken::nothing, "empty"},
      {10, 10, Input::Taken::all, "as much as may be"},
      {11, 10, Input::Taken::too_long, "a byte more"},
      {3 * window, 3 * window, Input::Taken::all, "more than is read at a time"},
      {3 * window, 2 * window, Input::Taken::too_long, "too much of it"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    std::istringstream stream(std::string(row.bytes, 'x'));
    Input input(stream);
    std::string text = "what was there before";
    CHECK((input.read_all(text, row.most) == row.taken));
    CHECK(text.size() == (row.taken == Input::Taken::all ? row.bytes : 0));
  }
}

TEST_CASE("a peek takes nothing away, and a skip does") {
  std::istringstream stream("MARKEeins\nzwei");
  Input input(stream);
  CHECK(input.peek() == "MARKEeins\nzwei");
  CHECK(input.position() == 0);
  CHECK(input.taken() == 14);
  input.skip(5);
  CHECK(input.position() == 5);
  std::string line;
  CHECK((input.read_line(line, 100) == Input::Taken::all));
  CHECK(line == "eins");
  Input moved = std::move(input);
  CHECK((moved.read_all(line, 100) == Input::Taken::all));
  CHECK(line == "zwei");
  CHECK(moved.position() == 14);

  std::istringstream endless(std::string(2 * window, 'x'));
  CHECK(Input(endless).peek().size() == window);
}

TEST_CASE("what can't be opened says why") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "datei", "Text.");
  REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
  struct {
    std::string_view name;
    int error;
    std::string_view origin;
  } const rows[] = {
      {"datei", 0, "a file"},
      {"fehlt", ENOENT, "nothing there"},
      {".", EISDIR, "a folder"},
      {"datei/unten", ENOTDIR, "below a file"},
      {"fifo", EINVAL, "a FIFO below a folder would hang"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(error_of(folder / row.name, Input::Found::in_folder) == row.error);
  }
}

TEST_SUITE_END();
