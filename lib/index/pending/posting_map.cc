#include "index/pending/posting_map.h"

#include <algorithm>

#include "base/text_hash.h"

namespace fuge::index {
namespace {

constexpr std::size_t first_size = 1024;  // a power of two, as all sizes are

}  // namespace

void PostingMap::add(std::string_view term, Posting posting) {
  if (terms_.size() * 2 >= table_.size()) grow();
  std::uint32_t& number = table_[place_of(term)];
  if (number == none) {
    terms_.push_back(
        {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(term.size())});
    bytes_ += term;
    number = static_cast<std::uint32_t>(terms_.size());
  }
  Term& found = terms_[number - 1];
  postings_.push_back({posting, found.last});
  found.last = static_cast<std::uint32_t>(postings_.size());
  ++found.count;
}

Xapian::doccount PostingMap::frequency(std::string_view term) const noexcept {
  const Term* const found = find(term);
  return found == nullptr ? 0 : found->count;
}

PostingList PostingMap::list(std::string_view term) const {
  const Term* const found = find(term);
  if (found == nullptr) return {};
  PostingList list(found->count);
  std::size_t left = list.size();
  for (std::uint32_t number = found->last; number != none;) {
    const Linked& linked = postings_[number - 1];
    list[--left] = linked.posting;
    number = linked.previous;
  }
  return list;
}

const PostingMap::Term* PostingMap::find(std::string_view term) const noexcept {
  if (table_.empty()) return nullptr;
  const std::uint32_t number = table_[place_of(term)];
  return number == none ? nullptr : &terms_[number - 1];
}

std::size_t PostingMap::place_of(std::string_view term) const noexcept {
  const std::size_t mask = table_.size() - 1;
  std::size_t place = text_hash(term) & mask;
  while (table_[place] != none && text_of(terms_[table_[place] - 1]) != term)
    place = (place + 1) & mask;
  return place;
}

void PostingMap::grow() {
  table_.assign(std::max(first_size, table_.size() * 2), none);
  for (std::uint32_t number = 1; number <= terms_.size(); ++number)
    table_[place_of(text_of(terms_[number - 1]))] = number;
}

}  // namespace fuge::index
