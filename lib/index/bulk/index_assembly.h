// Layer: index. Writes an index from what is there already and what is new.
//
// Documents come in the order of their numbers, those that are there before new ones; but which of
// all these stay is known only when no article is to come, since a later one may have the id of an
// earlier one. So new documents wait in a file.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>

#include "index/bulk/bulk_dictionary.h"
#include "index/bulk/document_packer.h"
#include "index/bulk/document_spool.h"
#include "index/bulk/existing_index.h"
#include "index/glass/database_writer.h"
#include "index/glass/postings/dropped_documents.h"
#include "index/glass/postings/posting_runs.h"

namespace fuge::index {

// Throws Error(io), and of what exists Error(damaged_index); Xapian's exceptions pass. After an
// error it is of no more use. Used by one thread at a time, beside the one that uses what exists.
class IndexAssembly {
 public:
  // In the folder, which is empty; beside what `existing` has, which outlives it; null for nothing.
  IndexAssembly(const std::filesystem::path& folder, const ExistingIndex* existing);

  // A new document, each with a greater number than the one before and all that exist.
  void add(const PackedDocument& document);
  void set_metadata(const std::string& key, const std::string& value);

  // Makes it an index, once: of what exists and of the new documents, whose words and postings
  // these are, but without dropped ones. Words that no document has any more go, too; but those of
  // dropped new ones stay.
  void finish(BulkDictionary& dictionary, std::span<glass::PostingRuns> runs,
              const glass::DroppedDocuments& dropped);

 private:
  void write_documents(const glass::DroppedDocuments& dropped);
  void write(PackedDocument& document);
  void write_metadata();
  void write_dictionary(BulkDictionary& dictionary, const glass::DroppedDocuments& dropped);

  const ExistingIndex* existing_;
  glass::DatabaseWriter writer_;
  DocumentSpool spool_;
  std::map<std::string, std::string> spellings_;
};

// Writes the index once more into the folder, which is empty: as small as it gets.
void rewrite(const ExistingIndex& existing, const std::filesystem::path& folder);

}  // namespace fuge::index
