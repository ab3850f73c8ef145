#include "index/posting_reader.h"

#include <algorithm>
#include <utility>

#include "index/words/posted_terms.h"

namespace fuge::index {
namespace {

// 64 MB: all that usual queries read of a million articles. What a hostile one reads beyond is read
// from the database each time.
constexpr std::size_t most_kept = std::size_t{8} << 20;

void append(const Xapian::Database& database, const std::string& term, PostingList& list) {
  const Xapian::PostingIterator end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting)
    list.push_back({*posting, posting.get_wdf()});
}

// Many lists of many postings are merged at once, by a table of all documents: where there are no
// more of these than so many a posting.
constexpr Xapian::docid documents_a_posting = 16;

PostingList by_document(const PostingList& list, Xapian::docid last_document) {
  std::vector<std::uint32_t> times(std::size_t{last_document} + 1);
  std::vector<bool> has(times.size());
  std::size_t count = 0;
  for (const Posting& posting : list) {
    count += has[posting.document] ? 0 : 1;
    has[posting.document] = true;
    times[posting.document] += posting.times;
  }
  PostingList merged;
  merged.reserve(count);
  for (Xapian::docid document = 0; document <= last_document; ++document)
    if (has[document]) merged.push_back({document, times[document]});
  return merged;
}

// The sorted runs of a list, each from one of these places to the next, as one: neighbours by
// twos, until there are no two.
void merge_runs(PostingList& list, std::vector<std::ptrdiff_t> bounds) {
  while (bounds.size() > 2) {
    std::vector<std::ptrdiff_t> left{bounds.front()};
    for (std::size_t i = 2; i < bounds.size(); i += 2) {
      std::inplace_merge(
          list.begin() + bounds[i - 2], list.begin() + bounds[i - 1], list.begin() + bounds[i],
          [](const Posting& a, const Posting& b) { return a.document < b.document; });
      left.push_back(bounds[i]);
    }
    if (left.back() != bounds.back()) left.push_back(bounds.back());
    bounds = std::move(left);
  }
}

// Each document once, its times added up.
void add_up(PostingList& list) {
  auto last = list.begin();
  for (auto posting = list.begin(); posting != list.end(); ++posting) {
    if (posting == last) continue;
    if (posting->document == last->document) {
      last->times += posting->times;
    } else {
      *++last = *posting;
    }
  }
  if (last != list.end()) list.erase(last + 1, list.end());
}

}  // namespace

PostingReader::PostingReader(const Xapian::Database& database)
    : PostingReader(database, [terms = std::make_shared<PostedTerms>(database)](
                                  const std::string& term) { return terms->of(term); }) {}

PostingReader::PostingReader(const Xapian::Database& database, PhysicalTerms physical_terms)
    : database_(database),
      physical_terms_(std::move(physical_terms)),
      documents_(database.get_doccount()),
      last_document_(database.get_lastdocid()) {}

Xapian::doccount PostingReader::frequency(const std::string& term) {
  if (!known_.contains(term) && physical_terms_(term).empty()) return 0;
  Known& asked = known(term);
  if (!asked.frequency) {
    asked.frequency = asked.physical.size() == 1
                          ? database_.get_termfreq(asked.physical.front())
                          : static_cast<Xapian::doccount>(read(asked)->size());
  }
  return *asked.frequency;
}

PostingCursor PostingReader::open(const std::string& term) {
  Known& asked = known(term);
  if (asked.list || asked.physical.size() != 1) return PostingCursor(read(asked));
  return PostingCursor(database_.postlist_begin(asked.physical.front()));
}

void PostingReader::keep(const std::string& term) {
  const Xapian::doccount size = frequency(term);
  if (kept_ + size <= most_kept) read(known(term));
}

PostingReader::Known& PostingReader::known(const std::string& term) {
  const auto [found, is_new] = known_.try_emplace(term);
  if (is_new) found->second.physical = physical_terms_(term);
  return found->second;
}

const std::shared_ptr<const PostingList>& PostingReader::read(Known& term) {
  if (!term.list) {
    term.list = std::make_shared<const PostingList>(merged(term.physical));
    kept_ += term.list->size();
  }
  return term.list;
}

PostingList PostingReader::merged(const std::vector<std::string>& physical) const {
  PostingList list;
  std::vector<std::ptrdiff_t> bounds{0};
  for (const std::string& term : physical) {
    append(database_, term, list);
    bounds.push_back(std::ssize(list));
  }
  if (physical.size() < 2) return list;
  if (list.size() >= last_document_ / documents_a_posting) return by_document(list, last_document_);
  merge_runs(list, std::move(bounds));
  add_up(list);
  return list;
}

}  // namespace fuge::index
