// Layer: article. Bytes → articles, one record at a time.
//
//   for (auto& record : fuge::ArticleReader("articles/"))
//     if (record) writer.put(*record);
//     else        std::cerr << record.error().what() << '\n';
//
// Two forms are read, told apart by their content (docs/articles.md describes both):
// - text: a file is an article. An optional first line "date YYYY-MM-DD" (or YYYY-MM, or YYYY; or a
//   day with a time), credits, notices, a heading, a dateline, the text, a sign-off.
// - JSON Lines: a line is an article, an object with "id", "date", "time", "source" or "sources",
//   "place", "title", "text", "url" and "fields". Other keys are passed over.
//
// A record that can't be read is an Error with file, line and reason in its place; the others go
// on. One reader is used by one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "fuge/article.h"
#include "fuge/error.h"
#include "fuge/export.h"

namespace fuge {

enum class ArticleForm {
  // By content: JSON Lines where the first character is '{' (or a '[' before one), or where
  // at least half of the first lines begin with '{"'; text otherwise.
  detect,
  text,        // one article a file
  json_lines,  // one article a line
};

struct ReaderOptions {
  ArticleForm form = ArticleForm::detect;
  // "utf-8", "windows-1252", "iso-8859-1" or "iso-8859-15", in any case. What is valid UTF-8 is
  // read as UTF-8 whatever stands here, so that a folder may hold both.
  std::string encoding = "utf-8";
  // A longer record is an error, and costs no more memory than this.
  std::size_t max_record_bytes = std::size_t{16} << 20;
};

// An article, or the error that stands in its place.
class Record {
 public:
  Record(Article article) : value_(std::move(article)) {}  // NOLINT(google-explicit-constructor)
  Record(Error error) : value_(std::move(error)) {}        // NOLINT(google-explicit-constructor)

  explicit operator bool() const noexcept { return std::holds_alternative<Article>(value_); }
  // Only where the record is an article; std::bad_variant_access otherwise.
  Article& operator*() { return std::get<Article>(value_); }
  const Article& operator*() const { return std::get<Article>(value_); }
  Article* operator->() { return &std::get<Article>(value_); }
  const Article* operator->() const { return &std::get<Article>(value_); }
  // Only where it is not; std::bad_variant_access otherwise. Its code is invalid_article for a
  // broken record and io for a file that can't be read.
  const Error& error() const { return std::get<Error>(value_); }

 private:
  std::variant<Article, Error> value_;
};

class FUGE_EXPORT ArticleReader {
 public:
  class iterator;

  // Reads a file, a folder (all files below it, in the byte order of their names, hidden ones left
  // out), or standard input, named "-". Nothing is opened before the first record is asked for; a
  // path that doesn't exist is an error record. Throws Error(invalid_argument) for an unknown
  // encoding.
  //
  // An article without an id of its own gets its file's path relative to what was named
  // ("2025/a.txt" of "articles/", "a.txt" of "articles/2025/a.txt"), in JSON Lines with "#" and the
  // line's number
  // ("news.jsonl#12"). Where that gives the same id to two files of one reader, the second is an
  // error.
  explicit ArticleReader(const std::filesystem::path& path, ReaderOptions options = {});
  // Several of them, in the order given.
  explicit ArticleReader(std::vector<std::filesystem::path> paths, ReaderOptions options = {});
  // Reads a stream, which must outlive the reader. `name` stands for the file in ids and errors.
  ArticleReader(std::istream& stream, std::string name, ReaderOptions options = {});

  ArticleReader(ArticleReader&&) noexcept;
  ArticleReader& operator=(ArticleReader&&) noexcept;
  ~ArticleReader();

  // The next record; nothing at the end, and from then on.
  std::optional<Record> next();

  // One pass: begin() reads on from where the reader is. The iterator ends with the reader.
  iterator begin();
  std::default_sentinel_t end() const noexcept { return {}; }

  // Bytes taken in so far, from all files.
  std::uint64_t bytes_read() const noexcept;
  // Size of everything named, which looks at every file once; nothing where a stream is among it.
  std::optional<std::uint64_t> bytes_total() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

class FUGE_EXPORT ArticleReader::iterator {
 public:
  using iterator_concept = std::input_iterator_tag;
  using value_type = Record;
  using difference_type = std::ptrdiff_t;

  Record& operator*() const { return *record_; }
  Record* operator->() const { return &*record_; }
  iterator& operator++() {
    record_ = reader_->next();
    return *this;
  }
  void operator++(int) { ++*this; }
  bool operator==(std::default_sentinel_t) const noexcept { return !record_; }

 private:
  friend class ArticleReader;
  explicit iterator(ArticleReader* reader) : reader_(reader), record_(reader->next()) {}

  ArticleReader* reader_;
  mutable std::optional<Record> record_;
};

inline ArticleReader::iterator ArticleReader::begin() {
  return iterator(this);
}

}  // namespace fuge
