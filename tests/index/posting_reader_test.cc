#include "index/posting_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "index/frequency_cache.h"
#include "token_index.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::index::no_document;
using fuge::index::Posting;
using fuge::index::PostingList;
using fuge::index::PostingReader;
using fuge::index::TermCursor;
using fuge::test::TemporaryFolder;

// Documents from 1 on, each of its words; a number is left out where there are none.
Xapian::WritableDatabase database_of(const std::vector<std::vector<std::string>>& documents) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (const std::vector<std::string>& words : documents) {
    Xapian::Document document;
    for (const std::string& word : words) document.add_term(word);
    const Xapian::docid number = database.add_document(document);
    if (words.empty()) database.delete_document(number);
  }
  return database;
}

Xapian::WritableDatabase sample() {
  return database_of({{"haus", "haus", "häuser"},
                      {"see"},
                      {},
                      {"häuser", "hauses", "hauses"},
                      {"haus", "see", "hauses"}});
}

// "haus" by all its forms, all else by itself.
std::vector<std::string> forms_of(const std::string& term) {
  if (term == "haus") return {"haus", "hauses", "häuser"};
  if (term == "nichts") return {};
  return {term};
}

PostingList all_of(TermCursor cursor) {
  PostingList list;
  for (; !cursor.at_end(); cursor.next()) list.push_back({cursor.document(), cursor.times()});
  return list;
}

// What is left before `end`.
PostingList taken_to(Xapian::docid end, TermCursor& cursor) {
  PostingList list;
  cursor.visit_lists_to(end, [&](Xapian::docid document, std::uint32_t times) {
    list.push_back({document, times});
  });
  return list;
}

// So many lists that the shortest are merged, of which only the first has documents.
std::vector<std::string> with_many_more(const std::string& term) {
  std::vector<std::string> terms(30, "nichts");
  terms.push_back(term);
  return terms;
}

}  // namespace

TEST_CASE("a term's documents in their order, with how often they have it") {
  const Xapian::WritableDatabase database = sample();
  const struct {
    std::string term;
    PostingList alone;
    PostingList by_forms;
    std::string origin;
  } rows[] = {
      {"haus", {{1, 2}, {5, 1}}, {{1, 3}, {4, 3}, {5, 2}}, "several lists are added up"},
      {"see", {{2, 1}, {5, 1}}, {{2, 1}, {5, 1}}, "one list is as it is"},
      {"berg", {}, {}, "a term that nobody has"},
      {"nichts", {}, {}, "a term that stands for none"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.term);
    CAPTURE(row.origin);
    PostingReader alone(database, fuge::test::as_posted);
    PostingReader by_forms(database, forms_of);
    CHECK(all_of(alone.open(row.term)) == row.alone);
    CHECK(alone.frequency(row.term) == row.alone.size());
    CHECK(all_of(by_forms.open(row.term)) == row.by_forms);
    CHECK(by_forms.frequency(row.term) == row.by_forms.size());
  }
  const PostingReader postings(database, fuge::test::as_posted);
  CHECK(postings.documents() == 4);
  CHECK(postings.last_document() == 5);
}

TEST_CASE("a cursor skips forwards alone") {
  std::vector<std::vector<std::string>> documents;
  std::mt19937 random(3);
  for (int i = 0; i < 700; ++i) documents.emplace_back(random() % 3, "wort");
  const Xapian::WritableDatabase database = database_of(documents);
  for (const bool is_merged : {false, true}) {
    CAPTURE(is_merged);
    PostingReader postings(database, [&](const std::string& term) {
      return is_merged ? with_many_more(term) : std::vector{term};
    });
    for (int round = 0; round < 200; ++round) {
      TermCursor cursor = postings.open("wort");
      Xapian::docid reached = 1;
      while (!cursor.at_end()) {
        const auto target = static_cast<Xapian::docid>(random() % 720);
        cursor.skip_to(target);
        reached = std::max(reached, target);
        while (reached <= documents.size() && documents[reached - 1].empty()) ++reached;
        REQUIRE(cursor.document() == (reached <= documents.size() ? reached : no_document));
        if (!cursor.at_end()) CHECK(cursor.times() == documents[reached - 1].size());
      }
      cursor.skip_to(1);
      CHECK(cursor.at_end());
    }
  }
}

TEST_CASE("a list of the database is walked along as one in memory is") {
  const TemporaryFolder folder;
  Xapian::WritableDatabase database = fuge::test::empty_database(folder);
  std::mt19937 random(9);
  PostingList list;
  for (Xapian::docid number = 1; number <= 9000; ++number) {
    Xapian::Document document;
    // Gaps and runs, so that some chunks of the list reach far.
    const std::uint32_t times = number % 2000 < 700 ? 0 : static_cast<std::uint32_t>(random() % 3);
    if (times > 0) document.add_term("wort", times);
    database.add_document(document);
    if (times > 0) list.push_back({number, times});
  }
  database.commit();
  const auto postlist = fuge::glass::PostlistReader::open(folder / "index", database);
  REQUIRE(postlist != nullptr);
  PostingReader by_xapian(database, fuge::test::as_posted);
  PostingReader postings(database, fuge::test::as_posted, postlist.get());
  CHECK(postings.frequency("wort") == list.size());
  CHECK(postings.open("ort").at_end());
  CHECK(all_of(postings.open("wort")) == list);
  for (int round = 0; round < 300; ++round) {
    TermCursor cursor = postings.open("wort");
    TermCursor other = by_xapian.open("wort");
    Xapian::docid target = 0;
    while (!cursor.at_end()) {
      target += static_cast<Xapian::docid>(random() % (round < 150 ? 300 : 5000));
      if (random() % 2 == 0) {
        cursor.skip_to(target);
        other.skip_to(target);
      } else {
        REQUIRE(taken_to(target, cursor) == taken_to(target, other));
      }
      REQUIRE(cursor.document() == other.document());
      if (!cursor.at_end()) REQUIRE(cursor.times() == other.times());
    }
    CHECK(taken_to(no_document, cursor).empty());
  }
}

TEST_CASE("many lists are merged as few are") {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    const std::size_t forms = random() % 9;
    // Where few of the documents have any, merging goes another way.
    std::vector<std::vector<std::string>> documents(round % 2 == 0 ? 60 : 6000);
    const std::size_t first = documents.size() - 60;
    std::map<Xapian::docid, std::uint32_t> expected;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      documents[i].emplace_back("alle");
      for (std::size_t form = 0; i >= first && form < forms; ++form) {
        const std::size_t times = random() % 4 == 0 ? random() % 3 : 0;
        documents[i].insert(documents[i].end(), times, std::to_string(form));
        if (times > 0)
          expected[static_cast<Xapian::docid>(i + 1)] += static_cast<std::uint32_t>(times);
      }
    }
    const Xapian::WritableDatabase database = database_of(documents);
    PostingReader postings(database, [&](const std::string&) {
      std::vector<std::string> terms;
      for (std::size_t form = 0; form < forms; ++form) terms.push_back(std::to_string(form));
      return terms;
    });
    PostingList list;
    for (const auto& [document, times] : expected) list.push_back({document, times});
    CHECK(postings.frequency("wort") == list.size());
    CHECK(all_of(postings.open("wort")) == list);
  }
}

TEST_CASE("lists are walked at given documents as one after the other") {
  std::mt19937 random(17);
  std::vector<std::vector<std::string>> documents(3000);
  for (std::vector<std::string>& document : documents)
    for (const char* const form : {"haus", "hauses", "häuser"})
      document.insert(document.end(), random() % 4 == 0 ? random() % 3 : 0, form);
  const Xapian::WritableDatabase database = database_of(documents);
  PostingReader postings(database, forms_of);
  TermCursor cursor = postings.open("haus");
  for (Xapian::docid begin = 1; begin < 2900; begin += 100) {
    std::map<Xapian::docid, std::size_t> expected;
    std::vector<Xapian::docid> asked;
    for (Xapian::docid document = begin; document < begin + 100; ++document) {
      if (random() % 9 != 0) continue;
      asked.push_back(document);
      if (!documents[document - 1].empty()) expected[document] = documents[document - 1].size();
    }
    std::map<Xapian::docid, std::size_t> found;
    cursor.visit_lists_at(
        [&](const auto& take) { std::ranges::for_each(asked, take); },
        [&](Xapian::docid document, std::uint32_t times) { found[document] += times; });
    CHECK(found == expected);
  }
}

TEST_CASE("what is posted as several terms is counted once for a state of an index") {
  const Xapian::WritableDatabase database = sample();
  const auto frequencies = std::make_shared<fuge::index::FrequencyCache>();
  int asked = 0;
  const auto counting = [&](const std::string& term) {
    ++asked;
    return forms_of(term);
  };
  PostingReader postings(database, counting);
  postings.use(nullptr, frequencies);
  CHECK(postings.frequency("haus") == 3);
  CHECK(frequencies->find("haus") == 3);
  const int before = asked;
  PostingReader again(database, counting);
  again.use(nullptr, frequencies);
  CHECK(again.frequency("haus") == 3);
  CHECK(asked == before);
  CHECK(again.frequency("see") == 2);
  CHECK(frequencies->find("see") == std::nullopt);  // the list itself says so
  CHECK(all_of(again.open("haus")).size() == 3);
}

TEST_CASE("of frequencies those that were counted last are remembered") {
  fuge::index::FrequencyCache frequencies;
  CHECK(frequencies.find("haus") == std::nullopt);
  const int many = 130'000;
  for (int i = 0; i < many; ++i) frequencies.put(std::to_string(i), static_cast<unsigned>(i));
  CHECK(frequencies.find("129999") == 129'999);
  CHECK(frequencies.find("100000") == 100'000);
  CHECK(frequencies.find("0") == std::nullopt);
  frequencies.put("129999", 1);
  CHECK(frequencies.find("129999") == 1);
}

TEST_SUITE_END();
