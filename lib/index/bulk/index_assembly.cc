#include "index/bulk/index_assembly.h"

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "index/bulk/dictionary_run.h"
#include "index/glass/postings/run_merger.h"
#include "schema/schema.h"

namespace fuge::index {

IndexAssembly::IndexAssembly(const std::filesystem::path& folder, const ExistingIndex* existing)
    : existing_(existing),
      writer_(folder, existing == nullptr ? glass::Predecessor() : existing->predecessor()),
      spool_(folder) {}

void IndexAssembly::add(const PackedDocument& document) {
  spool_.add(document);
  // The first one stays.
  for (const Spelling& spelling : document.spellings)
    spellings_.try_emplace(spelling.key, spelling.written);
}

void IndexAssembly::set_metadata(const std::string& key, const std::string& value) {
  writer_.set_metadata(key, value);
}

void IndexAssembly::finish(BulkDictionary& dictionary, std::span<glass::PostingRuns> runs,
                           const glass::DroppedDocuments& dropped) {
  write_documents(dropped);
  write_metadata();
  write_dictionary(dictionary, dropped);
  glass::RunMerger merger;
  if (existing_ != nullptr) merger.add(existing_->postings());
  for (glass::PostingRuns& part : runs)
    for (std::unique_ptr<glass::SortedRun>& run : part.sorted()) merger.add(std::move(run));
  glass::write_postings(merger, dropped, writer_);
  writer_.finish();
}

void IndexAssembly::write_documents(const glass::DroppedDocuments& dropped) {
  if (existing_ != nullptr) {
    DocumentPacker packer;
    existing_->for_each_document(dropped, [&](std::uint32_t number, DocumentParts parts) {
      PackedDocument document = packer.pack(number, std::move(parts));
      write(document);
    });
  }
  spool_.for_each([&](PackedDocument document) {
    if (!dropped.contains(document.record.number)) write(document);
  });
}

void IndexAssembly::write(PackedDocument& document) {
  std::vector<glass::SlotValue> values;
  for (const DocumentValue& value : document.values) values.push_back({value.slot, value.value});
  document.record.values = values;
  writer_.add_document(document.record);
  if (!document.tokens.empty())
    writer_.append_metadata(schema::tokens_key(document.record.number), document.tokens);
}

// How a keyword was first written counts.
void IndexAssembly::write_metadata() {
  for (const auto& [key, written] : spellings_) writer_.set_metadata(key, written);
  if (existing_ == nullptr) return;
  existing_->for_each_metadata(
      [&](const std::string& key, const std::string& value) { writer_.set_metadata(key, value); });
}

void IndexAssembly::write_dictionary(BulkDictionary& dictionary,
                                     const glass::DroppedDocuments& dropped) {
  if (existing_ == nullptr) return dictionary.write_to(writer_);
  std::vector<bool> kept = existing_->words_in_use(dropped);
  const std::vector<bool>& met = dictionary.met();
  for (std::size_t word = 0; word < met.size(); ++word)
    if (met[word]) kept[word] = true;
  dictionary.write_to(writer_, std::make_unique<DictionaryRun>(existing_->database(), kept));
}

void rewrite(const ExistingIndex& existing, const std::filesystem::path& folder) {
  IndexAssembly assembly(folder, &existing);
  BulkDictionary dictionary(folder, glass::PostingTable::least_memory);
  dictionary.start_behind(existing.word_count());
  assembly.finish(dictionary, {}, {});
}

}  // namespace fuge::index
