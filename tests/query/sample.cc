#include "query/sample.h"

#include <algorithm>

#include "schema/schema.h"

namespace fuge::test {
namespace {

Xapian::Document document_of(const SampleArticle& article, const Analyzer& analyzer) {
  constexpr Xapian::termpos title_begins = 1;
  constexpr Xapian::termpos text_begins = 1001;
  Xapian::Document document;
  for (const Token& token : analyzer.analyze(article.title, Purpose::document)) {
    document.add_posting(token.term, title_begins + token.position);
    document.add_posting(schema::title_term(token.term), title_begins + token.position);
  }
  for (const Token& token : analyzer.analyze(article.text, Purpose::document))
    document.add_posting(token.term, text_begins + token.position);
  for (const std::string& source : article.sources)
    document.add_boolean_term(schema::source_term(analyzer.source_key(source)));
  if (article.date) {
    document.add_boolean_term(schema::day_term(*article.date));
    document.add_boolean_term(schema::month_term(article.date->year, article.date->month));
    document.add_boolean_term(schema::year_term(article.date->year));
    document.add_value(schema::slot::date, schema::date_value(article.date));
  }
  return document;
}

}  // namespace

const std::vector<SampleArticle>& sample_articles() {
  static const std::vector<SampleArticle> articles{
      {'a',
       Date{2025, 9, 4},
       {"Reuters"},
       "Gespräche in Genf",
       "Die Waffenruhe hält. Der Gipfel tagt."},
      {'b', Date{2025, 9, 5}, {"dpa", "AFP"}, "Gipfel in Wien", "Die Häuser am Ring sind bunt."},
      {'c', Date{2025, 9, 30}, {"APA"}, "", "Ukraine-Krieg: Die Waffenruhe wackelt."},
      {'d', Date{2025, 10, 1}, {"dpa-AFX"}, "Öl wird teurer", "Der Preis für Öl und Gas steigt."},
      {'e',
       Date{2024, 12, 31},
       {"Neue Zürcher Zeitung"},
       "Krieg und Frieden",
       "Das Haus der Ukraine zeigt Bilder."},
      {'f', Date{2024, 2, 29}, {}, "", "Die Koalition der Willigen berät in Paris."},
      {'g', {}, {"Reuters"}, "Haus am See", "Der Garten ist groß."},
      {'h', {}, {}, "", "Willige Helfer der Koalition bauen ein Haus."},
      {'i', Date{2025, 1, 1}, {"dpa"}, "Gas", "Das Gas kommt an."},
      {'j',
       Date{2023, 6, 15},
       {"APA", "Reuters"},
       "Politiker(innen) reden",
       "Der US-Präsident schweigt."},
      {'k', Date{2025, 9, 1}, {"dpa"}, "Garten im Herbst", "Laub und Öl."},
      {'l', Date{1, 1, 1}, {"AFP"}, "", "Der erste Tag."},
      {'m', Date{9999, 12, 31}, {}, "", "Morgen."},
  };
  return articles;
}

Xapian::WritableDatabase sample_database(const Analyzer& analyzer) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (const SampleArticle& article : sample_articles())
    database.add_document(document_of(article, analyzer));
  return database;
}

std::string found(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  const Xapian::MSet hits = enquire.get_mset(0, database.get_doccount());
  std::string ids;
  for (auto hit = hits.begin(); hit != hits.end(); ++hit) ids += sample_articles()[*hit - 1].id;
  std::ranges::sort(ids);
  return ids;
}

}  // namespace fuge::test
