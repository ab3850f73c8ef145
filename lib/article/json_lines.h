// Layer: article. JSON Lines: a line is an article (docs/articles.md).
#pragma once

#include <string>
#include <string_view>

#include "article/problem.h"

namespace fuge::article {

// `line` is UTF-8 and not blank. An article without an id of its own comes without one. Memory and
// stack don't depend on how deep the line is nested.
ArticleOrProblem read_json_line(std::string_view line);

}  // namespace fuge::article
