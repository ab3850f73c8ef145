// Plain Xapian, as its manual shows it, behind the commands that each driver has.
#include <fmt/format.h>
#include <xapian.h>

#include <cstdio>
#include <optional>
#include <string>

#include "bench/plain_xapian.h"
#include "driver.h"

namespace {

enum Slot : Xapian::valueno { source_slot, month_slot, date_slot };

constexpr unsigned query_flags = Xapian::QueryParser::FLAG_PHRASE |
                                 Xapian::QueryParser::FLAG_WILDCARD |
                                 Xapian::QueryParser::FLAG_LOVEHATE;

Xapian::Document document_of(bench::PlainDocuments& documents, const bench::Record& record) {
  Xapian::Document document = documents.make(record.id, record.title, record.text);
  document.add_value(source_slot, record.source);
  document.add_value(month_slot, record.date.substr(0, 7));
  document.add_value(date_slot, record.date);
  return document;
}

class XapianSystem : public bench::System {
 public:
  bench::Amount index(const std::string& input, const std::string& folder, int) override {
    Xapian::WritableDatabase database(folder, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    bench::PlainDocuments documents(bench::XapianTerms::usual);
    bench::Amount amount;
    bench::for_each_record(input, [&](const bench::Record& record) {
      database.replace_document(bench::id_term(record.id), document_of(documents, record));
      ++amount.articles;
      amount.text_bytes += record.title.size() + record.text.size();
    });
    database.commit();
    return amount;
  }

  void open(const std::string& folder) override {
    database_ = Xapian::Database(folder, Xapian::DB_BACKEND_GLASS);
    parser_.set_stemmer(stem_);
    parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser_.set_default_op(Xapian::Query::OP_AND);
    parser_.set_database(database_);
  }

  bench::Found search(const bench::TimedQuery& query) override {
    Xapian::Query parsed = parser_.parse_query(query.text, query_flags);
    if (!query.from.empty())
      parsed = {Xapian::Query::OP_FILTER, parsed,
                Xapian::Query(Xapian::Query::OP_VALUE_RANGE, date_slot, query.from, query.to)};
    Xapian::Enquire enquire(database_);
    enquire.set_query(parsed);
    Xapian::ValueCountMatchSpy sources(source_slot), months(month_slot);
    enquire.add_matchspy(&sources);
    enquire.add_matchspy(&months);
    const Xapian::MSet hits = enquire.get_mset(0, bench::hits_shown, database_.get_doccount());
    bench::Found found = read(hits);
    for (auto* spy : {&sources, &months})
      for (auto value = spy->values_begin(); value != spy->values_end(); ++value)
        ++found.facet_values;
    return found;
  }

  void open_writer(const std::string& folder) override {
    writable_ = Xapian::WritableDatabase(folder, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    documents_.emplace(bench::XapianTerms::usual);
  }

  void put_and_commit(const bench::Record& record) override {
    writable_.replace_document(bench::id_term(record.id), document_of(*documents_, record));
    writable_.commit();
  }

 private:
  bench::Found read(const Xapian::MSet& hits) {
    bench::Found found;
    found.total = hits.get_matches_estimated();
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
      const Xapian::Document document = hit.get_document();
      found.ids.push_back(bench::id_of(document));
      found.snippet_bytes +=
          hits.snippet(document.get_data(), bench::snippet_bytes_wanted, stem_).size();
    }
    return found;
  }

  const Xapian::Stem stem_{"german"};
  Xapian::Database database_;
  Xapian::QueryParser parser_;
  Xapian::WritableDatabase writable_;
  std::optional<bench::PlainDocuments> documents_;
};

}  // namespace

int main(int count, char** arguments) {
  XapianSystem xapian;
  try {
    return bench::run_driver(count, arguments, xapian);
  } catch (const Xapian::Error& error) {
    fmt::print(stderr, "{}: {}\n", arguments[0], error.get_description());
    return 1;
  }
}
