#include "index/glass/database_writer.h"

#include <fmt/core.h>

#include <system_error>

#include "fuge/error.h"
#include "index/glass/file.h"
#include "index/glass/packing.h"
#include "index/glass/term_list.h"

namespace fuge::glass {
namespace {

std::filesystem::path made(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directory(folder, error);
  if (error) {
    throw Error(ErrorCode::io, "can't create the folder: " + error.message(),
                Location{folder.string()});
  }
  return folder;
}

}  // namespace

DatabaseWriter::DatabaseWriter(const std::filesystem::path& folder, Predecessor predecessor)
    : folder_(made(folder)),
      revision_(predecessor.revision + 1),
      postlist_(folder / "postlist.glass", revision_),
      docdata_(folder / "docdata.glass", revision_),
      termlist_(folder / "termlist.glass", revision_),
      metadata_(folder),
      values_(folder) {
  statistics_.last_document = predecessor.last_document;
}

template <typename Work>
void DatabaseWriter::attempt(Stage needed, Work&& work) {
  if (stage_ != needed) {
    throw Error(ErrorCode::invalid_argument, "called out of order, or after an error",
                Location{folder_.string()});
  }
  stage_ = Stage::failed;
  work();
  stage_ = needed;
}

void DatabaseWriter::set_metadata(std::string_view key, std::string_view value) {
  attempt(Stage::documents, [&] { metadata_.set(key, value); });
}

void DatabaseWriter::append_metadata(std::string_view key, std::string_view value) {
  attempt(Stage::documents, [&] { metadata_.append(key, value); });
}

void DatabaseWriter::add_document(const DocumentRecord& document) {
  attempt(Stage::documents, [&] {
    lengths_.add(document.number, document.length);
    append_sortable(key_.assign({}), document.number);
    // Xapian takes no entry for empty data, but has an empty one for no terms.
    if (const Tag& data = document.data; !data.bytes().empty())
      docdata_.add(key_, data.bytes(), data.is_compressed());
    termlist_.add(key_, document.terms.bytes(), document.terms.is_compressed());
    if (!document.values.empty()) {
      values_.add(document.number, document.values);
      termlist_.add(key_ += '\0', used_slots(document.values));
    }
    statistics_.add_document(document.number, document.length);
  });
}

// All that has smaller keys than they.
void DatabaseWriter::start_terms() {
  attempt(Stage::documents, [&] {
    metadata_.write(postlist_);
    values_.write(postlist_);
    lengths_.write_lengths(postlist_);
  });
  stage_ = Stage::terms;
}

void DatabaseWriter::begin_term(std::string_view term) {
  if (stage_ == Stage::documents) start_terms();
  attempt(Stage::terms, [&] {
    check_term(term);
    term_ = term;
  });
}

void DatabaseWriter::end_term() {
  attempt(Stage::terms, [&] {
    total_wdf_ += postings_.wdf_sum();
    postings_.write_term(postlist_, term_);
  });
}

void DatabaseWriter::finish() {
  if (stage_ == Stage::documents) start_terms();
  attempt(Stage::terms, [&] {
    check_totals();
    write_rest();
  });
  stage_ = Stage::finished;
}

void DatabaseWriter::check_totals() const {
  if (postings_.empty() && total_wdf_ == statistics_.total_length) return;
  throw Error(ErrorCode::invalid_argument,
              fmt::format("the postings count {}, the lengths of the documents {}", total_wdf_,
                          statistics_.total_length),
              Location{folder_.string()});
}

void DatabaseWriter::write_rest() {
  const Roots roots{.postlist = postlist_.finish(),
                    .docdata = docdata_.finish(),
                    .termlist = termlist_.finish(),
                    .position = {}};
  File::create(folder_ / "flintlock");  // what Xapian locks, always empty
  write_version_file(folder_, roots, statistics_, revision_);
}

}  // namespace fuge::glass
