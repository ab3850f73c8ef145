// Which articles a word finds, and in which order: best what stands as it was asked for.
#include <doctest/doctest.h>

#include <cmath>
#include <optional>

#include <string>
#include <vector>

#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::test::ids;
using fuge::test::TemporaryFolder;

// Text of no importance around what a row is about, so that lengths are alike.
const std::string filler =
    " Am Abend teilte die Stadt mit, dass die Brücke wegen Nebels gesperrt bleibe. Die Fähre fahre "
    "nach Plan, hieß es im Rathaus.";

class Archive {
 public:
  explicit Archive(const std::vector<fuge::Article>& articles,
                   const fuge::AnalysisOptions& analysis = {}) {
    fuge::Writer writer(folder_ / "i", {.analysis = analysis});
    for (const fuge::Article& article : articles) writer.put(article);
    // So that none of the words is in most of the articles.
    for (int i = 0; i < 20; ++i)
      writer.put({.id = "z" + std::to_string(i), .text = "Ohne." + filler});
    writer.commit();
    index_.emplace(folder_ / "i", fuge::IndexOptions{.analysis = analysis});
  }

  const fuge::Index& index() const { return *index_; }

 private:
  TemporaryFolder folder_;
  std::optional<fuge::Index> index_;
};

struct Row {
  std::string query;
  std::vector<fuge::Article> articles;
  std::string all;  // ids in order
  std::string any;  // the same where any word, or part, will do
  std::string origin;
};

}  // namespace

TEST_CASE("the closest to what was asked comes first") {
  const Row rows[] = {
      {"Minister",
       {{.id = "a", .text = "Der Außenminister schwieg." + filler},
        {.id = "b", .text = "Das Ministerbüro schwieg." + filler},
        {.id = "c", .text = "Der Minister schwieg." + filler},
        {.id = "d", .text = "Die Rede des Ministers blieb kurz." + filler}},
       "c d a b",
       "c d a b",
       "as printed, same stem, head, modifier"},
      {"Sommerkleid",
       {{.id = "a", .text = "Der Sommer war lang." + filler},
        {.id = "b", .text = "Das Kleid war lang." + filler},
        {.id = "c", .text = "Ein Kleid für den Sommer lag bereit." + filler},
        {.id = "d", .text = "Ein Sommerkleid lag bereit." + filler}},
       "d c",
       "d c b a",
       "whole compound, all of its parts together, its head, its modifier: never drowned in "
       "Sommer"},
      {"Sicherheitsgarantie",
       {{.id = "a", .text = "Es ging um Sicherheitsgarantien." + filler},
        {.id = "b", .text = "Es ging um eine Garantie der Sicherheit." + filler},
        {.id = "c", .text = "Die Sicherheit fehlt." + filler + " Niemand gab eine Garantie."}},
       "a b",
       "a b c",
       "a compound finds its parts side by side"},
      {"Garantie Sicherheit",
       {{.id = "a", .text = "Es ging um Sicherheitsgarantien." + filler},
        {.id = "b", .text = "Es ging um eine Garantie der Sicherheit." + filler},
        {.id = "c", .text = "Die Garantie fehlt." + filler}},
       "b a",
       "b a c",
       "the parts find the compound"},
      {"Garantie der Sicherheit",
       {{.id = "a", .text = "Es ging um Sicherheitsgarantien." + filler},
        {.id = "b", .text = "Es ging um eine Garantie der Sicherheit." + filler}},
       "b a",
       "b a",
       "a function word asks for nothing"},
      {"Landtag",
       {{.id = "a", .text = "Die Landtagswahl ist im Mai." + filler},
        {.id = "b", .text = "Der Landtag tagt im Mai." + filler},
        {.id = "c", .text = "Das Land und der Tag." + filler}},
       "b a",
       "b a",
       "several constituents of a compound"},
      {"Deich",
       {{.id = "a", .title = "Deich bricht", .text = "Am Morgen kam das Wasser." + filler},
        {.id = "b", .title = "Wasser kommt", .text = "Am Morgen brach der Deich." + filler}},
       "a b",
       "a b",
       "title above text"},
      {"Wolf Schafe",
       {{.id = "a", .text = "Der Wolf kam." + filler + filler + filler + " Die Schafe schliefen."},
        {.id = "b", .text = "Der Wolf riss Schafe." + filler + filler + filler}},
       "b a",
       "b a",
       "words that stand together"},
      {"Ministerin",
       {{.id = "a", .text = "Der Minister schwieg." + filler},
        {.id = "b", .text = "Die Ministerin schwieg." + filler}},
       "b a",
       "b a",
       "the form asked for before the other gender"},
      {"Selenskyj",
       {{.id = "a", .text = "Selenskij traf den Gast." + filler},
        {.id = "b", .text = "Selenskyj traf den Gast." + filler},
        {.id = "c", .text = "Zelensky traf den Gast." + filler}},
       "b a c",
       "b a c",
       "the printed form of a name first"},
      {"Ukraine-Krieg",
       {{.id = "a", .text = "Der Ukraine-Krieg dauert an." + filler},
        {.id = "b", .text = "Der Ukrainekrieg dauert an." + filler},
        {.id = "c", .text = "Ukraine Krieg dauert an." + filler}},
       "a b c",
       "a b c",
       "with hyphen, closed, spaced"},
      {"Ukrainekrieg",
       {{.id = "a", .text = "Der Ukraine-Krieg dauert an." + filler},
        {.id = "b", .text = "Der Ukrainekrieg dauert an." + filler}},
       "b a",
       "b a",
       "closed finds the hyphen"},
      {"\"Ukraine Krieg\"",
       {{.id = "a", .text = "Der Ukraine-Krieg dauert an." + filler},
        {.id = "b", .text = "Der Ukrainekrieg dauert an." + filler}},
       "a b",
       "a b",
       "a phrase finds both"},
      {"Staatschefs",
       {{.id = "a", .text = "Die Staats- und Regierungschefs tagten." + filler},
        {.id = "b", .text = "Der Staat und der Chef." + filler + filler + " Niemand kam."},
        {.id = "c", .text = "Die Staatschefs tagten." + filler}},
       "c a b",
       "c a b",
       "a word with half of it missing"},
      {"Politikerinnen",
       {{.id = "a", .text = "Die Politiker:innen schwiegen." + filler},
        {.id = "b", .text = "Die Politikerinnen schwiegen." + filler},
        {.id = "c", .text = "Die Politiker schwiegen." + filler}},
       "b a c",
       "b a c",
       "inclusive forms"},
      {"Praesident",
       {{.id = "a", .text = "Der Präsident schwieg." + filler}},
       "a",
       "a",
       "umlauts written out"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const Archive archive(row.articles);
    using fuge::Match;
    using fuge::Search;
    CHECK(ids(archive.index().search(Search(row.query).match(Match::all))) == row.all);
    CHECK(ids(archive.index().search(Search(row.query).match(Match::any))) == row.any);
    CHECK(ids(archive.index().search(Search(row.query).match(Match::all).facet("year"))) ==
          row.all);
  }
}

TEST_CASE("the form as typed comes first, whatever the lengths and repetitions") {
  const std::string much = filler + filler + filler + filler + filler + filler;
  const std::string often = "Die Häfen. Der Häfen, den Häfen, die Häfen, mit Häfen, bei Häfen.";
  const Row rows[] = {
      {"Hafen",
       {{.id = "a", .text = often}, {.id = "b", .text = much + " Am Hafen." + much}},
       "b a",
       "b a",
       "once in a long article, before many times in a short one"},
      {"HÄFEN",
       {{.id = "a", .text = "Der Hafen. Am Hafen, im Hafen, vom Hafen."},
        {.id = "b", .text = much + " Die Häfen." + much}},
       "b a",
       "b a",
       "the plural, in any case"},
      {"Hafen",
       {{.id = "a", .title = "Häfen", .text = often},
        {.id = "b", .text = much + " Am Hafen." + much}},
       "b a",
       "b a",
       "before a title with another form"},
      {"Hafen Deich",
       {{.id = "a", .text = often + " Deiche, Deiche, Deiche."},
        {.id = "b", .text = much + " Am Hafen." + much + " Am Deich." + much}},
       "b a",
       "a b",
       "of several words, where an article must have them all"},
      {"Hafen Deich",
       {{.id = "a", .text = "Die Häfen und die Deiche." + filler},
        {.id = "b", .text = "Der Hafen und der Kai." + filler},
        {.id = "c", .text = "Der Kai und der Deich." + filler}},
       "a",
       "a c b",
       "where any word will do, an article with more of the words is first"},
      {"Hafen ODER Deich",
       {{.id = "a", .text = "Die Häfen und die Deiche." + filler},
        {.id = "b", .text = "Der Hafen und der Kai." + filler}},
       "a b",
       "a b",
       "OR takes either, so more of the words is more"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const Archive archive(row.articles);
    using fuge::Match;
    using fuge::Search;
    CHECK(ids(archive.index().search(Search(row.query).match(Match::all))) == row.all);
    CHECK(ids(archive.index().search(Search(row.query).match(Match::any))) == row.any);
  }
}

// The first two hits with any word; Row::all counts for nothing.
template <typename Rows>
void check_any_of_two(const Rows& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const Archive archive(row.articles);
    CHECK(ids(archive.index().search(fuge::Search(row.query).match(fuge::Match::any).limit(2))) ==
          row.any);
  }
}

TEST_CASE("words in small letters weigh less where others have capitals") {
  const Row rows[] = {
      {"baufällig Schleuse",
       {{.id = "a", .text = "Der Steg ist baufällig." + filler},
        {.id = "b", .text = "Die Schleuse ist neu." + filler}},
       "",
       "b a",
       "the noun says more"},
      {"baufällig schleuse",
       {{.id = "a", .text = "Sie ist baufällig, baufällig." + filler},
        {.id = "b", .text = "Die Schleuse ist neu." + filler}},
       "",
       "a b",
       "without capitals all are alike"},
  };
  check_any_of_two(rows);
}

TEST_CASE("what a question asks for weighs less than what it asks of") {
  const Row rows[] = {
      {"Welche Farbe Dünen",
       {{.id = "a", .text = "Die Farbe, die Farbe blättert ab." + filler},
        {.id = "b", .text = "Die Dünen wandern." + filler}},
       "",
       "b a",
       "an answer has hardly the word"},
      {"Farbe Dünen",
       {{.id = "a", .text = "Die Farbe, die Farbe blättert ab." + filler},
        {.id = "b", .text = "Die Dünen wandern." + filler}},
       "",
       "a b",
       "no question"},
  };
  check_any_of_two(rows);
}

TEST_CASE("each way of a word alone") {
  struct {
    std::string query, text;
    bool found;
    std::string origin;
  } const rows[] = {
      {"=Minister", "Die Rede des Ministers.", false, "docs/queries.md: another form"},
      {"=Minister", "Der MINISTER sprach.", true, "docs/queries.md: in any case"},
      {"=Minister", "Der Außenminister sprach.", false, "docs/queries.md: no part"},
      {"=\"neue Häuser\"", "Sie bauen neue Häuser.", true, "exact words side by side"},
      {"=\"neue Häuser\"", "Sie bauen ein neues Haus.", false, "other forms side by side"},
      {"Sicherheits*", "Die Sicherheitskonferenz beginnt.", true, "a prefix"},
      {"Sicherheits*", "Die Sicherheit leidet.", false, "a shorter word"},
      {"Selenski~1", "Selensky kam.", true, "one letter"},
      {"Waserstoff~", "Wasserstoff ist knapp.", true, "a letter left out"},
      {"Fluss NAHE/3 Ufer", "Das Ufer liegt am Fluss.", false, "four words"},
      {"Fluss NAHE/4 Ufer", "Das Ufer liegt am Fluss.", true, "in any order"},
      {"Fluss -Hafen", "Der Fluss im Binnenhafen.", false, "an excluded word as a part"},
      {"Fluss -Sturmflut", "Der Fluss nach dem Sturm, die Flut.", true,
       "an excluded compound excludes itself alone"},
      {"Fluss -Quorgel*", "Der Fluss.", true, "an excluded prefix that nobody has"},
      {"NICHT Quorgel*", "Der Fluss.", true, "nothing is excluded"},
      {"Fluss -Flü*", "Der Fluss, die Flüsse.", false, "an excluded prefix"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const Archive archive({{.id = "a", .text = row.text}});
    const auto results =
        archive.index().search(fuge::Search(row.query).match(fuge::Match::all).limit(50));
    REQUIRE_FALSE(results.error);
    const std::string found = ids(results) + ' ';
    CHECK((found.find("a ") == 0 || found.find(" a ") != std::string::npos) == row.found);
  }
}

TEST_CASE("compounds don't make an article longer") {
  const Archive archive(
      {{.id = "a", .text = "Ein Deich. Hafen Garantie, Wasser Stand."},
       {.id = "b", .text = "Ein Deich. Hafengarantie, Wasserstand, Nacht, Tag."}});
  const auto found = archive.index().search(fuge::Search("Deich"));
  REQUIRE(found.hits.size() == 2);
  CHECK(found.hits[0].score == doctest::Approx(found.hits[1].score));
}

TEST_CASE("more forms than are looked for are told") {
  std::vector<fuge::Article> articles;
  for (int i = 0; i < 120; ++i)
    articles.push_back(
        {.id = "q" + std::to_string(i), .text = "Quorgel" + std::to_string(i + 100)});
  const Archive archive(articles);
  const auto many = archive.index().search(fuge::Search("quorgel*"));
  CHECK(many.truncated);
  CHECK(many.total == 100);
  const auto few = archive.index().search(fuge::Search("quorgel11*"));
  CHECK_FALSE(few.truncated);
  CHECK(few.total == 10);
}

TEST_CASE("scores fade with age where that is asked for") {
  const fuge::Date today{2025, 9, 30};
  const Archive archive(
      {{.id = "a", .date = fuge::Date{2025, 9, 29}, .text = "Ein Deich." + filler},
       {.id = "b", .date = fuge::Date{2025, 9, 9}, .text = "Deich, Deich." + filler},
       {.id = "c", .date = fuge::Date{2026, 1, 1}, .text = "Am Deich." + filler},
       {.id = "d", .text = "Hinterm Deich." + filler}});
  const fuge::Index& index = archive.index();
  const fuge::Search plain("Deich");
  CHECK(ids(index.search(plain)) == "b c a d");
  const auto faded = index.search(fuge::Search(plain).recency(10, today));
  CHECK(ids(faded) == "c a d b");
  const double full = faded.hits[0].score;
  CHECK(faded.hits[1].score == doctest::Approx(full * std::exp2(-0.1)));
  CHECK(faded.hits[2].score == doctest::Approx(full * 0.5));
  // A filter changes no score.
  const auto filtered = index.search(fuge::Search(plain).recency(10, today).year(2025));
  CHECK(ids(filtered) == "a b");
  CHECK(filtered.hits[0].score == doctest::Approx(faded.hits[1].score));
  for (const double half_life : {0.0, -1.0, std::nan("")}) {
    CAPTURE(half_life);
    CHECK_THROWS_AS(index.search(fuge::Search(plain).recency(half_life, today)), fuge::Error);
  }
}

TEST_CASE("pages neither repeat nor lose a hit, also where proximity sorts the first of them") {
  std::vector<fuge::Article> articles;
  for (int i = 0; i < 70; ++i) {
    std::string text = "Der Wolf kam.";
    for (int j = 0; j < i % 7; ++j) text += filler;
    articles.push_back({.id = "w" + std::to_string(i), .text = text + " Die Schafe schliefen."});
  }
  const Archive archive(articles);
  const fuge::Search search = fuge::Search("Wolf Schafe").match(fuge::Match::all);
  const auto whole = archive.index().search(fuge::Search(search).limit(100));
  REQUIRE(whole.hits.size() == 70);
  for (std::size_t i = 0; i + 1 < whole.hits.size(); ++i)
    CHECK(whole.hits[i].score >= whole.hits[i + 1].score);
  for (std::size_t offset = 0; offset < 70; offset += 7) {
    CAPTURE(offset);
    const auto page = archive.index().search(fuge::Search(search).offset(offset).limit(7));
    REQUIRE(page.hits.size() == 7);
    for (std::size_t i = 0; i < 7; ++i) {
      CHECK(page.hits[i].id == whole.hits[offset + i].id);
      CHECK(page.hits[i].score == doctest::Approx(whole.hits[offset + i].score));
    }
  }
}

TEST_CASE("an explanation adds up to the score") {
  const Archive archive(
      {{.id = "a",
        .date = fuge::Date{2025, 9, 1},
        .title = "Garantien für Häfen",
        .text = "Die Hafengarantie gilt. Niemand gab eine Garantie für den Deich." + filler},
       {.id = "b", .text = "Der Deich hielt." + filler}});
  const fuge::Index& index = archive.index();
  struct {
    std::string query, id;
    fuge::Match match;
    bool matches;
    std::string origin;
  } const rows[] = {
      {"Garantie", "a", fuge::Match::all, true, "a word in several ways"},
      {"Garantie Deich", "a", fuge::Match::all, true, "two words"},
      {"Garantie Deich", "b", fuge::Match::all, false, "one is missing"},
      {"Garantie Deich", "b", fuge::Match::any, true, "any will do"},
      {"Hafengarantie", "a", fuge::Match::all, true, "a compound"},
      {"\"Garantie für den Deich\"", "a", fuge::Match::all, true, "a phrase"},
      {"Hafen*", "a", fuge::Match::all, true, "a prefix"},
      {"=Garantie quelle:dpa", "a", fuge::Match::all, false, "another source"},
      {"Hafen Garantie", "a", fuge::Match::all, true, "neighbours as one compound"},
      {"Garantie -Deich", "b", fuge::Match::all, false, "excluded"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.id);
    CAPTURE(row.origin);
    const fuge::Search search =
        fuge::Search(row.query).match(row.match).recency(30, fuge::Date{2025, 9, 16});
    const auto explanation = index.explain(search, row.id);
    REQUIRE(explanation);
    CHECK(explanation->matches == row.matches);
    double sum = explanation->together + explanation->proximity;
    for (const fuge::WordExplanation& word : explanation->words) {
      double components = 0;
      for (const fuge::ComponentExplanation& component : word.components) {
        CHECK_FALSE(component.variants.empty());
        components += component.score;
      }
      CHECK(word.score == doctest::Approx(components));
      sum += word.score;
    }
    if (!row.matches) continue;
    CHECK(explanation->score == doctest::Approx(sum * explanation->recency));
    for (const fuge::Hit& hit : index.search(search).hits)
      if (hit.id == row.id) CHECK(hit.score == doctest::Approx(explanation->score));
  }
}

TEST_CASE("an explanation tells variants and occurrences") {
  const std::string text = "Die Hafengarantie gilt. Es blieb bei Garantien.";
  const Archive archive({{.id = "a", .text = text}});
  const auto explanation = archive.index().explain(fuge::Search("Garantie"), "a");
  REQUIRE(explanation);
  REQUIRE(explanation->words.size() == 1);
  const fuge::WordExplanation& word = explanation->words.front();
  CHECK(word.word == "Garantie");
  std::string places;
  for (const fuge::OccurrenceExplanation& occurrence : word.occurrences)
    places += text.substr(occurrence.begin, occurrence.end - occurrence.begin) + ' ';
  CHECK(places == "garantie Garantien ");
  REQUIRE(word.occurrences.size() == 2);
  CHECK(word.occurrences[0].kind == fuge::MatchKind::head);
  CHECK(word.occurrences[1].kind == fuge::MatchKind::stem);
  CHECK_FALSE(archive.index().explain(fuge::Search("Garantie"), "unknown"));
  const auto broken = archive.index().explain(fuge::Search("a*"), "a");
  REQUIRE(broken);
  REQUIRE(broken->error);
  CHECK(broken->error->position == 1);
  CHECK_FALSE(broken->matches);
}

TEST_SUITE_END();
