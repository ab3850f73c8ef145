#include "fuge/bulk_writer.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/search.h"
#include "fuge/writer.h"
#include "index/words/term_dictionary.h"
#include "schema/schema.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

namespace {

using fuge::Article;
using fuge::BulkOptions;
using fuge::BulkWriter;
using fuge::test::TemporaryFolder;

constexpr std::size_t least_memory = std::size_t{4} << 20;

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
    if (random() % 3 != 0)
      article.date = fuge::PartialDate(2024, 1 + static_cast<int>(random() % 12));
    if (random() % 3 != 0) article.sources = {random() % 2 == 0 ? "dpa" : "APA"};
    article.fields = {{"ressort", {random() % 2 == 0 ? "Inland" : "Sport"}},
                      {"unterzeile", {words[random() % words.size()]}}};
    articles.push_back(std::move(article));
  }
  return articles;
}

const std::vector<fuge::Field> fields{{"ressort", fuge::FieldKind::keyword},
                                      {"unterzeile", fuge::FieldKind::text}};

BulkOptions options(unsigned jobs, std::size_t memory = least_memory) {
  BulkOptions made;
  made.jobs = jobs;
  made.memory = memory;
  made.fields = fields;
  return made;
}

void build(const std::filesystem::path& path, const std::vector<Article>& articles,
           BulkOptions with) {
  BulkWriter writer(path, std::move(with));
  for (const Article& article : articles) writer.put(article);
  writer.finish();
}

void write(const std::filesystem::path& path, const std::vector<Article>& articles) {
  fuge::WriterOptions with;
  with.fields = fields;
  fuge::Writer writer(path, with);
  for (const Article& article : articles) writer.put(article);
  writer.commit();
}

// Everything that a database holds but how its dictionary is cut into blocks.
struct Contents {
  std::map<std::string, std::vector<std::tuple<Xapian::docid, Xapian::termcount>>> postings;
  std::map<Xapian::docid, std::tuple<std::string, Xapian::termcount, std::vector<std::string>>>
      documents;
  std::map<std::string, std::string> metadata;
  std::vector<std::tuple<std::string, int, fuge::index::WordNumber, std::uint16_t>> dictionary;

  friend bool operator==(const Contents&, const Contents&) = default;
};

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
    if (!(*key).starts_with(fuge::schema::metadata::terms))
      contents.metadata[*key] = database.get_metadata(*key);
  fuge::index::TermDictionary dictionary(database);
  for (dictionary.seek(""); !dictionary.at_end(); dictionary.next())
    for (int kind = 0; kind < fuge::index::term_classes; ++kind)
      for (const auto& word : dictionary.words(static_cast<fuge::index::TermClass>(kind)))
        contents.dictionary.emplace_back(dictionary.text(), kind, word.number, word.check);
  return contents;
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.insert(entry.path().filename().string());
  return names;
}

template <typename Work>
std::optional<fuge::ErrorCode> code_of(const Work& work) {
  try {
    work();
  } catch (const fuge::Error& error) {
    return error.code();
  }
  return std::nullopt;
}

std::uint64_t found(const std::filesystem::path& path, const std::string& query) {
  return fuge::Index(path).search(fuge::Search(query)).total;
}

}  // namespace

TEST_CASE("a bulk build makes the index that a writer makes") {
  const struct {
    std::size_t articles;
    unsigned jobs;
    std::string origin;
  } rows[] = {{0, 2, "no articles"},
              {1, 4, "more threads than articles"},
              {700, 1, "one thread"},
              {700, 3, "several, and several batches"}};
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const TemporaryFolder folder;
    const std::vector<Article> articles = some_articles(row.articles);
    build(folder / "bulk", articles, options(row.jobs));
    write(folder / "one", articles);
    const Contents bulk = contents_of(folder / "bulk");
    const Contents one = contents_of(folder / "one");
    CHECK(bulk.postings == one.postings);
    CHECK(bulk.documents == one.documents);
    CHECK(bulk.metadata == one.metadata);
    CHECK(bulk.dictionary == one.dictionary);
  }
}

TEST_CASE("a writer goes on with what was built in bulk") {
  const TemporaryFolder folder;
  const std::vector<Article> articles = some_articles(600);
  build(folder / "bulk", {articles.begin(), articles.begin() + 400}, options(2));
  write(folder / "one", {articles.begin(), articles.begin() + 400});
  for (const char* name : {"bulk", "one"}) {
    fuge::Writer writer(folder / name);
    for (std::size_t i = 350; i < articles.size(); ++i) writer.put(articles[i]);
    writer.remove("a7");
    writer.commit();
  }
  CHECK(contents_of(folder / "bulk") == contents_of(folder / "one"));
}

TEST_CASE("of several articles with one id the last counts") {
  const TemporaryFolder folder;
  BulkWriter writer(folder / "archive", options(2));
  CHECK_FALSE(writer.put({.id = "a", .text = "Deich"}));
  CHECK_FALSE(writer.put({.id = "b", .text = "Hafen"}));
  CHECK(writer.put({.id = "a", .text = "Kai"}));
  CHECK(writer.put({.id = "a", .text = "Mole"}));
  CHECK(writer.article_count() == 2);
  writer.finish();
  CHECK(fuge::Index(folder / "archive").info().articles == 2);
  CHECK(found(folder / "archive", "Deich") == 0);
  CHECK(found(folder / "archive", "Kai") == 0);
  CHECK(found(folder / "archive", "Mole") == 1);
  CHECK(found(folder / "archive", "\"Mole\"") == 1);
}

TEST_CASE("an article that is not valid is refused, and the others go on") {
  const TemporaryFolder folder;
  BulkWriter writer(folder / "archive", options(2));
  writer.put({.id = "a", .text = "Deich"});
  CHECK_THROWS_AS(writer.put({.id = "", .text = "Deich"}), fuge::Error);
  CHECK_THROWS_AS(writer.put({.id = "b", .text = "\xff"}), fuge::Error);
  writer.put({.id = "c", .text = "Deich"});
  writer.finish();
  CHECK(found(folder / "archive", "Deich") == 2);
  CHECK_THROWS_AS(writer.put({.id = "d", .text = "Deich"}), fuge::Error);
  CHECK_THROWS_AS(writer.finish(), fuge::Error);
}

TEST_CASE("there is no index before it is finished, and nothing beside it afterwards") {
  const TemporaryFolder folder;
  {
    BulkWriter writer(folder / "archive", options(2));
    for (const Article& article : some_articles(300)) writer.put(article);
    CHECK_FALSE(std::filesystem::exists(folder / "archive"));
    CHECK(names_in(folder.path()).size() == 1);
  }
  CHECK(names_in(folder.path()).empty());
  build(folder / "archive", some_articles(10), options(1));
  CHECK(names_in(folder.path()) == std::set<std::string>{"archive"});
}

TEST_CASE("where there is something, nothing is built") {
  const TemporaryFolder folder;
  write(folder / "archive", some_articles(1));
  fuge::test::write_file(folder / "file", "x");
  std::filesystem::create_directory(folder / "empty");
  CHECK_FALSE(BulkWriter::can_write(folder / "archive"));
  CHECK_FALSE(BulkWriter::can_write(folder / "file"));
  CHECK(BulkWriter::can_write(folder / "empty"));
  CHECK(BulkWriter::can_write(folder / "new"));
  CHECK_THROWS_AS(BulkWriter(folder / "archive"), fuge::Error);
  CHECK_THROWS_AS(BulkWriter(folder / "file"), fuge::Error);
  CHECK_THROWS_AS(BulkWriter(folder / "missing" / "archive"), fuge::Error);
  build(folder / "empty", some_articles(2), options(1));
  CHECK(fuge::Index(folder / "empty").info().articles == 2);
}

TEST_CASE("one index at a time is made for a path") {
  const TemporaryFolder folder;
  BulkOptions impatient = options(1);
  impatient.lock_timeout = std::chrono::milliseconds(0);
  fuge::WriterOptions impatient_writer;
  impatient_writer.lock_timeout = std::chrono::milliseconds(0);
  {
    BulkWriter writer(folder / "archive", impatient);
    writer.put({.id = "a", .text = "Deich"});
    CHECK(code_of([&] { BulkWriter(folder / "archive", impatient); }) == fuge::ErrorCode::locked);
    CHECK(code_of([&] { fuge::Writer(folder / "archive", impatient_writer); }) ==
          fuge::ErrorCode::locked);
    build(folder / "other", some_articles(1), impatient);
    writer.finish();
  }
  CHECK(found(folder / "archive", "Deich") == 1);
}

TEST_CASE("another index that was put there meanwhile stays") {
  const TemporaryFolder folder;
  BulkWriter writer(folder / "archive", options(1));
  writer.put({.id = "a", .text = "Deich"});
  write(folder / "copy", some_articles(3));
  std::filesystem::rename(folder / "copy", folder / "archive");
  CHECK_THROWS_AS(writer.finish(), fuge::Error);
  CHECK(fuge::Index(folder / "archive").info().articles == 3);
}

TEST_CASE("a child's copy does nothing, and says so") {
  const TemporaryFolder folder;
  BulkWriter writer(folder / "archive", options(2));
  writer.put({.id = "a", .text = "Deich"});
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const auto code = code_of([&] { writer.put({.id = "b", .text = "Hafen"}); });
    { const BulkWriter dropped = std::move(writer); }
    _exit(code == fuge::ErrorCode::invalid_argument ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(status == 0);
  writer.finish();
  CHECK(fuge::Index(folder / "archive").info().articles == 1);
}

TEST_CASE("what a killed build has left is removed by the next one") {
  const TemporaryFolder folder;
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    BulkWriter writer(folder / "archive", options(1));
    for (const Article& article : some_articles(100)) writer.put(article);
    _exit(0);  // as if killed: nothing is cleaned up
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK_FALSE(std::filesystem::exists(folder / "archive"));
  CHECK(names_in(folder.path()).size() == 1);
  build(folder / "archive", some_articles(3), options(1));
  CHECK(names_in(folder.path()) == std::set<std::string>{"archive"});
}

TEST_SUITE_END();
