#include "fuge/compound_words.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support.h"

TEST_SUITE_BEGIN("compound");

namespace {

using namespace fuge;
using fuge::test::repeated;

const std::string too_few = "at least two letters";
const std::string too_many = "at most 128 letters";
const std::string not_joined = "the parts must give the word";

// "word=3,7;" for each exception, "surface-" and "-surface" for first and last parts.
std::string described(const CompoundWords& words) {
  std::string out;
  for (const CompoundWords::Exception& exception : words.exceptions()) {
    out += exception.word + '=';
    for (const std::size_t joint : exception.joints) out += std::to_string(joint) + ',';
    out += ';';
  }
  for (const CompoundWords::Part& part : words.parts()) {
    out += (part.last ? "-" : "") + part.surface + (part.first ? "-" : "") + ';';
  }
  return out;
}

std::string after(const std::vector<std::string>& entries) {
  CompoundWords words;
  for (const std::string& entry : entries) words.add(entry);
  return described(words);
}

std::string letters(std::size_t count) {
  return repeated("ö", count);  // two bytes: letters are counted
}

std::string sharp_s(std::size_t count) {
  return repeated("ß", count);
}

}  // namespace

TEST_CASE("the forms of an entry") {
  struct Row {
    std::string origin, entry, expected;
  };
  const Row rows[] = {
      {"stays whole", "Tidenhub", "tidenhub=;"},
      {"stays whole, said with a sign", "Tidenhub = Tidenhub", "tidenhub=;"},
      {"split", "Tidenhub = Tiden|hub", "tidenhub=5,;"},
      {"split without spaces", "Tidenhub=Tiden|hub", "tidenhub=5,;"},
      {"joints are bytes of the folded word", "MÜHLRADWELLE = Mühl|rad|welle",
       "mühlradwelle=5,8,;"},
      {"first part", "Tiden-", "tiden-;"},
      {"last part", "-hub", "-hub;"},
      {"both", "-tiden-", "-tiden-;"},
      {"ß stays one letter", "Straßenhub = STRAẞEN|hub", "straßenhub=8,;"},
      {"white space around", " \tTidenhub\r\n", "tidenhub=;"},
      {"a hyphen inside a word", "UKW-Turm = UKW-|Turm", "ukw-turm=4,;"},
      {"two letters are enough", "Ei", "ei=;"},
      {"128 letters are not too many", letters(128), letters(128) + "=;"},
      {"64 sharp s aren't, either", sharp_s(64), sharp_s(64) + "=;"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(after({row.entry}) == row.expected);
  }
}

TEST_CASE("what is no entry is refused, and changes nothing") {
  struct Row {
    std::string origin, entry, reason;
  };
  const Row rows[] = {
      {"empty", "", too_few},
      {"white space alone", " \t", too_few},
      {"one letter", "ö", too_few},
      {"a hyphen", "-", too_few},
      {"two hyphens", "--", too_few},
      {"a first part of one letter", "ö-", too_few},
      {"a part of one letter", "Tidenhub = T|idenhub", too_few},
      {"an empty part inside", "Tidenhub = Tiden||hub", too_few},
      {"an empty part at the end", "Tidenhub = Tidenhub|", too_few},
      {"no word before the sign", "= Tiden|hub", too_few},
      {"nothing behind the sign", "Tidenhub =", not_joined},
      {"parts of another word", "Tidenhub = Tide|hub", not_joined},
      {"129 letters", letters(129), too_many},
      {"65 sharp s, which count as two", sharp_s(65), too_many},
      {"a part of 129 letters", letters(129) + "-", too_many},
      {"parts without their word", "Tiden|hub", "parts need their word"},
      {"a hyphen inside a part", "Tiden-hub-", "no hyphen inside"},
      {"a space inside", "Tiden hub", "white space"},
      {"a space inside the parts", "Tidenhub = Tiden |hub", "white space"},
      {"no-break space", "Tiden\u00A0hub", "white space"},
      {"no UTF-8", "Tiden\xFFhub", "UTF-8"},
      {"a character cut off", "Tidenh\xC3", "UTF-8"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CompoundWords words;
    words.add("Wattwurm");
    const auto failure = test::failure_of([&] { words.add(row.entry); });
    CHECK(failure.code == ErrorCode::invalid_argument);
    CHECK_MESSAGE(failure.what.find(row.reason) != std::string::npos, failure.what);
    CHECK(described(words) == "wattwurm=;");
  }
}

TEST_CASE("an entry given again replaces the one before, and the order doesn't matter") {
  struct Row {
    std::string origin;
    std::vector<std::string> entries;
    std::string expected;
  };
  const Row rows[] = {
      {"whole, then split", {"Tidenhub", "tidenhub = tiden|hub"}, "tidenhub=5,;"},
      {"split, then whole", {"Tidenhub = Tiden|hub", "TIDENHUB"}, "tidenhub=;"},
      {"sorted", {"Wattwurm", "Ebbe", "-wurm", "Deich-"}, "ebbe=;wattwurm=;deich-;-wurm;"},
      {"the other way", {"Deich-", "-wurm", "Ebbe", "Wattwurm"}, "ebbe=;wattwurm=;deich-;-wurm;"},
      {"a word is no part", {"Deich", "Deich-"}, "deich=;deich-;"},
      {"first part, then both", {"Deich-", "-deich-"}, "-deich-;"},
      {"first part, then last", {"Deich-", "-deich"}, "-deich-;"},
      {"last part, then first", {"-DEICH", "deich-"}, "-deich-;"},
      {"the same role twice", {"Deich-", "Deich-"}, "deich-;"},
      {"by bytes: umlauts behind z", {"Öse", "Zopf"}, "zopf=;öse=;"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(after(row.entries) == row.expected);
  }
}

TEST_CASE("the entries of words make equal words") {
  CompoundWords words;
  words.add_all(
      {"Wattwurm", "Tidenhub = Tiden|hub", "Deich-", "-wurm", "-ebbe-", "Öse-", "-x- = -x-"});
  CHECK(words.entries() == std::vector<std::string>{"-x- = -x-", "tidenhub = tiden|hub", "wattwurm",
                                                    "deich-", "ebbe-", "-ebbe", "-wurm", "öse-"});
  CompoundWords again;
  again.add_all(words.entries());
  CHECK(again.exceptions() == words.exceptions());
  CHECK(again.parts() == words.parts());
  CHECK_THROWS_AS(again.add_all({"Ebbe", "x"}), fuge::Error);
  CHECK(again.exceptions() == words.exceptions());  // nothing of them is taken
}

TEST_CASE("empty until something is added") {
  CompoundWords words;
  CHECK(words.empty());
  words.add("Deich-");
  CHECK(!words.empty());
  CompoundWords others;
  others.add("Deich");
  CHECK(!others.empty());
}

TEST_CASE("files of entries") {
  struct Row {
    std::string origin, bytes, expected, problems;  // lines, each with a space behind
  };
  const Row rows[] = {
      {"empty", "", "", ""},
      {"lines", "Deich-\nTidenhub = Tiden|hub\n", "tidenhub=5,;deich-;", ""},
      {"no line end at the end", "Deich-\n-hub", "deich-;-hub;", ""},
      {"byte order mark", "\xEF\xBB\xBFTidenhub\n", "tidenhub=;", ""},
      {"CRLF", "Tidenhub\r\n\r\nDeich-\r\n", "tidenhub=;deich-;", ""},
      {"comments", "# own words\n  # more\nTidenhub # whole\n", "tidenhub=;", ""},
      {"empty lines", "\n \t\nTidenhub\n\n", "tidenhub=;", ""},
      {"bad lines", "T\n# two\nTidenhub\nEb be\n\xFF\xFF\n-hub\n", "tidenhub=;-hub;", "1 4 5 "},
      {"a line further down replaces", "Tidenhub\nTidenhub = Tiden|hub\n", "tidenhub=5,;", ""},
  };
  const test::TemporaryFolder folder;
  const auto file = folder / "words.txt";
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    test::write_file(file, row.bytes);
    CompoundWords words;
    std::string lines;
    for (const Error& error : words.read_file(file)) {
      CHECK(error.code() == ErrorCode::invalid_argument);
      const std::string place = file.string() + ':' + std::to_string(error.location().line) + ": ";
      CHECK(std::string(error.what()) == place + error.reason());
      lines += std::to_string(error.location().line) + ' ';
    }
    CHECK(lines == row.problems);
    CHECK(described(words) == row.expected);
  }
}

TEST_CASE("a file is added to what is there") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "one.txt", "Tidenhub\nEbbe\n");
  test::write_file(folder / "two.txt", "Tidenhub = Tiden|hub\n");
  CompoundWords words;
  CHECK(words.read_file(folder / "one.txt").empty());
  CHECK(words.read_file(folder / "two.txt").empty());
  CHECK(described(words) == "ebbe=;tidenhub=5,;");
}

TEST_CASE("a file of words that can't be read is told with its name") {
  const test::TemporaryFolder folder;
  struct Row {
    std::string origin;
    std::filesystem::path file;
  };
  for (const Row& row : {Row{"isn't there", folder / "nowhere"}, {"a folder", folder.path()}}) {
    CAPTURE(row.origin);
    CompoundWords words;
    const auto failure = test::failure_of([&] { words.read_file(row.file); });
    CHECK(failure.code == ErrorCode::io);
    CHECK(failure.what.find(row.file.string() + ": ") == 0);
    CHECK(words.empty());
  }
}

TEST_SUITE_END();
