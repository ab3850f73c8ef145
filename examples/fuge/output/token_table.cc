#include "output/token_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "fuge/markup.h"
#include "output/unicode.h"

namespace program {
namespace {

constexpr std::size_t column_count = 7;
constexpr std::size_t widest = 40;  // columns of the terminal

using Row = std::array<std::string, column_count>;

struct StepName {
  fuge::Step step;
  std::string_view name;
  std::string_view words;
};
constexpr auto steps =
    std::to_array<StepName>({{fuge::Step::compound, "compound", "split"},
                             {fuge::Step::ellipsis, "ellipsis", "completed"},
                             {fuge::Step::joined, "joined", "several words as one"},
                             {fuge::Step::spelling, "spelling", "usual spelling"},
                             {fuge::Step::name, "name", "usual name"},
                             {fuge::Step::gender, "gender", "form of all genders"},
                             {fuge::Step::number, "number", "one notation"},
                             {fuge::Step::abbreviation, "abbreviation", "abbreviation"},
                             {fuge::Step::symbol, "symbol", "symbol"},
                             {fuge::Step::stop_word, "stop_word", "function word"},
                             {fuge::Step::divided, "divided", "divided at the end of a line"},
                             {fuge::Step::base_form, "base_form", "base form"},
                             {fuge::Step::reading, "reading", "other reading"}});

// Escaped, and cut where it is too wide.
std::string cell(std::string_view text) {
  std::string shown = fuge::escape_terminal(text);
  if (columns(shown) <= widest) return shown;
  shown.resize(bytes_of_columns(shown, widest - 1));
  return shown + "…";
}

std::string positions_of(const fuge::TokenView& token) {
  if (token.positions == 1) return fmt::format("{}", token.position);
  return fmt::format("{}-{}", token.position, token.position + token.positions - 1);
}

std::string constituents_of(const fuge::TokenView& token) {
  std::string shown;
  for (const fuge::ConstituentView& constituent : token.constituents) {
    shown += fmt::format("{}{} {}", shown.empty() ? "" : ", ", role_name(constituent.role),
                         fuge::escape_terminal(constituent.term));
  }
  return shown;
}

std::string words_of(const fuge::TokenView& token) {
  std::string shown;
  for (const StepName& step : steps) {
    if (token.has(step.step)) shown += fmt::format("{}{}", shown.empty() ? "" : ", ", step.words);
  }
  return shown;
}

Row row_of(std::string_view text, const fuge::TokenView& token) {
  return {positions_of(token),
          fmt::format("{}-{}", token.begin, token.end),
          cell(text.substr(token.begin, token.end - token.begin)),
          cell(token.form),
          cell(token.term),
          words_of(token),
          constituents_of(token)};
}

void append(const Row& row, const std::array<std::size_t, column_count>& widths, std::string& out) {
  std::string line;
  for (std::size_t i = 0; i < column_count; ++i) {
    line += row[i];
    line.append(widths[i] - columns(row[i]) + 2, ' ');
  }
  line.resize(line.find_last_not_of(' ') + 1);
  out += line + '\n';
}

}  // namespace

std::vector<std::string> step_names(const fuge::TokenView& token) {
  std::vector<std::string> names;
  for (const StepName& step : steps) {
    if (token.has(step.step)) names.emplace_back(step.name);
  }
  return names;
}

std::string role_name(fuge::ConstituentRole role) {
  switch (role) {
    case fuge::ConstituentRole::head:
      return "head";
    case fuge::ConstituentRole::modifier:
      return "modifier";
    case fuge::ConstituentRole::inner:
      return "inner";
  }
  return {};
}

std::string token_table(std::string_view text, const fuge::Tokens& tokens) {
  std::vector<Row> rows = {{"position", "bytes", "text", "form", "term", "steps", "constituents"}};
  for (const fuge::TokenView& token : tokens) rows.push_back(row_of(text, token));
  std::array<std::size_t, column_count> widths{};
  for (const Row& row : rows) {
    // Nothing stands behind the last column.
    for (std::size_t i = 0; i + 1 < column_count; ++i) {
      widths[i] = std::max(widths[i], columns(row[i]));
    }
  }
  std::string out;
  for (Row& row : rows) {
    widths.back() = columns(row.back());
    append(row, widths, out);
  }
  return out;
}

}  // namespace program
