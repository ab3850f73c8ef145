// What the tests of reading share.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fuge/article_reader.h"

namespace fuge::test {

// All records of a stream of these bytes, named "input".
inline std::vector<Record> records_of(std::string_view bytes, ReaderOptions options = {}) {
  std::istringstream stream{std::string(bytes)};
  std::vector<Record> records;
  for (Record& record : ArticleReader(stream, "input", std::move(options))) {
    records.push_back(std::move(record));
  }
  return records;
}

// All records of a file or a folder.
inline std::vector<Record> records_at(const std::filesystem::path& path,
                                      ReaderOptions options = {}) {
  std::vector<Record> records;
  for (Record& record : ArticleReader(path, std::move(options))) {
    records.push_back(std::move(record));
  }
  return records;
}

inline ReaderOptions with_form(ArticleForm form) {
  ReaderOptions options;
  options.form = form;
  return options;
}

inline ReaderOptions with_encoding(std::string encoding) {
  ReaderOptions options;
  options.encoding = std::move(encoding);
  return options;
}

// "APA, dpa"; "-" for none.
inline std::string joined(const std::vector<std::string>& sources) {
  std::string line;
  for (const std::string& source : sources) line += (line.empty() ? "" : ", ") + source;
  return line.empty() ? "-" : line;
}

// Everything about a record on one line: what a row of a table compares.
//   "2025-09-04 10:40 | dpa | Paris | Ein Titel | Der Text."   "error: input:1: no text"
inline std::string described(const Record& record) {
  if (!record) return std::string("error: ") + record.error().what();
  std::string date = record->date ? record->date->to_string() : "-";
  if (record->time) date += ' ' + record->time->to_string();
  return date + " | " + joined(record->sources) + " | " + record->place + " | " + record->title +
         " | " + record->text;
}

inline std::string described(const std::vector<Record>& records) {
  std::string lines;
  for (const Record& record : records) lines += (lines.empty() ? "" : "\n") + described(record);
  return lines;
}

}  // namespace fuge::test
