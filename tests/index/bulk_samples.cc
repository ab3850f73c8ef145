#include "index/bulk_samples.h"

#include <fmt/core.h>

#include <algorithm>
#include <random>

#include "fuge/index.h"
#include "fuge/search.h"
#include "fuge/writer.h"
#include "index/words/term_dictionary.h"
#include "schema/schema.h"

namespace fuge::test {

// Of words that share stems, are compounds, have several readings or half of them missing.
std::vector<Article> some_articles(std::size_t count) {
  const std::vector<std::string> words{"Hafen",
                                       "Häfen",
                                       "Hafenrundfahrt",
                                       "Staats- und Regierungschefs",
                                       "Das Weinen",
                                       "die",
                                       "der",
                                       "und",
                                       "nimmt teil",
                                       "Ukraine-Krieg",
                                       "20.15 Uhr",
                                       "z. B.",
                                       "www.example.de",
                                       "Lehrerinnen",
                                       "Deich",
                                       "Deiche",
                                       "ist",
                                       "war",
                                       "Eis",
                                       "eisig"};
  std::mt19937 random(11);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    Article article;
    article.id = "a" + std::to_string(i);
    for (std::size_t word = 0; word < 5 + random() % 60; ++word) {
      article.text += words[random() % words.size()];
      article.text += random() % 8 == 0 ? ". " : " ";
      if (random() % 10 == 0) article.text += "Fall" + std::to_string(random() % 5000) + ' ';
    }
    if (random() % 2 == 0) article.title = "Neues vom " + words[random() % words.size()];
    if (random() % 3 != 0) article.date = PartialDate(2024, 1 + static_cast<int>(random() % 12));
    if (random() % 3 != 0) article.sources = {random() % 2 == 0 ? "dpa" : "APA"};
    article.fields = {{"ressort", {random() % 2 == 0 ? "Inland" : "Sport"}},
                      {"unterzeile", {words[random() % words.size()]}}};
    articles.push_back(std::move(article));
  }
  return articles;
}

std::vector<Field> sample_fields() {
  return {{"ressort", FieldKind::keyword}, {"unterzeile", FieldKind::text}};
}

BulkOptions bulk_options(unsigned jobs, std::size_t memory) {
  BulkOptions made;
  made.jobs = jobs;
  made.memory = memory;
  made.fields = sample_fields();
  return made;
}

void build(const std::filesystem::path& path, const std::vector<Article>& articles,
           const BulkOptions& with) {
  BulkWriter writer(path, with);
  for (const Article& article : articles) writer.put(article);
  writer.finish();
}

void write(const std::filesystem::path& path, const std::vector<Article>& articles) {
  WriterOptions with;
  with.fields = sample_fields();
  Writer writer(path, with);
  for (const Article& article : articles) writer.put(article);
  writer.commit();
}

Contents contents_of(const std::filesystem::path& path) {
  const Xapian::Database database(path.string());
  Contents contents;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    auto& postings = contents.postings[*term];
    for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term);
         ++posting)
      postings.emplace_back(*posting, posting.get_wdf());
  }
  for (auto number = database.postlist_begin(""); number != database.postlist_end(""); ++number) {
    const Xapian::Document document = database.get_document(*number);
    std::vector<std::string> values;
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      values.push_back(std::to_string(value.get_valueno()) + '=' + *value);
    contents.documents[*number] = {document.get_data(), database.get_doclength(*number), values};
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    if (!(*key).starts_with(schema::metadata::terms))
      contents.metadata[*key] = database.get_metadata(*key);
  index::TermDictionary dictionary(database);
  for (dictionary.seek(""); !dictionary.at_end(); dictionary.next())
    for (int kind = 0; kind < index::term_classes; ++kind)
      for (const auto& word : dictionary.words(static_cast<index::TermClass>(kind)))
        contents.dictionary.emplace_back(dictionary.text(), kind, word.number, word.check);
  return contents;
}

namespace {

std::string line_of(const Hit& hit) {
  std::string line = fmt::format("{:.9f} {}", hit.score, hit.id);
  for (const Snippet& snippet : hit.snippets) {
    line += fmt::format(" [{}", snippet.text);
    for (const Mark& mark : snippet.marks) line += fmt::format(" {}-{}", mark.begin, mark.end);
    line += ']';
  }
  for (const std::string& word : hit.missing) line += " -" + word;
  return line;
}

}  // namespace

std::vector<std::string> answers_of(const std::filesystem::path& path) {
  const Index index(path);
  std::vector<std::string> answers;
  for (const char* query : {"Hafen",
                            "Häfen Deich",
                            "\"die Hafenrundfahrt\"",
                            "Staatschefs",
                            "teilnehmen",
                            "=Deiche",
                            "Hafen*",
                            "Dech",
                            "Deich NEAR Eis",
                            "Hafen -Eis",
                            "titel:Hafen",
                            "unterzeile:Deich",
                            "ressort:Sport Eis",
                            "quelle:dpa",
                            "datum:2024-05",
                            "Rundfahrt",
                            "eisiger",
                            "Fall100~",
                            "Lehrer",
                            "Krieg",
                            "zzyzx"}) {
    const Results results = index.search(
        Search(query).limit(2000).facet("source").facet("month").facet("ressort").suggestion());
    answers.push_back(fmt::format("{}: {} {}", query, results.total, results.partial.value_or(0)));
    std::vector<std::string> lines;
    for (const Hit& hit : results.hits) lines.push_back(line_of(hit));
    std::ranges::sort(lines);
    std::ranges::move(lines, std::back_inserter(answers));
    for (const auto& [name, counts] : results.facets) {
      answers.push_back(fmt::format("{} without {}", name, counts.without));
      for (const FacetValue& value : counts.values)
        answers.push_back(fmt::format("{} {}", value.value, value.count));
    }
    if (results.suggestion)
      answers.push_back(
          fmt::format("{}? {}", results.suggestion->query, results.suggestion->total));
  }
  return answers;
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.insert(entry.path().filename().string());
  return names;
}

std::uint64_t found(const std::filesystem::path& path, const std::string& query) {
  return Index(path).search(Search(query)).total;
}

}  // namespace fuge::test
