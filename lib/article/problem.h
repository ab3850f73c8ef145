// Layer: article. Why a record is none, before it is an Error with a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "fuge/article.h"

namespace fuge::article {

struct Problem {
  std::string reason;
  std::uint64_t line = 0;                            // 0: the reader's current line, if any
  std::optional<std::uint64_t> byte = std::nullopt;  // into the record
};

using ArticleOrProblem = std::variant<Article, Problem>;

// What is wrong with a date that doesn't parse, its value in it.
Problem date_problem(std::string_view value, std::uint64_t line = 0);

// What forbids this id; nothing where it is fine.
std::optional<Problem> id_problem(std::string_view id);

}  // namespace fuge::article
