#include "index/glass/sorted_run.h"

#include <algorithm>

#include "index/glass/packing.h"

namespace fuge::glass {
namespace {

constexpr std::size_t fetched_bytes = std::size_t{128} << 10;

}  // namespace

MemoryRun::MemoryRun(const PostingTable& table) : table_(table), places_(table.sorted()) {}

bool MemoryRun::next() {
  if (at_ == places_.size()) return false;
  postings_.clear();
  table_.append_postings(places_[at_++].entry, postings_);
  return true;
}

Extent write_run(SortedRun& run, File& file) {
  const std::uint64_t begin = file.size();
  std::string previous;
  std::string head;
  while (run.next()) {
    const std::string_view term = run.term();
    const auto shared =
        static_cast<std::size_t>(std::ranges::mismatch(previous, term).in2 - term.begin());
    head.clear();
    append_number(head, shared);
    append_number(head, term.size() - shared);
    append_number(head, run.postings().size());
    head.append(term.substr(shared));
    file.write(head);
    file.write(run.postings());
    previous = term;
  }
  return {begin, file.size()};
}

bool FileRun::next() {
  fetch(3 * max_packed_bytes);
  if (at_ == buffer_.size()) return false;
  const char* place = buffer_.data() + at_;
  const std::size_t shared = unpack(place);
  const std::size_t further = unpack(place);
  postings_size_ = unpack(place);
  at_ = static_cast<std::size_t>(place - buffer_.data());
  fetch(further + postings_size_);
  term_.resize(shared);
  term_.append(buffer_, at_, further);
  at_ += further + postings_size_;
  return true;
}

void FileRun::fetch(std::size_t count) {
  const std::size_t held = buffer_.size() - at_;
  if (held >= count) return;
  buffer_.erase(0, at_);
  at_ = 0;
  const std::uint64_t more =
      std::min<std::uint64_t>(rest_.end - rest_.begin, std::max(count, fetched_bytes) - held);
  buffer_.resize(held + more);
  file_.read(rest_.begin, buffer_.data() + held, more);
  rest_.begin += more;
}

}  // namespace fuge::glass
