#include "index/words/term_dictionary.h"
#include "index/words/dictionary_writer.h"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "fuge/error.h"
#include "token_index.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::index::DictionaryBlock;
using fuge::index::DictionaryWord;
using fuge::index::DictionaryWriter;
using fuge::index::TermClass;
using fuge::index::TermDictionary;
using Words = std::vector<DictionaryWord>;

// Terms that share much and little, of all classes.
std::string some_term(std::mt19937& random) {
  const std::vector<std::string> prefixes{"", "XF", "XF-", "XE", "XO", "XH", "XM", "XI", "XB"};
  const std::vector<std::string> parts{"haus", "häuser", "boot", "fahrt", "see", "ufer", "weg"};
  const auto below = [&](std::size_t end) { return random() % end; };
  std::string term = prefixes[below(prefixes.size())];
  for (std::size_t i = 0; i <= below(4); ++i) term += parts[below(parts.size())];
  return term;
}

bool has_check(const std::string& term) {
  return term.starts_with("XF") || term.starts_with("XE");
}

}  // namespace

TEST_CASE("what is written in many goes is found as if in one") {
  std::mt19937 random(12);
  const fuge::test::TemporaryFolder folder;
  Xapian::WritableDatabase database = fuge::test::empty_database(folder);
  std::map<std::string, Words> expected;
  fuge::index::WordNumber number = 0;
  for (int go = 0; go < 12; ++go) {
    DictionaryWriter writer;
    for (int i = 0; i < 400; ++i) {
      const std::string term = some_term(random);
      ++number;
      const DictionaryWord word{number, static_cast<std::uint16_t>(has_check(term) ? random() : 0)};
      writer.add(term, word);
      writer.add(term, word);
      expected[term].push_back(word);
      CHECK(writer.find(term)->back() == word);
    }
    writer.write_to(database);
  }
  TermDictionary dictionary(database);
  for (const auto& entry : expected) {
    const std::string& term = entry.first;
    CAPTURE(term);
    CHECK(dictionary.find(term) == entry.second);
    CHECK(dictionary.find(term + "x").empty());
  }
}

TEST_CASE("texts come in the order of their bytes, from any of them on") {
  std::mt19937 random(7);
  const fuge::test::TemporaryFolder folder;
  Xapian::WritableDatabase database = fuge::test::empty_database(folder);
  std::map<std::string, Words> expected;
  DictionaryWriter writer;
  for (fuge::index::WordNumber number = 1; number < 3000; ++number) {
    std::string text = std::to_string(random() % 5000);
    writer.add(text, {number, 0});
    expected[text].push_back({number, 0});
  }
  writer.write_to(database);
  TermDictionary dictionary(database);
  for (const std::string from : {"", "0", "17", "3", "4999", "5", "x"}) {
    CAPTURE(from);
    auto wanted = expected.lower_bound(from);
    for (dictionary.seek(from); !dictionary.at_end(); dictionary.next(), ++wanted) {
      REQUIRE(wanted != expected.end());
      CHECK(dictionary.text() == wanted->first);
      CHECK(dictionary.words(TermClass::stem) == wanted->second);
      CHECK_FALSE(dictionary.is_form());
    }
    CHECK(wanted == expected.end());
  }
}

TEST_CASE("a text is told apart by the class of its term") {
  const fuge::test::TemporaryFolder folder;
  Xapian::WritableDatabase database = fuge::test::empty_database(folder);
  DictionaryWriter writer;
  writer.add("XFgarantie", {1, 77});
  writer.add("garantie", {1, 0});
  writer.add("garantie", {2, 0});
  writer.add("XHgarantie", {3, 0});
  writer.add("XF-der", {4, 9});
  writer.write_to(database);
  TermDictionary dictionary(database);
  CHECK(dictionary.find("XFgarantie") == Words{{1, 77}});
  CHECK(dictionary.find("garantie") == Words{{1, 0}, {2, 0}});
  CHECK(dictionary.find("XHgarantie") == Words{{3, 0}});
  CHECK(dictionary.find("XMgarantie").empty());
  CHECK(dictionary.find("XF-der") == Words{{4, 9}});
  CHECK(dictionary.find("XFder").empty());
  dictionary.seek("garantie");
  CHECK(dictionary.is_form());
}

TEST_CASE("an index without words has nothing to find") {
  const fuge::test::TemporaryFolder folder;
  const Xapian::WritableDatabase database = fuge::test::empty_database(folder);
  TermDictionary dictionary(database);
  CHECK(dictionary.find("haus").empty());
  dictionary.seek("");
  CHECK(dictionary.at_end());
}

TEST_CASE("a block that was damaged is an error") {
  const fuge::test::TemporaryFolder folder;
  Xapian::WritableDatabase database = fuge::test::empty_database(folder);
  for (const std::string& bytes :
       {std::string("\x05", 1), std::string("\0\x09haus", 6), std::string("\0\1x\x09", 4),
        std::string("\0\1x\1\xF1", 5), std::string("\0\1x\1\x3F", 5), std::string("\x80", 1)}) {
    database.set_metadata(fuge::index::last_block_key(), bytes);
    TermDictionary dictionary(database);
    CHECK_THROWS_AS(dictionary.find("x"), fuge::Error);
  }
}

TEST_SUITE_END();
