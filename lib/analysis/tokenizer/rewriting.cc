#include "analysis/tokenizer/rewriting.h"

#include "base/emptied.h"

namespace fuge::analysis {

void Rewriting::take(std::string_view letters, std::size_t begin) {
  add(letters, begin, begin + letters.size(), true);
}

void Rewriting::put(std::string_view letters, std::size_t begin, std::size_t end) {
  add(letters, begin, end, false);
}

void Rewriting::add(std::string_view letters, std::size_t begin, std::size_t end, bool same) {
  if (letters.empty()) return;
  runs_.push_back({static_cast<std::uint32_t>(word_.size()), static_cast<std::uint32_t>(begin),
                   static_cast<std::uint32_t>(end), same});
  word_.append(letters);
}

void Rewriting::append(RewritingView other) {
  for (RewrittenRun run : other.runs()) {
    run.at += static_cast<std::uint32_t>(word_.size());
    runs_.push_back(run);
  }
  word_.append(other.word());
}

bool RewritingView::is_as_printed(std::size_t begin) const noexcept {
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const RewrittenRun& run = runs_[i];
    const std::size_t next = i + 1 < runs_.size() ? runs_[i + 1].at : word_.size();
    const bool one_byte = next == run.at + 1 && run.end == run.begin + 1;
    if (run.begin != begin + run.at || !(run.same || one_byte)) return false;
  }
  return true;
}

void RewritingView::place(std::size_t& begin, std::size_t& end) const {
  const RewrittenRun& first = run_of(begin);
  const RewrittenRun& last = run_of(end - 1);
  begin = first.same ? first.begin + (begin - first.at) : first.begin;
  end = last.same ? last.begin + (end - last.at) : last.end;
}

const RewrittenRun& RewritingView::run_of(std::size_t at) const {
  std::size_t i = runs_.size() - 1;
  while (i > 0 && runs_[i].at > at) --i;
  return runs_[i];
}

Rewritings::Place Rewritings::add(RewritingView rewriting) {
  const Place place{.word = words_.size(),
                    .bytes = static_cast<std::uint32_t>(rewriting.word().size()),
                    .first_run = static_cast<std::uint32_t>(runs_.size()),
                    .runs = static_cast<std::uint32_t>(rewriting.runs().size())};
  words_.insert(words_.end(), rewriting.word().begin(), rewriting.word().end());
  runs_.insert(runs_.end(), rewriting.runs().begin(), rewriting.runs().end());
  return place;
}

void Rewritings::clear() {
  make_empty(words_);
  make_empty(runs_);
}

}  // namespace fuge::analysis
