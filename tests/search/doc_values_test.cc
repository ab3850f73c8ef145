#include "search/doc_values.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "fuge/index.h"
#include "fuge/writer.h"
#include "index/document.h"
#include "schema/change_log.h"
#include "schema/schema.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::search::DocValues;
using fuge::search::ValueSource;

// What is known of each document, by the values themselves: ordinals may differ.
std::string described(const DocValues& doc_values, Xapian::docid last) {
  std::string text = fmt::format("{} {}\n", doc_values.total_length, doc_values.average_length);
  for (Xapian::docid document = 1; document <= last; ++document) {
    const auto& date = doc_values.dates[doc_values.date_of[document]];
    text += fmt::format("{}: {} {} {} {}", document, doc_values.documents.contains(document),
                        date ? date->to_string() : "-", doc_values.time_of_document(document),
                        doc_values.length_of[document]);
    for (const fuge::search::KeywordValues& field : doc_values.keywords)
      for (const std::uint32_t value : field.sets[field.set_of_document(document)])
        text += ' ' + field.values[value].written;
    text += '\n';
  }
  return text;
}

// Whether dates are in order, and their ranks with them.
bool in_order(const DocValues& doc_values) {
  std::set<std::uint32_t> ranks(doc_values.rank_of_date.begin(), doc_values.rank_of_date.end());
  return std::ranges::is_sorted(doc_values.dates) && ranks.size() == doc_values.dates.size();
}

class Archive {
 public:
  explicit Archive(unsigned seed) : random_(seed) {}

  // Adds, replaces or deletes a few, as Writer does.
  void change() {
    std::vector<Xapian::docid> changed;
    for (std::size_t count = 1 + random_() % 8; count > 0; --count) {
      const Xapian::docid last = database.get_lastdocid();
      const auto some = static_cast<Xapian::docid>(1 + random_() % (last + 1));
      const bool exists = ids_.contains(some);
      if (exists) changed.push_back(some);
      if (exists && random_() % 3 == 0) {
        database.delete_document(some);
        ids_.erase(some);
      } else if (exists) {
        database.replace_document(some, document());
      } else {
        ids_.insert(database.add_document(document()));
      }
    }
    if (!changed.empty()) fuge::schema::log_changes(database, changed);
  }

  Xapian::WritableDatabase database{std::string(), Xapian::DB_BACKEND_INMEMORY};

 private:
  Xapian::Document document() {
    fuge::Article article;
    article.id = "a";
    article.text = std::string(1 + random_() % 9, 'a') + " Deich";
    if (random_() % 4 != 0)
      article.date = fuge::PartialDate(2020 + static_cast<int>(random_() % 5),
                                       static_cast<int>(random_() % 13));
    if (random_() % 3 == 0) article.sources = {"dpa", fmt::format("Bote {}", random_() % 9)};
    return fuge::index::prepare(article, analyzer_, fuge::schema::built_in_fields(), numbers_)
        .document;
  }

  // Words don't matter here.
  class OneWord final : public fuge::index::WordNumbers {
   public:
    fuge::index::WordNumber number_of(const fuge::TokenView&, bool) override { return 1; }
  };

  fuge::Analyzer analyzer_;
  OneWord numbers_;
  std::mt19937 random_;
  std::set<Xapian::docid> ids_;
};

}  // namespace

TEST_CASE("doc values brought up to date are those that are read anew") {
  Archive archive(6);
  const fuge::schema::Fields& fields = fuge::schema::built_in_fields();
  DocValues updated = fuge::search::load_doc_values(ValueSource(archive.database), fields, fields);
  for (int round = 0; round < 120; ++round) {
    CAPTURE(round);
    for (int i = round % 3; i >= 0; --i) archive.change();
    updated =
        fuge::search::updated_doc_values(updated, ValueSource(archive.database), fields, fields);
    const DocValues loaded =
        fuge::search::load_doc_values(ValueSource(archive.database), fields, fields);
    const Xapian::docid last = archive.database.get_lastdocid();
    CHECK(described(updated, last) == described(loaded, last));
    CHECK(in_order(updated));
    CHECK(used_keys(updated.keyword("source")).size() == loaded.keyword("source").values.size());
    CHECK(used_dates(updated).oldest == used_dates(loaded).oldest);
    CHECK(used_dates(updated).newest == used_dates(loaded).newest);
  }
}

TEST_CASE("more changes than are kept are read anew") {
  Archive archive(9);
  const fuge::schema::Fields& fields = fuge::schema::built_in_fields();
  for (int i = 0; i < 5; ++i) archive.change();
  const DocValues before =
      fuge::search::load_doc_values(ValueSource(archive.database), fields, fields);
  for (int i = 0; i < 400; ++i) archive.change();
  const DocValues after =
      fuge::search::updated_doc_values(before, ValueSource(archive.database), fields, fields);
  const Xapian::docid last = archive.database.get_lastdocid();
  CHECK(described(after, last) ==
        described(fuge::search::load_doc_values(ValueSource(archive.database), fields, fields),
                  last));
}

TEST_CASE("an open index sees what was added, replaced and removed") {
  const fuge::test::TemporaryFolder folder;
  const auto path = folder / "archive.fuge";
  fuge::Writer writer(path);
  const auto put = [&](const std::string& id, const std::string& source, int day) {
    writer.put({.id = id, .date = fuge::Date{2025, 9, day}, .sources = {source}, .text = "Deich"});
  };
  put("a", "dpa", 4);
  put("b", "APA", 5);
  writer.commit();
  fuge::Index index(path);
  const auto counted = [&] {
    const fuge::Results found =
        index.search(fuge::Search("deich").facet("source").facet("day").sort(fuge::Sort::newest));
    std::string text;
    for (const auto& [name, counts] : found.facets)
      for (const fuge::FacetValue& value : counts.values)
        text += fmt::format("{} {}, ", value.value, value.count);
    for (const fuge::Hit& hit : found.hits) text += hit.id;
    return text;
  };
  CHECK(counted() == "2025-09-04 1, 2025-09-05 1, APA 1, dpa 1, ba");
  put("c", "epd", 3);
  put("a", "KNA", 6);
  writer.commit();
  index.refresh();
  CHECK(counted() == "2025-09-03 1, 2025-09-05 1, 2025-09-06 1, APA 1, KNA 1, epd 1, abc");
  writer.remove("b");
  writer.commit();
  index.refresh();
  CHECK(counted() == "2025-09-03 1, 2025-09-06 1, KNA 1, epd 1, ac");
  CHECK(index.info().sources == 2);
  CHECK(index.info().oldest == fuge::PartialDate(2025, 9, 3));
}

TEST_SUITE_END();
