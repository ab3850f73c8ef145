#include "index/pending/pending_documents.h"

#include <algorithm>
#include <cstdint>

#include "fuge/error.h"
#include "index/pending/pending_postings.h"
#include "index/pending/pending_record.h"
#include "index/records/record_checksum.h"
#include "schema/schema.h"

namespace fuge::index {

PendingDocuments::PendingDocuments(Xapian::WritableDatabase& database, PendingLimits limits)
    : database_(database),
      limits_(limits),
      first_(first_pending(database.get_metadata(std::string(schema::metadata::pending)))) {
  // The last number never falls.
  if (first_ > database.get_lastdocid())
    throw Error(ErrorCode::damaged_index,
                "which articles were put last isn't true: index the articles again");
}

bool PendingDocuments::take_new(std::size_t bytes) {
  if (is_large_batch_ || database_.get_doccount() < limits_.least_documents) return false;
  if (++in_batch_ <= limits_.most_in_batch) return bytes <= limits_.most_in_article;
  is_large_batch_ = true;
  enter_all();
  return false;
}

bool PendingDocuments::take_again(Xapian::docid document, std::size_t bytes) {
  if (!may_have(document)) return false;
  if (bytes <= limits_.most_in_article) return true;
  remove(document);
  return false;
}

void PendingDocuments::keep(Xapian::docid document, const std::string& record) {
  if (first_ == 0) {
    first_ = document;
    database_.set_metadata(std::string(schema::metadata::pending), std::to_string(first_));
  }
  database_.set_metadata(schema::pending_key(document), with_checksum(record, document));
}

void PendingDocuments::remove(Xapian::docid document) {
  if (may_have(document)) database_.set_metadata(schema::pending_key(document), {});
}

void PendingDocuments::finish_batch() {
  in_batch_ = 0;
  is_large_batch_ = false;
  if (first_ != 0 && database_.get_lastdocid() - first_ + 1 >= limits_.most_pending) enter_all();
}

bool PendingDocuments::enter_all() {
  if (first_ == 0) return false;
  const Xapian::docid last = database_.get_lastdocid();
  for (std::uint64_t document = first_; document <= last; ++document)
    enter(static_cast<Xapian::docid>(document));
  database_.set_metadata(std::string(schema::metadata::pending), {});
  first_ = 0;
  return true;
}

void PendingDocuments::enter(Xapian::docid document) {
  const std::string key = schema::pending_key(document);
  const std::string record = database_.get_metadata(key);
  if (record.empty()) return;
  Xapian::Document changed = database_.get_document(document);
  for_each_posting(
      checked(record, document, RecordKind::pending_postings),
      [&](const std::string& term, std::uint32_t times) { changed.add_term(term, times); });
  database_.replace_document(document, changed);
  database_.set_metadata(key, {});
}

}  // namespace fuge::index
