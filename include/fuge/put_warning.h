// Layer: index. What a writer tells of an article that it has taken.
#pragma once

#include <cstddef>
#include <string>

namespace fuge {

// An article has more than 300,000 different words, as no text has that somebody wrote. It is kept
// and shown as a whole, but isn't found by what stands from `byte` on, nor by the text fields
// behind this one; by dates and keywords it is.
struct PutWarning {
  std::string id = {};     // of the article
  std::string field = {};  // "text", say
  std::size_t byte = 0;    // of the field's value: what begins here isn't found

  friend bool operator==(const PutWarning&, const PutWarning&) = default;
};

}  // namespace fuge
