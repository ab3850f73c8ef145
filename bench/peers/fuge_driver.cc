// fuge behind the commands that each driver has, by its public interface alone.
#include <fmt/format.h>
#include <fuge/fuge.h>

#include <optional>
#include <string>
#include <vector>

#include "driver.h"
#include "process.h"

namespace {

fuge::Date date_of(const std::string& text) {
  const auto date = fuge::PartialDate::parse(text);
  if (!date || !date->exact()) throw std::runtime_error(text + " is not a day");
  return *date->exact();
}

class FugeSystem : public bench::System {
 public:
  explicit FugeSystem(fuge::Match match) : match_(match) {}

  // As `fuge index` does it.
  bench::Amount index(const std::string& input, const std::string& folder, int threads) override {
    bench::Amount amount;
    amount.threads = threads;
    fuge::BulkOptions options;
    options.jobs = static_cast<unsigned>(threads);
    fuge::BulkWriter writer(folder, options);
    for (auto& record : fuge::ArticleReader(input)) {
      if (!record) throw record.error();
      writer.put(*record);
      ++amount.articles;
      amount.text_bytes += record->title.size() + record->text.size();
    }
    writer.finish();
    return amount;
  }

  void open(const std::string& folder) override { index_.emplace(folder); }

  bench::Found search(const bench::TimedQuery& query) override {
    fuge::Search search(query.text);
    search.match(match_).limit(bench::hits_shown).facet("source").facet("month");
    search.snippet_bytes(bench::snippet_bytes_wanted);
    if (!query.from.empty()) search.from(date_of(query.from)).to(date_of(query.to));
    const fuge::Results results = index_->search(search);
    if (results.error) throw std::runtime_error(query.text + ": " + results.error->message);
    bench::Found found;
    found.total = results.total;
    for (const fuge::Hit& hit : results.hits) {
      found.ids.push_back(hit.id);
      for (const auto& snippet : hit.snippets) found.snippet_bytes += snippet.text.size();
    }
    for (const auto& [name, counts] : results.facets) found.facet_values += counts.values.size();
    return found;
  }

  void open_writer(const std::string& folder) override { writer_.emplace(folder); }

  void put_and_commit(const bench::Record& record) override {
    fuge::Article article;
    article.id = record.id;
    article.title = record.title;
    article.text = record.text;
    if (!record.source.empty()) article.sources = {record.source};
    article.date = fuge::PartialDate::parse(record.date);
    writer_->put(article);
    writer_->commit();
  }

 private:
  fuge::Match match_;
  std::optional<fuge::Index> index_;
  std::optional<fuge::Writer> writer_;
};

// The analysis alone, on one core, of what fits into memory.
int analyze(const std::string& input) {
  std::vector<fuge::Article> articles;
  double bytes = 0;
  for (auto& record : fuge::ArticleReader(input)) {
    if (!record) throw record.error();
    bytes += static_cast<double>(record->text.size());
    articles.push_back(std::move(*record));
    if (bytes > 1e8) break;
  }
  const fuge::Analyzer analyzer;
  fuge::Tokens tokens;
  std::size_t count = 0;
  const double begin = bench::wall_seconds();
  const double cpu_begin = bench::cpu_seconds();
  for (const fuge::Article& article : articles) {
    analyzer.analyze(article.text, fuge::Purpose::document, tokens);
    count += tokens.size();
  }
  fmt::print(R"({{"analysis":{{"wall":{},"cpu":{},"text_bytes":{},"tokens":{}}}}})"
             "\n",
             bench::wall_seconds() - begin, bench::cpu_seconds() - cpu_begin, bytes, count);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 3 && std::string(arguments[1]) == "analyze") {
    try {
      return analyze(arguments[2]);
    } catch (const std::exception& error) {
      fmt::print(stderr, "{}: {}\n", arguments[0], error.what());
      return 1;
    }
  }
  // As `fuge search` does it: behind the articles with all words those with some.
  const bool automatic = count > 1 && std::string(arguments[count - 1]) == "--automatic";
  FugeSystem fuge(automatic ? fuge::Match::automatic : fuge::Match::all);
  return bench::run_driver(automatic ? count - 1 : count, arguments, fuge);
}
