#include "search/reader_pool.h"

#include <utility>

#include "schema/storage.h"

namespace fuge::search {

ReaderPool::ReaderPool(const std::filesystem::path& path, AnalysisOptions analysis)
    : path_(schema::resolved(path)),
      analyzer_(std::move(analysis)),
      fingerprint_(analyzer_.fingerprint()) {
  auto reader = std::make_unique<Reader>(
      Reader{schema::open_for_reading(path_, fingerprint_), analyzer_, nullptr, 0});
  seen_revision_ = schema::guarded(path_, [&] { return reader->database.get_revision(); });
  idle_.push_back(std::move(reader));
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
    reader = std::make_unique<Reader>(
        Reader{schema::open_for_reading(path_, fingerprint_), analyzer_, nullptr, generation});
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
  for (int attempt = 1;; ++attempt) {
    try {
      schema::guarded(path_, [&] {
        if (reader.database.reopen()) reader.columns.reset();
      });
      return;
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempt == max_attempts) throw schema::translated(error, path_);
    }
  }
}

const Columns& ReaderPool::columns(Reader& reader) {
  if (reader.columns) return *reader.columns;
  const Xapian::rev revision = reader.database.get_revision();
  {
    const std::scoped_lock lock(mutex_);
    if (shared_columns_ && shared_revision_ == revision) reader.columns = shared_columns_;
  }
  if (!reader.columns) {
    reader.columns = std::make_shared<const Columns>(load_columns(reader.database));
    const std::scoped_lock lock(mutex_);
    shared_columns_ = reader.columns;
    shared_revision_ = revision;
  }
  return *reader.columns;
}

bool ReaderPool::refresh() {
  {
    const std::scoped_lock lock(mutex_);
    ++generation_;
  }
  const Xapian::rev revision =
      with_reader([](Reader& reader) { return reader.database.get_revision(); });
  const std::scoped_lock lock(mutex_);
  return std::exchange(seen_revision_, revision) != revision;
}

}  // namespace fuge::search
