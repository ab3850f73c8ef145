// Layer: search. Threads that search the shards of an index side by side.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <memory>

namespace fuge::search {

// Shared by any number of threads, each of which does its part of what it asks for: so nobody waits
// for a thread that never comes. After fork() the child's copy has no threads: who asks does it
// all.
class Workers {
 public:
  // So many threads at most, beside those that ask; each is started when it is first needed.
  explicit Workers(std::size_t most);
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers();

  using Work = std::function<void(std::size_t number)>;

  // Calls work(0) to work(count - 1), each once and on any threads, and returns when all have
  // ended. Of what they throw, that of the lowest number passes.
  void run(std::size_t count, const Work& work);

 private:
  struct Batch;
  struct Threads;

  pid_t owner_;  // the process that has the threads
  std::unique_ptr<Threads> threads_;
};

}  // namespace fuge::search
