// How far indexing has come, on one line of the terminal that is drawn over.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace program {

struct ProgressState {
  std::uint64_t bytes = 0;
  std::optional<std::uint64_t> bytes_total;  // nothing: unknown, as of standard input
  std::uint64_t articles = 0;
  double seconds = 0;  // since the start
};

// "12.3/45.6 MB  27 %  1234 articles/s  4.1 MB/s  0:08 left"; without a total no share and no time
// left.
std::string progress_line(const ProgressState& state);

// Draws to standard error, if that is a terminal; nothing otherwise. The line is gone with the
// object.
class Progress {
 public:
  explicit Progress(bool wanted);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  bool active() const { return active_; }
  void set_total(std::optional<std::uint64_t> bytes) { state_.bytes_total = bytes; }

  // Draws at most five times a second.
  void update(std::uint64_t bytes, std::uint64_t articles);
  // A step that takes a while.
  void announce(const std::string& step);
  // Makes room for another line, such as an error.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  void draw(const std::string& line);

  bool active_;
  bool drawn_ = false;
  ProgressState state_;
  Clock::time_point begin_;
  Clock::time_point next_;
};

}  // namespace program
