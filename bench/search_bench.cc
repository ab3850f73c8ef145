#include "search_bench.h"

#include <fmt/format.h>
#include <fuge/fuge.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "articles.h"
#include "paired_test.h"
#include "plain_xapian.h"
#include "saved_ranks.h"
#include "search_gold.h"
#include "search_metrics.h"
#include "temporary_folder.h"

namespace bench {
namespace {

using Ranking = std::vector<std::string>;
using Ask = std::function<Ranking(const std::string&)>;

struct Measurement {
  SearchMetrics metrics;
  double median_milliseconds = 0;
  std::vector<Ranking> rankings;  // of each question
};

Measurement measure(const std::vector<Question>& questions, const Ask& ask) {
  using Clock = std::chrono::steady_clock;
  Measurement result;
  std::vector<double> times;
  for (const Question& question : questions) {
    const Clock::time_point begin = Clock::now();
    Ranking ranking = ask(question.text);
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    add_ranking(question.relevant, ranking, result.metrics);
    result.rankings.push_back(std::move(ranking));
  }
  std::sort(times.begin(), times.end());
  result.median_milliseconds = times[times.size() / 2];
  return result;
}

Ranking search_fuge(const fuge::Index& index, const std::string& question,
                    const SearchOptions& options) {
  fuge::Search search(question);
  search.match(options.match).limit(search_depth).snippet_bytes(0);
  if (!options.language) search.plain();
  Ranking ids;
  for (const fuge::Hit& hit : index.search(search).hits) ids.push_back(hit.id);
  return ids;
}

Measurement measure_fuge(const std::vector<fuge::Article>& articles,
                         const std::vector<Question>& questions, const SearchOptions& options,
                         const fuge::AnalysisOptions& analysis, Problems problems) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "index";
  index_articles(path, articles, analysis, problems);
  const fuge::Index index(path, {.analysis = analysis});
  return measure(questions, [&](const std::string& question) {
    return search_fuge(index, question, options);
  });
}

Measurement measure_xapian(const std::vector<fuge::Article>& articles,
                           const std::vector<Question>& questions, const SearchOptions& options) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "index";
  index_by_xapian(path, articles);
  PlainXapian xapian(path);
  return measure(questions, [&](const std::string& question) {
    return xapian.search(question, options.language, search_depth);
  });
}

void print_row(std::string_view name, const Measurement& measurement) {
  const SearchMetrics& metrics = measurement.metrics;
  fmt::print("{:<19} {:>7.4f} {:>7.4f} {:>7.4f} {:>8.4f} {:>9.3f}\n", name,
             metrics.mean_reciprocal_rank(), metrics.recall_at_1(), metrics.recall_at_10(),
             metrics.mean_gain(), measurement.median_milliseconds);
}

// A row for each step left out.
void print_ablation(const std::vector<fuge::Article>& articles,
                    const std::vector<Question>& questions, const SearchOptions& options) {
  using Step = std::pair<std::string_view, bool fuge::AnalysisOptions::*>;
  const std::vector<Step> steps{{"base forms", &fuge::AnalysisOptions::base_forms},
                                {"compounds", &fuge::AnalysisOptions::compounds},
                                {"ellipsis", &fuge::AnalysisOptions::ellipsis},
                                {"gender", &fuge::AnalysisOptions::gender},
                                {"names", &fuge::AnalysisOptions::names},
                                {"spelling", &fuge::AnalysisOptions::spelling}};
  for (const auto& [name, step] : steps) {
    fuge::AnalysisOptions analysis;
    analysis.*step = false;
    print_row(fmt::format("  without {}", name),
              measure_fuge(articles, questions, options, analysis, Problems::silent));
  }
}

std::string named(const Relevance& relevant) {
  std::string names;
  for (const auto& [article, relevance] : relevant) names += (names.empty() ? "" : ", ") + article;
  return names;
}

void print_errors(const std::vector<Question>& questions, const std::vector<Ranking>& rankings) {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto place = first_place(questions[i].relevant, rankings[i]);
    if (place == 1) continue;
    const std::string rank = place ? fmt::format("place {}", *place) : "not found";
    const std::string found = rankings[i].empty() ? "nothing" : rankings[i].front();
    fmt::print("{}\n", fuge::escape_terminal(fmt::format("{}: {}: {}  first: {}  gold: {}",
                                                         questions[i].id, rank, questions[i].text,
                                                         found, named(questions[i].relevant))));
  }
}

std::map<std::string, double> reciprocal_ranks(const std::vector<Question>& questions,
                                               const std::vector<Ranking>& rankings) {
  std::map<std::string, double> ranks;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto place = first_place(questions[i].relevant, rankings[i]);
    ranks[questions[i].id] = place ? 1 / static_cast<double>(*place) : 0;
  }
  return ranks;
}

// Of the questions that both runs have.
void print_comparison(const std::string& file, const std::map<std::string, double>& ranks) {
  const SavedRanks saved = read_ranks(file);
  for (const std::string& problem : saved.problems) print_problem(problem);
  std::vector<double> before;
  std::vector<double> now;
  for (const auto& [question, value] : ranks) {
    const auto other = saved.reciprocal.find(question);
    if (other == saved.reciprocal.end()) continue;
    before.push_back(other->second);
    now.push_back(value);
  }
  if (now.empty()) throw std::runtime_error(file + ": none of the questions");
  const PairedTest test = compare_pairs(before, now);
  fmt::print("{} queries compared with {}: MRR@10 {:+.4f}, {} better, {} worse, p = {:.4f}\n",
             now.size(), file, test.difference, test.better, test.worse, test.p);
}

}  // namespace

void measure_searching(const SearchOptions& options) {
  const SearchGold gold = read_search_gold(options.queries, options.judgements);
  for (const std::string& problem : gold.problems) print_problem(problem);
  if (gold.questions.empty()) throw std::runtime_error(options.queries + ": no questions");
  const std::vector<fuge::Article> articles = read_articles(options.articles);
  const Measurement fuge = measure_fuge(articles, gold.questions, options, {}, Problems::told);
  if (options.errors) print_errors(gold.questions, fuge.rankings);
  fmt::print("{} queries, {} articles\n{:<19} {:>7} {:>7} {:>7} {:>8} {:>9}\n",
             gold.questions.size(), articles.size(), "", "MRR@10", "R@1", "R@10", "nDCG@10",
             "ms/query");
  print_row("fuge", fuge);
  if (options.ablate) print_ablation(articles, gold.questions, options);
  print_row("plain Xapian", measure_xapian(articles, gold.questions, options));
  const auto ranks = reciprocal_ranks(gold.questions, fuge.rankings);
  if (!options.save.empty()) write_ranks(options.save, ranks);
  if (!options.compare.empty()) print_comparison(options.compare, ranks);
}

}  // namespace bench
