// Layer: index. The postings of one document as a record of its own, until they are entered into
// the posting lists.
//
// A term is stored without what it shares with the one before it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/document_parts.h"

namespace fuge::index {

// Terms are in the order of their bytes, each once, as DocumentParts has them when it is finished.
std::string pending_record(const std::vector<PostedTerm>& postings);

// Calls visit(term, times) for each of them; the term is valid until it returns. Throws
// Error(damaged_index) for bytes that no writer made.
void for_each_posting(std::string_view record,
                      const std::function<void(const std::string& term, std::uint32_t)>& visit);

}  // namespace fuge::index
