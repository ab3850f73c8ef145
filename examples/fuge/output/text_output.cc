#include "output/text_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "fuge/markup.h"
#include "output/unicode.h"

namespace program {
namespace {

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

// With commas between them.
std::string joined(const std::vector<std::string>& values) {
  std::string joined;
  for (const std::string& value : values) {
    joined += (joined.empty() ? "" : ", ") + fuge::escape_terminal(value);
  }
  return joined;
}

template <typename Shown>
std::string origin(const Shown& shown) {
  std::string line = shown.date ? shown.date->to_string() : "undated";
  if (shown.time) line += " " + shown.time->to_string();
  line += " · " + (shown.sources.empty() ? "without source" : joined(shown.sources));
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
  const bool some = results.widened && results.words > 1;
  if (results.total == 0 && !some)
    return results.partial ? "no article found\n"
                           : "no article found; --partial finds those with some of the words\n";
  return fmt::format(
      "{}\n{}",
      some ? "no article has all words; these have at least one"
           : fmt::format("{} found{}", articles(results.total), shown),
      results.truncated ? "more forms begin so, or are alike, than were looked for\n" : "");
}

}  // namespace

std::string articles(std::uint64_t count) {
  return fmt::format("{} {}", count, count == 1 ? "article" : "articles");
}

std::string found_text(const fuge::Results& results) {
  if (!results.widened || results.words < 2) return found(results, "");
  return fmt::format("no article has all words; {} {} some\n", articles(*results.partial),
                     results.partial == 1 ? "has" : "have");
}

std::string page_text(const fuge::Results& results, std::size_t offset) {
  const bool all = offset == 0 && results.hits.size() >= results.total;
  if (all) return found(results, "");
  if (results.hits.empty()) return found(results, ", none shown");
  return found(results, fmt::format(", {} to {} shown", offset + 1, offset + results.hits.size()));
}

std::string suggestion_text(const fuge::Results& results) {
  if (!results.suggestion) return {};
  return fmt::format("Did you mean: {} ({})\n", fuge::escape_terminal(results.suggestion->query),
                     articles(results.suggestion->total));
}

std::string seam_text(const fuge::Results& results, const Style& style) {
  const std::string rule =
      fmt::format("weitere Treffer, in denen Wörter fehlen ({})", results.partial.value_or(0));
  return "\n" + styled(style.faint, rule, style) + "\n";
}

std::string hit_text(const fuge::Hit& hit, std::size_t number, const std::string& opening,
                     const std::vector<std::string>& folders, const Style& style,
                     std::size_t width) {
  const std::string heading =
      hit.title.empty() ? shorten(opening) : fuge::escape_terminal(hit.title);
  const std::string label = fmt::format("{:>2}. ", number);
  const std::string lines = wrap(heading, width, std::max(indent, label.size()));
  std::string out = "\n" + label + styled(style.heading, lines.substr(label.size()), style) + "\n";
  std::string about = origin(hit) + " · " + fuge::escape_terminal(hit.id);
  if (!folders.empty()) about += " · " + fuge::escape_terminal(folders[hit.index]);
  out += styled(style.faint, wrap(about, width, indent), style) + "\n";
  if (!hit.missing.empty())
    out += styled(style.faint, wrap("ohne: " + joined(hit.missing), width, indent), style) + "\n";
  if (!hit.damage.empty()) out += wrap(fuge::escape_terminal(hit.damage), width, indent) + "\n";
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
  for (const auto& [name, values] : article.fields) {
    const std::string line = fmt::format("{}: {}", name, joined(values));
    out += styled(style.faint, wrap(line, width, 0), style) + "\n";
  }
  const std::string text = fuge::escape_terminal_lines(article.text);
  return out += "\n" + text + (text.ends_with('\n') ? "" : "\n");
}

}  // namespace program
