#include "index/posting_reader.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <iterator>
#include <utility>

#include "base/bits.h"
#include "index/words/posted_terms.h"

namespace fuge::index {
namespace {

constexpr std::size_t bits = 64;

// So many lists are walked along side by side, at most: of nearly all words. Families have
// hundreds.
constexpr std::size_t most_walked = 16;

}  // namespace

PostingReader::PostingReader(const Xapian::Database& database, glass::PostlistReader* postlist)
    : PostingReader(
          database,
          [terms = std::make_shared<PostedTerms>(database)](const std::string& term) {
            return terms->of(term);
          },
          postlist) {}

PostingReader::PostingReader(const Xapian::Database& database, PhysicalTerms physical_terms,
                             glass::PostlistReader* postlist)
    : database_(database),
      postlist_(postlist),
      physical_terms_(std::move(physical_terms)),
      documents_(database_.get_doccount()),
      last_document_(database_.get_lastdocid()) {}

// What has been counted in this state of the index isn't even looked up in the dictionary.
Xapian::doccount PostingReader::frequency(const std::string& term) {
  auto found = known_.find(term);
  if (found != known_.end() && found->second.frequency) return *found->second.frequency;
  if (frequencies_ != nullptr) {
    if (const auto frequency = frequencies_->find(term)) return *frequency;
  }
  if (found == known_.end()) {
    std::vector<std::string> physical = physical_terms_(term);
    if (physical.empty()) return 0;  // not kept: a query may ask for any number of such
    found = known_.try_emplace(term, Known{.physical = std::move(physical)}).first;
  }
  Known& asked = found->second;
  if (asked.physical.size() == 1) {
    asked.frequency = frequency_of(asked.physical.front());
  } else {
    asked.frequency = count(asked.physical);
    if (frequencies_ != nullptr) frequencies_->put(term, *asked.frequency);
  }
  return *asked.frequency;
}

Xapian::doccount PostingReader::frequency_of(const std::string& physical) {
  return pending().frequency(physical) +
         (postlist_ != nullptr ? postlist_->frequency(physical) : database_.get_termfreq(physical));
}

const PendingPostings& PostingReader::pending() {
  if (!pending_)
    pending_ = PendingPostings::read(last_document_,
                                     [this](const std::string& key) { return metadata(key); });
  return *pending_;
}

// Those that have any.
Xapian::doccount PostingReader::count(const std::vector<std::string>& physical) {
  has_.resize(last_document_ / bits + 1);
  for (const std::string& term : physical) {
    for_each_posting(term, [has = has_.data()](Xapian::docid document, std::uint32_t) {
      has[document / bits] |= std::uint64_t{1} << (document % bits);
    });
  }
  std::size_t sum = 0;
  for (std::uint64_t& word : has_) sum += count_bits(std::exchange(word, 0));
  return static_cast<Xapian::doccount>(sum);
}

TermCursor PostingReader::open(const std::string& term) {
  Known& asked = known(term);
  if (!asked.merged) split(asked);
  std::vector<PostingCursor> lists;
  for (const std::string& physical : asked.apart) lists.push_back(cursor(physical));
  if (!asked.merged->empty()) lists.emplace_back(asked.merged);
  return TermCursor(std::move(lists));
}

PostingCursor PostingReader::cursor(const std::string& physical) {
  if (postlist_ != nullptr) return PostingCursor(postlist_->stream(physical));
  return PostingCursor(database_.postlist_begin(physical));
}

PostingReader::Known& PostingReader::known(const std::string& term) {
  const auto [found, is_new] = known_.try_emplace(term);
  if (is_new) found->second.physical = physical_terms_(term);
  return found->second;
}

// The longest lists stay apart.
void PostingReader::split(Known& term) {
  std::vector<std::string> rare;
  if (term.physical.size() <= most_walked) {
    term.apart = term.physical;
  } else {
    std::vector<std::pair<Xapian::doccount, std::string>> lists;
    for (const std::string& physical : term.physical)
      lists.emplace_back(frequency_of(physical), physical);
    std::ranges::sort(lists, std::ranges::greater{});
    for (const auto& [frequency, physical] : lists)
      (term.apart.size() < most_walked ? term.apart : rare).push_back(physical);
  }
  term.merged = std::make_shared<const PostingList>(merged(rare, pending_of(term.apart)));
}

template <typename Visit>
void PostingReader::for_each_posting(const std::string& physical, const Visit& visit) {
  for (const Posting& posting : pending().of(physical)) visit(posting.document, posting.times);
  if (postlist_ != nullptr) return postlist_->for_each_posting(physical, visit);
  const Xapian::PostingIterator end = database_.postlist_end(physical);
  for (auto posting = database_.postlist_begin(physical); posting != end; ++posting)
    visit(*posting, posting.get_wdf());
}

PostingList PostingReader::pending_of(const std::vector<std::string>& physical) {
  PostingList list;
  for (const std::string& term : physical)
    std::ranges::copy(pending().of(term), std::back_inserter(list));
  std::ranges::sort(list, {}, &Posting::document);
  std::size_t count = 0;
  for (const Posting& posting : list) {
    if (count > 0 && list[count - 1].document == posting.document) {
      list[count - 1].times += posting.times;
    } else {
      list[count++] = posting;
    }
  }
  list.resize(count);
  return list;
}

// By a table of all documents, of which those that have any are a bit each.
PostingList PostingReader::merged(const std::vector<std::string>& lists,
                                  const PostingList& others) {
  if (lists.empty()) return others;
  PostingList list;
  times_.resize(std::size_t{last_document_} + 1);
  has_.resize(last_document_ / bits + 1);
  const auto add = [times = times_.data(), has = has_.data()](Xapian::docid document,
                                                              std::uint32_t wdf) {
    has[document / bits] |= std::uint64_t{1} << (document % bits);
    times[document] += wdf;
  };
  for (const std::string& term : lists) for_each_posting(term, add);
  for (const Posting& posting : others) add(posting.document, posting.times);
  for (std::size_t i = 0; i < has_.size(); ++i) {
    for (std::uint64_t word = std::exchange(has_[i], 0); word != 0; word &= word - 1) {
      const std::size_t document = i * bits + static_cast<std::size_t>(std::countr_zero(word));
      list.push_back({static_cast<Xapian::docid>(document), std::exchange(times_[document], 0)});
    }
  }
  return list;
}

std::string_view PostingReader::metadata(const std::string& key) {
  if (postlist_ != nullptr) return postlist_->metadata(key);
  metadata_ = database_.get_metadata(key);
  return metadata_;
}

}  // namespace fuge::index
