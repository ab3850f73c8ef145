#include "index/glass/postings/posting_runs.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "fuge/error.h"
#include "index/glass/samples.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

using fuge::ErrorCode;
using fuge::glass::DatabaseWriter;
using fuge::glass::PostingRuns;
using fuge::glass::PostingTable;
using fuge::glass::TermCount;
using fuge::test::contents;
using fuge::test::failure_of;
using fuge::test::first_difference;
using fuge::test::Gathering;

namespace {

constexpr std::size_t plenty = std::size_t{64} << 20;

}  // namespace

TEST_CASE("however postings are gathered, the database is the same") {
  struct Row {
    const char* name;
    Gathering gathering;
    bool in_files;
  };
  Row rows[] = {
      {"in memory", {1, 1, plenty}, false},
      {"in runs", {1, 1, 0}, true},
      {"in two parts, by turns", {2, 1, plenty}, false},
      {"in three parts, in batches", {3, 100, plenty}, false},
      {"in three parts, in batches and runs", {3, 100, 0}, true},
      {"in many parts", {100, 1, 0}, false},
  };
  const fuge::test::TemporaryFolder folder;
  const fuge::test::SampleDatabase sample = fuge::test::running_text(1500);
  fuge::test::write_with_xapian(folder / "xapian", sample);
  const auto expected = contents(Xapian::Database((folder / "xapian").string()));
  for (Row& row : rows) {
    INFO(row.name);
    fuge::test::write_with_glass(folder / row.name, sample, row.gathering);
    CHECK(first_difference(expected, contents(Xapian::Database((folder / row.name).string()))) ==
          "");
    CHECK((row.gathering.runs > 0) == row.in_files);
    CHECK(fuge::test::damage(folder / row.name) == "");
  }
}

TEST_CASE("a document that memory doesn't hold is spread over runs") {
  fuge::test::SampleDocument document{7, "lang", {}};
  for (int number = 0; number < 50000; ++number)
    document.terms[fmt::format("begriff{}", number)] = 2;
  const fuge::test::SampleDatabase sample{{document}, {}};
  const fuge::test::TemporaryFolder folder;
  Gathering gathering{1, 1, 0};
  fuge::test::write_with_glass(folder / "glass", sample, gathering);
  fuge::test::write_with_xapian(folder / "xapian", sample);
  CHECK(gathering.runs > 3);
  CHECK(first_difference(contents(Xapian::Database((folder / "xapian").string())),
                         contents(Xapian::Database((folder / "glass").string()))) == "");
}

TEST_CASE("runs leave nothing in their folder") {
  const fuge::test::TemporaryFolder folder;
  PostingRuns runs(folder.path(), 0);
  for (std::uint32_t number = 1; runs.run_count() == 0; ++number) {
    const std::string term = fmt::format("wort{}", number);
    runs.add(number, std::vector<TermCount>{{term, 1}});
  }
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a folder that can't be written to is an error when memory is full") {
  const fuge::test::TemporaryFolder folder;
  PostingRuns runs(folder / "no such folder", 0);
  const fuge::test::Failure failure = failure_of([&] {
    for (std::uint32_t number = 1;; ++number) {
      const std::string term = fmt::format("wort{}", number);
      runs.add(number, std::vector<TermCount>{{term, 1}});
    }
  });
  CHECK(failure.code == ErrorCode::io);
  CHECK(failure.what.ends_with("can't create it: No such file or directory"));
}

TEST_CASE("postings out of order and terms that are not valid are refused") {
  const std::string long_term(246, 'n');
  const std::function<void(PostingRuns&)> refused[] = {
      [](PostingRuns& runs) { runs.add(0, {}); },
      [](PostingRuns& runs) {
        runs.add(2, {});
        runs.add(2, {});
      },
      [](PostingRuns& runs) {
        runs.add(1, std::vector<TermCount>{{"", 1}});
      },
      [&](PostingRuns& runs) {
        runs.add(1, std::vector<TermCount>{{long_term, 1}});
      },
      [](PostingRuns& runs) {
        runs.add(1, std::vector<TermCount>{{"wort", 1}, {"wort", 1}});
      },
  };
  for (const auto& work : refused) {
    INFO("row ", &work - refused);
    const fuge::test::TemporaryFolder folder;
    PostingRuns runs(folder.path(), 0);
    CHECK(failure_of([&] { work(runs); }).code == ErrorCode::invalid_argument);
  }
}

TEST_CASE("the same document in two parts is refused") {
  const fuge::test::TemporaryFolder folder;
  std::vector<PostingRuns> parts;
  for (int part = 0; part < 2; ++part) {
    parts.emplace_back(folder.path(), 0);
    parts.back().add(5, std::vector<TermCount>{{"wort", 1}});
  }
  DatabaseWriter writer(folder / "glass");
  CHECK(failure_of([&] { write_postings(parts, writer); }).code == ErrorCode::invalid_argument);
}

TEST_CASE("a table of postings grows no larger than its memory, and is empty once it is cleared") {
  PostingTable table(PostingTable::least_memory);
  std::vector<std::size_t> taken;
  for (int round = 0; round < 2; ++round) {
    std::size_t terms = 0;
    for (std::uint32_t number = 1;; ++number) {
      const std::string term = fmt::format("wort{}", number % 3000);
      if (table.add(number, std::vector<TermCount>{{term, number % 5}}) == 0) break;
      ++terms;
    }
    taken.push_back(terms);
    CHECK(table.sorted().size() == 3000);
    table.clear();
    CHECK(table.sorted().empty());
  }
  CHECK(taken[0] == taken[1]);
  CHECK(taken[0] > 10000);
}

TEST_SUITE_END();
