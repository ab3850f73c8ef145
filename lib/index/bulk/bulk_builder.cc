#include "index/bulk/bulk_builder.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "fuge/error.h"
#include "index/article_check.h"
#include "index/bulk/batch_words.h"
#include "index/records/record_checksum.h"

namespace fuge::index {
namespace {

// Of articles: enough that threads seldom wait for one another, few enough that little is in
// flight.
constexpr std::size_t batch_bytes = std::size_t{128} << 10;
constexpr std::size_t most_batch_articles = 256;
constexpr std::size_t batches_a_job = 3;

// What the dictionary may take of the memory; postings have the rest.
constexpr std::size_t dictionary_part = 8;

std::vector<glass::PostingRuns> runs_for(const std::filesystem::path& folder, unsigned jobs,
                                         std::size_t memory) {
  std::vector<glass::PostingRuns> runs;
  for (unsigned job = 0; job < jobs; ++job) runs.emplace_back(folder, memory / jobs);
  return runs;
}

}  // namespace

BulkBuilder::BulkBuilder(const std::filesystem::path& folder, const Analyzer& analyzer,
                         const schema::Fields& fields, const ExistingIndex* existing, unsigned jobs,
                         std::size_t memory)
    : fields_(fields),
      assembly_(folder, existing),
      dictionary_(folder, memory / dictionary_part),
      runs_(runs_for(folder, jobs, memory - memory / dictionary_part)),
      analyzers_(jobs, analyzer) {
  if (existing != nullptr) {
    next_document_ = existing->predecessor().last_document + 1;
    dictionary_.start_behind(existing->word_count());
    dictionary_.know_words_of(existing->database());
  }
  start(jobs);
}

// Where not all of them can be started, those that were go on alone.
void BulkBuilder::start(std::size_t jobs) {
  threads_.reserve(jobs);
  try {
    for (std::size_t job = 0; job < jobs; ++job) threads_.emplace_back([this, job] { work(job); });
  } catch (const std::system_error& error) {
    if (threads_.empty())
      throw Error(ErrorCode::io, fmt::format("can't start a thread: {}", error.what()));
  } catch (...) {
    stop(nullptr);
    join();
    throw;
  }
}

BulkBuilder::~BulkBuilder() {
  stop(nullptr);
  join();
}

std::uint32_t BulkBuilder::add(Article article) {
  batch_bytes_ += size_of(article, fields_);
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
    DocumentPacker packer;
    for (Batch batch; take(batch);) {
      work_on(std::move(batch), job, packer);
      const std::lock_guard lock(mutex_);
      --working_;
      changed_.notify_all();
    }
  } catch (...) {
    stop(std::current_exception());
  }
}

void BulkBuilder::work_on(Batch batch, std::size_t job, DocumentPacker& packer) {
  BatchWords words;
  std::vector<DocumentDraft> drafts;
  std::vector<PutWarning> warnings;
  for (const Article& article : batch.articles) {
    drafts.push_back(draft_of(article, analyzers_[job], fields_, words));
    if (const std::optional<Cut>& cut = drafts.back().parts.cut)
      warnings.push_back({article.id, cut->field->name, cut->byte});
  }
  batch.articles.clear();
  std::vector<WordNumber> numbers;
  if (!numbering_.take(batch.number, [&] { numbers = dictionary_.numbers_of(words); })) return;
  std::vector<PackedDocument> documents;
  for (DocumentDraft& draft : drafts) {
    const auto number = batch.first + static_cast<std::uint32_t>(documents.size());
    DocumentParts parts = finished(std::move(draft), numbers);
    parts.data = with_checksum(std::move(parts.data), number);
    parts.tokens = with_checksum(std::move(parts.tokens), number);
    documents.push_back(packer.pack(number, std::move(parts)));
    runs_[job].add(number, packer.terms());
  }
  writing_.take(batch.number, [&] {
    for (const PackedDocument& document : documents) assembly_.add(document);
    const std::lock_guard lock(mutex_);
    warnings_.insert(warnings_.end(), warnings.begin(), warnings.end());
  });
}

std::vector<PutWarning> BulkBuilder::take_warnings() {
  const std::lock_guard lock(mutex_);
  return std::exchange(warnings_, {});
}

void BulkBuilder::set_metadata(const std::string& key, const std::string& value) {
  assembly_.set_metadata(key, value);
}

void BulkBuilder::finish(const glass::DroppedDocuments& dropped) {
  if (!batch_.articles.empty()) submit();
  {
    const std::lock_guard lock(mutex_);
    complete_ = true;
    changed_.notify_all();
  }
  join();
  rethrow();
  assembly_.finish(dictionary_, runs_, dropped);
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
