// Layer: article. What is indexed and found again.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "fuge/partial_date.h"
#include "fuge/time_of_day.h"

namespace fuge {

// An article as read, and as stored in an index. All strings are UTF-8; empty means absent.
// A plain value: what doesn't fit an index is refused by Writer::put(), not here.
struct Article {
  std::string id = {};  // unique in an index; 1 to 240 bytes, no control characters
  std::optional<PartialDate> date = {};  // absent: undated
  std::optional<TimeOfDay> time = {};    // of a date that is a day; absent: not known
  std::vector<std::string> sources =
      {};                  // agencies or publishers, in order, none twice; may be empty
  std::string place = {};  // of the dateline: "Paris", "Duisburg/Frankfurt"
  std::string title = {};
  std::string text = {};  // paragraphs are parted by line feeds; never empty
  std::string url = {};
  // Fields of one's own (fuge/field.h), by name: a keyword may have several values, a text or a
  // stored field has one. No value twice, none empty.
  std::map<std::string, std::vector<std::string>> fields = {};

  friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace fuge
