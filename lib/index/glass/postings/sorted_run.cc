#include "index/glass/postings/sorted_run.h"

#include <algorithm>

#include "index/glass/packing.h"

namespace fuge::glass {
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
    append_varint(head, shared);
    append_varint(head, term.size() - shared);
    append_varint(head, run.postings().size());
    head.append(term.substr(shared));
    file.write(head);
    file.write(run.postings());
    previous = term;
  }
  return {begin, file.size()};
}

bool FileRun::next() {
  const std::string_view head = reader_.fetch(3 * max_varint_bytes);
  if (head.empty()) return false;
  const char* place = head.data();
  const std::size_t shared = unpack_varint(place);
  const std::size_t further = unpack_varint(place);
  const std::size_t packed = unpack_varint(place);
  reader_.skip(static_cast<std::size_t>(place - head.data()));
  const std::string_view rest = reader_.fetch(further + packed);
  term_.resize(shared);
  term_.append(rest.substr(0, further));
  postings_ = rest.substr(further, packed);
  reader_.skip(further + packed);
  return true;
}

}  // namespace fuge::glass
