// Layer: index. What is posted and stored for an article → what is written for a document.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "index/document_parts.h"
#include "index/glass/database_writer.h"
#include "index/glass/tag.h"
#include "index/glass/term_list.h"

namespace fuge::index {

// Packed and compressed.
struct PackedDocument {
  glass::DocumentRecord record = {};  // but for its values
  std::vector<DocumentValue> values = {};
  std::string tokens = {};
  std::vector<Spelling> spellings = {};
};

// One a thread.
class DocumentPacker {
 public:
  PackedDocument pack(std::uint32_t number, DocumentParts parts);

  // Of the document that was packed last: valid as long as its parts were, so pack() keeps these.
  std::span<const glass::TermCount> terms() const noexcept { return terms_; }

 private:
  DocumentParts parts_;
  std::vector<glass::TermCount> terms_;
  glass::TermListPacker lists_;
  glass::Deflater deflater_;
};

}  // namespace fuge::index
