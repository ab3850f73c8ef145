#include "query/sample.h"

#include "index/document.h"
#include "query/plan/planner.h"
#include "schema/schema.h"
#include "search/evaluated.h"

namespace fuge::test {
namespace {

Article article_of(const SampleArticle& sample) {
  Article article;
  article.id = std::string(1, sample.id);
  article.date = sample.date;
  article.sources = sample.sources;
  article.title = sample.title;
  article.text = sample.text;
  return article;
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

Sample::Sample(const Analyzer& analyzer, const schema::Fields& fields) : lengths(1) {
  for (const SampleArticle& article : sample_articles()) {
    const Xapian::Document document = index_.add(article_of(article), analyzer, fields).document;
    lengths.push_back(schema::length_of_value(document.get_value(schema::slot::length)));
  }
  database = index_.database();
  doc_values = search::load_doc_values(search::ValueSource(database), fields, fields);
}

query::Plan Sample::plan(const query::Node& tree, query::ListMatch match) const {
  const ranking::Collection all = collection();
  return query::Planner(all).plan(tree, match);
}

std::map<char, double> Sample::scores(const query::Plan& plan) const {
  std::map<char, double> scores;
  for (const auto& [document, score] : evaluated(plan, collection(), doc_values))
    scores[sample_articles()[document - 1].id] = score;
  return scores;
}

std::string Sample::found(const query::Node& tree, query::ListMatch match) const {
  std::string ids;
  for (const auto& [id, score] : scores(plan(tree, match))) ids += id;
  return ids;
}

}  // namespace fuge::test
