// The reader as a whole: streams, forms, limits, iteration, and input that means harm.
#include <doctest/doctest.h>

#include <algorithm>
#include <ios>
#include <iterator>
#include <random>
#include <ranges>
#include <streambuf>

#include "article/records.h"
#include "base/utf8.h"

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;

// Gives some bytes, then fails as a broken disk would.
class FailingBuffer : public std::streambuf {
 public:
  explicit FailingBuffer(std::string bytes) : bytes_(std::move(bytes)) {
    setg(bytes_.data(), bytes_.data(), bytes_.data() + bytes_.size());
  }

 protected:
  int_type underflow() override { throw std::ios_base::failure("broken disk"); }

 private:
  std::string bytes_;
};

std::string ids(const std::vector<Record>& records) {
  std::string line;
  for (const Record& record : records) line += record ? record->id + " " : "! ";
  return line;
}

bool keeps_promises(const Article& article) {
  const auto is_text = [](std::string_view text) { return !utf8::first_invalid(text); };
  return !article.id.empty() && article.id.size() <= 240 && !article.text.empty() &&
         (!article.date || article.date->valid()) && is_text(article.id) &&
         (!article.time || (article.time->valid() && article.date && article.date->exact())) &&
         is_text(article.place) && is_text(article.title) && is_text(article.text) &&
         is_text(article.url) && std::ranges::all_of(article.sources, is_text);
}

}  // namespace

static_assert(std::input_iterator<ArticleReader::iterator>);
static_assert(std::sentinel_for<std::default_sentinel_t, ArticleReader::iterator>);

TEST_CASE("a stream is one article, or one a line, under its name") {
  CHECK(ids(test::records_of("Der Text.")) == "input ");
  CHECK(ids(test::records_of("{\"text\":\"A.\"}\n{\"text\":\"B.\"}")) == "input#1 input#2 ");
}

TEST_CASE("the form is found by content, or given") {
  struct Row {
    const char* origin;
    const char* input;
    const char* expected;  // ids; ! for an error
  };
  const Row rows[] = {
      {"contract: object", "{\"text\":\"A.\"}\n", "input#1 "},
      {"blank lines before it", "\n \n {\"text\":\"A.\"}\n", "input#3 "},
      {"byte order mark before it", "\xEF\xBB\xBF\n{\"text\":\"A.\"}\n", "input#2 "},
      {"a broken first line", "kaputt\n{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n",
       "! input#2 input#3 "},
      {"an array on one line", "[{\"text\":\"A.\"}]", "! "},
      {"an array over lines is one error", "[\n{\"text\":\"A.\"},\n{\"text\":\"B.\"}\n]", "! "},
      {"an array on the first line only", "[{\"text\":\"A.\"}]\n{\"text\":\"B.\"}", "! input#2 "},
      {"text that begins with a bracket", "[Eil] Der Damm hält.", "input "},
      {"text that speaks of objects", "So sieht es aus:\nZeile\nNoch eine.\n{\"text\":\"A.\"}",
       "input "},
      {"a brace is enough", "{kaputt\n", "! "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(ids(test::records_of(row.input)) == row.expected);
  }
  CHECK(ids(test::records_of("{Klammer}", test::with_form(ArticleForm::text))) == "input ");
  CHECK(ids(test::records_of("Text.", test::with_form(ArticleForm::json_lines))) == "! ");
}

TEST_CASE("a record over the limit is an error, the others go on") {
  ReaderOptions options;
  options.max_record_bytes = 40;
  const std::string fits = "{\"text\":\"" + std::string(29, 'x') + "\"}\n";
  const std::string over = "{\"text\":\"" + std::string(300'000, 'x') + "\"}\n";
  CHECK(ids(test::records_of(fits + over + fits, options)) == "input#1 ! input#3 ");
  CHECK(ids(test::records_of(std::string(40, 'x'), options)) == "input ");
  const auto records = test::records_of(std::string(41, 'x'), options);
  REQUIRE(records.size() == 1);
  REQUIRE(!records[0]);
  CHECK(records[0].error().reason() ==
        "the file is longer than 40 bytes, the most that a record may have");
}

TEST_CASE("one pass: begin() reads on from where the reader is") {
  std::istringstream stream("{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n{\"text\":\"C.\"}\n");
  ArticleReader reader(stream, "input");
  REQUIRE(reader.next());
  ArticleReader moved = std::move(reader);
  std::string rest;
  for (const Record& record : moved) rest += record->text;
  CHECK(rest == "B.C.");
  CHECK(!moved.next());
  CHECK(!moved.next());
  CHECK(moved.begin() == moved.end());
}

TEST_CASE("ranges of the standard library take the reader") {
  std::istringstream stream("{\"text\":\"A.\"}\n{\n{\"text\":\"C.\"}\n");
  ArticleReader reader(stream, "input");
  CHECK(std::ranges::count_if(reader, [](const Record& record) { return bool(record); }) == 2);
  CHECK(reader.bytes_read() == stream.str().size());
  CHECK(!reader.bytes_total());
}

TEST_CASE("a stream that fails ends with an error of its own") {
  FailingBuffer buffer("{\"text\":\"A.\"}\n");
  std::istream stream(&buffer);
  stream.exceptions(std::ios_base::badbit);
  ArticleReader reader(stream, "disk");
  const auto record = reader.next();
  REQUIRE(record);
  REQUIRE(!*record);
  CHECK(record->error().code() == ErrorCode::io);
  CHECK(record->error().location().file == "disk");
  CHECK(!reader.next());
}

TEST_CASE("several paths are read in the order given, '-' among the ids of streams") {
  std::istringstream stream("Der Text.");
  ArticleReader reader(stream, "-");
  const auto record = reader.next();
  REQUIRE(record);
  CHECK((*record)->id == "-");
}

TEST_CASE("NUL and other characters without print stay in the text") {
  const std::string text(
      "Ein\0Zeichen \x1b[31m und \xE2\x80\xAE"
      "Ende.",
      29);
  const auto records = test::records_of(text);
  REQUIRE(records.size() == 1);
  CHECK(records[0]->text == text);
}

TEST_CASE("long input of one kind is read in linear time") {
  // Each of these takes minutes if a step looks at the whole text again.
  struct Row {
    const char* origin;
    const char* piece;
    int count;
  };
  const Row rows[] = {
      {"sign-offs", "/ab/cd ", 400'000},
      {"credits at the end", "Ja. (dpa) ", 400'000},
      {"credit lines", "Von: dpa\n", 400'000},
      {"spaces", " ", 4'000'000},
      {"blank lines", "\n", 4'000'000},
      {"brackets", "(", 4'000'000},
      {"slashes", "/", 4'000'000},
      {"disclaimers", "Disclaimer: x\n", 400'000},
      {"notices", "(x)\n", 400'000},
      {"quotes", "“", 1'000'000},
      {"labels", "WDH/", 1'000'000},
      {"credit of one line", "dpa/", 1'000'000},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    std::string text = "Anfang.\n";
    for (int i = 0; i < row.count; ++i) text += row.piece;
    const auto behind = test::records_of(text, test::with_form(ArticleForm::text));
    REQUIRE(behind.size() == 1);
    CHECK(bool(behind[0]));
    const auto before = test::records_of(text.substr(8) + "\nEnde.");
    REQUIRE(before.size() == 1);
    CHECK(bool(before[0]));
  }
}

TEST_CASE("random bytes give articles or errors, never anything else") {
  std::mt19937 random(20250904);
  const std::vector<std::string> pieces = {"date 2025-09-04 ",
                                           "date 2025-02-30",
                                           "Von: ",
                                           "dpa",
                                           "/",
                                           "(",
                                           ")",
                                           "(APA, 4.9.2025)",
                                           "Paris (Reuters) - ",
                                           "\n",
                                           "\r\n",
                                           "\r",
                                           " ",
                                           ".",
                                           "ROUNDUP 2: ",
                                           "{\"text\":\"",
                                           "\"}",
                                           "\"",
                                           "[",
                                           "]",
                                           "{",
                                           "}",
                                           ",",
                                           "\"date\":",
                                           "\"time\":",
                                           "\"fields\":{\"ressort\":",
                                           "\"2025-09-04T10:40\"",
                                           "date 2024-04 ",
                                           "date 2025-09-04 10:40 ",
                                           "1e999",
                                           "null",
                                           "\\u",
                                           "ü",
                                           "“",
                                           "\xFC",
                                           "/ab/cd",
                                           "Haftungsausschluss: ",
                                           "künstliche Intelligenz, diese Zusammenfassung",
                                           "Wort "};
  for (int round = 0; round < 4'000; ++round) {
    std::string bytes;
    const bool noise = round % 4 == 0;
    for (auto length = random() % 60; length > 0; --length) {
      bytes += noise ? std::string(1, static_cast<char>(random() % 256))
                     : pieces[random() % pieces.size()];
    }
    for (ArticleForm form : {ArticleForm::detect, ArticleForm::text, ArticleForm::json_lines}) {
      ReaderOptions options = test::with_form(form);
      if (round % 3 == 0) options.encoding = "windows-1252";
      for (const Record& record : test::records_of(bytes, options)) {
        CAPTURE(bytes);
        if (record) {
          CHECK(keeps_promises(*record));
        } else {
          CHECK(record.error().code() == ErrorCode::invalid_article);
          CHECK(!utf8::first_invalid(record.error().reason()));
        }
      }
    }
  }
}

TEST_SUITE_END();
