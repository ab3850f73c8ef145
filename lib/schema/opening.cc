#include "schema/opening.h"

#include <fmt/core.h>

#include <string>
#include <thread>
#include <utility>

#include "schema/files/own_files.h"
#include "schema/files/tables.h"
#include "schema/schema.h"
#include "schema/xapian_errors.h"

namespace fuge::schema {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(ErrorCode code, const fs::path& path, const std::string& reason) {
  throw Error(code, reason, Location{path.string()});
}

void check_format(const Xapian::Database& database, const fs::path& path) {
  const std::string format = database.get_metadata(std::string(metadata::format));
  if (format.empty())
    fail(ErrorCode::not_an_index, path, "a Xapian database, but no index of fuge's");
  if (format != format_version) {
    fail(ErrorCode::incompatible_index, path,
         fmt::format(
             "the index has format {}, this version of fuge reads and writes format {}: index "
             "the articles again into a new folder",
             format, format_version));
  }
}

// What `open` gives, with all tables: once more where one could be opened a moment later.
template <typename Open>
auto opened_whole(const fs::path& path, const Open& open) {
  constexpr int attempts = 3;
  std::string_view table;
  for (int attempt = 1; attempt <= attempts; ++attempt) {
    auto database = open();
    check_format(database, path);
    table = table_missed_by(database);
    if (table.empty()) return database;
    database.close();  // a writer's lock is free for the next one
    check_readable(path / table);
  }
  fail(ErrorCode::damaged_index, path / table,
       "the file doesn't have what the index says that is in it: restore the index from a copy, or "
       "index the articles again");
}

Opened opened_once(const fs::path& path, const IndexFiles& files, const Look& look) {
  return guarded(path, [&] {
    Xapian::Database database = opened_whole(
        path, [&] { return Xapian::Database(path.string(), Xapian::DB_BACKEND_GLASS); });
    look(database);
    State state{database.get_uuid(), database.get_revision(), files};
    return Opened{std::move(database), std::move(state)};
  });
}

}  // namespace

Opened open_for_reading(const fs::path& path, const Look& look) {
  // Two have always sufficed beside a writer that commits without pause; the bound is for a folder
  // that changes in ways no writer of ours causes.
  constexpr int attempts = 100;
  for (int attempt = 1;; ++attempt) {
    const IndexFiles files = files_of(path);
    try {
      check_folder(path);
      Opened opened = opened_once(path, files, look);
      if (files_of(path) == files) return opened;
      if (attempt == attempts)
        fail(ErrorCode::io, path, "its files change without pause: try again when they don't");
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempt == attempts) throw translated(error, path);
    } catch (const Error&) {
      if (attempt == attempts || files_of(path) == files) throw;
    }
  }
}

bool is_newest(const State& state, const fs::path& path) {
  return files_of(path) == state.files;
}

bool may_be_overtaken(const Error& error, const State& state, const fs::path& path) {
  const bool may_pass = error.code() == ErrorCode::damaged_index || error.code() == ErrorCode::io;
  return may_pass && !is_newest(state, path);
}

Xapian::WritableDatabase open_for_writing(const fs::path& path, std::chrono::milliseconds timeout) {
  using Clock = std::chrono::steady_clock;
  constexpr auto pause = std::chrono::milliseconds(20);
  const Clock::time_point deadline = Clock::now() + timeout;
  const auto lock_file = [&] { return identity_of(path / "flintlock"); };
  for (;;) {
    // Another one where another index has taken the place of the one that was there: whoever has
    // locked the old one has locked nothing.
    FileIdentity lock = lock_file();
    // Xapian's own waiting (DB_RETRY_LOCK) has no end.
    try {
      check_folder(path);
      give_own_files(path);
      lock = lock_file();
      Xapian::WritableDatabase database = guarded(path, [&] {
        return opened_whole(path, [&] {
          return Xapian::WritableDatabase(path.string(),
                                          Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        });
      });
      if (lock_file() == lock) return database;
    } catch (const Error& error) {
      const bool may_end = error.code() != ErrorCode::locked || Clock::now() >= deadline;
      if (may_end && lock_file() == lock) throw;
    }
    std::this_thread::sleep_for(pause);
  }
}

void check_fingerprint(const Xapian::Database& database, const fs::path& path,
                       std::string_view fingerprint) {
  const std::string analysis = database.get_metadata(std::string(metadata::analysis));
  if (analysis == fingerprint) return;
  fail(ErrorCode::incompatible_index, path,
       fmt::format(
           "the index was made by analysis {}, this one is {} (another version of fuge, ICU, "
           "Snowball or the dictionaries): index the articles again into a new folder",
           analysis, fingerprint));
}

}  // namespace fuge::schema
