// Layer: index. Work of several threads that has an order.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace fuge::index {

// Each number has its turn once, from 0 on. Used by any number of threads.
class Turns {
 public:
  // Waits until it is the number's turn, does the work and lets the next one in. False where work
  // has stopped: then nothing is done. What the work throws passes, and the turn stays where it is.
  template <typename Work>
  bool take(std::uint64_t number, const Work& work) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || next_ == number; });
    if (stopped_) return false;
    lock.unlock();
    work();
    lock.lock();
    ++next_;
    changed_.notify_all();
    return true;
  }

  // Nobody has a turn any more.
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t next_ = 0;
  bool stopped_ = false;
};

}  // namespace fuge::index
