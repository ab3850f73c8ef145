#include "search/shards/workers.h"

#include <algorithm>
#include <exception>
#include <system_error>

namespace fuge::search {

// What one call of run() asks for; it lives there.
struct Workers::Batch {
  const Work& work;
  std::size_t count;
  std::size_t taken = 0;
  std::size_t ended = 0;
  std::vector<std::exception_ptr> errors = std::vector<std::exception_ptr>(count);
  std::condition_variable all_ended = {};
};

Workers::~Workers() {
  {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Workers::run(std::size_t count, const Work& work) {
  if (count == 0) return;
  Batch batch{work, count};
  std::unique_lock lock(mutex_);
  if (count > 1) start(count - 1);
  open_.push_back(&batch);
  changed_.notify_all();
  while (batch.taken < count) take(batch, lock);
  batch.all_ended.wait(lock, [&] { return batch.ended == count; });
  lock.unlock();
  const auto failed = std::ranges::find_if(batch.errors, [](const auto& error) { return !!error; });
  if (failed != batch.errors.end()) std::rethrow_exception(*failed);
}

void Workers::start(std::size_t wanted) {
  while (threads_.size() < std::min(wanted, most_)) {
    try {
      threads_.emplace_back([this] { serve(); });
    } catch (const std::system_error&) {
      return;  // The system has no thread to give: those that ask do the work.
    }
  }
}

void Workers::serve() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [&] { return stopped_ || !open_.empty(); });
    if (stopped_) return;
    take(*open_.front(), lock);
  }
}

// Does the next of its works. The lock is held before and after.
void Workers::take(Batch& batch, std::unique_lock<std::mutex>& lock) {
  const std::size_t number = batch.taken++;
  if (batch.taken == batch.count) std::erase(open_, &batch);
  lock.unlock();
  try {
    batch.work(number);
  } catch (...) {
    batch.errors[number] = std::current_exception();
  }
  lock.lock();
  if (++batch.ended == batch.count) batch.all_ended.notify_one();
}

}  // namespace fuge::search
