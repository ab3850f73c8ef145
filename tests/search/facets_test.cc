// Totals, facets and the order of hits, against a count by hand over generated articles.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
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
const std::vector<std::string> section_names{"Politik", "Wirtschaft", "Sport", "Küste"};
const std::vector<std::string> author_names{"Erika Muster", "Max Maier"};

struct Keywords {
  const char* field;
  const std::vector<std::string>& names;
};
const Keywords keyword_fields[] = {
    {"source", source_names}, {"ressort", section_names}, {"autor", author_names}};

std::vector<std::string> values_of(const Article& article, const std::string& field) {
  if (field == "source") return article.sources;
  const auto found = article.fields.find(field);
  return found == article.fields.end() ? std::vector<std::string>() : found->second;
}

class Generator {
 public:
  Article article(int number) {
    Article article;
    article.id = "artikel-" + std::to_string(number * 7919 % 5003);
    if (chance(90)) article.date = date_of_any_precision();
    if (article.date && article.date->exact() && chance(70))
      article.time = fuge::TimeOfDay{static_cast<int>(below(3)), static_cast<int>(below(3)), 0};
    article.sources = some(source_names);
    for (const char* field : {"ressort", "autor"}) {
      std::vector<std::string> values =
          some(field == std::string("autor") ? author_names : section_names);
      if (!values.empty()) article.fields[field] = std::move(values);
    }
    for (unsigned count = 1 + below(6); count > 0; --count)
      article.text += skewed(vocabulary) + ' ';
    return article;
  }

  SearchSpec search() {
    SearchSpec spec;
    for (unsigned count = below(3); count > 0; --count) spec.query += skewed(vocabulary) + ' ';
    for (const Keywords& keywords : keyword_fields) {
      for (unsigned count = chance(60) ? below(3) : 0; count > 0; --count)
        spec.filters[keywords.field].insert(skewed(keywords.names));
      if (chance(15)) spec.without.insert(keywords.field);
    }
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
    spec.facets = {"source", "ressort", "autor", "year", "month", "day"};
    spec.match = fuge::Match::all;
    return spec;
  }

  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }

 private:
  std::vector<std::string> some(const std::vector<std::string>& names) {
    std::vector<std::string> values;
    for (unsigned count = below(4); count > 0; --count) {
      const std::string& name = skewed(names);
      if (std::ranges::find(values, name) == values.end()) values.push_back(name);
    }
    return values;
  }
  fuge::PartialDate date_of_any_precision() {
    const Date day = date();
    if (chance(10)) return fuge::PartialDate(day.year);
    return chance(10) ? fuge::PartialDate(day.year, day.month) : fuge::PartialDate(day);
  }
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

// As they are written, so that nothing but the days of a range is worked out.
Passed passed(const SearchSpec& spec, const fuge::PartialDate& date) {
  const std::string written = date.to_string();
  const auto is = [&](const fuge::PartialDate& chosen) {
    return written.starts_with(chosen.to_string());
  };
  return {
      (!spec.from || *spec.from <= date.last()) && (!spec.to || date.first() <= *spec.to),
      spec.years.empty() ||
          std::ranges::any_of(spec.years, [&](int year) { return is(fuge::PartialDate(year)); }),
      spec.months.empty() ||
          std::ranges::any_of(
              spec.months,
              [&](const auto& month) { return is(fuge::PartialDate(month.first, month.second)); }),
      spec.days.empty() || std::ranges::any_of(spec.days, is)};
}

// Between spaces, so that no word is found within another.
std::string spaced(const std::string& text) {
  return ' ' + text + ' ';
}

std::vector<const Article*> with_words(const SearchSpec& spec, const std::vector<Article>& all) {
  std::vector<const Article*> articles;
  for (const Article& article : all) articles.push_back(&article);
  for (const std::string& word : vocabulary) {
    if (spaced(spec.query).find(spaced(word)) == std::string::npos) continue;
    std::erase_if(articles, [&](const Article* article) {
      return spaced(article->text).find(spaced(word)) == std::string::npos;
    });
  }
  return articles;
}

bool by_keyword(const SearchSpec& spec, const Article& article, const std::string& field) {
  const auto chosen = spec.filters.find(field);
  const bool without = spec.without.contains(field);
  if (chosen == spec.filters.end() && !without) return true;
  const std::vector<std::string> values = values_of(article, field);
  if (values.empty()) return without;
  return chosen != spec.filters.end() && std::ranges::any_of(values, [&](const std::string& name) {
           return chosen->second.contains(name);
         });
}

// By the choices of all keyword fields but this one.
bool by_keywords(const SearchSpec& spec, const Article& article, const std::string& but = {}) {
  return std::ranges::all_of(keyword_fields, [&](const Keywords& keywords) {
    return keywords.field == but || by_keyword(spec, article, keywords.field);
  });
}

bool by_date(const SearchSpec& spec, const Article& article) {
  const bool ranged_or_chosen =
      spec.from || spec.to || !spec.years.empty() || !spec.months.empty() || !spec.days.empty();
  if (!article.date) return spec.undated || !ranged_or_chosen;
  if (spec.undated && !ranged_or_chosen) return false;
  const auto [range, year, month, day] = passed(spec, *article.date);
  return range && year && month && day;
}

fuge::FacetCounts by_value(const std::map<std::string, std::uint64_t>& counts,
                           std::uint64_t without) {
  fuge::FacetCounts result{{}, without};
  for (const auto& [value, count] : counts) result.values.push_back({value, count});
  return result;
}

struct Expected {
  std::vector<std::string> ids;
  fuge::Facets facets;
};

void count_keywords(const SearchSpec& spec, const std::vector<const Article*>& articles,
                    fuge::Facets& facets) {
  for (const Keywords& keywords : keyword_fields) {
    std::map<std::string, std::uint64_t> counts;
    std::uint64_t without = 0;
    for (const Article* article : articles) {
      if (!by_date(spec, *article) || !by_keywords(spec, *article, keywords.field)) continue;
      const std::vector<std::string> values = values_of(*article, keywords.field);
      for (const std::string& name : values) ++counts[name];
      if (values.empty()) ++without;
    }
    fuge::FacetCounts& facet = facets[keywords.field] = by_value(counts, without);
    std::ranges::stable_sort(facet.values, std::greater(), &fuge::FacetValue::count);
  }
}

Expected count_by_hand(const SearchSpec& spec, const std::vector<Article>& all) {
  const std::vector<const Article*> articles = with_words(spec, all);
  Expected expected;
  std::map<std::string, std::uint64_t> year, month, day;
  std::uint64_t undated = 0;
  for (const Article* found : articles) {
    const Article& article = *found;
    if (!by_keywords(spec, article)) continue;
    if (by_date(spec, article)) expected.ids.push_back(article.id);
    if (!article.date) {
      ++undated;
      continue;
    }
    const Passed pass = passed(spec, *article.date);
    const std::string date = article.date->to_string();
    if (pass.range && pass.month && pass.day) ++year[date.substr(0, 4)];
    if (pass.range && pass.year && pass.day && date.size() >= 7) ++month[date.substr(0, 7)];
    if (pass.range && pass.year && pass.month && date.size() == 10) ++day[date];
  }
  count_keywords(spec, articles, expected.facets);
  expected.facets["year"] = by_value(year, undated);
  expected.facets["month"] = by_value(month, undated);
  expected.facets["day"] = by_value(day, undated);
  return expected;
}

fuge::Search search_of(const SearchSpec& spec) {
  fuge::Search search(spec.query);
  for (const auto& [field, values] : spec.filters)
    for (const std::string& value : values) search.filter(field, value);
  for (const std::string& field : spec.without) search.without(field);
  if (spec.undated) search.undated();
  if (spec.from) search.from(*spec.from);
  if (spec.to) search.to(*spec.to);
  for (const int year : spec.years) search.year(year);
  for (const auto& [year, month] : spec.months) search.month(year, month);
  for (const Date& day : spec.days) search.day(day);
  for (const std::string& facet : spec.facets) search.facet(facet);
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

// What sorts as the dates and times do: unknown parts last, whichever way it goes.
std::string sort_key(const Article& article, fuge::Sort sort) {
  if (!article.date) return "z";
  std::string written = article.date->to_string();
  if (article.time) written += article.time->to_string();
  if (sort == fuge::Sort::newest)
    for (char& c : written)
      if (c >= '0' && c <= '9') c = static_cast<char>('9' - (c - '0'));
  return written + "~";
}

void sort_by_hand(std::vector<std::string>& ids, const std::map<std::string, Article>& by_id,
                  fuge::Sort sort) {
  std::vector<std::pair<std::string, std::string>> keyed;
  for (std::string& id : ids) keyed.emplace_back(sort_key(by_id.at(id), sort), std::move(id));
  std::ranges::sort(keyed);
  ids.clear();
  for (auto& entry : keyed) ids.push_back(std::move(entry.second));
}

}  // namespace

TEST_CASE("totals, facets and order are exact over 5,000 articles and 200 filter combinations") {
  const fuge::test::TemporaryFolder folder;
  Generator generator;
  std::vector<Article> articles;
  std::map<std::string, Article> by_id;
  {
    fuge::Writer writer(folder / "archive.fuge", {.fields = {{"ressort", fuge::FieldKind::keyword},
                                                             {"autor", fuge::FieldKind::keyword}}});
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
    CHECK(results.facets == expected.facets);
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
  CHECK(with_hits > 80);  // the combinations aren't all empty
}

TEST_SUITE_END();
