#include "search/reader_pool.h"

#include <utility>

#include "schema/storage.h"

namespace fuge::search {
namespace {

schema::Settings read_settings(const std::filesystem::path& path) {
  schema::Settings settings;
  schema::open_for_reading(path, [&](const Xapian::Database& database) {
    settings = schema::read_settings(database, path);
  });
  return settings;
}

// An index that is searched as one with the first has its analyzer.
Analyzer analyzer_for(const schema::Settings& settings, const std::filesystem::path& path,
                      const ReaderPool* first) {
  if (first == nullptr) return Analyzer(settings.analysis);
  schema::check_analysis_alike(settings, path, first->settings(), first->path());
  return first->analyzer();
}

}  // namespace

ReaderPool::ReaderPool(const std::filesystem::path& path,
                       const std::optional<AnalysisOptions>& given, const ReaderPool* first)
    : ReaderPool(schema::resolved(path), read_settings(schema::resolved(path)), given, first) {}

ReaderPool::ReaderPool(const std::filesystem::path& path, schema::Settings settings,
                       const std::optional<AnalysisOptions>& given, const ReaderPool* first)
    : path_(path),
      settings_(std::move(settings)),
      fields_(std::make_shared<const schema::Fields>(settings_.fields)),
      doc_fields_(fields_),
      analyzer_(analyzer_for(settings_, path_, first)),
      fingerprint_(analyzer_.fingerprint()) {
  schema::check_given(settings_, given, {}, path_);
  auto reader = make_reader(0);
  seen_ = seen_by(*reader);
  idle_.push_back(std::move(reader));
}

ReaderPool::Seen ReaderPool::seen_by(const Reader& reader) {
  return {reader.uuid, reader.database.get_revision()};
}

Xapian::Database ReaderPool::open() const {
  return schema::open_for_reading(path_, [&](const Xapian::Database& opened) {
    schema::check_fingerprint(opened, path_, fingerprint_);
  });
}

std::unique_ptr<Reader> ReaderPool::make_reader(std::uint64_t generation) const {
  Xapian::Database database = open();
  return schema::guarded(path_, [&] {
    auto postlist = glass::PostlistReader::open(path_, database);
    const std::string uuid = database.get_uuid();
    return std::make_unique<Reader>(Reader{std::move(database), std::move(postlist), analyzer_,
                                           fields_, nullptr, generation, uuid});
  });
}

std::unique_ptr<Reader> ReaderPool::borrow() {
  std::unique_ptr<Reader> reader;
  std::uint64_t generation = 0;
  {
    const std::scoped_lock lock(mutex_);
    generation = generation_;
    if (!idle_.empty()) {
      reader = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!reader) {
    reader = make_reader(generation);
  } else if (reader->generation != generation) {
    reopen(*reader);
    reader->generation = generation;
  }
  return reader;
}

void ReaderPool::give_back(std::unique_ptr<Reader> reader) {
  const std::scoped_lock lock(mutex_);
  idle_.push_back(std::move(reader));
}

void ReaderPool::reopen(Reader& reader) {
  const bool is_newer = schema::reopen(reader.database, path_);
  const bool is_another = reader.database.get_uuid() != reader.uuid;
  // Of another one of the same revision Xapian keeps the old tables open.
  if (is_another && !is_newer) reader.database = open();
  if (is_another || is_newer) reader.doc_values.reset();
  reader.uuid = reader.database.get_uuid();
  // Anew in any case: what it can't read, Xapian has to, and to say what is wrong.
  reader.postlist =
      schema::guarded(path_, [&] { return glass::PostlistReader::open(path_, reader.database); });
}

const DocValues& ReaderPool::doc_values(Reader& reader) {
  if (reader.doc_values) return *reader.doc_values;
  const Xapian::rev revision = reader.database.get_revision();
  const std::string uuid = reader.database.get_uuid();
  std::shared_ptr<const DocValues> earlier;
  {
    const std::scoped_lock lock(mutex_);
    earlier = shared_doc_values_;
    // The revisions of another index at the same place are counted from the beginning.
    if (earlier && shared_revision_ == revision && earlier->uuid == uuid)
      reader.doc_values = earlier;
  }
  if (!reader.doc_values) {
    const ValueSource source{reader.database, reader.postlist.get()};
    reader.doc_values = std::make_shared<const DocValues>(
        earlier ? updated_doc_values(*earlier, source, *fields_, *doc_fields_)
                : load_doc_values(source, *fields_, *doc_fields_));
    const std::scoped_lock lock(mutex_);
    shared_doc_values_ = reader.doc_values;
    shared_revision_ = revision;
  }
  return *reader.doc_values;
}

bool ReaderPool::refresh() {
  {
    const std::scoped_lock lock(mutex_);
    ++generation_;
  }
  const Seen seen = with_reader([](Reader& reader) { return seen_by(reader); });
  const std::scoped_lock lock(mutex_);
  return std::exchange(seen_, seen) != seen;
}

}  // namespace fuge::search
