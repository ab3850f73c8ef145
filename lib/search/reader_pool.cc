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
        if (reader.database.reopen()) reader.doc_values.reset();
      });
      return;
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempt == max_attempts) throw schema::translated(error, path_);
    }
  }
}

const DocValues& ReaderPool::doc_values(Reader& reader) {
  if (reader.doc_values) return *reader.doc_values;
  const Xapian::rev revision = reader.database.get_revision();
  {
    const std::scoped_lock lock(mutex_);
    if (shared_doc_values_ && shared_revision_ == revision) reader.doc_values = shared_doc_values_;
  }
  if (!reader.doc_values) {
    reader.doc_values = std::make_shared<const DocValues>(load_doc_values(reader.database));
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
  const Xapian::rev revision =
      with_reader([](Reader& reader) { return reader.database.get_revision(); });
  const std::scoped_lock lock(mutex_);
  return std::exchange(seen_revision_, revision) != revision;
}

}  // namespace fuge::search
