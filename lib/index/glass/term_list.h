// Layer: index. The terms of a document, as the table termlist holds them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fuge::glass {

// As long as Xapian lets them be. In keys a NUL takes two bytes, and a term may take 249.
inline constexpr std::size_t max_term_bytes = 245;

// Throws Error(invalid_argument) for a term that is empty or too long.
void check_term(std::string_view term);

// How often a document has a term.
struct TermCount {
  std::string_view term;
  std::uint32_t wdf = 0;  // within-document frequency; 0 for terms that only filter
};

// Sorts and packs; keeps its memory from one document to the next. One a thread.
class TermListPacker {
 public:
  // `terms` are distinct, in any order. Throws Error(invalid_argument) for one that is not valid or
  // there twice, and for a length beyond 32 bits. The packed list is empty where there are no
  // terms.
  std::string pack(std::span<const TermCount> terms);

  // The length of the document that was packed last: the sum of its wdfs.
  std::uint32_t document_length() const noexcept { return length_; }

 private:
  struct Place {
    std::uint64_t prefix;  // sorts most of them
    std::uint32_t index;
  };

  void sort(std::span<const TermCount> terms);
  void sort_by_prefix();

  std::vector<Place> places_;
  std::vector<Place> sorted_;  // what sort_by_prefix() moves them to and from
  std::uint32_t length_ = 0;
};

}  // namespace fuge::glass
