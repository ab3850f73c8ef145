#include "index/glass/postings/run_merger.h"

namespace fuge::glass {
namespace {

// For a heap whose first element has the least term.
bool is_after(const std::unique_ptr<SortedRun>& one, const std::unique_ptr<SortedRun>& other) {
  return one->term() > other->term();
}

}  // namespace

void RunMerger::add(std::unique_ptr<SortedRun> run) {
  if (!run->next()) return;
  heap_.push_back(std::move(run));
  std::ranges::push_heap(heap_, is_after);
}

bool RunMerger::next() {
  for (std::unique_ptr<SortedRun>& run : least_) add(std::move(run));
  least_.clear();
  if (heap_.empty()) return false;
  do {
    std::ranges::pop_heap(heap_, is_after);
    least_.push_back(std::move(heap_.back()));
    heap_.pop_back();
  } while (!heap_.empty() && heap_.front()->term() == least_.front()->term());
  return true;
}

}  // namespace fuge::glass
