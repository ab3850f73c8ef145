// Layer: article. JSON Lines: a line is an article (docs/articles.md).
#pragma once

#include <string_view>

#include "base/result.h"
#include "fuge/article.h"

namespace fuge::article {

// `line` is UTF-8 and not blank. An article without an id of its own comes without one. Memory and
// stack don't depend on how deep the line is nested.
Result<Article> read_json_line(std::string_view line);

}  // namespace fuge::article
