#include "index/glass/term_list.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "fuge/error.h"
#include "index/glass/packing.h"

namespace fuge::glass {
namespace {

std::size_t shared_prefix(std::string_view one, std::string_view other) {
  return static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
}

char* put(char* place, std::string_view text) {
  return std::copy(text.begin(), text.end(), place);
}

char* put_byte(char* place, std::size_t value) {
  *place = static_cast<char>(value);
  return place + 1;
}

char* put_first(char* place, const TermCount& term) {
  place = put(put_byte(place, term.term.size()), term.term);
  return pack_varint(place, term.wdf);
}

// What it shares with the term before isn't repeated. The wdf goes into the byte that tells how
// much that is, where there is room.
char* put_next(char* place, const TermCount& term, std::string_view previous) {
  if (term.term == previous)
    throw Error(ErrorCode::invalid_argument, "a document has the same term twice");
  const std::size_t shared = shared_prefix(previous, term.term);
  const std::uint64_t together = (term.wdf + std::uint64_t{1}) * (previous.size() + 1) + shared;
  const bool one_byte = term.wdf < 127 && together < 256;
  place = put_byte(place, one_byte ? together : shared);
  place = put(put_byte(place, term.term.size() - shared), term.term.substr(shared));
  return one_byte ? place : pack_varint(place, term.wdf);
}

// What a term takes beside its bytes at most: two bytes of lengths and five of its wdf.
constexpr std::size_t overhead = 7;

std::size_t bound(std::span<const TermCount> terms) {
  std::size_t bytes = 2 * max_varint_bytes;
  for (const TermCount& term : terms) bytes += term.term.size() + overhead;
  return bytes;
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
  for (const TermCount& term : terms) check_term(term.term);
  length_ = sum_of(terms);
  if (terms.empty()) return {};
  sort(terms);
  std::string packed(bound(terms), '\0');
  char* place = pack_varint(pack_varint(packed.data(), length_), terms.size());
  const TermCount* previous = nullptr;
  for (const Place at : places_) {
    const TermCount& term = terms[at.index];
    place = previous == nullptr ? put_first(place, term) : put_next(place, term, previous->term);
    previous = &term;
  }
  packed.resize(static_cast<std::size_t>(place - packed.data()));
  return packed;
}

void TermListPacker::sort(std::span<const TermCount> terms) {
  places_.clear();
  for (const TermCount& term : terms)
    places_.push_back({sort_prefix(term.term), static_cast<std::uint32_t>(places_.size())});
  sort_by_prefix();
  // Those that share it.
  for (auto begin = places_.begin(); begin != places_.end();) {
    const auto end = std::find_if(
        begin, places_.end(), [&](const Place& place) { return place.prefix != begin->prefix; });
    if (end - begin > 1) {
      std::sort(begin, end, [&](const Place& one, const Place& other) {
        return terms[one.index].term < terms[other.index].term;
      });
    }
    begin = end;
  }
}

// Byte by byte, the last one first: half the time of comparing, for the some hundred terms of an
// article.
void TermListPacker::sort_by_prefix() {
  constexpr std::size_t bytes = sizeof(std::uint64_t);
  std::array<std::array<std::uint32_t, 256>, bytes> counts{};
  for (const Place place : places_)
    for (std::size_t at = 0; at < bytes; ++at) ++counts[at][place.prefix >> (8 * at) & 0xffU];
  sorted_.resize(places_.size());
  for (std::size_t at = 0; at < bytes; ++at) {
    std::array<std::uint32_t, 256>& ends = counts[at];
    std::exclusive_scan(ends.begin(), ends.end(), ends.begin(), 0U);
    for (const Place place : places_) sorted_[ends[place.prefix >> (8 * at) & 0xffU]++] = place;
    places_.swap(sorted_);
  }
}

}  // namespace fuge::glass
