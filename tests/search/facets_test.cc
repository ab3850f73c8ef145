// Totals, facets and the order of hits, against a count by hand over generated articles.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "fuge/index.h"
#include "fuge/writer.h"
#include "support.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::Article;
using fuge::Date;
using fuge::SearchSpec;

// No two of them share a stem.
const std::vector<std::string> vocabulary{
    "Deich",  "Flut",    "Sturm",   "Hafen", "Schleuse", "Fähre",   "Leuchtturm", "Netz",
    "Kutter", "Kapitän", "Matrose", "Fisch", "Krabbe",   "Möwe",    "Düne",       "Insel",
    "Watt",   "Priel",   "Boje",    "Anker", "Segel",    "Mast",    "Ruder",      "Kompass",
    "Lotse",  "Zoll",    "Fracht",  "Kran",  "Kai",      "Speicher"};
const std::vector<std::string> source_names{"dpa",     "dpa-AFX",   "APA",        "AFP",
                                            "Reuters", "AP",        "KNA",        "epd",
                                            "SID",     "Kathpress", "Küstenblatt"};

class Generator {
 public:
  Article article(int number) {
    Article article;
    article.id = "artikel-" + std::to_string(number * 7919 % 5003);
    if (chance(90)) article.date = date();
    for (unsigned count = below(4); count > 0; --count) {
      const std::string& name = skewed(source_names);
      if (std::ranges::find(article.sources, name) == article.sources.end())
        article.sources.push_back(name);
    }
    for (unsigned count = 1 + below(6); count > 0; --count)
      article.text += skewed(vocabulary) + ' ';
    return article;
  }

  SearchSpec search() {
    SearchSpec spec;
    for (unsigned count = below(3); count > 0; --count) spec.query += skewed(vocabulary) + ' ';
    for (unsigned count = below(3); count > 0; --count) spec.sources.insert(skewed(source_names));
    spec.without_source = chance(15);
    spec.undated = chance(20);
    if (chance(30)) spec.from = date();
    if (chance(30)) spec.to = date();
    if (spec.from && spec.to && *spec.to < *spec.from) std::swap(spec.from, spec.to);
    if (chance(30)) spec.years.insert(date().year);
    for (unsigned count = chance(30) ? 3 : 0; count > 0; --count) {
      const Date chosen = date();
      spec.months.emplace(chosen.year, chosen.month);
    }
    for (unsigned count = chance(15) ? 9 : 0; count > 0; --count) spec.days.insert(date());
    spec.facets = {fuge::Facet::source, fuge::Facet::year, fuge::Facet::month, fuge::Facet::day};
    spec.match = fuge::Match::all;
    return spec;
  }

  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }

 private:
  bool chance(unsigned percent) { return below(100) < percent; }
  Date date() {
    return {2024 + static_cast<int>(below(3)), 1 + static_cast<int>(below(12)),
            1 + static_cast<int>(below(28))};
  }
  const std::string& skewed(const std::vector<std::string>& values) {
    const auto size = static_cast<unsigned>(values.size());
    return values[std::min(below(size), below(size))];
  }

  std::mt19937 random_{20250904};
};

struct Passed {
  bool range, year, month, day;
};

Passed passed(const SearchSpec& spec, const Date& date) {
  return {(!spec.from || *spec.from <= date) && (!spec.to || date <= *spec.to),
          spec.years.empty() || spec.years.contains(date.year),
          spec.months.empty() || spec.months.contains({date.year, date.month}),
          spec.days.empty() || spec.days.contains(date)};
}

bool by_words(const SearchSpec& spec, const Article& article) {
  std::set<std::string> words;
  for (const std::string& word : vocabulary)
    if ((' ' + article.text).find(' ' + word + ' ') != std::string::npos) words.insert(word);
  return std::ranges::all_of(vocabulary, [&](const std::string& word) {
    return (' ' + spec.query).find(' ' + word + ' ') == std::string::npos || words.contains(word);
  });
}

bool by_source(const SearchSpec& spec, const Article& article) {
  if (spec.sources.empty() && !spec.without_source) return true;
  if (article.sources.empty()) return spec.without_source;
  return std::ranges::any_of(article.sources,
                             [&](const std::string& name) { return spec.sources.contains(name); });
}

bool by_date(const SearchSpec& spec, const Article& article) {
  const bool ranged_or_chosen =
      spec.from || spec.to || !spec.years.empty() || !spec.months.empty() || !spec.days.empty();
  if (!article.date) return spec.undated || !ranged_or_chosen;
  if (spec.undated && !ranged_or_chosen) return false;
  const auto [range, year, month, day] = passed(spec, *article.date->exact());
  return range && year && month && day;
}

std::vector<fuge::FacetValue> by_value(const std::map<std::string, std::uint64_t>& counts) {
  std::vector<fuge::FacetValue> values;
  for (const auto& [value, count] : counts) values.push_back({value, count});
  return values;
}

struct Expected {
  std::vector<std::string> ids;
  fuge::Facets facets;
};

Expected count_by_hand(const SearchSpec& spec, const std::vector<Article>& articles) {
  Expected expected;
  std::map<std::string, std::uint64_t> source, year, month, day;
  expected.facets.undated = 0;
  expected.facets.without_source = 0;
  for (const Article& article : articles) {
    if (!by_words(spec, article)) continue;
    if (by_date(spec, article)) {
      for (const std::string& name : article.sources) ++source[name];
      if (article.sources.empty()) ++*expected.facets.without_source;
      if (by_source(spec, article)) expected.ids.push_back(article.id);
    }
    if (!by_source(spec, article)) continue;
    if (!article.date) {
      ++*expected.facets.undated;
      continue;
    }
    const Passed pass = passed(spec, *article.date->exact());
    const std::string date = article.date->to_string();
    if (pass.range && pass.month && pass.day) ++year[date.substr(0, 4)];
    if (pass.range && pass.year && pass.day) ++month[date.substr(0, 7)];
    if (pass.range && pass.year && pass.month) ++day[date];
  }
  expected.facets.source = by_value(source);
  std::ranges::stable_sort(expected.facets.source, std::greater(), &fuge::FacetValue::count);
  expected.facets.year = by_value(year);
  expected.facets.month = by_value(month);
  expected.facets.day = by_value(day);
  return expected;
}

fuge::Search search_of(const SearchSpec& spec) {
  fuge::Search search(spec.query);
  for (const std::string& name : spec.sources) search.source(name);
  if (spec.without_source) search.without_source();
  if (spec.undated) search.undated();
  if (spec.from) search.from(*spec.from);
  if (spec.to) search.to(*spec.to);
  for (const int year : spec.years) search.year(year);
  for (const auto& [year, month] : spec.months) search.month(year, month);
  for (const Date& day : spec.days) search.day(day);
  for (const fuge::Facet facet : spec.facets) search.facet(facet);
  return search.match(spec.match).sort(spec.sort).snippet_bytes(0);
}

// All ids, page by page.
std::vector<std::string> paged_ids(const fuge::Index& index, fuge::Search search, std::size_t page,
                                   std::uint64_t total) {
  std::vector<std::string> ids;
  for (std::size_t offset = 0; offset < total + page; offset += page)
    for (const fuge::Hit& hit : index.search(search.limit(page).offset(offset)).hits)
      ids.push_back(hit.id);
  return ids;
}

void sort_by_hand(std::vector<std::string>& ids, const std::map<std::string, Article>& by_id,
                  fuge::Sort sort) {
  std::ranges::sort(ids, [&](const std::string& a, const std::string& b) {
    const auto& date_a = by_id.at(a).date;
    const auto& date_b = by_id.at(b).date;
    if (date_a == date_b) return a < b;
    if (!date_a || !date_b) return date_a.has_value();
    return sort == fuge::Sort::oldest ? *date_a < *date_b : *date_b < *date_a;
  });
}

}  // namespace

TEST_CASE("totals, facets and order are exact over 5,000 articles and 200 filter combinations") {
  const fuge::test::TemporaryFolder folder;
  Generator generator;
  std::vector<Article> articles;
  std::map<std::string, Article> by_id;
  {
    fuge::Writer writer(folder / "archive.fuge");
    for (int i = 0; i < 5000; ++i) {
      articles.push_back(generator.article(i));
      by_id.emplace(articles.back().id, articles.back());
      writer.put(articles.back());
      if (i == 2500) writer.commit();
    }
    writer.commit();
  }
  REQUIRE(by_id.size() == articles.size());
  const fuge::Index index(folder / "archive.fuge");
  int with_hits = 0;
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    SearchSpec spec = generator.search();
    Expected expected = count_by_hand(spec, articles);
    const fuge::Results results = index.search(search_of(spec).limit(0));
    REQUIRE(results.total == expected.ids.size());
    CHECK(results.hits.empty());
    CHECK(results.facets.source == expected.facets.source);
    CHECK(results.facets.year == expected.facets.year);
    CHECK(results.facets.month == expected.facets.month);
    CHECK(results.facets.day == expected.facets.day);
    CHECK(results.facets.undated == expected.facets.undated);
    CHECK(results.facets.without_source == expected.facets.without_source);
    with_hits += expected.ids.empty() ? 0 : 1;

    for (const fuge::Sort sort : {fuge::Sort::newest, fuge::Sort::oldest}) {
      spec.sort = sort;
      sort_by_hand(expected.ids, by_id, sort);
      const std::size_t page = 20 + expected.ids.size() / 4 + generator.below(50);
      CHECK(paged_ids(index, search_of(spec), page, expected.ids.size()) == expected.ids);
    }
    spec.sort = fuge::Sort::relevance;
    std::vector<std::string> ranked =
        paged_ids(index, search_of(spec), 20 + expected.ids.size() / 4, expected.ids.size());
    std::ranges::sort(ranked);
    std::ranges::sort(expected.ids);
    CHECK(ranked == expected.ids);
  }
  CHECK(with_hits > 100);  // the combinations aren't all empty
}

TEST_SUITE_END();
