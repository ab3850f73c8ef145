#include "index/pending/pending_record.h"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "fuge/error.h"
#include "index/varint.h"

namespace fuge::index {
namespace {

[[noreturn]] void throw_damaged() {
  throw Error(ErrorCode::damaged_index,
              "the words of an article that was put last can't be read: index the articles again");
}

std::uint64_t taken(std::string_view& bytes, std::uint64_t most) {
  const auto number = take_varint(bytes);
  if (!number || *number > most) throw_damaged();
  return *number;
}

}  // namespace

std::string pending_record(const std::vector<PostedTerm>& postings) {
  std::string record;
  std::string_view last;
  for (const PostedTerm& posting : postings) {
    const std::string_view term = posting.term;
    const auto shared =
        static_cast<std::size_t>(std::ranges::mismatch(last, term).in2 - term.begin());
    append_varint(record, shared);
    append_varint(record, term.size() - shared);
    record.append(term.substr(shared));
    append_varint(record, posting.times);
    last = term;
  }
  return record;
}

void for_each_posting(std::string_view record,
                      const std::function<void(const std::string& term, std::uint32_t)>& visit) {
  std::string term;
  while (!record.empty()) {
    term.resize(taken(record, term.size()));
    const std::size_t added = taken(record, record.size());
    if (added > record.size()) throw_damaged();
    term.append(record.substr(0, added));
    record.remove_prefix(added);
    const std::uint64_t times = taken(record, std::numeric_limits<std::uint32_t>::max());
    visit(term, static_cast<std::uint32_t>(times));
  }
}

}  // namespace fuge::index
