#include "schema/storage.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "fuge/error.h"
#include "schema/new_folder.h"
#include "schema/schema.h"
#include "schema/xapian_errors.h"

namespace fuge::schema {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(ErrorCode code, const fs::path& path, const std::string& reason) {
  throw Error(code, reason, Location{path.string()});
}

[[noreturn]] void fail_with_errno(const fs::path& path, const char* what) {
  fail(ErrorCode::io, path,
       fmt::format("can't {}: {}", what, std::generic_category().message(errno)));
}

std::vector<fs::directory_entry> entries_of(const fs::path& folder) {
  std::vector<fs::directory_entry> entries;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error))
    entries.push_back(*entry);
  if (error) fail(ErrorCode::io, folder, fmt::format("can't read the folder: {}", error.message()));
  return entries;
}

void check_entry(const fs::directory_entry& entry) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(entry.path(), error);
  if (status.type() == fs::file_type::not_found) return;  // a writer's temporary file, gone by now
  if (!fs::is_regular_file(status))
    fail(ErrorCode::not_an_index, entry.path(),
         "not a regular file: it doesn't belong in an index");
}

void check_folder(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found)
    fail(ErrorCode::not_an_index, path, "no index here: no such folder");
  if (error) fail(ErrorCode::io, path, fmt::format("can't look at it: {}", error.message()));
  if (!fs::is_directory(status))
    fail(ErrorCode::not_an_index, path, "no index here: an index is a folder");
  bool found = false;
  for (const fs::directory_entry& entry : entries_of(path)) {
    check_entry(entry);
    found = found || entry.path().filename() == "iamglass";
  }
  if (!found) fail(ErrorCode::not_an_index, path, "no index here: the folder has no file iamglass");
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

void sync(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) fail_with_errno(path, "open it to sync");
  const int result = ::fsync(descriptor);
  const int error = errno;
  ::close(descriptor);
  errno = error;
  if (result != 0) fail_with_errno(path, "sync");
}

void fill(const fs::path& folder, std::string_view fingerprint, const Settings& settings) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  write_settings(settings, fingerprint, [&](const std::string& key, const std::string& value) {
    database.set_metadata(key, value);
  });
  database.commit();
  database.close();
}

// Without a slash at the end.
fs::path canonical_as_far_as_it_is_there(const fs::path& path) {
  std::error_code error;
  fs::path absolute = fs::absolute(path, error);
  if (!error) absolute = fs::weakly_canonical(absolute, error);
  if (error) fail(ErrorCode::io, path, fmt::format("can't look at it: {}", error.message()));
  return absolute.has_filename() ? absolute : absolute.parent_path();
}

// What a writer locks. It is another file where another index has taken the place of the one that
// was there (schema/new_folder.h): whoever has locked the old one has locked nothing.
using LockFile = std::pair<dev_t, ino_t>;

LockFile lock_file(const fs::path& folder) {
  struct stat there {};
  if (::stat((folder / "flintlock").c_str(), &there) != 0) return {};
  return {there.st_dev, there.st_ino};
}

}  // namespace

fs::path resolved(const fs::path& path) {
  if (path.empty()) throw Error(ErrorCode::invalid_argument, "the path of the index is empty");
  const fs::path real = canonical_as_far_as_it_is_there(path);
  std::error_code unknown;
  // It leads to nothing: what it leads to counts where an index is to be put back there.
  const fs::path link_target = fs::read_symlink(real, unknown);
  if (link_target.empty()) return real;
  const fs::path led_to = canonical_as_far_as_it_is_there(real.parent_path() / link_target);
  return was_put_aside(led_to) ? led_to : real;
}

bool is_vacant(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(path, error);
  if (status.type() == fs::file_type::not_found) return true;
  return fs::is_directory(status) && fs::is_empty(path, error) && !error;
}

void create(const fs::path& path, std::string_view fingerprint, const Settings& settings,
            std::chrono::milliseconds timeout) {
  NewFolder folder(path, timeout);
  guarded(path, [&] { fill(folder.path(), fingerprint, settings); });
  for (const fs::directory_entry& entry : entries_of(folder.path())) sync(entry.path(), O_RDONLY);
  folder.take_place();
}

Xapian::Database open_for_reading(const fs::path& path,
                                  const std::function<void(const Xapian::Database&)>& look) {
  constexpr int attempts = 10;
  for (int attempt = 1;; ++attempt) {
    const LockFile lock = lock_file(path);
    try {
      check_folder(path);
      return guarded(path, [&] {
        Xapian::Database database(path.string(), Xapian::DB_BACKEND_GLASS);
        check_format(database, path);
        look(database);
        return database;
      });
    } catch (const Xapian::DatabaseModifiedError& error) {
      // Two commits between opening and looking; the next attempt sees the newest state.
      if (attempt == attempts) throw translated(error, path);
    } catch (const Error&) {
      // Some files of an index, and others of the one that has taken its place.
      if (attempt == attempts || lock_file(path) == lock) throw;
    }
  }
}

bool reopen(Xapian::Database& database, const fs::path& path) {
  // One has always sufficed beside a writer that commits without pause; the bound is for a folder
  // that changes in ways no writer of ours causes.
  constexpr int attempts = 100;
  for (int attempt = 1;; ++attempt) {
    const LockFile lock = lock_file(path);
    try {
      return guarded(path, [&] { return database.reopen(); });
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempt == attempts) throw translated(error, path);
    } catch (const Error&) {
      if (attempt == attempts || lock_file(path) == lock) throw;  // as above
    }
  }
}

Xapian::WritableDatabase open_for_writing(const fs::path& path, std::chrono::milliseconds timeout) {
  using Clock = std::chrono::steady_clock;
  constexpr auto pause = std::chrono::milliseconds(20);
  const Clock::time_point deadline = Clock::now() + timeout;
  for (;;) {
    const LockFile lock = lock_file(path);
    // Xapian's own waiting (DB_RETRY_LOCK) has no end.
    try {
      check_folder(path);
      Xapian::WritableDatabase database = guarded(path, [&] {
        return Xapian::WritableDatabase(path.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
      });
      if (lock_file(path) == lock) {
        guarded(path, [&] { check_format(database, path); });
        return database;
      }
    } catch (const Error& error) {
      const bool may_end = error.code() != ErrorCode::locked || Clock::now() >= deadline;
      if (may_end && lock_file(path) == lock) throw;
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

void sync_folder(const fs::path& path) {
  sync(path, O_RDONLY | O_DIRECTORY);
}

}  // namespace fuge::schema
