#include "search/shards/workers.h"

#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace fuge::search {
namespace {

using Errors = std::vector<std::exception_ptr>;

void rethrow_first(const Errors& errors) {
  const auto failed = std::ranges::find_if(errors, [](const auto& error) { return !!error; });
  if (failed != errors.end()) std::rethrow_exception(*failed);
}

std::exception_ptr error_of(const Workers::Work& work, std::size_t number) {
  try {
    work(number);
  } catch (...) {
    return std::current_exception();
  }
  return nullptr;
}

}  // namespace

// What one call of run() asks for; it lives there.
struct Workers::Batch {
  const Work& work;
  std::size_t count;
  std::size_t taken = 0;
  std::size_t ended = 0;
  Errors errors = Errors(count);
  std::condition_variable all_ended = {};
};

struct Workers::Threads {
  explicit Threads(std::size_t most_threads) : most(most_threads) {}
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;
  ~Threads();

  void run(Batch& batch);
  void start(std::size_t wanted);
  void serve();
  void take(Batch& batch, std::unique_lock<std::mutex>& lock);

  std::size_t most;
  std::mutex mutex;  // guards all below
  std::condition_variable changed;
  std::deque<Batch*> open;  // those of which something is left to take
  std::vector<std::thread> all;
  bool stopped = false;
};

Workers::Workers(std::size_t most) : owner_(getpid()), threads_(std::make_unique<Threads>(most)) {}

Workers::~Workers() {
  // After fork() the threads are the parent's: waiting for them here would never end, and one of
  // them may have held the mutex.
  if (getpid() != owner_) static_cast<void>(threads_.release());
}

void Workers::run(std::size_t count, const Work& work) {
  if (count == 0) return;
  Batch batch{work, count};
  if (getpid() == owner_) {
    threads_->run(batch);
  } else {
    for (std::size_t i = 0; i < count; ++i) batch.errors[i] = error_of(work, i);
  }
  rethrow_first(batch.errors);
}

Workers::Threads::~Threads() {
  {
    const std::scoped_lock lock(mutex);
    stopped = true;
  }
  changed.notify_all();
  for (std::thread& thread : all) thread.join();
}

void Workers::Threads::run(Batch& batch) {
  std::unique_lock lock(mutex);
  if (batch.count > 1) start(batch.count - 1);
  open.push_back(&batch);
  changed.notify_all();
  while (batch.taken < batch.count) take(batch, lock);
  batch.all_ended.wait(lock, [&] { return batch.ended == batch.count; });
}

void Workers::Threads::start(std::size_t wanted) {
  while (all.size() < std::min(wanted, most)) {
    try {
      all.emplace_back([this] { serve(); });
    } catch (const std::system_error&) {
      return;  // The system has no thread to give: those that ask do the work.
    }
  }
}

void Workers::Threads::serve() {
  std::unique_lock lock(mutex);
  for (;;) {
    changed.wait(lock, [&] { return stopped || !open.empty(); });
    if (stopped) return;
    take(*open.front(), lock);
  }
}

// Does the next of its works. The lock is held before and after.
void Workers::Threads::take(Batch& batch, std::unique_lock<std::mutex>& lock) {
  const std::size_t number = batch.taken++;
  if (batch.taken == batch.count) std::erase(open, &batch);
  lock.unlock();
  batch.errors[number] = error_of(batch.work, number);
  lock.lock();
  if (++batch.ended == batch.count) batch.all_ended.notify_one();
}

}  // namespace fuge::search
