// Layer: search. Words side by side, or near one another, in a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "fuge/token.h"
#include "query/plan/plan.h"
#include "search/matching/occurrences.h"

namespace fuge::search {

// Matches a clause of form phrase or near as the index does: by stems at positions.
//
// A phrase is found where all stems of a row stand at positions one after the other, and is one
// span from its first word to its last. Where a phrase is of exact words, the rows with their
// surface forms are found; where a text has none of these, those with other forms, since an article
// may have the forms elsewhere. Words near one another are found one by one, in each window that
// has all of them.
//
// Used by one thread at a time.
class RowMatcher {
 public:
  explicit RowMatcher(const query::Clause& clause);

  // The different stems of all rows; see() names them by their number.
  const std::vector<std::string>& stems() const noexcept { return stems_; }

  // That are asked for; none where any form will do.
  const std::vector<std::string>& surface_forms() const noexcept { return surface_forms_; }

  // Begins a text.
  void reset();
  // The token has the stem of this number. Tokens come in the order of their positions.
  void see(const Token& token, std::size_t stem);
  // Adds what was found, in the order of the text for each row.
  void finish(std::vector<Span>& found) const;

 private:
  struct Seen {
    std::uint32_t position = 0;
    Span span = {};
    bool exact = true;  // with a surface form that is asked for
  };

  const Seen* seen_at(std::size_t stem, std::uint32_t position) const;
  void find_row(const std::vector<std::size_t>& row, bool exact, std::vector<Span>& found) const;
  void find_windows(std::vector<std::size_t> row, std::vector<Span>& found) const;

  query::ClauseForm form_;
  std::uint32_t window_;
  std::vector<std::string> surface_forms_;
  std::vector<std::string> stems_;
  std::vector<std::vector<std::size_t>> rows_;  // of numbers of stems
  std::vector<std::vector<Seen>> seen_;         // by stem, by position
};

}  // namespace fuge::search
