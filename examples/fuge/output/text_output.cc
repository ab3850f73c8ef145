#include "output/text_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "fuge/markup.h"
#include "output/unicode.h"

namespace program {
namespace {

constexpr std::size_t few_days = 14;
constexpr std::size_t opening_columns = 80;
constexpr std::size_t opening_bytes = 1000;  // of the text; far more than those columns take
constexpr std::size_t indent = 4;

// The beginning of a text on one line, cut after a word.
std::string shorten(const std::string& text) {
  const std::string line = fuge::escape_terminal(std::string_view(text).substr(0, opening_bytes));
  const std::size_t limit = bytes_of_columns(line, opening_columns);
  if (limit == line.size()) return line;
  const std::size_t space = line.rfind(' ', limit);
  return line.substr(0, space == std::string::npos ? limit : space) + " …";
}

std::string join_sources(const std::vector<std::string>& sources) {
  std::string joined;
  for (const std::string& source : sources) {
    joined += (joined.empty() ? "" : ", ") + fuge::escape_terminal(source);
  }
  return joined.empty() ? "without source" : joined;
}

template <typename Shown>
std::string origin(const Shown& shown) {
  std::string line = shown.date ? shown.date->to_string() : "undated";
  line += " · " + join_sources(shown.sources);
  if (!shown.place.empty()) line += " · " + fuge::escape_terminal(shown.place);
  return line;
}

// The style is set again on each line: a pager shows lines by themselves.
std::string styled(std::string_view order, const std::string& text, const Style& style) {
  if (order.empty()) return text;
  std::string out(order);
  for (const char byte : text) {
    if (byte == '\n') {
      out.append(style.reset).append("\n").append(order);
    } else {
      out += byte;
    }
  }
  return out += style.reset;
}

std::string found(const fuge::Results& results, std::string_view shown) {
  if (results.total == 0) return "no article found\n";
  return fmt::format(
      "{} found{}\n{}{}", articles(results.total), shown,
      results.widened ? "no article has all words; these have at least one\n" : "",
      results.truncated ? "more forms begin so, or are alike, than were looked for\n" : "");
}

std::string count_line(const std::string& value, std::size_t widest, std::uint64_t count) {
  const std::string padding(widest - std::min(widest, columns(value)), ' ');
  return fmt::format("  {}{}  {}\n", value, padding, count);
}

}  // namespace

std::string articles(std::uint64_t count) {
  return fmt::format("{} {}", count, count == 1 ? "article" : "articles");
}

std::string found_text(const fuge::Results& results) {
  return found(results, "");
}

std::string page_text(const fuge::Results& results, std::size_t offset) {
  if (results.hits.size() == results.total) return found(results, "");
  if (results.hits.empty()) return found(results, ", none shown");
  return found(results, fmt::format(", {} to {} shown", offset + 1, offset + results.hits.size()));
}

std::string suggestion_text(const fuge::Results& results) {
  if (!results.suggestion) return {};
  return fmt::format("Did you mean: {} ({})\n", fuge::escape_terminal(results.suggestion->query),
                     articles(results.suggestion->total));
}

std::string hit_text(const fuge::Hit& hit, std::size_t number, const std::string& opening,
                     const Style& style, std::size_t width) {
  const std::string heading =
      hit.title.empty() ? shorten(opening) : fuge::escape_terminal(hit.title);
  const std::string label = fmt::format("{:>2}. ", number);
  const std::string lines = wrap(heading, width, std::max(indent, label.size()));
  std::string out = "\n" + label + styled(style.heading, lines.substr(label.size()), style) + "\n";
  const std::string about = origin(hit) + " · " + fuge::escape_terminal(hit.id);
  out += styled(style.faint, wrap(about, width, indent), style) + "\n";
  for (const fuge::Snippet& snippet : hit.snippets) {
    out += wrap(fuge::to_terminal(snippet, style.mark, style.reset), width, indent) + "\n";
  }
  return out;
}

std::string article_text(const fuge::Article& article, const Style& style, std::size_t width) {
  std::string out;
  if (!article.title.empty()) {
    const std::string title = wrap(fuge::escape_terminal(article.title), width, 0);
    out += styled(style.heading, title, style) + "\n";
  }
  out += styled(style.faint, origin(article), style) + "\n";
  out += styled(style.faint, fuge::escape_terminal(article.id), style) + "\n";
  if (!article.url.empty()) {
    out += styled(style.faint, fuge::escape_terminal(article.url), style) + "\n";
  }
  const std::string text = fuge::escape_terminal_lines(article.text);
  return out += "\n" + text + (text.ends_with('\n') ? "" : "\n");
}

std::string counts_text(const std::string& heading, const std::vector<fuge::FacetValue>& values,
                        const Style& style) {
  if (values.empty()) return {};
  std::vector<std::string> names;
  std::size_t widest = 0;
  for (const fuge::FacetValue& value : values) {
    names.push_back(fuge::escape_terminal(value.value));
    widest = std::max(widest, columns(names.back()));
  }
  std::string out = "\n" + styled(style.heading, heading, style) + "\n";
  for (std::size_t at = 0; at < values.size(); ++at) {
    out += count_line(names[at], widest, values[at].count);
  }
  return out;
}

std::string absent_text(const fuge::Facets& facets) {
  std::string out;
  if (const auto year = facets.find("year"); year != facets.end())
    out += fmt::format("undated: {}\n", year->second.without);
  if (const auto source = facets.find("source"); source != facets.end())
    out += fmt::format("without source: {}\n", source->second.without);
  return out.empty() ? out : "\n" + out;
}

std::string facets_text(const fuge::Facets& facets, const Style& style) {
  if (facets.empty()) return {};
  std::string out = counts_text("sources", facets.at("source").values, style);
  out += counts_text("years", facets.at("year").values, style);
  out += counts_text("months", facets.at("month").values, style);
  const std::vector<fuge::FacetValue>& days = facets.at("day").values;
  if (days.size() <= few_days) out += counts_text("days", days, style);
  return out + absent_text(facets);
}

}  // namespace program
