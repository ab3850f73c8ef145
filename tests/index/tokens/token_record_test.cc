#include "index/tokens/token_record.h"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/error.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::index::RecordedText;
using fuge::index::RecordedToken;
using fuge::index::TokenRecord;
using fuge::index::TokenRecordWriter;
using Tokens = std::vector<RecordedToken>;

std::string record_of(const Tokens& tokens, std::size_t field = 5) {
  TokenRecordWriter writer;
  writer.begin_text(field);
  for (const RecordedToken& token : tokens) writer.add(token);
  writer.end_text();
  return writer.take();
}

Tokens read_all(RecordedText text) {
  Tokens tokens;
  for (RecordedToken token; text.next(token);) tokens.push_back(token);
  return tokens;
}

// Each term a number of its own.
Tokens tokens_of(const std::string& text) {
  static const fuge::Analyzer analyzer;
  static std::map<std::string, fuge::index::WordNumber> numbers;
  Tokens tokens;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector()) {
    const auto next = static_cast<fuge::index::WordNumber>(numbers.size() + 1);
    tokens.push_back({numbers.emplace(token.term, next).first->second, token.position,
                      token.positions, token.begin, token.end,
                      token.borrowed_end > token.borrowed_begin});
  }
  return tokens;
}

}  // namespace

TEST_CASE("the tokens of a text come back as they were") {
  const std::vector<std::string> texts{
      "Die Fähre legt um 8 Uhr ab, heißt es.",
      "  \n\nAm Anfang  stehen   Leerzeichen \xE2\x80\x9Eund Zeichen\xE2\x80\x9C … am Ende.\n",
      "Staats- und Regierungschefs, Ein- und Ausfuhr, Textilgroßhandel und -einzelhandel",
      "Der Ukraine-Krieg und die 20-Uhr-Nachrichten: www.example.org/fahrplan?tag=heute",
      "Das Weinen half nicht. Er nimmt am Rennen teil.",
      "Donaudampfschifffahrtsgesellschaftskapitänspatentinhaberversammlung",
      std::string("NUL\0hier und \xFF dort", 19),
      "Wort" + std::string(3000, ' ') + "weit",
      ""};
  for (const std::string& text : texts) {
    CAPTURE(text);
    const Tokens tokens = tokens_of(text);
    const std::string record = record_of(tokens);
    TokenRecord texts_of_record(record);
    RecordedText read;
    REQUIRE(texts_of_record.next(read) == !tokens.empty());
    if (tokens.empty()) continue;
    CHECK(read.field() == 5);
    CHECK(read_all(read) == tokens);
    CHECK_FALSE(texts_of_record.next(read));
  }
}

TEST_CASE("any tokens come back as they were, with their bytes and without") {
  std::mt19937 random(3);
  const auto below = [&](std::uint32_t end) { return static_cast<std::uint32_t>(random() % end); };
  for (int round = 0; round < 300; ++round) {
    Tokens tokens;
    RecordedToken token;
    for (std::uint32_t i = 0; i < below(60); ++i) {
      const std::uint32_t kind = below(8);
      token.word = 1 + (below(fuge::index::most_words) >> below(28));
      token.position += kind == 0 ? 0 : kind == 1 ? below(1000) : 1;
      if (kind != 0 || below(2) == 0) token.begin += below(kind == 2 ? 100'000 : 12);
      token.end = token.begin + 1 + below(kind == 3 ? 5000 : 14);
      token.positions = kind == 4 ? 1 + below(5) : 1;
      token.completed = kind == 5;
      tokens.push_back(token);
    }
    const std::string record = record_of(tokens);
    TokenRecord texts(record);
    RecordedText text;
    if (!texts.next(text)) continue;
    RecordedText words = text;
    CHECK(read_all(text) == tokens);
    fuge::index::WordFilter filter;
    std::set<fuge::index::WordNumber> asked;
    for (const RecordedToken& some : tokens)
      if (below(3) == 0) asked.insert(some.word);
    for (const fuge::index::WordNumber word : asked) filter.add(word);
    RecordedToken read;
    for (const RecordedToken& wanted : tokens) {
      if (!filter.may_have(wanted.word)) continue;
      REQUIRE(words.next_of(filter, read));
      CHECK(read.word == wanted.word);
      CHECK(read.position == wanted.position);
      CHECK(read.completed == wanted.completed);
    }
  }
}

TEST_CASE("a record has the texts of an article in their order") {
  TokenRecordWriter writer;
  for (const std::size_t field : {3U, 4U, 4U, 200U}) {
    writer.begin_text(field);
    writer.add({static_cast<fuge::index::WordNumber>(field), 0, 1, 0, 4, false});
    writer.end_text();
  }
  writer.begin_text(9);
  writer.end_text();
  const std::string record = writer.take();
  TokenRecord texts(record);
  std::vector<std::size_t> fields;
  for (RecordedText text; texts.next(text);) {
    fields.push_back(text.field());
    CHECK(read_all(text).front().word == text.field());
  }
  CHECK(fields == std::vector<std::size_t>{3, 4, 4, 200});
  CHECK(writer.take().empty());
}

TEST_CASE("a frequent word with a space before it takes a byte and a half") {
  Tokens tokens;
  for (std::uint32_t i = 0; i < 1000; ++i) tokens.push_back({7, i, 1, i * 5 + 1, i * 5 + 5, false});
  CHECK(record_of(tokens).size() < 1520);
}

TEST_CASE("a record that was damaged is an error or other tokens, never more") {
  using namespace std::string_literals;
  const std::string record =
      record_of(tokens_of("Die Ein- und Ausfuhr von Äpfeln legt seit 1998 zu."));
  for (std::size_t size = 0; size < record.size(); ++size) {
    const std::string_view cut = std::string_view(record).substr(0, size);
    TokenRecord texts(cut);
    RecordedText text;
    if (size > 0) CHECK_THROWS_AS(texts.next(text), fuge::Error);
  }
  // A field, tokens, and the words: no word has the number 0, nor any above the greatest.
  for (const std::string& words : {"\x01"s, "\x00\x00"s, "\x00\x01"s, "\xff\xff\xff\xff\xff"s,
                                   "\x01\x00\x02\x00"s, "\xff\x10\x00\x00\x01"s}) {
    CAPTURE(words);
    const std::string damaged = "\x05\x01"s + static_cast<char>(words.size()) + words + "\x00"s;
    TokenRecord texts(damaged);
    RecordedText text;
    REQUIRE(texts.next(text));
    fuge::index::WordSet set;
    CHECK_THROWS_AS(text.add_words(set), fuge::Error);
  }
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string damaged = record;
    damaged[random() % damaged.size()] = static_cast<char>(random());
    TokenRecord texts(damaged);
    try {
      std::size_t count = 0;
      for (RecordedText text; texts.next(text);) {
        fuge::index::WordSet words;
        text.add_words(words);
        count += read_all(text).size();
      }
      CHECK(count <= damaged.size());
    } catch (const fuge::Error& error) {
      CHECK(error.code() == fuge::ErrorCode::damaged_index);
    }
  }
}

TEST_SUITE_END();
