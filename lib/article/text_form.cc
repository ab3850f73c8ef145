#include "article/text_form.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "article/wire_copy/credits.h"
#include "article/wire_copy/head.h"
#include "article/wire_copy/scan.h"
#include "article/wire_copy/tail.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

// Digits, a hyphen, digits, a hyphen, digits: meant as a date, whether there is such a day or not.
bool looks_like_date(std::string_view word) noexcept {
  for (int part = 0; part < 3; ++part) {
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    if (digits == 0) return false;
    word.remove_prefix(digits);
    if (part < 2 && !word.starts_with('-')) return false;
    if (part < 2) word.remove_prefix(1);
  }
  return true;
}

// The word behind "date " at the beginning of the body; empty where no date stands there.
std::string_view date_word(std::string_view body) noexcept {
  constexpr std::string_view key = "date";
  if (!body.starts_with(key)) return {};
  const std::string_view line = first_line(body).substr(key.size());
  const std::string_view value = skip_space(line);
  if (value.size() == line.size()) return {};
  std::size_t end = 0;
  while (end < value.size() && skip_space(value.substr(end)).size() == value.size() - end) ++end;
  const std::string_view word = value.substr(0, end);
  return looks_like_date(word) ? word : std::string_view();
}

std::uint64_t line_of(std::string_view text, std::string_view part) noexcept {
  const auto before = text.substr(0, text.size() - part.size());
  return 1 + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
}

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

ArticleOrProblem read_text_form(std::string_view text) {
  Article article;
  std::string_view body = utf8::trim(text);
  const std::string_view word = date_word(body);
  if (!word.empty()) {
    article.date = Date::parse(word);
    if (!article.date) return date_problem(word, line_of(text, skip_space(text)));
    const auto behind = static_cast<std::size_t>(word.data() - body.data()) + word.size();
    body.remove_prefix(behind);
  }
  const std::string_view rest = skip_space(body);
  if (rest.empty()) return Problem{"no text"};
  // The body goes on on the date's line unless a line feed stands between.
  const auto space = body.substr(0, body.size() - rest.size());
  const bool after_date = !word.empty() && space.find('\n') == std::string_view::npos;
  read_body(rest, after_date, article);
  return article;
}

}  // namespace fuge::article
