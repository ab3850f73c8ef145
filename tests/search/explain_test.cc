#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "fuge/index.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

// Short texts that share words, compounds, families and names, so that queries made of their words
// find some of them in every way.
const std::vector<fuge::Article>& articles() {
  static const std::vector<fuge::Article> all{
      {.id = "a",
       .date = fuge::Date{2025, 9, 1},
       .sources = {"dpa"},
       .title = "Wölfe am Deich",
       .text = "Der Wolf riss Schafe am Deich. Die Hafengarantie gilt für den Hafen."},
      {.id = "b",
       .date = fuge::Date{2025, 9, 2},
       .sources = {"Reuters"},
       .title = "Garantie für den Hafen",
       .text = "Eine Garantie für den Hafen gibt es. Der Ukraine-Krieg dauert an."},
      {.id = "c",
       .date = fuge::Date{2024, 5, 3},
       .sources = {"dpa", "APA"},
       .text = "Staats- und Regierungschefs berieten. Der Hafen und die Schafe am Kai."},
      {.id = "d", .text = "Das Schaf, der Wolf, der Wolf. Restauration am Hafendeich."},
      {.id = "e",
       .date = fuge::Date{2025, 9, 2},
       .title = "Krieg",
       .text = "Ukrainekrieg und Garantien. Die Regierung restauriert den Deich."},
      {.id = "f", .sources = {"AFP"}, .text = "Nichts als Nebel über der Stadt."},
  };
  return all;
}

class Archive {
 public:
  explicit Archive(const std::vector<fuge::Article>& all) {
    fuge::Writer writer(folder_ / "archive.fuge");
    for (const fuge::Article& article : all) writer.put(article);
    writer.commit();
  }

  fuge::Index open() const { return fuge::Index(folder_ / "archive.fuge"); }

 private:
  fuge::test::TemporaryFolder folder_;
};

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  std::string query() { return alternatives(3); }

  std::size_t below(std::size_t limit) { return random_() % limit; }

 private:
  std::string alternatives(int depth) {
    std::string text = conjunction(depth);
    while (below(4) == 0) text += " ODER " + conjunction(depth);
    return text;
  }

  std::string conjunction(int depth) {
    std::string text = list(depth);
    while (below(4) == 0) text += " UND " + list(depth);
    return text;
  }

  std::string list(int depth) {
    std::string text = item(depth);
    while (below(2) == 0) text += ' ' + item(depth);
    return text;
  }

  std::string item(int depth) {
    const char* const signs[] = {"", "", "", "", "+", "-"};
    if (below(12) == 0) return "NICHT " + item(0);
    const std::string sign = signs[below(std::size(signs))];
    if (depth > 0 && below(5) == 0) return sign + '(' + alternatives(depth - 1) + ')';
    return sign + leaf();
  }

  std::string leaf() {
    switch (below(10)) {
      case 0:
        return '"' + word() + ' ' + word() + '"';
      case 1:
        return word() + " NAHE/6 " + word();
      case 2:
        return '=' + word();
      case 3:
        return "titel:" + word();
      case 4: {
        const char* const filters[] = {"quelle:dpa", "quelle:reuters", "datum:2025",
                                       "datum:..2024"};
        return filters[below(std::size(filters))];
      }
      case 5: {
        const char* const marked[] = {"wol*", "schaf*", "deisch~", "wolff~", "garant*", "xy*"};
        return marked[below(std::size(marked))];
      }
      default:
        return word();
    }
  }

  std::string word() {
    const char* const words[] = {
        "Wolf",       "Wölfe",         "Schafe",        "Deich",      "Hafen",         "Garantie",
        "der",        "die",           "Ukraine",       "Krieg",      "Ukraine-Krieg", "Staatschef",
        "Regierung",  "Hafengarantie", "Ukrainekrieg",  "Hafendeich", "restaurieren",  "Nebel",
        "Luftschiff", "und",           "Staatsgarantie"};
    return words[below(std::size(words))];
  }

  std::mt19937 random_;
};

bool is_close(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

// The score as its parts say, after checking those of each word.
double sum_of(const fuge::Explanation& explanation) {
  double sum = explanation.together + explanation.proximity;
  for (const fuge::WordExplanation& word : explanation.words) {
    double components = 0;
    for (const fuge::ComponentExplanation& component : word.components) {
      CHECK_FALSE(component.variants.empty());
      components += component.score;
    }
    CHECK(is_close(word.score, components));
    sum += word.score;
  }
  return sum * explanation.recency;
}

}  // namespace

TEST_CASE("what an explanation adds up is the score of the hit, for any query and every hit") {
  const Archive archive(articles());
  const fuge::Index index = archive.open();
  Generator generator(20);
  const fuge::Match matches[] = {fuge::Match::automatic, fuge::Match::all, fuge::Match::any};
  std::size_t hits = 0;
  std::size_t incomplete = 0;
  for (int round = 0; round < 2000; ++round) {
    const std::string query = generator.query();
    CAPTURE(query);
    fuge::Search search(query);
    search.match(matches[generator.below(std::size(matches))]).limit(100).snippets(0);
    if (generator.below(3) == 0) search.recency(30, fuge::Date{2025, 9, 16});
    if (generator.below(4) == 0) search.sort(fuge::Sort::newest);
    if (round % 4 == 0) search.partial();
    const fuge::Results found = index.search(search);
    REQUIRE_FALSE(found.error);
    // A full page counts those with some of the words, too.
    fuge::Search first = search;
    const fuge::Results page = index.search(first.limit(1));
    CHECK(page.total == found.total);
    CHECK(page.partial == found.partial);
    for (const fuge::Hit& hit : found.hits) {
      CAPTURE(hit.id);
      const auto explanation = index.explain(search, hit.id);
      REQUIRE(explanation);
      CHECK(explanation->matches);
      CHECK(explanation->widened == !hit.missing.empty());
      CHECK(explanation->missing == hit.missing);
      CHECK(is_close(explanation->score, hit.score));
      CHECK(is_close(sum_of(*explanation), explanation->score));
      ++hits;
      if (explanation->widened) ++incomplete;
    }
  }
  // The queries find something, or nothing would have been checked.
  CHECK(hits > 2000);
  CHECK(incomplete > 100);
}

TEST_CASE("explanations that added up to more than the score") {
  const Archive archive(articles());
  const fuge::Index index = archive.open();
  const struct {
    std::string query;
    fuge::Match match;
    std::string origin;
  } rows[] = {
      {"Wolf Wolf", fuge::Match::automatic, "a word twice was explained twice"},
      {"Wolf ODER (Wolf UND Luftschiff)", fuge::Match::automatic,
       "a branch of ODER that doesn't match"},
      {"der Wolf", fuge::Match::automatic, "a function word of a list"},
      {"titel:Wölfe Schafe", fuge::Match::any, "families of a word of the title"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const fuge::Search search = fuge::Search(row.query).match(row.match);
    const fuge::Results found = index.search(search);
    REQUIRE_FALSE(found.hits.empty());
    for (const fuge::Hit& hit : found.hits) {
      const auto explanation = index.explain(search, hit.id);
      REQUIRE(explanation);
      CHECK(is_close(explanation->score, hit.score));
      CHECK(is_close(sum_of(*explanation), hit.score));
    }
  }
}

TEST_CASE("proximity is explained for the articles that it was added for") {
  std::vector<fuge::Article> many;
  for (int i = 0; i < 30; ++i) {
    std::string text = "Der Wolf riss Schafe.";
    for (int word = 0; word < i; ++word) text += " Nebel";
    many.push_back({.id = "n" + std::to_string(i), .text = text});
  }
  const Archive archive(many);
  const fuge::Index index = archive.open();
  const fuge::Search search = fuge::Search("Wolf Schafe").limit(30);
  const fuge::Results found = index.search(search);
  REQUIRE(found.hits.size() == 30);
  std::size_t with_proximity = 0;
  for (const fuge::Hit& hit : found.hits) {
    CAPTURE(hit.id);
    const auto explanation = index.explain(search, hit.id);
    REQUIRE(explanation);
    CHECK(is_close(explanation->score, hit.score));
    if (explanation->proximity > 0) ++with_proximity;
  }
  CHECK(with_proximity == 20);
}

TEST_CASE("a query that doesn't parse is data in an explanation, too") {
  const Archive archive(articles());
  const auto explanation = archive.open().explain(fuge::Search("Wolf datum:x"), "a");
  REQUIRE(explanation);
  REQUIRE(explanation->error);
  CHECK(explanation->error->position == 11);
  CHECK_FALSE(explanation->error->message.empty());
  CHECK(explanation->words.empty());
}

TEST_CASE("an explanation has the notices of its query") {
  const Archive archive(articles());
  const auto explanation = archive.open().explain(fuge::Search("Wolf (Schafe"), "a");
  REQUIRE(explanation);
  REQUIRE(explanation->notices.size() == 1);
  CHECK(explanation->notices.front().begin == 5);
  CHECK(explanation->words.size() == 2);
}

TEST_CASE("whatever scored is marked") {
  const Archive archive(articles());
  const fuge::Index index = archive.open();
  const struct {
    std::string query;
    std::string origin;
  } rows[] = {
      {"Staatsgarantie datum:2025", "a compound that no article has: widened to its constituents"},
      {"Hafengarantie Luftschiff", "a word that no article has"},
      {"restaurieren Regierung Luftschiff", "words of the family"},
      {"wol* schaf*", "prefixes"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    const fuge::Results found = index.search(fuge::Search(row.query).snippet_bytes(1000));
    REQUIRE_FALSE(found.hits.empty());
    for (const fuge::Hit& hit : found.hits) {
      CAPTURE(hit.id);
      REQUIRE(hit.snippets.size() == 1);
      CHECK_FALSE(hit.snippets.front().marks.empty());
    }
  }
}

TEST_CASE("a word of several readings has the words of its family once") {
  const std::vector<fuge::Article> one{
      {.id = "a", .text = "Wo Deiche schließen, ist das Schließen schwer."}};
  const Archive archive(one);
  const auto explanation =
      archive.open().explain(fuge::Search("Schließen Deiche").match(fuge::Match::any), "a");
  REQUIRE(explanation);
  REQUIRE(explanation->words.size() == 2);
  for (const fuge::WordExplanation& word : explanation->words) {
    CAPTURE(word.word);
    int families = 0;
    for (const fuge::ComponentExplanation& component : word.components)
      for (const fuge::VariantExplanation& variant : component.variants)
        families += variant.kind == fuge::MatchKind::family ? 1 : 0;
    CHECK(families == 1);
  }
}

TEST_CASE("words in any guise are as close as they stand") {
  const std::string filler(600, 'x');
  const Archive archive({{.id = "near", .text = "Der Wolf riss Schafe am Deich. " + filler},
                         {.id = "far",
                          .text = "Der Wolf. " + filler + std::string(20, '\n') +
                                  "Nebel zog auf, so dass man nichts mehr sah, bis "
                                  "die Schafe kamen. Am Deich."}});
  const fuge::Index index = archive.open();
  for (const std::string query : {"wolf schafe", "wol* schaf*", "wolff~ schafe", "=Wolf =Schafe"}) {
    CAPTURE(query);
    const auto explained = [&](const char* id) {
      const auto explanation = index.explain(fuge::Search(query), id);
      REQUIRE(explanation);
      return explanation->proximity;
    };
    CHECK(explained("near") > explained("far"));
    const fuge::Results found = index.search(fuge::Search(query));
    REQUIRE(found.hits.size() == 2);
    CHECK(found.hits.front().id == "near");
  }
}

TEST_CASE("a misspelt word doesn't outrank the right one") {
  const Archive archive({{.id = "right", .text = "Der Wolf riss Schafe am Deich."},
                         {.id = "other", .text = "Der Wolf schlief. Es war Nebel."}});
  const fuge::Index index = archive.open();
  const auto proximity = [&](const char* query) {
    const auto explanation = index.explain(fuge::Search(query), "right");
    REQUIRE(explanation);
    return explanation->proximity;
  };
  CHECK(proximity("wolf schafe") >= proximity("wolff~ schafe"));
}

TEST_CASE("rows of constituents and of function words find what the explanation says") {
  const Archive archive({
      {.id = "row", .text = "Am Kai soll die Hafen Garantie stehen, sagte er."},
      {.id = "whole", .text = "Am Kai gilt die Hafengarantie, sagte er."},
      {.id = "function words",
       .text = "Sie haben der Stadt gedankt. Wir haben der Stadt geholfen."},
      {.id = "one word", .text = "Der Deich hält."},
  });
  const fuge::Index index = archive.open();
  const char* const queries[] = {
      "\"die Hafengarantie\"", "\"er Hafengarantie\"",     "haben-der",  "der-Deich",
      "Hafen-Garantie",        "die NAHE/3 Hafengarantie", "+haben-der", "Am-Kai"};
  for (const char* const query : queries) {
    CAPTURE(query);
    for (const fuge::Match match : {fuge::Match::all, fuge::Match::any}) {
      const fuge::Search search = fuge::Search(query).match(match);
      const fuge::Results results = index.search(search);
      for (const char* const id : {"row", "whole", "function words", "one word"}) {
        CAPTURE(id);
        const bool is_found =
            std::ranges::any_of(results.hits, [&](const fuge::Hit& hit) { return hit.id == id; });
        const auto explanation = index.explain(search, id);
        REQUIRE(explanation);
        CHECK(explanation->matches == is_found);
      }
    }
  }
}

TEST_SUITE_END();
