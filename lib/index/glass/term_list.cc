#include "index/glass/term_list.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>

#include "fuge/error.h"
#include "index/glass/packing.h"

namespace fuge::glass {
namespace {

std::size_t shared_prefix(std::string_view one, std::string_view other) {
  return static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
}

void append_byte(std::string& bytes, std::size_t value) {
  bytes += static_cast<char>(value);
}

std::uint32_t sum_of(std::span<const TermCount> terms) {
  std::uint64_t sum = 0;
  for (const TermCount& term : terms) sum += term.wdf;
  if (sum > std::numeric_limits<std::uint32_t>::max())
    throw Error(ErrorCode::invalid_argument, "a document's terms count more than 32 bits hold");
  return static_cast<std::uint32_t>(sum);
}

}  // namespace

void check_term(std::string_view term) {
  // A key has 255 bytes, of which a NUL and a document number take six.
  constexpr std::size_t max_escaped_bytes = 249;
  if (!term.empty() && term.size() <= max_escaped_bytes / 2) return;
  const std::size_t escaped =
      term.size() + static_cast<std::size_t>(std::ranges::count(term, '\0'));
  if (!term.empty() && term.size() <= max_term_bytes && escaped <= max_escaped_bytes) return;
  throw Error(ErrorCode::invalid_argument,
              fmt::format("a term of {} bytes: it must have 1 to {}, a NUL counts twice",
                          term.size(), max_term_bytes));
}

std::string TermListPacker::pack(std::span<const TermCount> terms) {
  length_ = sum_of(terms);
  std::string packed;
  if (terms.empty()) return packed;
  sort(terms);
  append_number(packed, length_);
  append_number(packed, terms.size());
  std::string_view previous;
  for (const Place place : places_) {
    const TermCount& term = terms[place.index];
    check_term(term.term);
    append(term, previous, packed);
    previous = term.term;
  }
  return packed;
}

void TermListPacker::sort(std::span<const TermCount> terms) {
  places_.clear();
  for (const TermCount& term : terms)
    places_.push_back({sort_prefix(term.term), static_cast<std::uint32_t>(places_.size())});
  std::ranges::sort(places_, [&](const Place& one, const Place& other) {
    if (one.prefix != other.prefix) return one.prefix < other.prefix;
    return terms[one.index].term < terms[other.index].term;
  });
}

// What it shares with the term before isn't repeated. The wdf goes into the byte that tells how
// much that is, where there is room.
void TermListPacker::append(const TermCount& term, std::string_view previous,
                            std::string& packed) const {
  if (previous.empty()) {
    append_byte(packed, term.term.size());
    packed.append(term.term);
    return append_number(packed, term.wdf);
  }
  if (term.term == previous)
    throw Error(ErrorCode::invalid_argument, "a document has the same term twice");
  const std::size_t shared = shared_prefix(previous, term.term);
  const std::uint64_t together = (term.wdf + std::uint64_t{1}) * (previous.size() + 1) + shared;
  const bool one_byte = term.wdf < 127 && together < 256;
  append_byte(packed, one_byte ? together : shared);
  append_byte(packed, term.term.size() - shared);
  packed.append(term.term.substr(shared));
  if (!one_byte) append_number(packed, term.wdf);
}

}  // namespace fuge::glass
