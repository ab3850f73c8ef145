#include "schema/system_errors.h"

#include <doctest/doctest.h>

#include <cerrno>
#include <string>
#include <system_error>

TEST_SUITE_BEGIN("schema");

TEST_CASE("what the system refuses is told with its reason and what to do") {
  struct {
    int code;
    const char* advice;
  } const rows[] = {
      {EACCES, "look at the rights"},
      {EPERM, "look at the rights"},
      {EROFS, "mounted for reading alone"},
      {EMFILE, "raise the limit (ulimit -n)"},
      {ENFILE, "limit of the system"},
      {ENOSPC, "make room"},
      {EDQUOT, "make room"},
      {EFBIG, "ulimit -f"},
      {EIO, "the log of the system"},
      {ENOLCK, "has no locks"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.code);
    const std::string message = std::generic_category().message(row.code);
    const fuge::Error error = fuge::schema::system_error("/a/b", "open it", row.code);
    CHECK(error.code() == fuge::ErrorCode::io);
    CHECK(error.location().file == "/a/b");
    CHECK(error.reason().find("can't open it: " + message + ": ") == 0);
    CHECK(error.reason().find(row.advice) != std::string::npos);
    CHECK(fuge::schema::code_told_in("Couldn't open lockfile: " + message) == row.code);
  }
}

TEST_CASE("of other codes the reason alone is told") {
  const std::string message = std::generic_category().message(EXDEV);
  CHECK(fuge::schema::system_error("/a", "move it", EXDEV).reason() == "can't move it: " + message);
  CHECK(fuge::schema::code_told_in(message) == 0);
  CHECK(fuge::schema::code_told_in("EOF reading block 3") == 0);
}

TEST_SUITE_END();
