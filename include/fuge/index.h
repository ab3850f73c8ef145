// Layer: search. An index, open for reading.
//
//   fuge::Index index("archive.fuge");
//   fuge::Results found = index.search(fuge::Search("waffenruhe").limit(10));
//   for (const fuge::Hit& hit : found.hits) std::cout << hit.id << '\n';
//
// Several indexes are searched as one, an archive that is split by year, say:
//
//   fuge::Index archive({"2023.fuge", "2024.fuge", "2025.fuge"});
//
// Everything is as with one index that has all the articles: scores, the order, counts of facets,
// what is suggested. One thing differs: of a family of more than 1,024 words each index counts
// those that it saw first, so that scores may differ a little. The same id in two of them is two
// articles; Hit::index tells where one is from. The indexes are searched side by side, by threads
// of the Index: no more than there are processors, and none for a single index.
//
// An Index may be shared by any number of threads. Each search that is under way has a reader of
// each index to itself, which is kept for those that follow: open files, an analyzer, and up to
// 2 MB of what it has read. After fork() the child may use its copy as well, if no other thread was
// using the Index meanwhile; the indexes are searched one after the other there.
//
// Any number of processes may read beside one writer. It sees the state of the moment it was opened
// or last refreshed, or a newer one: where a writer has moved on so far that the old state is gone,
// a search goes on with the newest by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/article.h"
#include "fuge/check_report.h"
#include "fuge/explanation.h"
#include "fuge/export.h"
#include "fuge/field.h"
#include "fuge/results.h"
#include "fuge/search.h"

namespace fuge {

// Of all indexes that are searched as one.
struct IndexInfo {
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;
  std::uint64_t without_source = 0;
  std::uint64_t sources = 0;          // different ones
  std::optional<PartialDate> oldest;  // nothing where all are undated
  std::optional<PartialDate> newest;
  std::uint64_t bytes = 0;  // on disk
  std::string format;       // version of docs/index-format.md
  std::string analysis;     // Analyzer::fingerprint()
  // What the index was made with.
  AnalysisOptions settings;
  std::vector<Field> fields;  // of its own; of several indexes, all that any has
};

struct IndexOptions {
  // What the index must have been made with. Absent: whatever it was made with, which it
  // knows itself.
  std::optional<AnalysisOptions> analysis = {};
};

class FUGE_EXPORT Index {
 public:
  // Opens the folder, and analyzes as the index was made. Throws Error: not_an_index,
  // incompatible_index (with each setting that differs, or what to do), damaged_index, io.
  explicit Index(const std::filesystem::path& path, const IndexOptions& options = {});
  // Opens several, which are searched as one. Throws as above, with the folder that it is about:
  // incompatible_index, too, where one was made with another analysis than the first, two have a
  // field of one name and of different kinds, or all together have more fields than one may have;
  // invalid_argument for no path, and for one that is given twice.
  explicit Index(const std::vector<std::filesystem::path>& paths, const IndexOptions& options = {});
  Index(std::initializer_list<std::filesystem::path> paths, const IndexOptions& options = {});
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  ~Index();

  // Throws Error: damaged_index, io; invalid_argument for a facet that the index doesn't have and
  // for a filter that isn't valid (month 13, from later than to). A query that doesn't parse is
  // reported in Results::error.
  //
  // What is found and counted is never guessed: damage that decides it is an error, of a phrase
  // the tokens of an article, say. Where it only keeps one article from being shown, Hit::damage
  // tells of it, and the others are shown.
  Results search(const Search& search) const;

  // Why the article is found by this search, and with which score; filters, facets and pages are
  // put aside. Nothing where there is no such article. Throws as search() does. A query that
  // doesn't parse is reported in Explanation::error.
  std::optional<Explanation> explain(const Search& search, std::string_view id) const;
  // Of several indexes, the one above explains the article of the first that has one; this one that
  // of the index at a place among them, as of Hit::index. Throws Error(invalid_argument) for no
  // such place.
  std::optional<Explanation> explain(const Search& search, std::string_view id,
                                     std::size_t index) const;

  // The article as it was put, or Error(damaged_index); nothing where there is none. Of several
  // indexes, that of the first that has one, or of the one at a place among them: throws
  // Error(invalid_argument) for no such place. Both throw damaged_index, io.
  std::optional<Article> find(std::string_view id) const;
  std::optional<Article> find(std::string_view id, std::size_t index) const;

  // Takes in what was committed since, to any of the indexes, or what else stands there by now, a
  // copy that was restored, say: true when there was something. Throws Error as opening does, and
  // incompatible_index for one that was made otherwise than the one that was opened. Of several
  // indexes the others have been refreshed then, and the next call that doesn't throw tells of it.
  bool refresh();

  // Throws Error: damaged_index, io.
  IndexInfo info() const;

  // Reads all that the indexes have, and tells what is damaged: stored articles, tokens and pending
  // postings, by their checksums; blocks of the dictionary and posting lists that no writer made;
  // documents that aren't in the posting lists that their lists of terms name. Of doc values only
  // the ids are read, and words of the dictionary that lead to other words aren't noticed. Takes
  // sixteen bytes for each number that an article has had, and begins anew where a writer has
  // overwritten what is being read: beside one that commits all the time, check a copy. Throws
  // Error: io; and damaged_index where not even that can be read which opening needs, or where five
  // attempts were overtaken so.
  CheckReport check() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace fuge
