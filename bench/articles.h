// Articles to measure with.
#pragma once

#include <fuge/analyzer.h>
#include <fuge/article.h>

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

// To standard error, safe to show on a terminal.
void print_problem(const std::string& problem);

// The articles of a file or folder. Records that can't be read are told on standard error and left
// out. Throws std::runtime_error where there is no article.
std::vector<fuge::Article> read_articles(const std::string& path);

enum class Problems { told, silent };

// Makes an index of them at `path`; those that it can't hold are left out.
void index_articles(const std::filesystem::path& path, const std::vector<fuge::Article>& articles,
                    const fuge::AnalysisOptions& analysis = {}, Problems problems = Problems::told);

}  // namespace bench
