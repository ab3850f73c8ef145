#include "article/file_reader.h"

#include <fmt/core.h>

#include <ios>
#include <system_error>
#include <utility>

#include "article/json_lines/json_lines.h"
#include "article/problem.h"
#include "article/scan.h"
#include "article/text_form/text_form.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

Problem too_long(std::string_view what, std::size_t most) {
  return {
      fmt::format("the {} is longer than {} bytes, the most that a record may have", what, most)};
}

}  // namespace

FileReader::FileReader(Input input, FileName name, Shared& shared)
    : input_(std::move(input)), name_(std::move(name)), shared_(&shared) {}

std::optional<Record> FileReader::next() {
  if (ended_) return std::nullopt;
  try {
    return read();
  } catch (const std::system_error& error) {  // std::ios_base::failure is one, too
    ended_ = true;
    return Error(ErrorCode::io, "can't read it: " + error.code().message(), {name_.shown, 0, {}});
  }
}

std::optional<Record> FileReader::read() {
  if (!begun_) {
    begun_ = true;
    if (auto refused = begin()) return refused;
  }
  switch (form_) {
    case ArticleForm::json_lines:
      return read_line();
    case ArticleForm::text:
    case ArticleForm::detect:
      break;
  }
  return read_text();
}

// Finds out what the file holds; an error record where it can't be read.
std::optional<Record> FileReader::begin() {
  const Result<Content> content = recognise(input_.peek(), shared_->options.form);
  if (!content) {
    ended_ = true;
    return failed(content.error(), 0);
  }
  form_ = content->form;
  input_.skip(content->byte_order_mark);
  return std::nullopt;
}

std::optional<Record> FileReader::read_text() {
  ended_ = true;
  const std::uint64_t start = input_.position();
  std::string text;
  const std::size_t most = shared_->options.max_record_bytes;
  if (input_.read_all(text, most) == Input::Taken::too_long) {
    return failed(too_long("file", most), start);
  }
  if (auto problem = shared_->decoder.decode(text)) return failed(*problem, start);
  unify_line_ends(text);
  return finish(read_text_form(text), start);
}

std::optional<Record> FileReader::read_line() {
  while (true) {
    const std::uint64_t start = input_.position();
    const std::size_t most = shared_->options.max_record_bytes;
    switch (input_.read_line(buffer_, most)) {
      case Input::Taken::nothing:
        ended_ = true;
        return std::nullopt;
      case Input::Taken::too_long:
        ++line_;
        return failed(too_long("line", most), start);
      case Input::Taken::all:
        ++line_;
        if (!utf8::trim(buffer_).empty()) return finish(parse_line(), start);
        break;
    }
  }
}

Result<Article> FileReader::parse_line() {
  if (auto problem = shared_->decoder.decode(buffer_)) {
    problem->line = 0;  // of the file, not of the record
    return std::move(*problem);
  }
  return read_json_line(buffer_);
}

Record FileReader::finish(Result<Article> read, std::uint64_t start) {
  if (!read) return failed(read.error(), start);
  if (auto problem = identify(*read)) return failed(*problem, start);
  return *std::move(read);
}

std::optional<Problem> FileReader::identify(Article& article) {
  if (!article.id.empty()) return std::nullopt;
  article.id = line_ == 0 ? name_.id : fmt::format("{}#{}", name_.id, line_);
  if (auto problem = id_problem(article.id)) return problem;
  if (!shared_->several) return std::nullopt;
  const auto other = shared_->ids.claim(name_.id, line_, name_.named, name_.shown);
  if (!other) return std::nullopt;
  return Problem{
      fmt::format("the id \"{}\" belongs to {} already: give both an id of their own, or "
                  "name a folder above them",
                  shown(article.id), shown(*other))};
}

Record FileReader::failed(const Problem& problem, std::uint64_t start) const {
  Location location{name_.shown, problem.line == 0 ? line_ : problem.line, problem.byte};
  if (location.byte) *location.byte += start;
  return Error(ErrorCode::invalid_article, problem.reason, std::move(location));
}

}  // namespace fuge::article
