#include "schema/xapian_errors.h"

#include <fmt/core.h>

#include <string>

namespace fuge::schema {
namespace {

ErrorCode code_of(const Xapian::Error& error) {
  const std::string type = error.get_type();
  if (type == "DatabaseLockError") return ErrorCode::locked;
  if (type == "DatabaseVersionError") return ErrorCode::incompatible_index;
  if (type == "DatabaseCorruptError" || type == "SerialisationError" ||
      type == "DocNotFoundError" || type == "RangeError")
    return ErrorCode::damaged_index;
  if (type == "DatabaseNotFoundError") return ErrorCode::not_an_index;
  if (type == "InvalidArgumentError" || type == "InvalidOperationError")
    return ErrorCode::invalid_argument;
  return ErrorCode::io;
}

std::string advice(ErrorCode code, const std::filesystem::path& path) {
  switch (code) {
    case ErrorCode::locked:
      return fmt::format(
          "the index is being written to by another process (lock {}): wait for it, or stop it",
          (path / "flintlock").string());
    case ErrorCode::incompatible_index:
      return "made by a Xapian that this one can't read: index the articles again";
    case ErrorCode::damaged_index:
      return "the index is damaged: restore it from a copy, or index the articles again";
    case ErrorCode::not_an_index:
      return "no index here";
    case ErrorCode::io:
      return "reading or writing the index failed: look at the disk and the rights";
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
      fmt::format("{} ({}: {}", advice(code, path), error.get_type(), error.get_msg());
  if (const char* system = error.get_error_string()) reason += fmt::format(": {}", system);
  return {code, reason + ')', Location{path.string()}};
}

Error located(const Error& error, const std::filesystem::path& path) {
  if (!error.location().file.empty()) return error;
  return {error.code(), error.reason(), Location{path.string()}};
}

}  // namespace fuge::schema
