#include "article/json_lines.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "article/wire_copy/credits.h"
#include "article/wire_copy/scan.h"
#include "base/ascii.h"
#include "base/json.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

using nlohmann::json;

enum class Key { id, date, source, sources, place, title, text, url, other };

constexpr std::array<std::string_view, 8> key_names{"id",    "date",  "source", "sources",
                                                    "place", "title", "text",   "url"};

Key key_named(std::string_view name) noexcept {
  const auto found = std::find(key_names.begin(), key_names.end(), name);
  return static_cast<Key>(found - key_names.begin());
}

bool takes_array(Key key) noexcept {
  return key == Key::source || key == Key::sources;
}

std::string_view expected(Key key) noexcept {
  if (key == Key::id) return "a string or an integer";
  return takes_array(key) ? "a string or an array of strings" : "a string";
}

// "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error while parsing
// value - invalid literal; last read: '…'; expected …" → "invalid literal". What was last read may
// be megabytes of anything.
std::string short_reason(std::string_view what) {
  const std::size_t dash = what.find(" - ");
  if (dash != std::string_view::npos) what.remove_prefix(dash + 3);
  return shown(what.substr(0, what.find(';')));
}

// What one key holds. A key that comes twice counts the last time, as with most parsers.
struct Fields {
  std::optional<std::string> id;
  std::string date;
  std::vector<std::string> source;
  std::vector<std::string> sources;
  std::string place;
  std::string title;
  std::string text;
  std::string url;

  void set(Key key, std::string value) {
    switch (key) {
      case Key::id:
        id = std::move(value);
        break;
      case Key::date:
        date = std::move(value);
        break;
      case Key::source:
        source.push_back(std::move(value));
        break;
      case Key::sources:
        sources.push_back(std::move(value));
        break;
      case Key::place:
        place = std::move(value);
        break;
      case Key::title:
        title = std::move(value);
        break;
      case Key::text:
        text = std::move(value);
        break;
      case Key::url:
        url = std::move(value);
        break;
      case Key::other:
        break;
    }
  }

  void clear(Key key) {
    if (key == Key::id) {
      id.reset();
    } else if (key == Key::source) {
      source.clear();
    } else if (key == Key::sources) {
      sources.clear();
    } else {
      set(key, {});
    }
  }
};

// Takes the parser's events, so that nothing of the keys that we don't know is built. Each function
// answers whether to go on.
class Handler {
 public:
  Fields fields;
  std::optional<Problem> problem;
  bool number_too_large = false;

  bool null() { return depth_ == 1 ? (fields.clear(key_), true) : scalar("null"); }
  bool boolean(bool) { return scalar("a boolean"); }
  bool number_integer(json::number_integer_t value) { return integer(std::to_string(value)); }
  bool number_unsigned(json::number_unsigned_t value) { return integer(std::to_string(value)); }
  bool number_float(json::number_float_t, const std::string& written) {
    // An integer of more than 64 bits comes as a float, too.
    const bool whole = written.find_first_of(".eE") == std::string::npos;
    return whole ? integer(written) : scalar("a number");
  }
  bool string(std::string& value) {
    if (!wanted()) return scalar("a string");
    if (depth_ == 1) fields.clear(key_);
    fields.set(key_, std::move(value));
    return true;
  }
  bool binary(json::binary_t&) { return scalar("binary data"); }

  bool start_object(std::size_t) { return open("an object"); }
  bool key(std::string& name) {
    if (depth_ == 1) key_ = key_named(name);
    return true;
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) {
    if (depth_ == 1 && takes_array(key_)) {
      fields.clear(key_);
      in_sources_ = true;
      ++depth_;
      return true;
    }
    return open("an array");
  }
  bool end_array() { return close(); }

  bool parse_error(std::size_t position, const std::string&, const json::exception& error) {
    number_too_large = error.id == 406;
    problem = Problem{fmt::format("malformed JSON: {}", short_reason(error.what())), 0,
                      position == 0 ? 0 : position - 1};
    return false;
  }

 private:
  // Whether a value at this place belongs to a key that we know.
  bool wanted() const {
    return (depth_ == 1 && key_ != Key::other) || (depth_ == 2 && in_sources_);
  }

  bool integer(std::string digits) {
    if (depth_ != 1 || key_ != Key::id) return scalar("a number");
    fields.id = std::move(digits);
    return true;
  }

  // A value that no key of ours takes; fine below the others.
  bool scalar(std::string_view found) {
    if (depth_ == 0) return refuse(fmt::format("{}; a JSON object expected", found));
    if (!wanted()) return true;
    return refuse(fmt::format("key \"{}\": {} expected, found {}{}",
                              key_names[static_cast<std::size_t>(key_)], expected(key_), found,
                              depth_ == 2 ? " in the array" : ""));
  }

  bool open(std::string_view found) {
    const bool record = depth_ == 0 && found == "an object";
    if (!record && !scalar(found)) return false;
    ++depth_;
    return true;
  }

  bool close() {
    --depth_;
    if (depth_ == 1) in_sources_ = false;
    return true;
  }

  bool refuse(std::string reason) {
    problem = Problem{std::move(reason)};
    return false;
  }

  std::size_t depth_ = 0;
  Key key_ = Key::other;
  bool in_sources_ = false;
};

bool is_number_character(char c) noexcept {
  return is_digit(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

// Writes 0.0 where a number stands that no double holds (1e999), which the library takes for an
// error. It is no integer either way, so only keys that we don't know can hold it. Numbers that
// aren't JSON end in something else than a digit, or begin so; they stay as they are, and wrong.
std::string without_large_numbers(std::string_view line) {
  std::string result(line);
  bool in_string = false;
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i] == '"') in_string = !in_string;
    if (in_string && result[i] == '\\') ++i;
    if (in_string || (!is_digit(result[i]) && result[i] != '-')) continue;
    std::size_t end = i;
    while (end < result.size() && is_number_character(result[end])) ++end;
    const std::string token = result.substr(i, end - i);
    if (json::accept(token) || token.size() < 4) {
      i = end - 1;
      continue;
    }
    Handler check;
    json::sax_parse(token, &check);
    if (check.number_too_large)
      result.replace(i, token.size(), "0.0" + std::string(token.size() - 3, ' '));
    i = end - 1;
  }
  return result;
}

Handler parse(std::string_view line) {
  Handler handler;
  json::sax_parse(line.begin(), line.end(), &handler);
  if (!handler.number_too_large) return handler;
  const std::string tamed = without_large_numbers(line);
  Handler again;
  json::sax_parse(tamed.begin(), tamed.end(), &again);
  return again;
}

std::string trimmed(std::string value) {
  unify_line_ends(value);
  const std::string_view kept = utf8::trim(value);
  return kept.size() == value.size() ? value : std::string(kept);
}

ArticleOrProblem to_article(Fields fields) {
  Article article;
  if (fields.id) {
    article.id = trimmed(std::move(*fields.id));
    if (auto problem = id_problem(article.id)) return std::move(*problem);
  }
  const std::string date = trimmed(std::move(fields.date));
  article.date = Date::parse_timestamp(date);
  if (!date.empty() && !article.date) return date_problem(date);
  for (auto* sources : {&fields.source, &fields.sources}) {
    for (std::string& source : *sources) {
      // Names are one line, however the record breaks them.
      const std::string name = utf8::collapse_spaces(source);
      if (!name.empty()) add_source(article.sources, name);
    }
  }
  article.place = utf8::collapse_spaces(fields.place);
  article.title = utf8::collapse_spaces(fields.title);
  article.text = trimmed(std::move(fields.text));
  article.url = trimmed(std::move(fields.url));
  if (article.text.empty()) return Problem{"no text"};
  return article;
}

}  // namespace

ArticleOrProblem read_json_line(std::string_view line) {
  if (utf8::trim(line).starts_with('[')) {
    return Problem{"a JSON array; JSON Lines expected: one object a line"};
  }
  Handler handler = parse(line);
  if (handler.problem) return std::move(*handler.problem);
  // The parser takes a NUL for the end, and doesn't look behind it.
  const std::size_t nul = line.find('\0');
  if (nul != std::string_view::npos) return Problem{"malformed JSON: a NUL byte", 0, nul};
  return to_article(std::move(handler.fields));
}

}  // namespace fuge::article
