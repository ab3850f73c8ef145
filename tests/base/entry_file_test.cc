#include "base/files/entry_file.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support.h"

TEST_SUITE_BEGIN("base");

using namespace fuge;

TEST_CASE("a file of entries: comments, blank lines, encodings of the line's end") {
  struct {
    std::string_view bytes;
    std::string_view entries;  // each in brackets
    std::string_view origin;
  } const rows[] = {
      {"eins\nzwei\n", "[eins][zwei]", "a line each"},
      {"eins\nzwei", "[eins][zwei]", "no line feed at the end"},
      {"\n  eins zwei\t\n \n", "[eins zwei]", "white space around"},
      {"# alles\neins # Grund\n#\n", "[eins]", "comments"},
      {"eins#zwei\n", "[eins]", "a comment without a space"},
      {"eins\r\nzwei\r\n", "[eins][zwei]", "line ends of Windows"},
      {"\xEF\xBB\xBFPrüfling\n", "[Prüfling]", "a byte order mark"},
      {"\u00A0eins\u2003\n", "[eins]", "white space beyond ASCII"},
      {"", "", "an empty file"},
      {"# nichts", "", "nothing but a comment"},
      {"\xFF\n", "[\xFF]", "hostile: no UTF-8 is for the taker to refuse"},
  };
  const test::TemporaryFolder folder;
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    test::write_file(folder / "entries", row.bytes);
    std::string entries;
    const auto errors = read_entries(folder / "entries", [&](std::string_view entry) {
      entries += '[' + std::string(entry) + ']';
      return std::optional<Problem>();
    });
    CHECK(entries == row.entries);
    CHECK(errors.empty());
  }
}

TEST_CASE("an entry that is none is an error with its place, and the others are taken") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "entries", "gut\n# Kommentar\n  schlecht # warum\ngut\n");
  int taken = 0;
  const auto errors =
      read_entries(folder / "entries", [&](std::string_view entry) -> std::optional<Problem> {
        if (entry == "schlecht") return Problem{"kein Eintrag"};
        ++taken;
        return std::nullopt;
      });
  CHECK(taken == 2);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code() == ErrorCode::invalid_argument);
  CHECK(errors[0].reason() == "kein Eintrag");
  CHECK(errors[0].location().file == (folder / "entries").string());
  CHECK(errors[0].location().line == 3);
  CHECK(errors[0].location().byte == 16);
}

TEST_CASE("a file of entries that can't be read is told, and nothing is taken") {
  const test::TemporaryFolder folder;
  for (const std::string_view name : {"fehlt", "."}) {
    CAPTURE(name);
    const auto failure = test::failure_of([&] {
      read_entries(folder / name, [](std::string_view) -> std::optional<Problem> {
        FAIL("an entry");
        return std::nullopt;
      });
    });
    CHECK(failure.code == ErrorCode::io);
    CHECK(failure.what.starts_with((folder / name).string() + ": can't be read: "));
  }
}

TEST_SUITE_END();
