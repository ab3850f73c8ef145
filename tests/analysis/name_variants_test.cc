#include "fuge/name_variants.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support.h"

TEST_SUITE_BEGIN("analysis");

namespace {

using namespace fuge;

// "a=b;" for each group.
std::string described(const NameVariants& names) {
  std::string text;
  for (const NameVariants::Group& group : names.groups()) {
    for (const std::string& spelling : group)
      text += (&spelling == &group[0] ? "" : "=") + spelling;
    text += ';';
  }
  return text;
}

std::string after(const std::vector<std::string>& entries) {
  NameVariants names;
  for (const std::string& entry : entries) names.add(entry);
  return described(names);
}

}  // namespace

TEST_CASE("the names of a user are groups of spellings") {
  struct {
    std::vector<std::string> entries;
    std::string groups;
    std::string origin;
  } const rows[] = {
      {{}, "", "none"},
      {{"Quork = Kwork"}, "kwork=quork;", "in alphabetical order"},
      {{"Quork=Kwork"}, "kwork=quork;", "without spaces"},
      {{" \tQUORK = kwork = Quorck\r\n"}, "kwork=quorck=quork;", "three, in any case"},
      {{"Quork = Kwork", "Drömpel = Droempel"}, "droempel=drömpel;kwork=quork;", "two names"},
      {{"Quork = Kwork", "Kwork = Qwork"}, "kwork=quork=qwork;", "a spelling that both have"},
      {{"O’Quork = OQuork"}, "oquork=o’quork;", "an apostrophe"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(after(row.entries) == row.groups);
  }
}

TEST_CASE("the entries of names make equal names") {
  NameVariants names;
  names.add_all({"Quork = Kwork", "Drömpel = Droempel = DRÖMPL", "O’Quork = OQuork"});
  CHECK(names.entries() == std::vector<std::string>{"droempel = drömpel = drömpl", "kwork = quork",
                                                    "oquork = o’quork"});
  NameVariants again;
  again.add_all(names.entries());
  CHECK(again.groups() == names.groups());
  CHECK_THROWS_AS(again.add_all({"Ebb = Epp", "x"}), fuge::Error);
  CHECK(again.groups() == names.groups());  // nothing of them is taken
}

TEST_CASE("what is no name is refused, and changes nothing") {
  struct {
    std::string entry, reason;
    std::string origin;
  } const rows[] = {
      {"", "at least two letters", "empty"},
      {"Quork", "two spellings", "one spelling"},
      {"Quork =", "at least two letters", "an empty spelling"},
      {"Q = K", "at least two letters", "one letter"},
      {"Al Quork = Alquork", "one word", "white space"},
      {"Al-Quork = Alquork", "one word", "a hyphen"},
      {"Quork = Kwork!", "letters, figures", "a sign"},
      {"Quork = Kw\xFFork", "UTF-8", "no UTF-8"},
      {"Quork = " + std::string(129, 'k'), "128 bytes", "long"},
      {"Quork = \uFDFAkwork", "one word", "a sign that stands for several words"},
  };
  NameVariants names;
  names.add("Quork = Kwork");
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const test::Failure failure = test::failure_of([&] { names.add(row.entry); });
    CHECK(failure.code == ErrorCode::invalid_argument);
    CHECK(failure.what.find(row.reason) != std::string::npos);
    CHECK(described(names) == "kwork=quork;");
  }
}

TEST_CASE("a file of names") {
  const test::TemporaryFolder folder;
  const auto path = folder / "names.txt";
  test::write_file(path,
                   "\xEF\xBB\xBF# own names\n\nQuork = Kwork  # one\nzwei Worte\r\nQuork = Qwork");
  NameVariants names;
  const std::vector<Error> problems = names.read_file(path);
  CHECK(described(names) == "kwork=quork=qwork;");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].location().file == path.string());
  CHECK(problems[0].location().line == 4);
  CHECK(test::failure_of([&] { names.read_file(folder / "nowhere.txt"); }).code == ErrorCode::io);
  CHECK(test::failure_of([&] { names.read_file(folder.path()); }).code == ErrorCode::io);
}

TEST_SUITE_END();
