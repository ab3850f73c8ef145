#include "analysis/tokenizer/rewriting.h"

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

void Rewriting::append(const Rewriting& other) {
  for (Run run : other.runs_) {
    run.at += static_cast<std::uint32_t>(word_.size());
    runs_.push_back(run);
  }
  word_.append(other.word());
}

bool Rewriting::is_as_printed(std::size_t begin) const noexcept {
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    const std::size_t next = i + 1 < runs_.size() ? runs_[i + 1].at : word_.size();
    const bool one_byte = next == run.at + 1 && run.end == run.begin + 1;
    if (run.begin != begin + run.at || !(run.same || one_byte)) return false;
  }
  return true;
}

void Rewriting::place(std::size_t& begin, std::size_t& end) const {
  const Run& first = run_of(begin);
  const Run& last = run_of(end - 1);
  begin = first.same ? first.begin + (begin - first.at) : first.begin;
  end = last.same ? last.begin + (end - last.at) : last.end;
}

const Rewriting::Run& Rewriting::run_of(std::size_t at) const {
  std::size_t i = runs_.size() - 1;
  while (i > 0 && runs_[i].at > at) --i;
  return runs_[i];
}

}  // namespace fuge::analysis
