#include "schema/system_errors.h"

#include <fmt/core.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace fuge::schema {
namespace {

struct Advice {
  int code;
  std::string_view text;
};
constexpr std::string_view rights = "look at the rights of the file and of the folder";
constexpr std::string_view limit = "close some, or raise the limit (ulimit -n)";
constexpr std::string_view room = "make room, and try again";
constexpr std::array advices{
    Advice{EACCES, rights},
    Advice{EPERM, rights},
    Advice{EROFS, "it is mounted for reading alone: use another disk, or mount it for writing"},
    // Whose message begins with that of the next one.
    Advice{ENFILE, "close programs that have files open, or raise the limit of the system"},
    Advice{EMFILE, limit},
    Advice{ENOSPC, room},
    Advice{EDQUOT, room},
    Advice{EFBIG, "raise the limit on the size of files (ulimit -f)"},
    Advice{EIO, "the disk has failed: look at the log of the system"},
    Advice{ENOLCK, "the file system has no locks: keep the index on another one"},
};

std::string message_of(int code) {
  return std::generic_category().message(code);
}

}  // namespace

Error system_error(const std::filesystem::path& path, std::string_view what, int code) {
  std::string reason = fmt::format("can't {}: {}", what, message_of(code));
  const std::string_view advice = advice_for(code);
  if (!advice.empty()) reason.append(": ").append(advice);
  return {ErrorCode::io, reason, Location{path.string()}};
}

void fail_with_errno(const std::filesystem::path& path, std::string_view what) {
  throw system_error(path, what, errno);
}

std::string_view advice_for(int code) noexcept {
  for (const Advice& advice : advices)
    if (advice.code == code) return advice.text;
  return {};
}

int code_told_in(std::string_view text) {
  for (const Advice& advice : advices)
    if (text.find(message_of(advice.code)) != text.npos) return advice.code;
  return 0;
}

}  // namespace fuge::schema
