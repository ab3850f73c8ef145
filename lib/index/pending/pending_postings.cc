#include "index/pending/pending_postings.h"

#include <charconv>
#include <system_error>

#include "fuge/error.h"
#include "index/pending/pending_record.h"
#include "index/records/record_checksum.h"
#include "schema/schema.h"

namespace fuge::index {

Xapian::docid first_pending(std::string_view stored) {
  if (stored.empty()) return 0;
  Xapian::docid first = 0;
  const char* const end = stored.data() + stored.size();
  const auto [rest, error] = std::from_chars(stored.data(), end, first);
  if (error != std::errc() || rest != end || first == 0)
    throw Error(ErrorCode::damaged_index,
                "which articles were put last can't be read: index the articles again");
  return first;
}

std::shared_ptr<const PendingPostings> PendingPostings::read(Xapian::docid last_document,
                                                             const Metadata& metadata) {
  return read_on(nullptr, last_document, metadata);
}

std::shared_ptr<const PendingPostings> PendingPostings::read_on(
    const std::shared_ptr<const PendingPostings>& earlier, Xapian::docid last_document,
    const Metadata& metadata) {
  const Xapian::docid first = first_pending(metadata(std::string(schema::metadata::pending)));
  const bool goes_on = earlier && first == earlier->first_;
  if (goes_on && (first == 0 || last_document <= earlier->last_)) return earlier;
  auto pending =
      goes_on ? std::make_shared<PendingPostings>(*earlier) : std::make_shared<PendingPostings>();
  if (first != 0) pending->add(goes_on ? earlier->last_ + 1 : first, last_document, metadata);
  pending->first_ = first;
  pending->last_ = last_document;
  return pending;
}

void PendingPostings::add(Xapian::docid from, Xapian::docid to, const Metadata& metadata) {
  for (std::uint64_t number = from; number <= to; ++number) {
    const auto document = static_cast<Xapian::docid>(number);
    const std::string_view stored = metadata(schema::pending_key(document));
    if (stored.empty()) continue;
    for_each_posting(checked(stored, document, RecordKind::pending_postings),
                     [&](const std::string& term, std::uint32_t times) {
                       postings_.add(term, {document, times});
                     });
  }
}

}  // namespace fuge::index
