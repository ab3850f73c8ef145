#include "fuge/bulk_writer.h"

#include <fmt/core.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>

#include "fuge/error.h"
#include "index/article_check.h"
#include "index/bulk/bulk_builder.h"
#include "index/glass/format_check.h"
#include "schema/fields.h"
#include "schema/new_folder.h"
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

std::filesystem::path vacant(const std::filesystem::path& given) {
  std::filesystem::path path = schema::resolved(given);
  if (!schema::is_vacant(path))
    throw Error(ErrorCode::invalid_argument,
                "there is something already: a bulk build makes a new index",
                Location{path.string()});
  return path;
}

}  // namespace

class BulkWriter::State {
 public:
  State(const std::filesystem::path& path, BulkOptions options)
      : path_(vacant(path)),
        fields_(std::move(options.fields)),
        analyzer_(options.analysis.value_or(AnalysisOptions())),
        folder_(path_, options.lock_timeout),
        settings_{options.analysis.value_or(AnalysisOptions()), fields_.own()} {
    if (!glass::xapian_writes_our_format(folder_.path()))
      throw Error(ErrorCode::invalid_argument,
                  "this Xapian writes another format than a bulk build: use a writer",
                  Location{path_.string()});
    builder_ =
        std::make_unique<index::BulkBuilder>(folder_.path(), analyzer_, fields_, jobs_of(options),
                                             std::max(options.memory, least_memory));
  }

  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    // After fork() the threads are the parent's: waiting for them here would never end.
    if (getpid() != owner_) static_cast<void>(builder_.release());
  }

  bool put(const Article& article) {
    check_owner();
    if (!builder_) throw Error(ErrorCode::invalid_argument, "this bulk build is finished");
    index::check(article, fields_);
    const Xapian::docid document = builder_->add(article);
    const auto [known, is_new] = documents_.try_emplace(article.id, document);
    if (is_new) return false;
    replaced_.push_back(std::exchange(known->second, document));
    return true;
  }

  void finish() {
    check_owner();
    if (!builder_) throw Error(ErrorCode::invalid_argument, "this bulk build is finished");
    schema::write_settings(settings_, analyzer_.fingerprint(),
                           [&](const std::string& key, const std::string& value) {
                             builder_->set_metadata(key, value);
                           });
    builder_->finish();
    builder_.reset();
    if (!replaced_.empty()) remove_replaced();
    if (!folder_.take_place())
      throw Error(ErrorCode::locked, "another process has made an index there meanwhile",
                  Location{path_.string()});
  }

  std::uint64_t article_count() const { return documents_.size(); }

 private:
  void check_owner() const {
    if (getpid() == owner_) return;
    throw Error(
        ErrorCode::invalid_argument,
        fmt::format("this bulk build belongs to process {}: after fork() begin another", owner_));
  }

  void remove_replaced() const {
    schema::guarded(path_, [&] {
      Xapian::WritableDatabase database(folder_.path().string(),
                                        Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
      for (const Xapian::docid document : replaced_) {
        database.delete_document(document);
        database.set_metadata(schema::tokens_key(document), {});
      }
      database.commit();
    });
  }

  pid_t owner_ = getpid();
  std::filesystem::path path_;
  schema::Fields fields_;
  Analyzer analyzer_;
  schema::NewFolder folder_;
  schema::Settings settings_;
  std::unordered_map<std::string, Xapian::docid> documents_;  // by id
  std::vector<Xapian::docid> replaced_;
  std::unique_ptr<index::BulkBuilder> builder_;  // none once it is finished
};

bool BulkWriter::can_write(const std::filesystem::path& path) {
  static const bool same_format =
      glass::xapian_writes_our_format(std::filesystem::temp_directory_path());
  return same_format && schema::is_vacant(schema::resolved(path));
}

BulkWriter::BulkWriter(const std::filesystem::path& path, BulkOptions options)
    : state_(std::make_unique<State>(path, std::move(options))) {}
BulkWriter::BulkWriter(BulkWriter&&) noexcept = default;
BulkWriter& BulkWriter::operator=(BulkWriter&&) noexcept = default;
BulkWriter::~BulkWriter() = default;

bool BulkWriter::put(const Article& article) {
  return state_->put(article);
}
void BulkWriter::finish() {
  state_->finish();
}
std::uint64_t BulkWriter::article_count() const {
  return state_->article_count();
}

}  // namespace fuge
