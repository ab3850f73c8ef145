#include "articles.h"

#include <fmt/format.h>
#include <fuge/fuge.h>

#include <cstdio>
#include <stdexcept>
#include <utility>

namespace bench {

void print_problem(const std::string& problem) {
  fmt::print(stderr, "{}\n", fuge::escape_terminal(problem));
}

std::vector<fuge::Article> read_articles(const std::string& path, std::size_t most) {
  std::vector<fuge::Article> articles;
  for (auto& record : fuge::ArticleReader(path)) {
    if (record) {
      articles.push_back(std::move(*record));
    } else {
      print_problem(record.error().what());
    }
    if (articles.size() == most) break;
  }
  if (articles.empty()) throw std::runtime_error(path + ": no articles");
  return articles;
}

void index_articles(const std::filesystem::path& path, const std::vector<fuge::Article>& articles,
                    const fuge::AnalysisOptions& analysis, Problems problems) {
  fuge::Writer writer(path, {.analysis = analysis});
  for (const fuge::Article& article : articles) {
    try {
      writer.put(article);
    } catch (const fuge::Error& error) {
      if (error.code() != fuge::ErrorCode::invalid_article) throw;
      if (problems == Problems::told) print_problem(article.id + ": " + error.what());
    }
  }
  writer.commit();
}

}  // namespace bench
