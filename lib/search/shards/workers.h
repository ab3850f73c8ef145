// Layer: search. Threads that search the shards of an index side by side.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace fuge::search {

// Shared by any number of threads, each of which does its part of what it asks for: so nobody waits
// for a thread that never comes.
class Workers {
 public:
  // So many threads at most, beside those that ask; each is started when it is first needed.
  explicit Workers(std::size_t most) : most_(most) {}
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers();

  using Work = std::function<void(std::size_t number)>;

  // Calls work(0) to work(count - 1), each once and on any threads, and returns when all have
  // ended. Of what they throw, that of the lowest number passes.
  void run(std::size_t count, const Work& work);

 private:
  struct Batch;

  void start(std::size_t wanted);
  void serve();
  void take(Batch& batch, std::unique_lock<std::mutex>& lock);

  std::size_t most_;
  std::mutex mutex_;  // guards all below
  std::condition_variable changed_;
  std::deque<Batch*> open_;  // those of which something is left to take
  std::vector<std::thread> threads_;
  bool stopped_ = false;
};

}  // namespace fuge::search
