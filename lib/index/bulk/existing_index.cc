#include "index/bulk/existing_index.h"

#include <fmt/core.h>

#include <set>
#include <string_view>
#include <utility>

#include "fuge/error.h"
#include "index/words/word_count.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

std::set<Xapian::valueno> slots_of(const schema::Fields& fields) {
  std::set<Xapian::valueno> slots{schema::slot::date, schema::slot::id, schema::slot::length,
                                  schema::slot::time};
  for (const schema::FieldRow& row : fields.rows())
    if (row.slot) slots.insert(*row.slot);
  return slots;
}

// The values of documents in the order of their numbers: a walk along the stream of each slot,
// where a document's own way to its values would be a search for each.
class Values {
 public:
  Values(const Xapian::Database& database, const schema::Fields& fields) {
    for (const Xapian::valueno slot : slots_of(fields))
      streams_.push_back({slot, database.valuestream_begin(slot), database.valuestream_end(slot)});
  }

  std::vector<DocumentValue> of(Xapian::docid document) {
    std::vector<DocumentValue> values;
    for (Stream& stream : streams_) {
      while (stream.at != stream.end && stream.at.get_docid() < document) ++stream.at;
      if (stream.at != stream.end && stream.at.get_docid() == document)
        values.push_back({stream.slot, *stream.at});
    }
    return values;
  }

 private:
  struct Stream {
    Xapian::valueno slot;
    Xapian::ValueIterator at;
    Xapian::ValueIterator end;
  };
  std::vector<Stream> streams_;  // by slot
};

class PostingsRun final : public glass::SortedRun {
 public:
  explicit PostingsRun(const Xapian::Database& database)
      : database_(database), at_(database.allterms_begin()) {}

  bool next() override {
    if (at_ == database_.allterms_end()) return false;
    term_ = *at_;
    ++at_;
    packed_.clear();
    Xapian::docid previous = 0;
    const Xapian::PostingIterator end = database_.postlist_end(term_);
    for (auto posting = database_.postlist_begin(term_); posting != end; ++posting) {
      glass::append_posting(packed_, previous, *posting, posting.get_wdf());
      previous = *posting;
    }
    return true;
  }
  std::string_view term() const noexcept override { return term_; }
  std::string_view postings() const noexcept override { return packed_; }

 private:
  const Xapian::Database& database_;
  Xapian::TermIterator at_;
  std::string term_;
  std::string packed_;
};

bool has_other(const Xapian::Database& database, const std::string& term,
               const glass::DroppedDocuments& dropped) {
  if (dropped.empty()) return true;
  const Xapian::PostingIterator end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting)
    if (!dropped.contains(*posting)) return true;
  return false;
}

// Which of many keys a key is one of, by what they begin with; empty for none.
std::string_view group_left_out(std::string_view key) {
  for (const std::string_view group : {schema::metadata::terms, schema::metadata::tokens})
    if (key.starts_with(group)) return group;
  return {};
}

// The first text behind all that begin so.
std::string behind(std::string_view beginning) {
  std::string text(beginning);
  ++text.back();
  return text;
}

}  // namespace

ExistingIndex::ExistingIndex(const Xapian::Database& database, const schema::Fields& fields)
    : database_(database), fields_(fields) {}

glass::Predecessor ExistingIndex::predecessor() const {
  return {static_cast<std::uint32_t>(database_.get_revision()), database_.get_lastdocid()};
}

std::uint32_t ExistingIndex::document_of(const std::string& id) const {
  const std::string term = schema::id_term(id);
  const Xapian::PostingIterator found = database_.postlist_begin(term);
  return found == database_.postlist_end(term) ? 0 : *found;
}

WordNumber ExistingIndex::word_count() const {
  return word_count_of(database_);
}

std::vector<bool> ExistingIndex::words_in_use(const glass::DroppedDocuments& dropped) const {
  const WordNumber count = word_count();
  std::vector<bool> in_use(std::size_t{count} + 1);
  const std::string prefix(schema::prefix::word);
  const Xapian::TermIterator end = database_.allterms_end(prefix);
  for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
    const WordNumber number = word_of_posted(*term);
    if (number == no_word) continue;
    check_word(number, count);
    in_use[number] = has_other(database_, *term, dropped);
  }
  return in_use;
}

void ExistingIndex::for_each_document(const glass::DroppedDocuments& dropped,
                                      const VisitDocument& visit) const {
  Values values(database_, fields_);
  const Xapian::PostingIterator end = database_.postlist_end({});
  for (auto document = database_.postlist_begin({}); document != end; ++document) {
    if (dropped.contains(*document)) continue;
    DocumentParts parts;
    const Xapian::TermIterator last = database_.termlist_end(*document);
    for (auto term = database_.termlist_begin(*document); term != last; ++term) {
      std::string name = *term;
      // Xapian goes on behind the end of a damaged one, into memory that isn't there.
      if (!parts.terms.empty() && name <= parts.terms.back().term)
        throw Error(ErrorCode::damaged_index,
                    fmt::format("document {} has a damaged list of terms (termlist.glass): restore "
                                "the index from a copy, or index the articles again",
                                *document));
      parts.terms.push_back({std::move(name), term.get_wdf()});
    }
    parts.values = values.of(*document);
    parts.data = database_.get_document(*document, Xapian::DOC_ASSUME_VALID).get_data();
    parts.tokens = database_.get_metadata(schema::tokens_key(*document));
    visit(*document, std::move(parts));
  }
}

void ExistingIndex::for_each_metadata(const VisitMetadata& visit) const {
  const Xapian::TermIterator end = database_.metadata_keys_end();
  for (auto key = database_.metadata_keys_begin(); key != end;) {
    const std::string name = *key;
    if (const std::string_view group = group_left_out(name); !group.empty()) {
      key.skip_to(behind(group));
      continue;
    }
    ++key;
    if (name != schema::metadata::changes && name != schema::metadata::word_count)
      visit(name, database_.get_metadata(name));
  }
}

std::unique_ptr<glass::SortedRun> ExistingIndex::postings() const {
  return std::make_unique<PostingsRun>(database_);
}

}  // namespace fuge::index
