// Layer: query. What of a query was read otherwise than its signs may have been meant: it was
// searched nevertheless, as pasted headlines should be.
//
//   for (const fuge::QueryNotice& notice : results.notices)
//     ...  // "Krieg UND": 6–9, "UND has no word on one side, so it is read as a word: …"
#pragma once

#include <cstddef>
#include <string>

namespace fuge {

// The kinds of notices, and what is an error instead: docs/queries.md.
struct QueryNotice {
  std::size_t begin = 0;     // bytes into the query, on the boundaries of characters; begin < end
  std::size_t end = 0;       // behind the last one
  std::string message = {};  // what was read as what, and what to write instead

  friend bool operator==(const QueryNotice&, const QueryNotice&) = default;
};

}  // namespace fuge
