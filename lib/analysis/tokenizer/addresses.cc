#include "analysis/tokenizer/addresses.h"

#include <string>
#include <utility>

#include "analysis/normalizer/case_folder.h"
#include "analysis/terms.h"
#include "analysis/tokenizer/address_text.h"

namespace fuge::analysis {
namespace {

// Only these may stand behind the first segment of an address.
bool may_begin(char after) {
  return std::string_view(".:@-_+%").find(after) != std::string_view::npos;
}

std::string folded(std::string_view text) {
  std::string result;
  fold_case(text, result);
  return bounded(result);
}

std::string_view part_of(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

// The words that lie in the group's span have been added.
void add_group(std::size_t first, std::size_t begin, std::size_t end, std::string_view term,
               Words& words) {
  WordGroup group;
  while (first < words.size() && words.all[first].begin < begin) ++first;
  group.first = group.last = first;
  while (group.last + 1 < words.size() && words.all[group.last + 1].end <= end) ++group.last;
  if (group.last == group.first) return;
  group.begin = words.all[first].begin;
  group.end = static_cast<std::uint32_t>(end);
  group.form = folded(part_of(words.text, group.begin, end));
  group.term = folded(term);
  words.groups.push_back(std::move(group));
}

}  // namespace

std::size_t AddressFinder::take(const Segments& segments, std::size_t i, Words& words) {
  const std::size_t begin = segments.all[i].begin;
  if (begin < looked_at_ || !may_begin(segments.after(i))) return 0;
  auto address = address_at(segments.text, begin, looked_at_);
  if (!address) return 0;
  const std::size_t first = words.size();
  std::size_t next = i;
  for (; next < segments.size() && segments.all[next].begin < address->end; ++next)
    words.add(segments.all[next].begin, segments.all[next].end, true);
  // An apostrophe may join its last word to what follows.
  if (words.all.back().end > address->end) address->end = words.all.back().end;
  const std::size_t term_begin = address->mail ? begin : address->host_begin;
  std::string_view term = part_of(segments.text, term_begin, address->end);
  if (!address->mail && term.ends_with('/')) term.remove_suffix(1);
  add_group(first, begin, address->end, term, words);
  const std::string_view host = part_of(segments.text, address->host_begin, address->host_end);
  if (host != term) add_group(first, address->host_begin, address->host_end, host, words);
  return next - i;
}

}  // namespace fuge::analysis
