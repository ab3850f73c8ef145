#include "lexicon/corrections.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>

#include "lexicon/spelling.h"
#include "support.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge;

using Words = std::set<std::string> lexicon::Corrections::*;

const std::pair<std::string, Words> kinds[] = {
    {"suffix", &lexicon::Corrections::suffixes},
    {"not first", &lexicon::Corrections::not_first},
    {"not last", &lexicon::Corrections::not_last},
    {"short last", &lexicon::Corrections::short_lasts},
    {"prefix", &lexicon::Corrections::prefixes},
    {"particle", &lexicon::Corrections::particles},
    {"name ending", &lexicon::Corrections::name_endings},
    {"home ending", &lexicon::Corrections::home_endings},
    {"person ending", &lexicon::Corrections::person_endings},
    {"chance ending", &lexicon::Corrections::chance_endings},
    {"transparent", &lexicon::Corrections::transparent},
    {"transparent noun", &lexicon::Corrections::transparent_nouns},
    {"transparent first", &lexicon::Corrections::transparent_first},
    {"whole", &lexicon::Corrections::whole},
};

lexicon::Corrections corrections_of(const std::string& bytes) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "corrections", bytes);
  return lexicon::read_corrections(folder / "corrections");
}

// The words of each kind that has some: "suffix: tum; not first: ob".
std::string described(const lexicon::Corrections& corrections) {
  std::string out;
  for (const auto& [name, words] : kinds) {
    if ((corrections.*words).empty()) continue;
    out += (out.empty() ? "" : "; ") + name + ":";
    for (const std::string& word : corrections.*words)
      out += " " + compound::to_text(lexicon::as_span(word));
  }
  return out;
}

}  // namespace

TEST_CASE("each kind of correction goes to its words") {
  struct Row {
    std::string origin, bytes, expected;
  };
  const Row rows[] = {
      {"empty file", "", ""},
      {"comments and empty lines", "# of our own\n\n#: no entry\n", ""},
      {"several words, any case", "suffix: tum NIS  tum # a reason", "suffix: nis tum"},
      {"a kind twice", "suffix: tum # one\nsuffix: nis # two\n", "suffix: nis tum"},
      {"CRLF", "suffix: tum # one\r\n\r\nprefix: zer # two\r\n", "suffix: tum; prefix: zer"},
      {"a colon in the reason", "suffix: tum # as in: Reichtum\n", "suffix: tum"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(described(corrections_of(row.bytes)) == row.expected);
  }
  for (const auto& [name, words] : kinds)
    CHECK(described(corrections_of(name + ": ob # a reason\n")) == name + ": ob");
}

TEST_CASE("umlauts and ß are letters like in words") {
  const lexicon::Corrections corrections = corrections_of("whole: Süßholz # a plant\n");
  CHECK(corrections.whole == std::set<std::string>{lexicon::codes_of("SÜSSHOLZ")});
}

TEST_CASE("what is no correction is told with its line") {
  struct Row {
    std::string origin, line, reason;
  };
  const Row rows[] = {
      {"no colon", "suffix tum # a reason", "begins with its kind and a colon"},
      {"another kind", "suffixes: tum # a reason", "no such kind of correction: suffixes"},
      {"no kind", ": tum # a reason", "no such kind of correction: "},
      {"a space before the kind", " suffix: tum # a reason", "no such kind of correction:  suffix"},
      {"no reason", "suffix: tum", "needs a reason, after a #"},
      {"a colon in the reason alone", "suffix # as in: Reichtum", "needs a reason, after a #"},
      {"no words", "suffix: # a reason", "a correction without words"},
      {"a digit", "suffix: tum4 # a reason", "anything but letters: tum4"},
      {"a hyphen", "suffix: -tum # a reason", "anything but letters: -tum"},
      {"no UTF-8", "suffix: t\xFCm # a reason", "anything but letters: t\xFCm"},
  };
  const test::TemporaryFolder folder;
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    test::write_file(folder / "corrections", "# first\nwhole: Petermann # a name\n" + row.line);
    const auto failure =
        test::failure_of([&] { lexicon::read_corrections(folder / "corrections"); });
    CHECK(failure.code == ErrorCode::invalid_argument);
    const std::string place = (folder / "corrections").string() + ":3: ";
    CHECK(failure.what.find(place) == 0);
    CHECK_MESSAGE(failure.what.find(row.reason) != std::string::npos, failure.what);
  }
}

TEST_CASE("corrections that can't be read are told with their file") {
  const test::TemporaryFolder folder;
  const auto failure = test::failure_of([&] { lexicon::read_corrections(folder / "nowhere"); });
  CHECK(failure.code == ErrorCode::io);
  CHECK(failure.what.find((folder / "nowhere").string() + ": ") == 0);
}

TEST_CASE("the project's own corrections have words of every kind") {
  const auto corrections = lexicon::read_corrections(test::source_path("lexicon/corrections.txt"));
  for (const auto& kind : kinds) {
    CAPTURE(kind.first);
    CHECK(!(corrections.*kind.second).empty());
  }
}

TEST_SUITE_END();
