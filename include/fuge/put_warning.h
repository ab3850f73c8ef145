// Layer: index. What a writer tells of an article that it has taken.
#pragma once

#include <cstddef>
#include <string>

namespace fuge {

// An article of more than 300,000 different words: no text has so many, but what was taken for one
// may. It is kept and shown as a whole; but behind the word that is one of the last of them nothing
// of it is found, not in the fields behind this one either.
struct PutWarning {
  std::string id = {};     // of the article
  std::string field = {};  // "text", say
  std::size_t byte = 0;    // of the field's value: what begins here isn't found

  friend bool operator==(const PutWarning&, const PutWarning&) = default;
};

}  // namespace fuge
