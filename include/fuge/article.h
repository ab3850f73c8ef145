// Layer: article. What is indexed and found again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fuge/date.h"

namespace fuge {

// An article as read, and as stored in an index. All strings are UTF-8; empty means absent.
// A plain value: what doesn't fit an index is refused by Writer::put(), not here.
struct Article {
  std::string id = {};            // unique in an index; 1 to 240 bytes, no control characters
  std::optional<Date> date = {};  // absent: undated
  std::vector<std::string> sources =
      {};                  // agencies or publishers, in order, none twice; may be empty
  std::string place = {};  // of the dateline: "Paris", "Duisburg/Frankfurt"
  std::string title = {};
  std::string text = {};  // paragraphs are parted by line feeds; never empty
  std::string url = {};

  friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace fuge
