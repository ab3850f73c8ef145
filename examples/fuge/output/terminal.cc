#include "output/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "output/unicode.h"

namespace program {
namespace {

constexpr std::size_t narrowest = 40;
constexpr char escape = '\x1b';

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

// Columns of a word without the orders ESC [ … m in it.
std::size_t visible_columns(std::string_view word) {
  std::string visible;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word[at] == escape) {
      at = std::min(word.find('m', at), word.size());
    } else {
      visible += word[at];
    }
  }
  return columns(visible);
}

}  // namespace

bool is_terminal(std::FILE* stream) {
  return isatty(fileno(stream)) == 1;
}

bool can_redraw(std::FILE* stream) {
  return is_terminal(stream) && environment("TERM") != "dumb";
}

Style style_of(std::FILE* stream) {
  if (!can_redraw(stream) || !environment("NO_COLOR").empty()) return {};
  return {"\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[0m"};
}

std::size_t width_of(std::FILE* stream, std::size_t otherwise) {
  winsize size{};
  if (!is_terminal(stream) || ioctl(fileno(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return otherwise;
  }
  return std::max<std::size_t>(size.ws_col, narrowest);
}

std::string wrap(std::string_view line, std::size_t width, std::size_t indent) {
  std::string out(indent, ' ');
  std::size_t used = indent;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string_view word = line.substr(begin, end - begin);
    const std::size_t needed = visible_columns(word);
    if (used > indent && width != 0 && used + 1 + needed > width) {
      out.append("\n").append(indent, ' ');
      used = indent;
    } else if (used > indent) {
      out += ' ';
      ++used;
    }
    out += word;
    used += needed;
    begin = end + 1;
  }
  return out;
}

}  // namespace program
