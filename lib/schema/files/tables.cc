#include "schema/files/tables.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

#include "fuge/error.h"
#include "schema/files/entries.h"
#include "schema/system_errors.h"

namespace fuge::schema {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(ErrorCode code, const fs::path& path, const std::string& reason) {
  throw Error(code, reason, Location{path.string()});
}

[[noreturn]] void fail_as_missing(const fs::path& file) {
  fail(ErrorCode::damaged_index, file,
       "a file of the index is missing: restore it from a copy, or index the articles again");
}

void check_entry(const fs::path& entry) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(entry, error);
  if (status.type() == fs::file_type::not_found) return;  // a writer's temporary file, gone by now
  if (!fs::is_regular_file(status))
    fail(ErrorCode::not_an_index, entry, "not a regular file: it doesn't belong in an index");
}

// Their names.
std::vector<std::string> checked_entries_of(const fs::path& folder) {
  std::vector<std::string> names;
  for (const fs::path& entry : entries_of(folder)) {
    check_entry(entry);
    names.push_back(entry.filename().string());
  }
  return names;
}

bool has_terms(const Xapian::Database& database, Xapian::docid document) {
  try {
    return database.termlist_begin(document) != database.termlist_end(document);
  } catch (const Xapian::FeatureUnavailableError&) {  // of this table alone it says so
    return false;
  }
}

}  // namespace

void check_folder(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found)
    fail(ErrorCode::not_an_index, path, "no index here: no such folder");
  if (error) throw system_error(path, "look at it", error.value());
  if (!fs::is_directory(status))
    fail(ErrorCode::not_an_index, path, "no index here: an index is a folder");
  const std::vector<std::string> names = checked_entries_of(path);
  const auto is_there = [&](const char* name) {
    return std::ranges::find(names, name) != names.end();
  };
  if (!is_there("iamglass"))
    fail(ErrorCode::not_an_index, path, "no index here: the folder has no file iamglass");
  for (const char* table : {"postlist.glass", "termlist.glass"})
    if (!is_there(table)) fail_as_missing(path / table);
}

// Each article has both: what is stored of it, and terms.
std::string_view table_missed_by(const Xapian::Database& database) {
  if (database.get_doccount() == 0) return {};
  const Xapian::PostingIterator first = database.postlist_begin({});
  if (first == database.postlist_end({})) return "postlist.glass";
  if (database.get_document(*first, Xapian::DOC_ASSUME_VALID).get_data().empty())
    return "docdata.glass";
  return has_terms(database, *first) ? std::string_view() : "termlist.glass";
}

void check_readable(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 && errno == ENOENT) fail_as_missing(file);
  if (descriptor < 0) fail_with_errno(file, "open it");
  ::close(descriptor);
}

}  // namespace fuge::schema
