#include "schema/storage.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <system_error>

#include "fuge/error.h"
#include "schema/files/entries.h"
#include "schema/new_folder.h"
#include "schema/system_errors.h"
#include "schema/xapian_errors.h"

namespace fuge::schema {
namespace {

namespace fs = std::filesystem;

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

void sync_files(const fs::path& folder) {
  for (const fs::path& file : entries_of(folder)) sync_file(file);
}

// Without a slash at the end.
fs::path canonical_as_far_as_it_is_there(const fs::path& path) {
  std::error_code error;
  fs::path absolute = fs::absolute(path, error);
  if (error) throw system_error(path, "find the folder that it is relative to", error.value());
  absolute = fs::weakly_canonical(absolute, error);
  if (error) throw system_error(path, "look at it", error.value());
  return absolute.has_filename() ? absolute : absolute.parent_path();
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
  sync_files(folder.path());
  folder.take_place();
}

void sync_folder(const fs::path& path) {
  sync(path, O_RDONLY | O_DIRECTORY);
}

void sync_file(const fs::path& path) {
  sync(path, O_RDONLY | O_NOFOLLOW);
}

}  // namespace fuge::schema
