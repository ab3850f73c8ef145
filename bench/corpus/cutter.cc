#include "cutter.h"

#include <fmt/format.h>
#include <fuge/fuge.h>

#include <nlohmann/json.hpp>
#include <unordered_set>

#include "bench/articles.h"

namespace bench {
namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(white_space);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(white_space) + 1 - begin);
}

void print(const fuge::Article& article, std::size_t number, std::string_view text) {
  nlohmann::ordered_json line = {{"id", fmt::format("{}-{}", article.id, number)}};
  if (article.date) line["date"] = article.date->to_string();
  if (!article.sources.empty()) line["source"] = article.sources.front();
  if (!article.title.empty()) line["title"] = article.title;
  line["text"] = text;
  fmt::print("{}\n", line.dump());
}

}  // namespace

std::vector<std::string_view> cut_at_paragraphs(std::string_view text, std::size_t bytes) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::size_t feed = text.find('\n', bytes);
    const std::string_view piece = trimmed(text.substr(0, feed));
    if (!piece.empty()) pieces.push_back(piece);
    text = feed == text.npos ? std::string_view() : text.substr(feed + 1);
  }
  return pieces;
}

void cut_articles(const std::string& path, std::size_t bytes) {
  std::unordered_set<std::string> seen;
  for (auto& record : fuge::ArticleReader(path)) {
    if (!record) {
      print_problem(record.error().what());
      continue;
    }
    std::size_t number = 0;
    for (const std::string_view piece : cut_at_paragraphs(record->text, bytes))
      if (seen.emplace(piece).second) print(*record, ++number, piece);
  }
}

}  // namespace bench
