// Layer: article. The records of one file or stream.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "article/default_ids.h"
#include "article/detect.h"
#include "article/encoding.h"
#include "article/input.h"
#include "base/result.h"
#include "fuge/article_reader.h"

namespace fuge::article {

// What the files of one reader share.
struct Shared {
  ReaderOptions options;
  Decoder decoder;
  bool several = false;  // paths were named: only then ids can meet
  DefaultIds ids;
};

// How a file is called.
struct FileName {
  std::string shown;      // in errors
  std::string id;         // of the article in it, or before "#" and the line
  std::size_t named = 0;  // which of the named paths it is, or is below of
};

class FileReader {
 public:
  FileReader(Input input, FileName name, Shared& shared);

  // The next record; nothing at the end of the file. What can't be read ends the file.
  std::optional<Record> next();

  std::uint64_t bytes_taken() const noexcept { return input_.taken(); }

 private:
  std::optional<Record> read();
  std::optional<Record> begin();
  std::optional<Record> read_text();
  std::optional<Record> read_line();
  Result<Article> parse_line();
  Record finish(Result<Article> read, std::uint64_t start);
  // Gives the article its id, unless it has one; what is wrong with it otherwise.
  std::optional<Problem> identify(Article& article);
  Record failed(const Problem& problem, std::uint64_t start) const;

  Input input_;
  FileName name_;
  Shared* shared_;
  ArticleForm form_ = ArticleForm::detect;
  bool begun_ = false;
  bool ended_ = false;
  std::uint64_t line_ = 0;  // of JSON Lines, from 1
  std::string buffer_;      // kept from record to record for its memory
};

}  // namespace fuge::article
