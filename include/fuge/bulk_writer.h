// Layer: index. Many articles → an index, several times as fast as a Writer.
//
//   fuge::BulkWriter writer("archive.fuge");
//   for (const fuge::Record& record : reader)
//     if (record) writer.put(*record);
//   writer.finish();  // now there is an index
//
// Articles are analyzed by several threads, and what is posted for them is sorted and written once,
// compact, instead of growing commit by commit. It is an index like any other: a Writer goes on
// with it. Where there is one already, it is written once more, together with what is new: that
// costs about as much as indexing a sixth of its articles in bulk, so it is for large additions.
// A BulkWriter is used by one thread at a time and by the process that made it: after fork() the
// child's copy does nothing, and says so.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/article.h"
#include "fuge/export.h"
#include "fuge/field.h"
#include "fuge/put_warning.h"

namespace fuge {

struct BulkOptions {
  // Threads that analyze, beside the caller's. 0: as many as the machine runs at a time.
  unsigned jobs = 0;
  // How many bytes of postings are kept in memory, from 4 MiB; more wait in files beside the index.
  // Beside them each thread takes some 30 MB, and each million different words 60 MB.
  std::size_t memory = std::size_t{128} << 20;
  // As of WriterOptions; the lock is that of the index, and of whoever makes one at the same path.
  std::chrono::milliseconds lock_timeout = std::chrono::seconds(5);
  std::optional<AnalysisOptions> analysis = {};
  std::vector<Field> fields = {};
};

class FUGE_EXPORT BulkWriter {
 public:
  // Whether there is nothing, or an empty folder or an index that can be replaced (where the folder
  // above may be read and written to, and nothing is mounted), and this Xapian writes the format
  // that a BulkWriter does (docs/glass.md); else use a Writer. Throws Error(io), also where the
  // folder for temporary files isn't there, or can't be written.
  static bool can_write(const std::filesystem::path& path);

  // The index is at `path`, or will be, where there is nothing or an empty folder; its parent must
  // exist, and may be written to. Until finish() the new one is made beside it: one that is there
  // stays as it is, for readers, but is locked for other writers. What a process that was killed
  // has left there is removed. Throws Error: locked; not_an_index, incompatible_index,
  // damaged_index; invalid_argument where Xapian writes another format, or for a field whose name
  // isn't valid; io.
  explicit BulkWriter(const std::filesystem::path& path, const BulkOptions& options = {});
  BulkWriter(BulkWriter&&) noexcept;
  BulkWriter& operator=(BulkWriter&&) noexcept;
  // Drops what wasn't finished.
  ~BulkWriter();

  // Adds the article; of several with one id the last counts, and replaces the one of the index:
  // true where there was one before. Articles keep their order. Throws Error(invalid_article) as
  // Writer::put(), and nothing is changed; any other error (io, damaged_index) is one after which
  // there is no index to come: nothing can be put any more, nor finished.
  bool put(const Article& article);

  // Makes the index: durable, and seen by readers that open or refresh, when it returns; the old
  // one is there until then, whole, also where the process dies. Nothing can be put afterwards.
  // Throws Error: io, also where the disk is full; damaged_index; locked where another process has
  // made an index there meanwhile, or put one there. Then what is there stays, but where the folder
  // above couldn't be synced: then it may be the new one already.
  void finish();

  // Of the articles that were put since the last call: what is odd about them, though they were
  // taken. In their order, some of them late; after finish() all
  // are there.
  std::vector<PutWarning> take_warnings();

  // Articles of the index to come.
  std::uint64_t article_count() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace fuge
