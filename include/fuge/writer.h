// Layer: index. Articles → an index on disk.
//
//   fuge::Writer writer("archive.fuge");
//   writer.put(article);
//   writer.commit();  // durable when it returns
//
// One writer at a time, over all processes; any number of readers beside it. A Writer is used by
// one thread at a time and by the process that made it: after fork() the child's copy does nothing,
// and says so.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/article.h"
#include "fuge/export.h"
#include "fuge/field.h"
#include "fuge/put_warning.h"

namespace fuge {

struct WriterOptions {
  // How long to wait for another writer to finish before Error(locked). 0: don't wait.
  std::chrono::milliseconds lock_timeout = std::chrono::seconds(5);
  // put() commits by itself when the articles since the last commit exceed this many bytes, all of
  // their fields together: a larger
  // batch takes more memory (about 10 bytes for each byte), and more time where its terms
  // no longer fit the processor's caches; a smaller one syncs more often.
  std::size_t batch_bytes = std::size_t{4} << 20;
  // The steps of the analysis, with the user's own words and names. A new index is made with them,
  // and keeps them; one that exists must have been made with the same (else incompatible_index).
  // Absent: those of the index; of a new one the usual ones.
  std::optional<AnalysisOptions> analysis = {};
  // Fields of one's own. A new index has these; one that exists must have each of them.
  std::vector<Field> fields = {};
};

class FUGE_EXPORT Writer {
 public:
  // Creates the index, a folder, where `path` doesn't exist or is an empty folder (its parent must
  // exist); opens it under its lock otherwise. A new index appears whole or not at all.
  // Throws Error: locked, not_an_index, incompatible_index (with each setting that differs),
  // damaged_index, io; invalid_argument for a field whose name isn't valid.
  explicit Writer(const std::filesystem::path& path, WriterOptions options = {});
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;
  // Drops what wasn't committed.
  ~Writer();

  // Adds the article, or replaces the one with the same id: true when it replaced one.
  // Throws Error(invalid_article), with the reason, for an article that an index can't hold: no id,
  // no text, an id over 240 bytes, a keyword (a source, say) over 200 bytes or over 100 of a field,
  // a date or time that doesn't exist, a time without a day, a field that the index doesn't have,
  // several values of a text or stored field, over 64 MiB in all, a string that isn't UTF-8. And as
  // commit() does, also where the batch isn't full yet. In each case the article isn't in the
  // batch, and the rest of the batch is as before: put it again, or go on without it.
  bool put(const Article& article);

  // Deletes the article with this id: false when there is none. Throws Error as commit() does, and
  // then deletes nothing; the rest of the batch is as before.
  bool remove(std::string_view id);

  // Makes all puts and removes since the last commit durable and visible to readers that open or
  // refresh from now on; all of them or none. Where it throws (io, locked, damaged_index), all of
  // them are in the index, or none is: usually none, but all where what failed was to sync the
  // folder. The batch is kept, and commit() may be called again, whichever it was: it puts and
  // removes the same once more. Other writers may come in between.
  // It takes some milliseconds of processor time for an article, and what the disk takes to sync;
  // of commits of single articles, one in 256 takes some tenths of a second (docs/performance.md).
  void commit();

  // Commits, and writes the index once more, as small as it gets: without what replaced and deleted
  // articles, and commits, have left in its files. The new one takes the place of the old from one
  // moment to the next, also where the process dies: readers go on, and find it as they find a
  // commit. It takes about as much time as indexing a sixth of its articles in bulk, and as
  // much space beside the index as the new one has, in a folder that may be written to. The writer
  // goes on afterwards; but one that waits for the lock may come before it.
  // Throws Error as commit() does; and with the changes committed, locked where another process
  // makes an index there, or has put one there meanwhile; damaged_index; invalid_argument where
  // this Xapian writes another format; io, also where the disk is full, or the index can't be
  // replaced (something is mounted there, or the folder above may not be read or written to). Then
  // the index is as it was, but where the folder above couldn't be synced: then it may be the new
  // one already. The writer goes on in either case.
  void compact();

  // Of the articles that were put since the last call: what is odd about them, though they were
  // taken.
  std::vector<PutWarning> take_warnings();

  // Articles in the index, uncommitted changes included.
  std::uint64_t article_count() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace fuge
