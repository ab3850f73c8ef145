#include "search/reader_pool.h"

#include <utility>

#include "fuge/error.h"
#include "schema/storage.h"

namespace fuge::search {
namespace {

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
    : ReaderPool(schema::resolved(path), read_made(schema::resolved(path)), given, first) {}

ReaderPool::ReaderPool(const std::filesystem::path& path, Made made,
                       const std::optional<AnalysisOptions>& given, const ReaderPool* first)
    : path_(path),
      settings_(std::move(made.settings)),
      uuid_(std::move(made.uuid)),
      fields_(std::make_shared<const schema::Fields>(settings_.fields)),
      doc_fields_(fields_),
      analyzer_(analyzer_for(settings_, path_, first)),
      fingerprint_(analyzer_.fingerprint()) {
  schema::check_given(settings_, given, {}, path_);
  auto reader = make_reader(0);
  seen_ = reader->state;
  idle_.push_back(std::move(reader));
}

ReaderPool::Made ReaderPool::read_made(const std::filesystem::path& path) {
  Made made;
  schema::open_for_reading(path, [&](const Xapian::Database& database) {
    made = {schema::read_settings(database, path), database.get_uuid()};
  });
  return made;
}

std::unique_ptr<Reader> ReaderPool::make_reader(std::uint64_t generation) const {
  auto reader = std::make_unique<Reader>(
      Reader{.analyzer = analyzer_, .fields = fields_, .generation = generation});
  open(*reader);
  return reader;
}

void ReaderPool::open(Reader& reader) const {
  schema::Opened opened = schema::open_for_reading(path_, [&](const Xapian::Database& database) {
    check_alike(database);
    // Null for what it can't read: Xapian has to, and to say what is wrong.
    reader.postlist = glass::PostlistReader::open(path_, database);
  });
  reader.database = std::move(opened.database);
  reader.state = std::move(opened.state);
  reader.path = path_;
  reader.doc_values.reset();
}

// Another index may have taken the place of the one whose settings these are.
void ReaderPool::check_alike(const Xapian::Database& database) const {
  if (database.get_uuid() == uuid_) return schema::check_fingerprint(database, path_, fingerprint_);
  if (schema::was_made_with(database, path_, fingerprint_, settings_.fields)) return;
  throw Error(ErrorCode::incompatible_index,
              "another index has taken the place of the one that was opened, which was made with "
              "another analysis or other fields: open it anew",
              {path_.string()});
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
  if (schema::is_newest(reader.state, path_)) {
    // Anew, too: what it can't read, Xapian has to, and to say what is wrong.
    reader.postlist =
        schema::guarded(path_, [&] { return glass::PostlistReader::open(path_, reader.database); });
  }
  if (!schema::is_newest(reader.state, path_)) open(reader);
}

const DocValues& ReaderPool::doc_values(Reader& reader) {
  if (reader.doc_values) return *reader.doc_values;
  std::shared_ptr<const DocValues> earlier;
  {
    const std::scoped_lock lock(mutex_);
    if (shared_state_ == reader.state) {
      reader.doc_values = shared_doc_values_;
    } else if (schema::is_later(shared_state_, reader.state)) {
      earlier = shared_doc_values_;
    }
  }
  if (!reader.doc_values) {
    const ValueSource source{reader.database, reader.postlist.get()};
    reader.doc_values = std::make_shared<const DocValues>(
        earlier ? updated_doc_values(*earlier, source, *fields_, *doc_fields_)
                : load_doc_values(source, *fields_, *doc_fields_));
    // A block that a writer overwrites while Xapian reads it may be read as neither: what others
    // have, and go on from, was read before there could be such a writer.
    if (!schema::is_newest(reader.state, path_)) return *reader.doc_values;
    const std::scoped_lock lock(mutex_);
    shared_doc_values_ = reader.doc_values;
    shared_state_ = reader.state;
  }
  return *reader.doc_values;
}

bool ReaderPool::refresh() {
  {
    const std::scoped_lock lock(mutex_);
    ++generation_;
  }
  const schema::State seen = with_reader([](Reader& reader) { return reader.state; });
  const std::scoped_lock lock(mutex_);
  return std::exchange(seen_, seen) != seen;
}

}  // namespace fuge::search
