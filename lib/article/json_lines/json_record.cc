#include "article/json_lines/json_record.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>
#include <variant>

#include "article/json_lines/large_numbers.h"
#include "article/problem.h"
#include "base/json.h"
#include "base/limits.h"

namespace fuge::article {
namespace {

using nlohmann::json;

using Strings = std::vector<std::string>;
using Fields = std::map<std::string, Strings>;

// A key of a record, and where its value goes.
struct Key {
  std::string_view name;
  std::variant<std::string JsonRecord::*, Strings JsonRecord::*,
               std::optional<std::string> JsonRecord::*, Fields JsonRecord::*>
      member;

  bool is_id() const { return name == "id"; }
  bool is_list() const { return std::holds_alternative<Strings JsonRecord::*>(member); }
  bool is_fields() const { return std::holds_alternative<Fields JsonRecord::*>(member); }
};

constexpr std::array keys{
    Key{"id", &JsonRecord::id},           Key{"date", &JsonRecord::date},
    Key{"time", &JsonRecord::time},       Key{"source", &JsonRecord::source},
    Key{"sources", &JsonRecord::sources}, Key{"place", &JsonRecord::place},
    Key{"title", &JsonRecord::title},     Key{"text", &JsonRecord::text},
    Key{"url", &JsonRecord::url},         Key{"fields", &JsonRecord::fields},
};

// "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error while parsing
// value - invalid literal; last read: '…'; expected …" → "invalid literal". What was last read may
// be megabytes of anything.
std::string short_reason(std::string_view what) {
  const std::size_t dash = what.find(" - ");
  if (dash != std::string_view::npos) what.remove_prefix(dash + 3);
  return shown(what.substr(0, what.find(';')));
}

// Takes the parser's events. Each function answers whether to go on.
class Handler {
 public:
  JsonRecord record;
  std::optional<Problem> problem;
  bool number_too_large = false;

  bool null() {
    if (is_value()) {
      clear();
    } else if (is_field()) {
      record.fields.erase(field_);
    } else {
      return scalar("null");
    }
    return true;
  }
  bool boolean(bool) { return scalar("a boolean"); }
  bool number_integer(json::number_integer_t value) { return integer(std::to_string(value)); }
  bool number_unsigned(json::number_unsigned_t value) { return integer(std::to_string(value)); }
  bool number_float(json::number_float_t, const std::string& written) {
    // An integer of more than 64 bits comes as a float, too.
    const bool whole = written.find_first_of(".eE") == std::string::npos;
    return whole ? integer(written) : scalar("a number");
  }
  bool string(std::string& value) {
    if (list_ != nullptr) {
      if (list_->size() >= max_listed) {
        return refuse(fmt::format("{}: more than {} strings", place(), max_listed));
      }
      list_->push_back(std::move(value));
    } else if (is_field()) {
      record.fields[field_] = {std::move(value)};
    } else if (is_value() && !key_->is_fields()) {
      set(std::move(value));
    } else {
      return scalar("a string");
    }
    return true;
  }
  bool binary(json::binary_t&) { return scalar("binary data"); }

  bool start_object(std::size_t) {
    const bool fields = is_value() && key_->is_fields();
    if (fields) record.fields.clear();
    if (!fields && depth_ > 0) return open("an object");
    ++depth_;
    return true;
  }
  bool key(std::string& name) {
    if (depth_ == 1) key_ = key_named(name);
    if (!is_field()) return true;
    field_ = std::move(name);
    if (record.fields.size() < max_listed || record.fields.contains(field_)) return true;
    return refuse(fmt::format("key \"{}\": more than {} fields", key_->name, max_listed));
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) {
    if (list_ == nullptr) list_ = list_here();
    if (list_ == nullptr || list_depth_ > 0) return open("an array");
    list_->clear();
    list_depth_ = ++depth_;
    return true;
  }
  bool end_array() { return close(); }

  bool parse_error(std::size_t position, const std::string&, const json::exception& error) {
    number_too_large = error.id == 406;
    problem = Problem{fmt::format("malformed JSON: {}", short_reason(error.what())), 0,
                      position == 0 ? 0 : position - 1};
    return false;
  }

 private:
  static const Key* key_named(std::string_view name) {
    const auto* const found =
        std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.name == name; });
    return found == keys.end() ? nullptr : found;
  }

  // Whether the next value is that of a key that we know, or of a field below "fields". All others
  // at these depths belong to keys that we don't know, or were refused where they opened.
  bool is_value() const { return depth_ == 1 && key_ != nullptr; }
  bool is_field() const { return depth_ == 2 && key_ != nullptr && key_->is_fields(); }

  // Where the strings of an array at this place go; null where none may stand.
  Strings* list_here() {
    if (is_field()) return &record.fields[field_];
    return is_value() && key_->is_list() ? &(record.*std::get<Strings JsonRecord::*>(key_->member))
                                         : nullptr;
  }

  void set(std::string value) {
    if (const auto* text = std::get_if<std::string JsonRecord::*>(&key_->member)) {
      record.** text = std::move(value);
    } else if (key_->is_list()) {
      *list_here() = {std::move(value)};
    } else {
      record.id = std::move(value);
    }
  }

  // What is null is absent.
  void clear() {
    std::visit([this](auto member) { record.*member = std::decay_t<decltype(record.*member)>(); },
               key_->member);
  }

  bool integer(std::string digits) {
    if (!is_value() || !key_->is_id()) return scalar("a number");
    record.id = std::move(digits);
    return true;
  }

  // A value that no key of ours takes; fine below the others.
  bool scalar(std::string_view found) {
    if (depth_ == 0) return refuse(fmt::format("{}; a JSON object expected", found));
    if (!is_value() && !is_field() && list_ == nullptr) return true;
    return refuse(fmt::format("{}: {} expected, found {}{}", place(), expected(), found,
                              list_depth_ > 0 ? " in the array" : ""));
  }

  bool open(std::string_view found) {
    if (!scalar(found)) return false;
    ++depth_;
    return true;
  }

  bool close() {
    if (list_depth_ == depth_) {
      list_ = nullptr;
      list_depth_ = 0;
    }
    --depth_;
    return true;
  }

  std::string place() const {
    if (key_->is_fields() && depth_ > 1)
      return fmt::format("key \"{}\", field \"{}\"", key_->name, shown(field_));
    return fmt::format("key \"{}\"", key_->name);
  }

  std::string_view expected() const {
    if (key_->is_id()) return "a string or an integer";
    if (key_->is_fields() && depth_ == 1) return "an object";
    return key_->is_list() || key_->is_fields() ? "a string or an array of strings" : "a string";
  }

  bool refuse(std::string reason) {
    problem = Problem{std::move(reason)};
    return false;
  }

  std::size_t depth_ = 0;
  const Key* key_ = nullptr;    // of the record; null for one that we don't know
  std::string field_;           // below "fields"
  Strings* list_ = nullptr;     // the array that is open, where its strings are wanted
  std::size_t list_depth_ = 0;  // within it
};

Handler parse(std::string_view line) {
  Handler handler;
  json::sax_parse(line.begin(), line.end(), &handler);
  if (!handler.number_too_large) return handler;
  const std::string tamed = without_large_numbers(line);
  Handler again;
  json::sax_parse(tamed.begin(), tamed.end(), &again);
  return again;
}

}  // namespace

Result<JsonRecord> parse_json_record(std::string_view line) {
  Handler handler = parse(line);
  if (handler.problem) return std::move(*handler.problem);
  // The parser takes a NUL for the end, and doesn't look behind it.
  const std::size_t nul = line.find('\0');
  if (nul != std::string_view::npos) return Problem{"malformed JSON: a NUL byte", 0, nul};
  return std::move(handler.record);
}

}  // namespace fuge::article
