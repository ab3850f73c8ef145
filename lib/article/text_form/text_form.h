// Layer: article. The text form: a file is an article (docs/articles.md).
#pragma once

#include <string_view>

#include "base/result.h"
#include "fuge/article.h"

namespace fuge::article {

// `text` is UTF-8 with LF as line ends. The article comes without id.
Result<Article> read_text_form(std::string_view text);

}  // namespace fuge::article
