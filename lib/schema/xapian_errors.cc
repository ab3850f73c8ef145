#include "schema/xapian_errors.h"

#include <fmt/core.h>

#include <cerrno>
#include <string>
#include <string_view>

#include "schema/files/write_lock.h"
#include "schema/system_errors.h"

namespace fuge::schema {
namespace {

// Xapian tells of whatever keeps it from having the lock as of a lock that another has.
bool is_locked(const Xapian::Error& error) {
  return std::string_view(error.get_type()) == "DatabaseLockError" &&
         error.get_msg().ends_with("already locked");
}

// What the operating system has refused; 0 for nothing, or what there is no advice for.
int system_code_of(const Xapian::Error& error) {
  if (error.get_msg().ends_with("too many open files")) return EMFILE;
  if (const char* message = error.get_error_string()) return code_told_in(message);
  return code_told_in(error.get_msg());
}

// Where the operating system has refused nothing, a file of an index that is there has not what it
// should have: it is cut, say.
bool is_refused(const Xapian::Error& error) {
  return error.get_error_string() != nullptr || system_code_of(error) != 0;
}

ErrorCode code_of(const Xapian::Error& error) {
  const std::string type = error.get_type();
  if (is_locked(error)) return ErrorCode::locked;
  if (type == "DatabaseVersionError") return ErrorCode::incompatible_index;
  if (type == "DatabaseCorruptError" || type == "DatabaseModifiedError" ||
      type == "SerialisationError" || type == "DocNotFoundError" || type == "RangeError")
    return ErrorCode::damaged_index;
  if (type == "DatabaseError" && !is_refused(error)) return ErrorCode::damaged_index;
  if (type == "DatabaseNotFoundError") return ErrorCode::not_an_index;
  if (type == "InvalidArgumentError" || type == "InvalidOperationError")
    return ErrorCode::invalid_argument;
  return ErrorCode::io;
}

std::string io_advice(const Xapian::Error& error, const std::filesystem::path& path) {
  const std::string_view advice = advice_for(system_code_of(error));
  const bool is_lock = std::string_view(error.get_type()) == "DatabaseLockError";
  return fmt::format("{} failed: {}",
                     is_lock ? fmt::format("locking the index ({})", (path / "flintlock").string())
                             : std::string("reading or writing the index"),
                     advice.empty() ? "look at the disk and the rights" : advice);
}

std::string advice(ErrorCode code, const Xapian::Error& error, const std::filesystem::path& path) {
  switch (code) {
    case ErrorCode::locked:
      return told_locked(path / "flintlock");
    case ErrorCode::incompatible_index:
      return "made by a Xapian that this one can't read: index the articles again";
    case ErrorCode::damaged_index:
      return "the index is damaged: restore it from a copy, or index the articles again";
    case ErrorCode::not_an_index:
      return "no index here";
    case ErrorCode::io:
      return io_advice(error, path);
    case ErrorCode::invalid_argument:
    case ErrorCode::invalid_article:
      return "the engine refused the request";
  }
  return {};
}

}  // namespace

Error translated(const Xapian::Error& error, const std::filesystem::path& path) {
  const ErrorCode code = code_of(error);
  std::string reason =
      fmt::format("{} ({}: {}", advice(code, error, path), error.get_type(), error.get_msg());
  if (const char* system = error.get_error_string()) reason += fmt::format(": {}", system);
  return {code, reason + ')', Location{path.string()}};
}

Error located(const Error& error, const std::filesystem::path& path) {
  if (!error.location().file.empty()) return error;
  return {error.code(), error.reason(), Location{path.string()}};
}

}  // namespace fuge::schema
