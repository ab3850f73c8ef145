// Layer: schema. Which index a folder holds, and in which state.
//
// A revision is a number that each commit raises, and a copy of an index has its UUID: a copy that
// went on by itself reaches the same UUID and revision with other articles. What is known of the
// one doesn't hold for the other, so that the files themselves count, too.
#pragma once

#include <sys/types.h>
#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace fuge::schema {

// What a path names, whatever that is called later; the same for all paths that name nothing.
struct FileIdentity {
  dev_t device = 0;
  ino_t inode = 0;

  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};
FileIdentity identity_of(const std::filesystem::path& path) noexcept;

// The files of an index, as far as they tell states apart.
struct IndexFiles {
  std::string version = {};        // what iamglass says; empty where it can't be read
  FileIdentity version_file = {};  // which each commit replaces
  std::int64_t written = 0;        // when that was, in nanoseconds
  FileIdentity postlist = {};      // which stays as long as the index isn't replaced
  FileIdentity lock = {};          // as does the file that writers lock

  friend bool operator==(const IndexFiles&, const IndexFiles&) = default;
};
IndexFiles files_of(const std::filesystem::path& folder);

// Whether both have the same tables and the same lock, whatever was committed: for an index that is
// open, those that it was opened with.
bool has_tables_of(const IndexFiles& files, const IndexFiles& others) noexcept;

struct State {
  std::string uuid = {};
  Xapian::rev revision = 0;
  IndexFiles files = {};

  friend bool operator==(const State&, const State&) = default;
};

// Whether the second state is what commits have made of the first, as far as can be told.
bool is_later(const State& earlier, const State& state) noexcept;

}  // namespace fuge::schema
