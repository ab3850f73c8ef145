#include "fuge/index.h"

#include <system_error>
#include <utility>

#include "base/limits.h"
#include "index/stored_article.h"
#include "schema/schema.h"
#include "search/filters.h"
#include "search/reader_pool.h"
#include "search/recency_factors.h"
#include "search/run.h"

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

IndexInfo info_of(const Xapian::Database& database, const search::DocValues& doc_values,
                  const schema::Settings& settings) {
  const auto without = [&](std::string_view field) {
    return database.get_termfreq(schema::built_in_fields().named(field)->absent_term);
  };
  IndexInfo info;
  info.articles = database.get_doccount();
  info.undated = without("date");
  info.without_source = without("source");
  info.sources = search::count_used(doc_values.keyword("source"));
  const search::DateSpan dates = search::used_dates(doc_values);
  info.oldest = dates.oldest;
  info.newest = dates.newest;
  info.format = database.get_metadata(std::string(schema::metadata::format));
  info.analysis = database.get_metadata(std::string(schema::metadata::analysis));
  info.settings = settings.analysis;
  info.fields = settings.fields;
  return info;
}

// Nothing where there is none.
std::optional<Xapian::docid> document_of(const Xapian::Database& database, std::string_view id) {
  // A NUL counts twice in Xapian, and no id has one.
  const bool possible = !id.empty() && id.size() <= max_id_bytes;
  if (!possible || id.find('\0') != id.npos) return std::nullopt;
  const std::string term = schema::id_term(id);
  const Xapian::PostingIterator found = database.postlist_begin(term);
  if (found == database.postlist_end(term)) return std::nullopt;
  return *found;
}

}  // namespace

class Index::State {
 public:
  State(const std::filesystem::path& path, const IndexOptions& options)
      : pool(path, options.analysis) {}

  search::ReaderPool pool;
};

Index::Index(const std::filesystem::path& path, const IndexOptions& options)
    : state_(std::make_unique<State>(path, options)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Results Index::search(const Search& search) const {
  search::ReaderPool& pool = state_->pool;
  const SearchSpec spec = search::checked(search.spec(), pool.fields());
  search::check_recency(spec);
  return pool.with_reader(
      [&](search::Reader& reader) { return search::run(spec, reader, pool.doc_values(reader)); });
}

std::optional<Explanation> Index::explain(const Search& search, std::string_view id) const {
  search::ReaderPool& pool = state_->pool;
  const SearchSpec spec = search::checked(search.spec(), pool.fields());
  search::check_recency(spec);
  return pool.with_reader([&](search::Reader& reader) -> std::optional<Explanation> {
    const auto document = document_of(reader.database, id);
    if (!document) return std::nullopt;
    return search::explain(spec, reader, pool.doc_values(reader), *document);
  });
}

std::optional<Article> Index::find(std::string_view id) const {
  return state_->pool.with_reader([&](search::Reader& reader) -> std::optional<Article> {
    const auto document = document_of(reader.database, id);
    if (!document) return std::nullopt;
    return index::from_stored(reader.database.get_document(*document).get_data());
  });
}

bool Index::refresh() {
  return state_->pool.refresh();
}

IndexInfo Index::info() const {
  search::ReaderPool& pool = state_->pool;
  IndexInfo info = pool.with_reader([&](search::Reader& reader) {
    return info_of(reader.database, pool.doc_values(reader), pool.settings());
  });
  info.bytes = size_on_disk(pool.path());
  return info;
}

}  // namespace fuge
