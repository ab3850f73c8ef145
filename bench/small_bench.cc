// The small things, by Google Benchmark: what a text, a word and a record cost.
//   build/bench-release/bench/small-bench --benchmark_filter=analyze
#include <benchmark/benchmark.h>
#include <fuge/fuge.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "corpus/generator.h"
#include "corpus/query_maker.h"
#include "temporary_folder.h"

namespace {

std::atomic<std::uint64_t> allocations = 0;

}  // namespace

// Counts, so that a benchmark can tell what it allocates. Not inlined, where GCC would take one
// half of a pair for the library's.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* const place = std::malloc(size)) return place;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* place) noexcept {
  std::free(place);
}
[[gnu::noinline]] void operator delete(void* place, std::size_t) noexcept {
  std::free(place);
}

namespace {

constexpr std::uint64_t article_count = 500;

// Made up, the same in each run.
const std::vector<fuge::Article>& articles() {
  static const std::vector<fuge::Article> made = [] {
    const bench::Generator generator;
    std::vector<fuge::Article> all;
    for (std::uint64_t number = 1; number <= article_count; ++number) {
      std::string line;
      generator.append_line(number, line);
      const auto json = nlohmann::json::parse(line);
      fuge::Article article;
      article.id = json.at("id");
      article.date = fuge::PartialDate::parse(json.at("date").get<std::string>());
      article.sources = {json.at("source")};
      article.title = json.at("title");
      article.text = json.at("text");
      all.push_back(std::move(article));
    }
    return all;
  }();
  return made;
}

// Their different words.
const std::vector<std::string>& words() {
  static const std::vector<std::string> found = [] {
    std::set<std::string> all;
    for (const fuge::Article& article : articles())
      for (const bench::PlainWord& word : bench::plain_words(article.text)) all.emplace(word.text);
    return std::vector<std::string>(all.begin(), all.end());
  }();
  return found;
}

void analyze_with(benchmark::State& state, const fuge::AnalysisOptions& options) {
  const std::vector<fuge::Article>& texts = articles();
  const fuge::Analyzer analyzer(options);
  fuge::Tokens tokens;
  for (const fuge::Article& article : texts)  // the first time, words are remembered
    analyzer.analyze(article.text, fuge::Purpose::document, tokens);
  std::size_t place = 0;
  std::int64_t bytes = 0;
  std::size_t count = 0;
  const std::uint64_t before = allocations;
  for (auto iteration : state) {
    static_cast<void>(iteration);
    const std::string& text = texts[place++ % texts.size()].text;
    analyzer.analyze(text, fuge::Purpose::document, tokens);
    benchmark::DoNotOptimize(tokens.size());
    bytes += static_cast<std::int64_t>(text.size());
    count += tokens.size();
  }
  state.counters["allocations_per_token"] =
      static_cast<double>(allocations - before) / static_cast<double>(count);
  state.SetBytesProcessed(bytes);
}

// A text a time, of words that have come before.
void analyze(benchmark::State& state) {
  analyze_with(state, {});
}
BENCHMARK(analyze);

// The same with Snowball's stems, and nothing but segmenting and folding beside them.
void segment_fold_and_stem(benchmark::State& state) {
  fuge::AnalysisOptions options;
  options.base_forms = options.compounds = options.ellipsis = false;
  options.gender = options.names = options.spelling = false;
  analyze_with(state, options);
}
BENCHMARK(segment_fold_and_stem);

// A word a time, each different one in turn.
void split(benchmark::State& state) {
  const std::vector<std::string>& all = words();
  const fuge::CompoundSplitter splitter;
  std::vector<fuge::Constituent> constituents;
  std::size_t place = 0;
  for (auto iteration : state) {
    static_cast<void>(iteration);
    splitter.split(all[place++ % all.size()], constituents);
    benchmark::DoNotOptimize(constituents.data());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(split);

// Of all articles.
fuge::Index index_in(const bench::TemporaryFolder& folder) {
  const auto path = folder.path() / "index";
  fuge::Writer writer(path);
  for (const fuge::Article& article : articles()) writer.put(article);
  writer.commit();
  return fuge::Index(path);
}

// An article of an index by its id.
void find(benchmark::State& state) {
  const bench::TemporaryFolder folder;
  const fuge::Index index = index_in(folder);
  std::size_t place = 0;
  for (auto iteration : state) {
    static_cast<void>(iteration);
    benchmark::DoNotOptimize(index.find(articles()[place++ % articles().size()].id));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(find);

// An index of 500 articles: one word, ten hits with snippets.
void search(benchmark::State& state) {
  const bench::TemporaryFolder folder;
  const fuge::Index index = index_in(folder);
  const fuge::Search query("Regierung");
  for (auto iteration : state) {
    static_cast<void>(iteration);
    benchmark::DoNotOptimize(index.search(query));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(search);

}  // namespace

BENCHMARK_MAIN();
