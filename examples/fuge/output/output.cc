#include "output/output.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

#include "fuge/markup.h"

namespace program {
namespace {

[[noreturn]] void fail() {
  throw std::system_error(errno, std::generic_category(), "standard output can't be written");
}

}  // namespace

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail();
}

void finish_output() {
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) fail();
}

void report(std::string_view message) {
  print_error(fmt::format("fuge: {}\n", fuge::escape_terminal(message)));
}

void print_error(std::string_view text) {
  // Nobody is left to be told where this fails.
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace program
