#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "bench/corpus/cutter.h"
#include "bench/corpus/generator.h"
#include "bench/corpus/query_maker.h"

TEST_SUITE_BEGIN("bench");

namespace {

std::string line_of(std::uint64_t number, std::uint64_t seed = 1) {
  std::string line;
  bench::Generator({.seed = seed}).append_line(number, line);
  return line;
}

std::vector<std::string> queries_of(const std::vector<fuge::Article>& articles,
                                    std::uint64_t seed = 1) {
  return bench::QueryMaker(articles, seed).make(5);
}

std::vector<fuge::Article> some_articles() {
  std::vector<fuge::Article> articles;
  for (const std::string place : {"Elbe", "Oder", "Saale"}) {
    fuge::Article article;
    article.id = place;
    article.date = fuge::PartialDate::parse("2024-03-05");
    article.text = "Am Deich der " + place +
                   " steht das Wasser. Die Feuerwehrleute füllen dort Sandsäcke, "
                   "und das Hochwasserschutzamt schickt Pumpen.";
    articles.push_back(article);
  }
  // Nobody would ask for what is everywhere.
  for (int i = 0; i < 12; ++i) {
    fuge::Article article;
    article.id = std::to_string(i);
    article.text = "Heute gab es viel Regen.";
    articles.push_back(article);
  }
  return articles;
}

}  // namespace

TEST_CASE("a generated article is the same each time, and differs from any other") {
  const bench::Generator generator;
  std::string lines;
  for (std::uint64_t number = 1; number <= 3; ++number) generator.append_line(number, lines);
  CHECK(lines == line_of(1) + line_of(2) + line_of(3));
  CHECK(line_of(7, 5) == line_of(7, 5));
  CHECK(line_of(7, 5) != line_of(7, 6));
  CHECK(line_of(7, 5).substr(0, 9) == line_of(7, 6).substr(0, 9));
}

// The same on each machine: a change of the words makes other articles, and figures that can't be
// compared with those of before.
TEST_CASE("the first words that are generated") {
  const auto article = nlohmann::json::parse(line_of(1));
  CHECK(article.at("id") == "g1");
  CHECK(article.at("title") == "Die Jahressystem Neunadering wirkt hier");
}

TEST_CASE("generated articles are whole, dated, and of lengths that differ") {
  const bench::Generator generator;
  std::set<std::string> sources;
  std::vector<std::size_t> sizes;
  for (std::uint64_t number = 1; number <= 300; ++number) {
    std::string line;
    generator.append_line(number, line);
    CHECK(line.ends_with("}\n"));
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
    const auto article = nlohmann::json::parse(line);
    CHECK(fuge::PartialDate::parse(article.at("date").get<std::string>()));
    const std::string text = article.at("text");
    const bool ends_with_sentence = text.ends_with(".") || text.ends_with(".“");
    CHECK(ends_with_sentence);
    sources.insert(article.at("source"));
    sizes.push_back(text.size());
  }
  std::sort(sizes.begin(), sizes.end());
  CHECK(sources.size() > 15);
  CHECK(sizes[270] > 3 * sizes[30]);
  CHECK(sizes[150] > 1000);
  CHECK(sizes[150] < 2500);
}

TEST_CASE("texts are cut between paragraphs") {
  using Pieces = std::vector<std::string_view>;
  const struct {
    std::string origin, text;
    std::size_t bytes;
    Pieces pieces;
  } rows[] = {
      {"nothing", "", 5, {}},
      {"white space alone", " \n\n ", 5, {}},
      {"no paragraph", "Der Deich hielt.", 5, {"Der Deich hielt."}},
      {"each for itself", "Der Deich\nhielt stand.", 5, {"Der Deich", "hielt stand."}},
      {"too short alone", "Ja\nund nein\noder", 5, {"Ja\nund nein", "oder"}},
      {"the line feed right at the length", "Deich\nWehr", 5, {"Deich", "Wehr"}},
      {"white space at the ends", "Deich \n\n Wehr \n", 5, {"Deich", "Wehr"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(bench::cut_at_paragraphs(row.text, row.bytes) == row.pieces);
  }
}

TEST_CASE("plain words") {
  using Words = std::vector<bench::PlainWord>;
  const struct {
    std::string origin, text;
    Words words;
  } rows[] = {
      {"nothing", "", {}},
      {"signs alone", "… – 12 %", {}},
      {"one after the other", "der Deich", {{"der", false}, {"Deich", true}}},
      {"umlauts and sharp s", "Öl für Straße", {{"Öl", false}, {"für", true}, {"Straße", true}}},
      {"a full stop", "Ende. Der", {{"Ende", false}, {"Der", false}}},
      {"quotation marks", "das „Amt“ rät", {{"das", false}, {"Amt", false}, {"rät", false}}},
      {"two spaces", "das  Amt", {{"das", false}, {"Amt", false}}},
      {"letters of other languages aren't known", "Łódź", {{"ód", false}}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(bench::plain_words(row.text) == row.words);
  }
}

TEST_CASE("queries are made of what the articles say, the same for the same seed") {
  const std::vector<fuge::Article> articles = some_articles();
  const std::vector<std::string> queries = queries_of(articles);
  CHECK(queries == queries_of(articles));
  CHECK(queries != queries_of(articles, 2));
  const std::set<std::string> compounds = {"Feuerwehrleute", "Hochwasserschutzamt"};
  const std::set<std::string> beginnings = {"Feuerwehr*", "Hochwassersc*"};
  std::map<std::string, int> classes;
  for (const std::string& line : queries) {
    const std::string name = line.substr(0, line.find('\t'));
    const std::string query = line.substr(line.find('\t') + 1);
    CAPTURE(line);
    ++classes[name];
    if (name != "phrase") CHECK(query.find("Regen") == query.npos);
    if (name == "compound") CHECK(compounds.count(query) == 1);
    if (name == "beginning") CHECK(beginnings.count(query) == 1);
    if (name == "year") CHECK(query.ends_with("\t2024-01-01\t2024-12-31"));
  }
  for (const auto& of_class : classes) {
    CAPTURE(of_class.first);
    CHECK(of_class.second >= 5);
  }
}

TEST_SUITE_END();
