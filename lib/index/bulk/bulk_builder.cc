#include "index/bulk/bulk_builder.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "index/bulk/batch_words.h"
#include "index/glass/tag.h"
#include "index/glass/term_list.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

// Of texts: enough that threads seldom wait for one another, few enough that little is in flight.
constexpr std::size_t batch_bytes = std::size_t{128} << 10;
constexpr std::size_t most_batch_articles = 256;
constexpr std::size_t batches_a_job = 3;

// What the dictionary may take of the memory; postings have the rest.
constexpr std::size_t dictionary_part = 8;

std::size_t size_of(const Article& article) {
  return article.text.size() + article.title.size() + article.place.size() + article.url.size();
}

std::vector<glass::PostingRuns> runs_for(const std::filesystem::path& folder, unsigned jobs,
                                         std::size_t memory) {
  std::vector<glass::PostingRuns> runs;
  for (unsigned job = 0; job < jobs; ++job) runs.emplace_back(folder, memory / jobs);
  return runs;
}

}  // namespace

// Makes what is written of a document. One a thread.
class BulkBuilder::Packer {
 public:
  explicit Packer(glass::PostingRuns& runs) : runs_(runs) {}

  Packed pack(std::uint32_t number, DocumentParts parts) {
    terms_.clear();
    for (const PostedTerm& term : parts.terms) terms_.push_back({term.term, term.times});
    Packed packed;
    packed.record.number = number;
    packed.record.terms = deflater_.compress(lists_.pack(terms_));
    packed.record.length = lists_.document_length();
    packed.record.data = deflater_.compress(std::move(parts.data));
    packed.values = std::move(parts.values);
    packed.tokens = std::move(parts.tokens);
    packed.spellings = std::move(parts.spellings);
    runs_.add(number, terms_);
    return packed;
  }

 private:
  glass::PostingRuns& runs_;
  glass::TermListPacker lists_;
  glass::Deflater deflater_;
  std::vector<glass::TermCount> terms_;
};

BulkBuilder::BulkBuilder(const std::filesystem::path& folder, const Analyzer& analyzer,
                         const schema::Fields& fields, unsigned jobs, std::size_t memory)
    : fields_(fields),
      writer_(folder),
      dictionary_(folder, memory / dictionary_part),
      runs_(runs_for(folder, jobs, memory - memory / dictionary_part)),
      analyzers_(jobs, analyzer) {
  for (std::size_t job = 0; job < jobs; ++job) threads_.emplace_back([this, job] { work(job); });
}

BulkBuilder::~BulkBuilder() {
  stop(nullptr);
  join();
}

std::uint32_t BulkBuilder::add(Article article) {
  batch_bytes_ += size_of(article);
  if (batch_.articles.empty()) batch_.first = next_document_;
  batch_.articles.push_back(std::move(article));
  if (batch_bytes_ >= batch_bytes || batch_.articles.size() >= most_batch_articles) submit();
  return next_document_++;
}

void BulkBuilder::submit() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock,
                [&] { return failure_ != nullptr || working_ < batches_a_job * runs_.size(); });
  if (failure_ != nullptr) std::rethrow_exception(failure_);
  const std::uint64_t next = batch_.number + 1;
  waiting_.push_back(std::move(batch_));
  ++working_;
  batch_ = {};
  batch_.number = next;
  batch_bytes_ = 0;
  changed_.notify_all();
}

bool BulkBuilder::take(Batch& batch) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return failure_ != nullptr || complete_ || !waiting_.empty(); });
  if (failure_ != nullptr || waiting_.empty()) return false;
  batch = std::move(waiting_.front());
  waiting_.pop_front();
  return true;
}

void BulkBuilder::work(std::size_t job) noexcept {
  try {
    Packer packer(runs_[job]);
    for (Batch batch; take(batch);) {
      work_on(std::move(batch), packer, analyzers_[job]);
      const std::lock_guard lock(mutex_);
      --working_;
      changed_.notify_all();
    }
  } catch (...) {
    stop(std::current_exception());
  }
}

void BulkBuilder::work_on(Batch batch, Packer& packer, const Analyzer& analyzer) {
  BatchWords words;
  std::vector<DocumentDraft> drafts;
  for (const Article& article : batch.articles)
    drafts.push_back(draft_of(article, analyzer, fields_, words));
  batch.articles.clear();
  std::vector<WordNumber> numbers;
  if (!numbering_.take(batch.number, [&] { numbers = dictionary_.numbers_of(words); })) return;
  std::vector<Packed> documents;
  for (DocumentDraft& draft : drafts) {
    const auto number = batch.first + static_cast<std::uint32_t>(documents.size());
    documents.push_back(packer.pack(number, finished(std::move(draft), numbers)));
  }
  writing_.take(batch.number, [&] { write(batch.first, documents); });
}

void BulkBuilder::write(std::uint32_t first, std::vector<Packed>& documents) {
  std::vector<glass::SlotValue> values;
  std::uint32_t number = first;
  for (Packed& document : documents) {
    values.clear();
    for (const DocumentValue& value : document.values) values.push_back({value.slot, value.value});
    document.record.values = values;
    writer_.add_document(document.record);
    if (!document.tokens.empty())
      writer_.append_metadata(schema::tokens_key(number), document.tokens);
    for (const Spelling& spelling : document.spellings)
      spellings_.try_emplace(spelling.key, spelling.written);  // the first one stays
    ++number;
  }
}

void BulkBuilder::set_metadata(const std::string& key, const std::string& value) {
  writer_.set_metadata(key, value);
}

void BulkBuilder::finish() {
  if (!batch_.articles.empty()) submit();
  {
    const std::lock_guard lock(mutex_);
    complete_ = true;
    changed_.notify_all();
  }
  join();
  rethrow();
  for (const auto& [key, written] : spellings_) writer_.set_metadata(key, written);
  dictionary_.write_to(writer_);
  glass::write_postings(runs_, writer_);
  writer_.finish();
}

// The first reason counts.
void BulkBuilder::stop(std::exception_ptr reason) noexcept {
  {
    const std::lock_guard lock(mutex_);
    if (failure_ == nullptr) failure_ = std::move(reason);
    complete_ = true;
    waiting_.clear();
    changed_.notify_all();
  }
  numbering_.stop();
  writing_.stop();
}

void BulkBuilder::join() noexcept {
  for (std::thread& thread : threads_)
    if (thread.joinable()) thread.join();
}

void BulkBuilder::rethrow() {
  const std::lock_guard lock(mutex_);
  if (failure_ != nullptr) std::rethrow_exception(failure_);
}

}  // namespace fuge::index
