#include "index/glass/reading/posting_stream.h"

namespace fuge::glass {

PostingStream::PostingStream(TableReader& table, Xapian::docid last_document, std::string_view term)
    : cursor_(table), chunks_(cursor_, last_document) {
  if (chunks_.open(term)) decode();
}

bool PostingStream::next() {
  postings_.clear();
  if (!chunks_.next()) return false;
  decode();
  return true;
}

// From chunk to chunk: of each only its head is read.
bool PostingStream::skip_to(Xapian::docid document) {
  if (postings_.empty() || chunks_.last() >= document) return false;
  postings_.clear();
  while (chunks_.next()) {
    if (chunks_.last() < document) continue;
    decode();
    break;
  }
  return true;
}

void PostingStream::decode() {
  chunks_.for_each([this](Xapian::docid document, std::uint32_t wdf) {
    postings_.push_back({document, wdf});
  });
}

}  // namespace fuge::glass
