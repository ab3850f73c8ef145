#include "lexicon/affixes.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/files/lines.h"
#include "fuge/error.h"

namespace fuge::lexicon {
namespace {

std::vector<std::string_view> fields_of(std::string_view line) {
  constexpr std::string_view blanks = " \t";
  std::vector<std::string_view> fields;
  for (std::size_t i = line.find_first_not_of(blanks); i < line.size();) {
    const std::size_t end = std::min(line.find_first_of(blanks, i), line.size());
    fields.push_back(line.substr(i, end - i));
    i = line.find_first_not_of(blanks, end);
  }
  return fields;
}

std::optional<std::size_t> number_in(std::string_view digits) {
  std::size_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [read_to, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || read_to != end) return std::nullopt;
  return number;
}

}  // namespace

// Reads one file; what it has found out so far.
class Affixes::Reader {
 public:
  explicit Reader(std::filesystem::path file) : file_(std::move(file)) {}

  Affixes read() {
    const std::vector<Line> lines = read_lines(file_);
    // Anywhere in the file, and true of all of it.
    for (const Line& line : lines) read_setting(line);
    for (const Line& line : lines) read_affix(line);
    return std::move(affixes_);
  }

 private:
  [[noreturn]] void fail(const Line& line, const std::string& reason) const {
    throw Error(ErrorCode::invalid_argument, reason, location_of(file_, line));
  }

  void read_setting(const Line& line) {
    const auto fields = fields_of(line.text);
    if (fields.empty()) return;
    const std::string value(fields.size() > 1 ? fields[1] : std::string_view());
    if (fields[0] == "SET") {
      const auto encoding = encoding_named(value);
      if (!encoding) fail(line, "encoding \"" + value + "\": only UTF-8 and ISO8859-1 are read");
      affixes_.encoding_ = *encoding;
    } else if (fields[0] == "FLAG" && (value == "long" || value == "num")) {
      fail(line, "flags of the kind \"" + value + "\": only those of one character are read");
    }
  }

  void read_affix(const Line& line) {
    const auto fields = fields_of(line.text);
    if (fields.empty() || (fields[0] != "SFX" && fields[0] != "PFX")) return;
    if (fields.size() < 4) fail(line, "an affix rule with less than four fields");
    if (fields[1].size() != 1) fail(line, "an affix flag that isn't one byte long");
    std::size_t& rules_left = rules_left_[{fields[0] == "SFX", fields[1][0]}];
    if (rules_left == 0) {
      rules_left = rules_announced(line, fields);
    } else {
      --rules_left;
      Rules& rules = fields[0] == "SFX" ? affixes_.suffixes_ : affixes_.prefixes_;
      rules[fields[1][0]].push_back(rule_in(line, fields));
    }
  }

  // A header tells whether the affix goes together with others, and how many rules follow.
  std::size_t rules_announced(const Line& line, const std::vector<std::string_view>& fields) const {
    const auto number = number_in(fields[3]);
    if ((fields[2] != "Y" && fields[2] != "N") || !number) {
      fail(line, "an affix rule that no header announces");
    }
    return *number;
  }

  Rule rule_in(const Line& line, const std::vector<std::string_view>& fields) const {
    const std::string strip = text_in(line, fields[2]);
    // Behind the slash stand flags of the new form.
    const std::string add = text_in(line, fields[3].substr(0, fields[3].find('/')));
    const std::string written = fields.size() > 4 ? text_in(line, fields[4]) : std::string(".");
    auto condition = Condition::parse(code_points(written).value());
    if (!condition) fail(line, "the condition \"" + written + "\" has open or empty brackets");
    return {strip == "0" ? std::string() : strip, add == "0" ? std::string() : add,
            std::move(*condition)};
  }

  std::string text_in(const Line& line, std::string_view field) const {
    auto text = to_utf8(field, affixes_.encoding_);
    if (!text) fail(line, "not UTF-8, which SET announces");
    return std::move(*text);
  }

  std::filesystem::path file_;
  Affixes affixes_;
  std::map<std::pair<bool, char>, std::size_t> rules_left_;  // by suffix or prefix, and flag
};

Affixes Affixes::read(const std::filesystem::path& file) {
  return Reader(file).read();
}

std::vector<std::string> Affixes::suffixed(std::string_view word, char flag) const {
  std::vector<std::string> forms;
  const auto rules = suffixes_.find(flag);
  const auto letters = code_points(word);
  if (rules == suffixes_.end() || !letters) return forms;
  for (const Rule& rule : rules->second) {
    if (word.size() <= rule.strip.size() || !word.ends_with(rule.strip)) continue;
    if (!rule.condition.matches_end(*letters)) continue;
    forms.push_back(std::string(word.substr(0, word.size() - rule.strip.size())) + rule.add);
  }
  return forms;
}

std::vector<std::string> Affixes::prefixed(std::string_view word, char flag) const {
  std::vector<std::string> forms;
  const auto rules = prefixes_.find(flag);
  const auto letters = code_points(word);
  if (rules == prefixes_.end() || !letters) return forms;
  for (const Rule& rule : rules->second) {
    if (word.size() <= rule.strip.size() || !word.starts_with(rule.strip)) continue;
    if (!rule.condition.matches_begin(*letters)) continue;
    forms.push_back(rule.add + std::string(word.substr(rule.strip.size())));
  }
  return forms;
}

}  // namespace fuge::lexicon
