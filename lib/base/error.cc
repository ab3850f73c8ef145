#include "fuge/error.h"

#include <utility>

namespace fuge {
namespace {

// Without {fmt}, which the machine that builds need not have: compile-lexicon uses this file too.
std::string with_location(const std::string& reason, const Location& location) {
  if (location.file.empty()) return reason;
  if (location.line == 0) return location.file + ": " + reason;
  return location.file + ':' + std::to_string(location.line) + ": " + reason;
}

}  // namespace

const char* to_string(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::invalid_argument:
      return "invalid_argument";
    case ErrorCode::invalid_article:
      return "invalid_article";
    case ErrorCode::io:
      return "io";
    case ErrorCode::not_an_index:
      return "not_an_index";
    case ErrorCode::incompatible_index:
      return "incompatible_index";
    case ErrorCode::locked:
      return "locked";
    case ErrorCode::damaged_index:
      return "damaged_index";
  }
  return "unknown";
}

// Shared, so that an exception can be copied without allocating.
struct Error::Detail {
  std::string reason;
  Location location;
};

Error::Error(ErrorCode code, const std::string& reason, Location location)
    : std::runtime_error(with_location(reason, location)),
      code_(code),
      detail_(std::make_shared<const Detail>(Detail{reason, std::move(location)})) {}

Error::Error(const Error&) noexcept = default;
Error& Error::operator=(const Error&) noexcept = default;
Error::~Error() = default;

const std::string& Error::reason() const noexcept {
  return detail_->reason;
}
const Location& Error::location() const noexcept {
  return detail_->location;
}

}  // namespace fuge
