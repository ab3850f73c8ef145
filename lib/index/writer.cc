#include "fuge/writer.h"

#include <fmt/core.h>
#include <unistd.h>
#include <xapian.h>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "fuge/analyzer.h"
#include "fuge/error.h"
#include "index/article_check.h"
#include "index/bulk/compaction.h"
#include "index/document.h"
#include "index/pending/pending_documents.h"
#include "index/records/record_checksum.h"
#include "index/words/word_registry.h"
#include "schema/change_log.h"
#include "schema/files/own_files.h"
#include "schema/new_folder.h"
#include "schema/opening.h"
#include "schema/schema.h"
#include "schema/settings.h"
#include "schema/state.h"
#include "schema/storage.h"
#include "schema/xapian_errors.h"

namespace fuge {
namespace {

// What was asked for since the last commit: a put, or a remove where there is no article.
struct Change {
  std::string id;
  std::optional<Article> article;
};

}  // namespace

// Everything happens inside a Xapian transaction, since Xapian would otherwise commit by itself,
// after 10,000 changes and in its destructor. The batch is kept until it is durable: Xapian reports
// success for a commit that is tried again after a failure although the batch is gone, so a handle
// that failed once is dropped, and the batch goes into a new one.
class Writer::State {
 public:
  State(const std::filesystem::path& path, WriterOptions options)
      : path_(schema::resolved(path)), options_(std::move(options)) {
    schema::put_back(path_, options_.lock_timeout);
    if (schema::is_vacant(path_)) create();
    adopt_settings(open_database());
    schema::remove_leftovers(path_);
  }

  ~State() {
    // After fork() the handle is the parent's: closing it here would act on the parent's files.
    if (getpid() != owner_ && database_) static_cast<void>(database_.release());
  }

  State(const State&) = delete;
  State& operator=(const State&) = delete;

  bool put(const Article& article) {
    check_owner();
    index::check(article, *fields_);
    ensure_open();
    return take({article.id, article}, index::size_of(article, *fields_));
  }

  bool remove(std::string_view id) {
    check_owner();
    if (id.empty() || id.size() > max_id_bytes || id.find('\0') != id.npos) return false;
    ensure_open();
    return take({std::string(id), std::nullopt}, id.size());
  }

  void commit() {
    check_owner();
    if (batch_.empty()) return;
    if (database_ && !may_be_written()) drop();
    if (!database_ || !try_commit()) {
      ensure_open();
      commit_or_drop();
    }
    batch_.clear();
    batch_bytes_ = 0;
  }

  void compact() {
    commit();
    enter_pending();
    ensure_open();
    try {
      index::compact(*database_, path_, *fields_, options_.lock_timeout);
    } catch (...) {
      renew();
      throw;
    }
    renew();
  }

  std::vector<PutWarning> take_warnings() { return std::exchange(warnings_, {}); }

  std::uint64_t article_count() {
    check_owner();
    ensure_open();
    return database_->get_doccount();
  }

 private:
  void check_owner() const {
    if (getpid() == owner_) return;
    throw Error(
        ErrorCode::invalid_argument,
        fmt::format("this writer belongs to process {}: after fork() open another", owner_));
  }

  void create() const {
    const schema::Settings settings{options_.analysis.value_or(AnalysisOptions()),
                                    schema::Fields(options_.fields).own()};
    schema::create(path_, Analyzer(settings.analysis).fingerprint(), settings,
                   options_.lock_timeout);
  }

  std::unique_ptr<Xapian::WritableDatabase> open_database() const {
    return std::make_unique<Xapian::WritableDatabase>(
        schema::open_for_writing(path_, options_.lock_timeout));
  }

  // The index is written as it was made.
  void adopt_settings(std::unique_ptr<Xapian::WritableDatabase> database) {
    const schema::Settings settings =
        schema::guarded(path_, [&] { return schema::read_settings(*database, path_); });
    schema::check_given(settings, options_.analysis, options_.fields, path_);
    fields_ = std::make_unique<schema::Fields>(settings.fields);
    analyzer_ = std::make_unique<Analyzer>(settings.analysis);
    fingerprint_ = analyzer_->fingerprint();
    begin(std::move(database));
  }

  // Another index may have taken the place of the one whose settings these are.
  void check_made_alike(const Xapian::Database& database) const {
    const bool is_alike = schema::guarded(path_, [&] {
      return schema::was_made_with(database, path_, fingerprint_, fields_->own());
    });
    if (is_alike) return;
    throw Error(ErrorCode::incompatible_index,
                "another index has taken the place of the one that was opened, which was made with "
                "another analysis or other fields: open another writer",
                Location{path_.string()});
  }

  void begin(std::unique_ptr<Xapian::WritableDatabase> database) {
    files_ = schema::files_of(path_);
    schema::guarded(path_, [&] {
      schema::check_fingerprint(*database, path_, fingerprint_);
      database->begin_transaction();
      numbers_ = std::make_unique<index::WordRegistry>(*database);
      pending_ = std::make_unique<index::PendingDocuments>(*database);
    });
    database_ = std::move(database);
    changed_.clear();
    spelled_.clear();
  }

  // Not where another index stands at the path by now, which Xapian would spoil, nor where a copy
  // was made by links since: what is opened anew has files of its own.
  bool may_be_written() const {
    return schema::has_tables_of(schema::files_of(path_), files_) &&
           !schema::has_shared_files(path_);
  }

  // A new handle in place of one that failed, with the batch applied to it.
  void ensure_open() {
    if (database_) return;
    auto database = open_database();
    check_made_alike(*database);
    begin(std::move(database));
    for (const Change& change : batch_) apply_or_drop(change);
  }

  // The index at the path may be another one by now, also where an error was told: what is written
  // with the handle of the old one would destroy it. Where no other handle can be had, the next use
  // tries again, and tells why.
  void renew() noexcept {
    drop();
    try {
      ensure_open();
    } catch (...) {
      drop();  // whatever it was, memory included
    }
  }

  // Where it fails, the batch is as before.
  bool take(Change change, std::size_t bytes) {
    const bool is_put = change.article.has_value();
    bool existed = false;
    std::optional<PutWarning> warning;
    batch_.push_back(std::move(change));
    batch_bytes_ += bytes;
    try {
      cut_.reset();
      existed = apply_or_drop(batch_.back());
      if (cut_) warning = {batch_.back().id, cut_->field->name, cut_->byte};
      if (is_put && batch_bytes_ >= options_.batch_bytes) commit();
    } catch (...) {
      drop();  // it has the change
      batch_.pop_back();
      batch_bytes_ -= bytes;
      throw;
    }
    if (warning) warnings_.push_back(*std::move(warning));
    return existed;
  }

  bool apply_or_drop(const Change& change) {
    try {
      return schema::guarded(path_, [&] { return apply(change); });
    } catch (...) {
      drop();
      throw;
    }
  }

  bool apply(const Change& change) {
    const std::string term = schema::id_term(change.id);
    const Xapian::PostingIterator found = database_->postlist_begin(term);
    const bool exists = found != database_->postlist_end(term);
    if (exists) changed_.push_back(*found);
    if (!change.article) {
      if (!exists) return false;
      database_->set_metadata(schema::tokens_key(*found), {});
      pending_->remove(*found);
      database_->delete_document(*found);
      return true;
    }
    Xapian::docid document = exists ? *found : 0;
    const std::size_t bytes = index::size_of(*change.article, *fields_);
    const bool is_pending =
        exists ? pending_->take_again(document, bytes) : pending_->take_new(bytes);
    index::PreparedDocument prepared =
        index::prepare(*change.article, *analyzer_, *fields_, *numbers_,
                       is_pending ? index::Postings::pending : index::Postings::in_document);
    cut_ = prepared.cut;
    // The number that Xapian would give it: records have it in their checksums.
    if (!exists) document = database_->get_lastdocid() + 1;
    prepared.document.set_data(index::with_checksum(prepared.document.get_data(), document));
    database_->replace_document(document, prepared.document);
    database_->set_metadata(schema::tokens_key(document),
                            index::with_checksum(std::move(prepared.tokens), document));
    if (is_pending) pending_->keep(document, prepared.pending);
    for (const index::Spelling& spelling : prepared.spellings) keep_spelling(spelling);
    return exists;
  }

  // The first one stays.
  void keep_spelling(const index::Spelling& spelling) {
    if (!spelled_.insert(spelling.key).second) return;
    if (database_->get_metadata(spelling.key).empty())
      database_->set_metadata(spelling.key, spelling.written);
  }

  // Behind a commit: into the posting lists, with a commit of its own.
  void enter_pending() {
    if (database_ && !may_be_written()) drop();
    ensure_open();
    bool has_entered = false;
    try {
      has_entered = schema::guarded(path_, [&] { return pending_->enter_all(); });
    } catch (...) {
      drop();
      throw;
    }
    if (has_entered) commit_or_drop();
  }

  bool try_commit() {
    try {
      commit_or_drop();
      return true;
    } catch (const Error&) {
      return false;  // commit() goes on with a new handle, whose failure is the one that is told
    }
  }

  void commit_or_drop() {
    try {
      schema::guarded(path_, [&] {
        if (!changed_.empty()) schema::log_changes(*database_, changed_);
        numbers_->write();
        pending_->finish_batch();
        database_->commit_transaction();
        changed_.clear();
        schema::sync_folder(path_);
      });
    } catch (...) {
      drop();
      throw;
    }
    begin_or_drop();
  }

  // What was committed is durable whatever this says: the next use tells why it can't go on.
  void begin_or_drop() noexcept {
    try {
      database_->begin_transaction();
    } catch (...) {
      drop();
    }
  }

  // Closes the handle without committing: its transaction is open or failed.
  void drop() noexcept {
    pending_.reset();
    numbers_.reset();
    database_.reset();
  }

  std::filesystem::path path_;
  WriterOptions options_;
  std::unique_ptr<Analyzer> analyzer_;
  std::unique_ptr<schema::Fields> fields_;
  std::string fingerprint_;
  pid_t owner_ = getpid();
  std::unique_ptr<Xapian::WritableDatabase> database_;  // none after a failure
  schema::IndexFiles files_;                            // as the handle was opened
  std::unique_ptr<index::WordRegistry> numbers_;        // of the handle
  std::unique_ptr<index::PendingDocuments> pending_;    // of the handle
  std::vector<Change> batch_;
  std::size_t batch_bytes_ = 0;
  std::optional<index::Cut> cut_;  // of the article that was applied last
  std::vector<PutWarning> warnings_;
  std::vector<Xapian::docid> changed_;  // replaced and deleted ones of the batch
  std::set<std::string> spelled_;       // keys of spellings that are stored already
};

Writer::Writer(const std::filesystem::path& path, WriterOptions options)
    : state_(std::make_unique<State>(path, std::move(options))) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

bool Writer::put(const Article& article) {
  return state_->put(article);
}
bool Writer::remove(std::string_view id) {
  return state_->remove(id);
}
void Writer::commit() {
  state_->commit();
}
void Writer::compact() {
  state_->compact();
}
std::vector<PutWarning> Writer::take_warnings() {
  return state_->take_warnings();
}
std::uint64_t Writer::article_count() const {
  return state_->article_count();
}

}  // namespace fuge
