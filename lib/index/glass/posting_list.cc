#include "index/glass/posting_list.h"

#include <fmt/core.h>

#include <limits>

#include "fuge/error.h"

namespace fuge::glass {

void refuse_document(std::uint32_t document, std::uint32_t last) {
  throw Error(ErrorCode::invalid_argument,
              fmt::format("document {} after document {}: their numbers must ascend from 1",
                          document, last));
}

void PostingList::start_chunk(std::uint32_t document) {
  if (!chunks_.empty()) chunks_.back().last = last_;
  chunks_.push_back({end_, document});
}

void PostingList::write_term(TableWriter& table, std::string_view term) {
  if (wdf_sum_ > std::numeric_limits<std::uint32_t>::max())
    throw Error(ErrorCode::invalid_argument, "a term occurs more often than 32 bits hold");
  std::string key;
  append_escaped(key, term);
  write(table, key, key + '\0', documents_, wdf_sum_);
}

void PostingList::write_lengths(TableWriter& table) {
  using namespace std::string_view_literals;
  // Their number and sum stand in iamglass.
  write(table, "\0\xe0"sv, "\0\xe0"sv, 0, 0);
}

// A chunk says whether it is the last one, and how far its last document is from its first. That
// stands in the key, but in the first chunk's tag, behind what is said of all.
void PostingList::write(TableWriter& table, std::string_view first_key,
                        std::string_view further_keys, std::uint64_t documents, std::uint64_t sum) {
  if (empty()) return;
  chunks_.back().last = last_;
  std::string key(first_key);
  std::string tag;
  append_varint(tag, documents);
  append_varint(tag, sum);
  append_varint(tag, chunks_.front().first - 1);
  for (std::size_t number = 0; number < chunks_.size(); ++number) {
    const Chunk& chunk = chunks_[number];
    if (number > 0) append_sortable(key.assign(further_keys), chunk.first);
    const bool last = number + 1 == chunks_.size();
    tag += last ? '1' : '0';
    append_varint(tag, chunk.last - chunk.first);
    const std::size_t end = last ? end_ : chunks_[number + 1].begin;
    tag.append(packed_, chunk.begin, end - chunk.begin);
    table.add(key, tag);
    tag.clear();
  }
  chunks_.clear();
  end_ = 0;
  last_ = 0;
  documents_ = 0;
  wdf_sum_ = 0;
}

}  // namespace fuge::glass
