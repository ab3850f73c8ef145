#include "fuge/bulk_writer.h"

#include <fmt/core.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "fuge/error.h"
#include "index/article_check.h"
#include "index/bulk/bulk_builder.h"
#include "index/bulk/existing_index.h"
#include "index/glass/format_check.h"
#include "index/glass/postings/dropped_documents.h"
#include "index/pending/pending_documents.h"
#include "schema/fields.h"
#include "schema/new_folder.h"
#include "schema/opening.h"
#include "schema/schema.h"
#include "schema/settings.h"
#include "schema/storage.h"
#include "schema/xapian_errors.h"

namespace fuge {
namespace {

constexpr std::size_t least_memory = std::size_t{4} << 20;

unsigned jobs_of(const BulkOptions& options) {
  return options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

bool is_there(const std::filesystem::path& path) {
  std::error_code unknown;
  return std::filesystem::exists(path, unknown);
}

std::filesystem::path temporary_folder() {
  std::error_code error;
  std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  if (error)
    throw Error(ErrorCode::io,
                fmt::format("there is no folder for temporary files: {}", error.message()));
  return folder;
}

}  // namespace

class BulkWriter::State {
 public:
  State(const std::filesystem::path& path, const BulkOptions& options)
      : path_(schema::resolved(path)),
        database_(open_existing(path_, options.lock_timeout)),
        settings_(settings_of(options)),
        fields_(settings_.fields),
        analyzer_(settings_.analysis),
        folder_(path_, options.lock_timeout) {
    if (!glass::xapian_writes_our_format(folder_.path()))
      throw Error(ErrorCode::invalid_argument,
                  "this Xapian writes another format than a bulk build: use a writer",
                  Location{path_.string()});
    schema::guarded(path_, [&] { begin(options); });
  }

  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    // After fork() the threads are the parent's: waiting for them here would never end.
    if (getpid() == owner_) return;
    static_cast<void>(builder_.release());
    static_cast<void>(database_.release());
  }

  bool put(const Article& article) {
    check_usable();
    index::check(article, fields_);
    try {
      return add(article);
    } catch (...) {
      builder_.reset();  // what it has may be half of it
      throw;
    }
  }

  void finish() {
    check_usable();
    // Where it fails nothing can be put any more, nor finished again.
    std::unique_ptr<index::BulkBuilder> builder = std::move(builder_);
    if (!existing_) {
      schema::write_settings(settings_, analyzer_.fingerprint(),
                             [&](const std::string& key, const std::string& value) {
                               builder->set_metadata(key, value);
                             });
    }
    schema::guarded(path_, [&] { builder->finish(dropped_); });
    last_warnings_ = builder->take_warnings();
    builder.reset();
    take_place();
    existing_.reset();
    database_.reset();
  }

  std::vector<PutWarning> take_warnings() {
    return builder_ ? builder_->take_warnings() : std::exchange(last_warnings_, {});
  }

  std::uint64_t article_count() const { return article_count_; }

 private:
  void check_owner() const {
    if (getpid() == owner_) return;
    throw Error(
        ErrorCode::invalid_argument,
        fmt::format("this bulk build belongs to process {}: after fork() begin another", owner_));
  }

  void check_usable() const {
    check_owner();
    if (!builder_)
      throw Error(ErrorCode::invalid_argument, "this bulk build is finished, or has failed");
  }

  // True where it replaces another one.
  bool add(const Article& article) {
    const auto known = documents_.find(article.id);
    const std::uint32_t replaced =
        known == documents_.end() ? existing_document(article.id) : known->second;
    const std::uint32_t document = builder_->add(article);
    documents_.insert_or_assign(article.id, document);
    if (replaced != 0) dropped_.add(replaced);
    if (replaced == 0) ++article_count_;
    return replaced != 0;
  }

  // Null where there is none.
  static std::unique_ptr<Xapian::WritableDatabase> open_existing(
      const std::filesystem::path& path, std::chrono::milliseconds timeout) {
    schema::put_back(path, timeout);
    if (schema::is_vacant(path)) {
      if (is_there(path)) schema::check_replaceable(path);
      return nullptr;
    }
    auto database =
        std::make_unique<Xapian::WritableDatabase>(schema::open_for_writing(path, timeout));
    schema::check_replaceable(path);
    return database;
  }

  schema::Settings settings_of(const BulkOptions& options) const {
    if (!database_)
      return {options.analysis.value_or(AnalysisOptions()), schema::Fields(options.fields).own()};
    schema::Settings settings =
        schema::guarded(path_, [&] { return schema::read_settings(*database_, path_); });
    schema::check_given(settings, options.analysis, options.fields, path_);
    return settings;
  }

  void begin(const BulkOptions& options) {
    if (database_) {
      schema::check_fingerprint(*database_, path_, analyzer_.fingerprint());
      if (index::PendingDocuments(*database_).enter_all()) commit_existing();
      existing_ = std::make_unique<index::ExistingIndex>(*database_, fields_);
      article_count_ = existing_->article_count();
    }
    builder_ = std::make_unique<index::BulkBuilder>(folder_.path(), analyzer_, fields_,
                                                    existing_.get(), jobs_of(options),
                                                    std::max(options.memory, least_memory));
  }

  // What a bulk build reads is in posting lists. The index is as it was to those who search it.
  void commit_existing() {
    database_->commit();
    schema::sync_folder(path_);
  }

  // 0: none.
  std::uint32_t existing_document(const std::string& id) const {
    if (!existing_) return 0;
    return schema::guarded(path_, [&] { return existing_->document_of(id); });
  }

  void take_place() {
    if (existing_) return folder_.replace();
    if (!folder_.take_place())
      throw Error(ErrorCode::locked, "another process has made an index there meanwhile",
                  Location{path_.string()});
  }

  pid_t owner_ = getpid();
  std::filesystem::path path_;
  // What is there already, locked for writing until it is replaced; null for nothing.
  std::unique_ptr<Xapian::WritableDatabase> database_;
  schema::Settings settings_;
  schema::Fields fields_;
  Analyzer analyzer_;
  schema::NewFolder folder_;
  std::unique_ptr<index::ExistingIndex> existing_;            // null where the database is
  std::unordered_map<std::string, std::uint32_t> documents_;  // that are new, by id
  glass::DroppedDocuments dropped_;
  std::uint64_t article_count_ = 0;
  std::vector<PutWarning> last_warnings_;
  std::unique_ptr<index::BulkBuilder> builder_;  // none once it is finished
};

bool BulkWriter::can_write(const std::filesystem::path& path) {
  static const bool same_format = glass::xapian_writes_our_format(temporary_folder());
  if (!same_format) return false;
  const std::filesystem::path resolved = schema::resolved(path);
  if (!is_there(resolved)) return schema::is_vacant(resolved);
  const bool may_be_replaced = schema::is_vacant(resolved) || is_there(resolved / "iamglass");
  return may_be_replaced && schema::is_replaceable(resolved);
}

BulkWriter::BulkWriter(const std::filesystem::path& path, const BulkOptions& options)
    : state_(std::make_unique<State>(path, options)) {}
BulkWriter::BulkWriter(BulkWriter&&) noexcept = default;
BulkWriter& BulkWriter::operator=(BulkWriter&&) noexcept = default;
BulkWriter::~BulkWriter() = default;

bool BulkWriter::put(const Article& article) {
  return state_->put(article);
}
void BulkWriter::finish() {
  state_->finish();
}
std::vector<PutWarning> BulkWriter::take_warnings() {
  return state_->take_warnings();
}
std::uint64_t BulkWriter::article_count() const {
  return state_->article_count();
}

}  // namespace fuge
