// Articles to measure with.
#pragma once

#include <fuge/analyzer.h>
#include <fuge/article.h>

#include <cstddef>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace bench {

// To standard error, safe to show on a terminal.
void print_problem(const std::string& problem);

// Enough to know which words are how frequent.
constexpr std::size_t articles_for_queries = 20000;

// The articles of a file or folder, the first `most` of them. Records that can't be read are told
// on standard error and left out. Throws std::runtime_error where there is no article.
std::vector<fuge::Article> read_articles(
    const std::string& path, std::size_t most = std::numeric_limits<std::size_t>::max());

enum class Problems { told, silent };

// Makes an index of them at `path`; those that it can't hold are left out.
void index_articles(const std::filesystem::path& path, const std::vector<fuge::Article>& articles,
                    const fuge::AnalysisOptions& analysis = {}, Problems problems = Problems::told);

}  // namespace bench
