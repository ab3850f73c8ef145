// What a file holds, by its first bytes.
#include "article/detect.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;

// "text", "json_lines", with "+3" for the bytes of a mark; or the error.
std::string described(const Result<article::Content>& content) {
  if (!content) {
    const std::string line = std::to_string(content.error().line);
    return "error: " + content.error().reason + (line == "0" ? "" : " (line " + line + ")");
  }
  std::string name = "detect";
  if (content->form == ArticleForm::text) name = "text";
  if (content->form == ArticleForm::json_lines) name = "json_lines";
  const std::string mark = std::to_string(content->byte_order_mark);
  return mark == "0" ? name : name + '+' + mark;
}

}  // namespace

TEST_CASE("the form of a file is found by its beginning") {
  const std::string lines_of_text = "Eine Zeile.\nNoch eine.\n";
  struct {
    std::string start;
    std::string_view expected;
    std::string_view origin;
  } const rows[] = {
      {"", "text", "an empty file"},
      {"Der Damm hält.", "text", "text"},
      {"{\"text\":\"A.\"}", "json_lines", "contract: an object"},
      {" \r\n\t{\"text\":\"A.\"}", "json_lines", "white space before it"},
      {"\xEF\xBB\xBF{\"text\":\"A.\"}", "json_lines+3", "a byte order mark before it"},
      {"\xEF\xBB\xBF"
       "Der Damm hält.",
       "text+3", "a byte order mark before text"},
      {"{", "json_lines", "a brace is enough"},
      {"[{\"text\":\"A.\"}]", "json_lines", "an array on one line"},
      {"[{\"text\":\"A.\"},\n{\"text\":\"B.\"}]",
       "error: a JSON array; JSON Lines expected: one object a line (line 1)",
       "an array over lines"},
      {"[\n  {\"text\":\"A.\"}\n]",
       "error: a JSON array; JSON Lines expected: one object a line (line 1)",
       "an array that begins on a line of its own"},
      {"[{\"text\":\"A.\"}]\n[{\"text\":\"B.\"}]", "json_lines", "an array a line"},
      {"[Eil] Der Damm hält.", "text", "a bracket"},
      {"[1, 2]\n", "text", "an array of something else"},
      {"kaputt\n{\"text\":\"A.\"}\n", "json_lines", "contract: half of the lines are objects"},
      {lines_of_text + "{\"text\":\"A.\"}\n", "text", "fewer than half"},
      {lines_of_text + "{\"a\":1}\n\n\n{\"a\":2}\n", "json_lines", "blank lines don't count"},
      {lines_of_text + "{kein}\n{kein}\n", "text", "braces without a key"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(described(article::recognise(row.start, ArticleForm::detect)) == row.expected);
  }
}

TEST_CASE("only the first twenty lines are looked at") {
  std::string start;
  for (int line = 0; line < 11; ++line) start += "Zeile.\n";
  for (int line = 0; line < 1000; ++line) start += "{\"text\":\"A.\"}\n";
  CHECK(described(article::recognise(start, ArticleForm::detect)) == "text");
  CHECK(described(article::recognise(start.substr(7), ArticleForm::detect)) == "json_lines");
}

TEST_CASE("a form that is given is taken at its word") {
  struct {
    std::string_view start;
    ArticleForm form;
    std::string_view expected;
    std::string_view origin;
  } const rows[] = {
      {"{\"text\":\"A.\"}", ArticleForm::text, "text", "objects as text"},
      {"[{\"a\":1},\n{\"a\":2}]", ArticleForm::text, "text", "an array as text"},
      {"Der Damm hält.", ArticleForm::json_lines, "json_lines", "text as JSON Lines"},
      {"[{\"a\":1},\n{\"a\":2}]", ArticleForm::json_lines,
       "error: a JSON array; JSON Lines expected: one object a line (line 1)",
       "an array over lines can't be"},
      {"\x1F\x8B\x08", ArticleForm::text, "error: gzip: unpack it first (zcat FILE | fuge index -)",
       "what can't be read at all"},
      {"\xFF\xFE{", ArticleForm::json_lines, "error: UTF-16: convert it to UTF-8 first",
       "what can't be read at all"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(described(article::recognise(row.start, row.form)) == row.expected);
  }
}

TEST_SUITE_END();
