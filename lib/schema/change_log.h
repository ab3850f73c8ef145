// Layer: schema. Which documents of an index were replaced or deleted since a reader has read it:
// what it knows of the others stays as it is.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace fuge::schema {

// Kept in a metadata key: how many replacements and deletions there ever were, and the documents of
// the latest.
struct ChangeLog {
  std::uint64_t count = 0;
  std::vector<Xapian::docid> latest = {};  // the newest last

  // The documents changed since there were `earlier` changes, in the order of their numbers, each
  // once; nothing where that is too long ago, or lies ahead.
  std::optional<std::vector<Xapian::docid>> since(std::uint64_t earlier) const;
};

// Nothing but zeros where there is none, or one that can't be read.
ChangeLog read_changes(const Xapian::Database& database);

// Adds to the log. Xapian's exceptions pass.
void log_changes(Xapian::WritableDatabase& database, const std::vector<Xapian::docid>& documents);

}  // namespace fuge::schema
