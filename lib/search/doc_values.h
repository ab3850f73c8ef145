// Layer: search. Dates, keywords and lengths of all articles in memory, so that facets and scores
// cost no disk access; brought up to date by what is new.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "fuge/partial_date.h"
#include "index/frequency_cache.h"
#include "index/glass/reading/postlist_reader.h"
#include "index/pending/pending_postings.h"
#include "schema/fields.h"
#include "search/matching/document_set.h"

namespace fuge::search {

// Of a keyword field.
struct KeywordValues {
  struct Value {
    std::string key;      // Analyzer::keyword_key()
    std::string written;  // as first indexed
  };

  std::string field;
  // Ordinals into `sets`, by document. 0: no value. Empty where no article has one.
  std::vector<std::uint32_t> set_of;
  // The different sets of values that articles have, as ordinals into `values`; sets[0] is empty.
  std::vector<std::vector<std::uint32_t>> sets = {{}};
  std::vector<Value> values;

  std::uint32_t set_of_document(Xapian::docid document) const noexcept {
    return set_of.empty() ? 0 : set_of[document];
  }
};

// Of one revision of an index; never changed once they are loaded, so that threads may share them.
// Eight bytes an article, and four for each keyword field and for times where there are any.
// Documents are numbered by Xapian from 1; there may be gaps. What only documents had that are gone
// by now may still have an ordinal.
struct DocValues {
  std::string uuid;           // of the database
  std::uint64_t changes = 0;  // schema::ChangeLog::count
  DocumentSet documents;      // all that there are

  // Ordinals into `dates`, by document. 0: undated.
  std::vector<std::uint32_t> date_of;
  // The different dates, oldest first, from index 1: a year, its months, the days of each.
  // dates[0] is nothing.
  std::vector<std::optional<PartialDate>> dates = {std::nullopt};
  // By ordinal, where a date stands when the oldest come first: a month behind its days, a year
  // behind its months; undated last.
  std::vector<std::uint32_t> rank_of_date = {0};

  // The second of the day from 1, by document. 0: not known. Empty where no article has a time.
  std::vector<std::uint32_t> time_of;

  std::vector<KeywordValues> keywords;  // of each keyword field, in the order of their table

  // How many words, by document, and on average.
  std::vector<std::uint32_t> length_of;
  std::uint64_t total_length = 0;
  double average_length = 1;

  // Of the field with this name, which is a keyword.
  const KeywordValues& keyword(std::string_view field) const;
  // Postings that are in no posting list yet; null where that wasn't read.
  std::shared_ptr<const index::PendingPostings> pending = {};
  // Of this state, as far as they have been asked for; for any number of threads. Null likewise.
  std::shared_ptr<index::FrequencyCache> frequencies = {};

  std::uint32_t time_of_document(Xapian::docid document) const noexcept {
    return time_of.empty() ? 0 : time_of[document];
  }
};

// Where values are read: of a database, and where they are all read, quicker of its postlist, which
// is of the same state; null for none. Both outlive it.
struct ValueSource {
  explicit ValueSource(const Xapian::Database& of, glass::PostlistReader* read_by = nullptr)
      : database(of), postlist(read_by) {}

  const Xapian::Database& database;
  glass::PostlistReader* postlist;
};

// Reads the value slots of the database, which has these fields: about 3 ms for 100,000 articles.
// Keywords are those of `all`: a field that the database doesn't have is without values.
DocValues load_doc_values(const ValueSource& source, const schema::Fields& fields,
                          const schema::Fields& all);

// The same for a database of which these were loaded earlier: reads the values of new documents and
// of changed ones alone, where that is known (schema/change_log.h).
DocValues updated_doc_values(const DocValues& earlier, const ValueSource& source,
                             const schema::Fields& fields, const schema::Fields& all);

// Where a date stands when the oldest come first: see DocValues::rank_of_date.
std::tuple<int, int, int> oldest_first(const std::optional<PartialDate>& date);

// Of what documents have: the keys of a keyword field, and the oldest and the newest date.
std::set<std::string> used_keys(const KeywordValues& field);
struct DateSpan {
  std::optional<PartialDate> oldest = {};
  std::optional<PartialDate> newest = {};
};
DateSpan used_dates(const DocValues& doc_values);

}  // namespace fuge::search
