#include "schema/files/rights.h"

#include <unistd.h>

#include <cerrno>

#include "schema/system_errors.h"

namespace fuge::schema {

void give_rights(const struct stat& rights, const std::filesystem::path& to) {
  if (::chown(to.c_str(), rights.st_uid, rights.st_gid) != 0 &&
      ::chown(to.c_str(), static_cast<uid_t>(-1), rights.st_gid) != 0)
    errno = 0;
  constexpr mode_t all = 07777;
  if (::chmod(to.c_str(), rights.st_mode & all) != 0) fail_with_errno(to, "set the rights");
}

void copy_rights(const std::filesystem::path& from, const std::filesystem::path& to) {
  struct stat there {};
  if (::stat(from.c_str(), &there) == 0) give_rights(there, to);
}

}  // namespace fuge::schema
