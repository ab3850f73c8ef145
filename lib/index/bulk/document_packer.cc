#include "index/bulk/document_packer.h"

#include <utility>

namespace fuge::index {

PackedDocument DocumentPacker::pack(std::uint32_t number, DocumentParts parts) {
  parts_ = std::move(parts);
  terms_.clear();
  for (const PostedTerm& term : parts_.terms) terms_.push_back({term.term, term.times});
  PackedDocument packed;
  packed.record.number = number;
  packed.record.terms = deflater_.compress(lists_.pack(terms_));
  packed.record.length = lists_.document_length();
  packed.record.data = deflater_.compress(std::move(parts_.data));
  packed.values = std::move(parts_.values);
  packed.tokens = std::move(parts_.tokens);
  packed.spellings = std::move(parts_.spellings);
  return packed;
}

}  // namespace fuge::index
