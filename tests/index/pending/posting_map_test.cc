#include "index/pending/posting_map.h"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>

TEST_SUITE_BEGIN("index");

using fuge::index::PostingList;
using fuge::index::PostingMap;

TEST_CASE("lists of any number of terms are as a map's, in a copy as well") {
  PostingMap postings;
  CHECK(postings.empty());
  CHECK(postings.frequency("haus") == 0);
  CHECK(postings.list("haus").empty());
  std::map<std::string, PostingList> expected;
  std::mt19937 random(5);
  for (Xapian::docid document = 1; document <= 300; ++document) {
    for (int i = 0; i < 40; ++i) {
      // Few that come often, many that come once; some are the beginning of others.
      const auto number = i < 5 ? random() % 3 : random() % 100'000;
      const std::string term = std::string("XW").append(std::to_string(number));
      PostingList& list = expected[term];
      if (!list.empty() && list.back().document == document) continue;
      const fuge::index::Posting posting{document, static_cast<std::uint32_t>(random() % 9)};
      list.push_back(posting);
      postings.add(term, posting);
    }
  }
  const PostingMap copy = postings;
  postings.add("XW0", {301, 1});
  CHECK(postings.frequency("XW0") == expected["XW0"].size() + 1);
  CHECK_FALSE(copy.empty());
  for (const auto& row : expected) {
    CAPTURE(row.first);
    CHECK(copy.frequency(row.first) == row.second.size());
    CHECK(copy.list(row.first) == row.second);
  }
  CHECK(copy.list("XW").empty());
  CHECK(copy.frequency("") == 0);
}

TEST_SUITE_END();
