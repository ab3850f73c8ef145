#include "fuge/index.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "base/limits.h"
#include "fuge/error.h"
#include "index/records/record_checksum.h"
#include "index/stored_article.h"
#include "schema/schema.h"
#include "search/check.h"
#include "search/filters.h"
#include "search/reader_pool.h"
#include "search/recency_factors.h"
#include "search/run.h"
#include "search/shards/shard_set.h"

namespace fuge {
namespace {

std::uint64_t size_on_disk(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code vanished;  // a writer's temporary file
    const std::uintmax_t size = entry->file_size(vanished);
    if (!vanished) bytes += size;
  }
  return bytes;
}

// Adds up what the indexes hold that are searched as one.
class Inventory {
 public:
  explicit Inventory(const schema::Fields& fields) { info_.fields = fields.own(); }

  void add(const Xapian::Database& database, const search::DocValues& doc_values) {
    const auto without = [&](std::string_view field) {
      return database.get_termfreq(schema::built_in_fields().named(field)->absent_term);
    };
    info_.articles += database.get_doccount();
    info_.undated += without("date");
    info_.without_source += without("source");
    sources_.merge(search::used_keys(doc_values.keyword("source")));
    const search::DateSpan dates = search::used_dates(doc_values);
    // Nothing is less than any date.
    if (dates.oldest && (!info_.oldest || *dates.oldest < *info_.oldest))
      info_.oldest = dates.oldest;
    info_.newest = std::max(info_.newest, dates.newest);
    info_.format = database.get_metadata(std::string(schema::metadata::format));
    info_.analysis = database.get_metadata(std::string(schema::metadata::analysis));
  }
  void add(const search::ReaderPool& pool) {
    info_.settings = pool.settings().analysis;
    info_.bytes += size_on_disk(pool.path());
  }

  IndexInfo take() {
    info_.sources = sources_.size();
    return std::move(info_);
  }

 private:
  IndexInfo info_;
  std::set<std::string> sources_;  // their keys
};

// Nothing where there is none. Where a writer overwrites a block while Xapian reads it, there may
// seem to be none: our own reader notices.
std::optional<Xapian::docid> document_of(const search::Reader& reader, std::string_view id) {
  // A NUL counts twice in Xapian, and no id has one.
  const bool possible = !id.empty() && id.size() <= max_id_bytes;
  if (!possible || id.find('\0') != id.npos) return std::nullopt;
  const std::string term = schema::id_term(id);
  if (!reader.postlist) {
    const Xapian::PostingIterator found = reader.database.postlist_begin(term);
    if (found == reader.database.postlist_end(term)) return std::nullopt;
    return *found;
  }
  std::optional<Xapian::docid> found;
  reader.postlist->for_each_posting(
      term, [&](Xapian::docid document, std::uint32_t) { found = document; });
  return found;
}

// The checksum tells whether it is the document's, its id whether the document is the right one.
Article read_article(const search::Reader& reader, Xapian::docid document, std::string_view id) {
  const auto damaged = [id](const std::string& reason) {
    return Error(ErrorCode::damaged_index, fmt::format("article {}: {}", id, reason));
  };
  const std::string data = reader.database.get_document(document).get_data();
  try {
    Article article =
        index::from_stored(index::checked(data, document, index::RecordKind::article));
    if (article.id == id) return article;
  } catch (const Error& error) {
    throw damaged(error.reason());
  }
  throw damaged(
      "postlist.glass: its id leads to another article: restore the index from a copy, or index "
      "the articles again into a new folder");
}

}  // namespace

class Index::State {
 public:
  State(const std::vector<std::filesystem::path>& paths, const IndexOptions& options)
      : shards(paths, options.analysis) {}

  // Throws Error(invalid_argument) for no such place.
  void check(std::size_t index) const {
    if (index < shards.size()) return;
    throw Error(
        ErrorCode::invalid_argument,
        fmt::format("there is no index {}: {} were opened, counted from 0", index, shards.size()));
  }

  std::optional<Article> find(std::string_view id, std::size_t index) {
    return shards.pool(index).with_reader([&](search::Reader& reader) -> std::optional<Article> {
      const auto document = document_of(reader, id);
      if (!document) return std::nullopt;
      return read_article(reader, *document, id);
    });
  }

  // By what the indexes from `first` to before `end` have.
  std::optional<Explanation> explain(const Search& search, std::string_view id, std::size_t first,
                                     std::size_t end) {
    const SearchSpec spec = checked(search);
    return shards.with_readers([&](const search::OpenIndex& open) -> std::optional<Explanation> {
      for (std::size_t index = first; index < end; ++index) {
        const auto document =
            open.reading(index, [&] { return document_of(*open.shards()[index].reader, id); });
        if (!document) continue;
        return open.reading(index, [&] { return search::explain(spec, open, index, *document); });
      }
      return std::nullopt;
    });
  }

  SearchSpec checked(const Search& search) const {
    SearchSpec spec = search::checked(search.spec(), shards.fields());
    search::check_recency(spec);
    return spec;
  }

  search::ShardSet shards;
};

Index::Index(const std::filesystem::path& path, const IndexOptions& options)
    : Index(std::vector{path}, options) {}
Index::Index(const std::vector<std::filesystem::path>& paths, const IndexOptions& options)
    : state_(std::make_unique<State>(paths, options)) {}
Index::Index(std::initializer_list<std::filesystem::path> paths, const IndexOptions& options)
    : Index(std::vector<std::filesystem::path>(paths), options) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Results Index::search(const Search& search) const {
  const SearchSpec spec = state_->checked(search);
  return state_->shards.with_readers(
      [&](const search::OpenIndex& open) { return search::run(spec, open); });
}

std::optional<Explanation> Index::explain(const Search& search, std::string_view id) const {
  return state_->explain(search, id, 0, state_->shards.size());
}

std::optional<Explanation> Index::explain(const Search& search, std::string_view id,
                                          std::size_t index) const {
  state_->check(index);
  return state_->explain(search, id, index, index + 1);
}

std::optional<Article> Index::find(std::string_view id) const {
  for (std::size_t index = 0; index < state_->shards.size(); ++index)
    if (std::optional<Article> article = state_->find(id, index)) return article;
  return std::nullopt;
}

std::optional<Article> Index::find(std::string_view id, std::size_t index) const {
  state_->check(index);
  return state_->find(id, index);
}

bool Index::refresh() {
  return state_->shards.refresh();
}

CheckReport Index::check() const {
  CheckReport report;
  for (std::size_t index = 0; index < state_->shards.size(); ++index) {
    // Once for each attempt, which takes long: what was found before an error doesn't count.
    constexpr int most_attempts = 5;
    const auto work = [&](search::Reader& reader) {
      CheckReport more = report;
      search::check(reader, index, more);
      return more;
    };
    report = state_->shards.pool(index).with_reader(work, most_attempts);
  }
  return report;
}

IndexInfo Index::info() const {
  search::ShardSet& shards = state_->shards;
  Inventory inventory(shards.fields());
  for (std::size_t index = 0; index < shards.size(); ++index) {
    search::ReaderPool& pool = shards.pool(index);
    // Once for each attempt: what was added before an error doesn't count.
    inventory = pool.with_reader([&](search::Reader& reader) {
      Inventory more = inventory;
      more.add(reader.database, pool.doc_values(reader));
      return more;
    });
    inventory.add(pool);
  }
  return inventory.take();
}

}  // namespace fuge
