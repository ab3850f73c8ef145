#include "article/text_form/text_form.h"

#include <string>
#include <utility>
#include <vector>

#include "article/text_form/date_line.h"
#include "article/wire_copy/credits.h"
#include "article/wire_copy/head.h"
#include "article/wire_copy/tail.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

// The text without what stands behind it; the credit there joins the sources.
std::string take_tail(std::string_view text, std::vector<std::string>& sources) {
  const Tail tail = read_tail(text);
  add_sources(sources, tail.sources);
  return std::string(utf8::trim(text.substr(0, tail.begin)));
}

// Stripping never leaves an article without text: a heading with nothing but credits behind it is
// its text, and what is nothing but credits and notices stays as it is.
void read_body(std::string_view body, bool after_date, Article& article) {
  Head head = read_head(body, after_date);
  article.sources = std::move(head.sources);
  article.place = std::move(head.place);
  article.text = take_tail(body.substr(head.length), article.sources);
  if (!article.text.empty()) {
    article.title = std::move(head.title);
  } else {
    article.text = take_tail(head.title, article.sources);
  }
  if (article.text.empty()) article.text = utf8::trim(body);
}

}  // namespace

Result<Article> read_text_form(std::string_view text) {
  const Result<DateLine> line = read_date_line(text);
  if (!line) return line.error();
  if (line->rest.empty()) return Problem{"no text"};
  Article article;
  article.date = line->dating.date;
  article.time = line->dating.time;
  read_body(line->rest, line->goes_on, article);
  return article;
}

}  // namespace fuge::article
