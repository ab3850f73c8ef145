#include "output/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "output/terminal.h"
#include "output/unicode.h"

namespace program {
namespace {

constexpr double megabyte = 1e6;
constexpr double shortest_time = 1e-3;  // keeps the first rates finite
constexpr std::chrono::milliseconds between_draws{200};
constexpr std::size_t usual_width = 80;

std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::clamp(seconds + 0.5, 0.0, 1e9));
  if (whole < 3600) return fmt::format("{}:{:02}", whole / 60, whole % 60);
  return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

}  // namespace

std::string progress_line(const ProgressState& state) {
  const double seconds = std::max(state.seconds, shortest_time);
  const auto bytes = static_cast<double>(state.bytes);
  const double rate = bytes / seconds;
  const std::string rates =
      fmt::format("{:.0f} articles/s  {:.1f} MB/s", static_cast<double>(state.articles) / seconds,
                  rate / megabyte);
  if (!state.bytes_total || *state.bytes_total == 0) {
    return fmt::format("{:.1f} MB  {}", bytes / megabyte, rates);
  }
  // A file may grow while it is read.
  const auto total = static_cast<double>(std::max(*state.bytes_total, state.bytes));
  const std::string left = rate > 0 ? duration((total - bytes) / rate) : "?";
  return fmt::format("{:.1f}/{:.1f} MB  {:.0f} %  {}  {} left", bytes / megabyte, total / megabyte,
                     100 * bytes / total, rates, left);
}

Progress::Progress(bool wanted)
    : active_(wanted && can_redraw(stderr)), begin_(Clock::now()), next_(begin_) {}

Progress::~Progress() {
  clear();
}

void Progress::update(std::uint64_t bytes, std::uint64_t articles) {
  if (!active_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + between_draws;
  state_.bytes = bytes;
  state_.articles = articles;
  state_.seconds = std::chrono::duration<double>(now - begin_).count();
  draw(progress_line(state_));
}

void Progress::announce(const std::string& step) {
  if (active_) draw(step);
}

void Progress::clear() {
  if (!drawn_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  drawn_ = false;
}

void Progress::draw(const std::string& line) {
  // A line that wraps couldn't be drawn over.
  const std::size_t room = width_of(stderr, usual_width) - 1;
  const std::string shown = "\r" + line.substr(0, bytes_of_columns(line, room)) + "\x1b[K";
  std::fwrite(shown.data(), 1, shown.size(), stderr);
  std::fflush(stderr);
  drawn_ = true;
}

}  // namespace program
