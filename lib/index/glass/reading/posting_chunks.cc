#include "index/glass/reading/posting_chunks.h"

#include "index/glass/packing.h"

namespace fuge::glass {

void throw_corrupt_list() {
  throw Xapian::DatabaseCorruptError("a posting list can't be read");
}

bool PostingChunks::open(std::string_view term) {
  key_.clear();
  append_escaped(key_, term);
  is_last_ = true;
  frequency_ = 0;
  if (!cursor_.seek(key_) || cursor_.key() != key_) return false;
  std::string_view tag = cursor_.tag();
  frequency_ = take_number(tag);
  if (!take_varint(tag)) throw_corrupt_list();  // the sum of wdfs
  const std::uint32_t before = take_number(tag);
  last_ = 0;
  begin(before + 1, tag);
  return true;
}

// The key of a further chunk is that of the list, a NUL, and the number of its first document.
bool PostingChunks::next() {
  if (is_last_) return false;
  if (!cursor_.next()) throw_corrupt_list();
  std::string_view key = cursor_.key();
  if (!key.starts_with(key_) || key.size() <= key_.size() || key[key_.size()] != '\0')
    throw_corrupt_list();
  key.remove_prefix(key_.size() + 1);
  const std::uint32_t first = sortable_number(key);  // before the cursor is used again
  begin(first, cursor_.tag());
  return true;
}

void PostingChunks::begin(std::uint32_t first, std::string_view tag) {
  if (tag.empty() || first <= last_ || first > last_document_) throw_corrupt_list();
  document_ = first;
  is_last_ = tag.front() == '1';
  tag.remove_prefix(1);
  const std::uint32_t span = take_number(tag);
  if (span > last_document_ - first) throw_corrupt_list();
  last_ = first + span;
  wdf_ = take_number(tag);
  postings_ = tag;
}

}  // namespace fuge::glass
