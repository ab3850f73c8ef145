// Layer: article. What the keys of one line of JSON hold, before it is an article.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace fuge::article {

// Values as written. A key that comes twice counts the last time, as with most parsers.
struct JsonRecord {
  std::optional<std::string> id = {};  // an integer as its digits
  std::string date = {};
  std::string time = {};
  std::vector<std::string> source = {};
  std::vector<std::string> sources = {};
  std::string place = {};
  std::string title = {};
  std::string text = {};
  std::string url = {};
  std::map<std::string, std::vector<std::string>> fields = {};
};

// Keys that no record has are passed over, whatever they hold; nothing of theirs is built.
Result<JsonRecord> parse_json_record(std::string_view line);

}  // namespace fuge::article
