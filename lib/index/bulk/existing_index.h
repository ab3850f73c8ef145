// Layer: index. An index that is there already, as the first source of the one that is to take its
// place: its documents, its posting lists, and what it knows of itself.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "index/document_parts.h"
#include "index/glass/database_writer.h"
#include "index/glass/postings/dropped_documents.h"
#include "index/glass/postings/sorted_run.h"
#include "index/words/word_number.h"
#include "schema/fields.h"

namespace fuge::index {

// Used by one thread at a time, as the database is, which isn't changed meanwhile. Xapian's
// exceptions pass.
class ExistingIndex {
 public:
  // Both outlive it.
  ExistingIndex(const Xapian::Database& database, const schema::Fields& fields);

  glass::Predecessor predecessor() const;
  std::uint32_t article_count() const { return database_.get_doccount(); }
  // The number of the document with this id; 0 for none.
  std::uint32_t document_of(const std::string& id) const;

  // How many words have numbers; which of them a document has that isn't dropped, by number. Throw
  // Error(damaged_index).
  WordNumber word_count() const;
  std::vector<bool> words_in_use(const glass::DroppedDocuments& dropped) const;

  // In the order of their numbers; without spellings, which are metadata.
  using VisitDocument = std::function<void(std::uint32_t number, DocumentParts parts)>;
  void for_each_document(const glass::DroppedDocuments& dropped, const VisitDocument& visit) const;

  // What the index was made with, and how keywords were written: all metadata but those that
  // belong to documents, and but for the dictionary and the log of changes.
  using VisitMetadata = std::function<void(const std::string& key, const std::string& value)>;
  void for_each_metadata(const VisitMetadata& visit) const;

  // All posting lists, of dropped documents as well.
  std::unique_ptr<glass::SortedRun> postings() const;

  const Xapian::Database& database() const { return database_; }

 private:
  const Xapian::Database& database_;
  const schema::Fields& fields_;
};

}  // namespace fuge::index
