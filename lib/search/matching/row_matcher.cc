#include "search/matching/row_matcher.h"

#include <algorithm>

namespace fuge::search {

RowMatcher::RowMatcher(const query::Clause& clause)
    : form_(clause.form), window_(clause.window), surface_forms_(clause.surface_forms) {
  for (const std::vector<std::string>& stems : clause.rows) {
    std::vector<std::size_t>& row = rows_.emplace_back();
    for (const std::string& stem : stems) {
      const auto found = std::ranges::find(stems_, stem);
      row.push_back(static_cast<std::size_t>(found - stems_.begin()));
      if (found == stems_.end()) stems_.push_back(stem);
    }
  }
  seen_.resize(stems_.size());
}

void RowMatcher::reset() {
  for (std::vector<Seen>& seen : seen_) seen.clear();
}

void RowMatcher::see(const Token& token, std::size_t stem) {
  std::vector<Seen>& seen = seen_[stem];
  const bool exact = surface_forms_.empty() ||
                     std::ranges::find(surface_forms_, token.form) != surface_forms_.end();
  const Seen now{token.position, {token.begin, token.end}, exact};
  if (seen.empty() || seen.back().position != token.position) {
    seen.push_back(now);
  } else if (exact && !seen.back().exact) {
    seen.back() = now;  // two readings at one position: the one that is asked for
  }
}

void RowMatcher::finish(std::vector<Span>& found) const {
  if (form_ == query::ClauseForm::near) {
    for (const std::vector<std::size_t>& row : rows_) find_windows(row, found);
    return;
  }
  const std::size_t before = found.size();
  for (const std::vector<std::size_t>& row : rows_) find_row(row, true, found);
  if (surface_forms_.empty() || found.size() > before) return;
  for (const std::vector<std::size_t>& row : rows_) find_row(row, false, found);
}

const RowMatcher::Seen* RowMatcher::seen_at(std::size_t stem, std::uint32_t position) const {
  const auto found = std::ranges::lower_bound(seen_[stem], position, {}, &Seen::position);
  return found == seen_[stem].end() || found->position != position ? nullptr : &*found;
}

void RowMatcher::find_row(const std::vector<std::size_t>& row, bool exact,
                          std::vector<Span>& found) const {
  for (const Seen& first : seen_[row.front()]) {
    Span span = first.span;
    bool complete = first.exact || !exact;
    for (std::size_t i = 1; complete && i < row.size(); ++i) {
      const Seen* next = seen_at(row[i], first.position + static_cast<std::uint32_t>(i));
      complete = next != nullptr && (next->exact || !exact);
      if (complete) span.end = std::max(span.end, next->span.end);
    }
    if (complete) found.push_back(span);
  }
}

// In any order, so that the stems of a row are a set.
void RowMatcher::find_windows(std::vector<std::size_t> row, std::vector<Span>& found) const {
  std::ranges::sort(row);
  row.erase(std::unique(row.begin(), row.end()), row.end());
  struct Candidate {
    std::uint32_t position;
    std::size_t stem;
    Span span;
  };
  std::vector<Candidate> candidates;
  for (const std::size_t stem : row)
    for (const Seen& seen : seen_[stem]) candidates.push_back({seen.position, stem, seen.span});
  std::ranges::stable_sort(candidates, {}, &Candidate::position);
  std::vector<std::size_t> counts(seen_.size());
  std::size_t missing = row.size();
  std::size_t first = 0;  // of the window
  std::size_t taken = 0;  // all before it have been
  for (std::size_t last = 0; last < candidates.size(); ++last) {
    if (counts[candidates[last].stem]++ == 0) --missing;
    for (; candidates[last].position - candidates[first].position >= window_; ++first)
      if (--counts[candidates[first].stem] == 0) ++missing;
    if (missing > 0) continue;
    for (taken = std::max(taken, first); taken <= last; ++taken)
      found.push_back(candidates[taken].span);
  }
}

}  // namespace fuge::search
