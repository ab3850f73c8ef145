#include "fuge/markup.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "base/utf8.h"

TEST_SUITE_BEGIN("search");

TEST_CASE("escape_html") {
  struct {
    std::string text, html;
    std::string origin;
  } const rows[] = {
      {"Müller & Söhne", "Müller &amp; Söhne", "ampersand"},
      {"<script>alert('\"')</script>", "&lt;script&gt;alert(&#39;&quot;&#39;)&lt;/script&gt;",
       "hostile: markup"},
      {"a\tb\nc", "a\tb\nc", "white space stays"},
      {"a\r\nb", "a\nb", "an end of line of two bytes"},
      {"a\x1b[31m\rb", "a\uFFFD[31m\uFFFDb", "hostile: control characters"},
      {"f\xFCr", "f\uFFFDr", "not UTF-8"},
      {"", "", "empty"},
  };
  for (const auto& row : rows) {
    const auto& text = row.text;
    const auto& html = row.html;
    const auto& origin = row.origin;
    CAPTURE(origin);
    CHECK(fuge::escape_html(text) == html);
  }
}

TEST_CASE("escape_terminal") {
  struct {
    std::string text, line, lines;
    std::string origin;
  } const rows[] = {
      {"Öl – „teuer“", "Öl – „teuer“", "Öl – „teuer“", "plain German"},
      {"a\n\n b\t c", "a b c", "a\n\nb c", "white space"},
      {"a\r\nb", "a b", "a \nb", "carriage return can't overwrite"},
      {"\x1b]0;titel\x07", "\uFFFD]0;titel\uFFFD", "\uFFFD]0;titel\uFFFD",
       "hostile: escape sequence"},
      {"a\xC2\x9B"
       "31mb",
       "a\uFFFD31mb", "a\uFFFD31mb", "hostile: C1"},
      {"a\x7F", "a\uFFFD", "a\uFFFD", "hostile: DEL"},
      {"a\u202Eb\u2066c\u200Fd", "a\uFFFDb\uFFFDc\uFFFDd", "a\uFFFDb\uFFFDc\uFFFDd",
       "hostile: writing direction"},
      {"a\u2028b", "a b", "a b", "line separator"},
      {std::string("a\0b", 3), "a\uFFFDb", "a\uFFFDb", "hostile: NUL"},
      {"f\xFCr\xE2\x82", "f\uFFFDr\uFFFD", "f\uFFFDr\uFFFD", "not UTF-8"},
  };
  for (const auto& row : rows) {
    const auto& text = row.text;
    const auto& line = row.line;
    const auto& lines = row.lines;
    const auto& origin = row.origin;
    CAPTURE(origin);
    CHECK(fuge::escape_terminal(text) == line);
    CHECK(fuge::escape_terminal_lines(text) == lines);
  }
}

TEST_CASE("marks are put around what they mark") {
  const fuge::Snippet snippet{.text = "Öl & Gas", .marks = {{0, 3}, {6, 9}}};
  CHECK(fuge::to_html(snippet) == "<mark>Öl</mark> &amp; <mark>Gas</mark>");
  CHECK(fuge::to_html(snippet, "<b>", "</b>") == "<b>Öl</b> &amp; <b>Gas</b>");
  CHECK(fuge::to_terminal(snippet, "[", "]") == "[Öl] & [Gas]");
  const fuge::Snippet cut{
      .text = "und Öl", .marks = {{4, 7}}, .cut_before = true, .cut_after = true};
  CHECK(fuge::to_terminal(cut, "[", "]") == "… und [Öl] …");
}

TEST_CASE("marks that don't fit the text harm nothing") {
  const fuge::Snippet snippet{.text = "Öl", .marks = {{2, 99}, {0, 1}, {50, 60}}};
  CHECK_FALSE(fuge::to_html(snippet).empty());
  CHECK_FALSE(fuge::to_terminal(snippet, "", "").empty());
}

TEST_CASE("any bytes come out safe") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string text(40, '\0');
    for (char& byte : text) byte = static_cast<char>(random());
    const std::string safe = fuge::escape_terminal(text);
    CHECK_FALSE(fuge::utf8::first_invalid(safe));
    for (std::size_t i = 0; i < safe.size();) {
      const auto [c, end] = fuge::utf8::decode(safe, i);
      CHECK_FALSE(fuge::utf8::is_control(c));
      CHECK_FALSE(fuge::utf8::is_layout_control(c));
      i = end;
    }
    CHECK(fuge::escape_html(text).find('<') == std::string::npos);
  }
}

TEST_SUITE_END();
