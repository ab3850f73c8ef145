// Layer: search. A set of documents of one database: a bit each.
#pragma once

#include <xapian.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace fuge::search {

class DocumentSet {
 public:
  // Empty; for documents up to `last`.
  explicit DocumentSet(Xapian::docid last = 0) : words_(last / bits + 1) {}

  void add(Xapian::docid document) { words_[document / bits] |= bit_of(document); }
  bool contains(Xapian::docid document) const {
    return (words_[document / bits] & bit_of(document)) != 0;
  }

  // Of sets for the same documents.
  void unite(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  void intersect(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  }
  void subtract(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  }

  // Calls `visit(document)` in the order of the numbers.
  template <typename Visit>
  void for_each(const Visit& visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
        visit(static_cast<Xapian::docid>(i * bits +
                                         static_cast<std::size_t>(std::countr_zero(word))));
  }

 private:
  static constexpr std::size_t bits = 64;
  static std::uint64_t bit_of(Xapian::docid document) {
    return std::uint64_t{1} << (document % bits);
  }

  std::vector<std::uint64_t> words_;
};

}  // namespace fuge::search
