#include "index/posting_reader.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "index/words/posted_terms.h"

namespace fuge::index {
namespace {

// 64 MB: all that usual queries read of a million articles. What a hostile one reads beyond is read
// from the database each time.
constexpr std::size_t most_kept = std::size_t{8} << 20;

constexpr std::size_t bits = 64;

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
      documents_(database.get_doccount()),
      last_document_(database.get_lastdocid()) {}

Xapian::doccount PostingReader::frequency(const std::string& term) {
  if (!known_.contains(term) && physical_terms_(term).empty()) return 0;
  Known& asked = known(term);
  if (!asked.frequency) {
    if (asked.physical.size() != 1) {
      asked.frequency = static_cast<Xapian::doccount>(read(asked)->size());
    } else {
      asked.frequency = frequency_of(asked.physical.front());
    }
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

// A single list is read as it is walked along.
bool PostingReader::is_streamed(const Known& term) {
  return term.physical.size() == 1 && pending().frequency(term.physical.front()) == 0;
}

PostingCursor PostingReader::open(const std::string& term) {
  Known& asked = known(term);
  if (asked.list || !is_streamed(asked)) return PostingCursor(read(asked));
  if (postlist_ != nullptr) return PostingCursor(postlist_->stream(asked.physical.front()));
  return PostingCursor(database_.postlist_begin(asked.physical.front()));
}

void PostingReader::keep(const std::string& term) {
  // A single list is streamed as quickly as it is read from memory.
  if (postlist_ != nullptr && is_streamed(known(term))) return;
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

template <typename Visit>
void PostingReader::for_each_posting(const std::string& physical, const Visit& visit) {
  for (const Posting& posting : pending().of(physical)) visit(posting.document, posting.times);
  if (postlist_ != nullptr) return postlist_->for_each_posting(physical, visit);
  const Xapian::PostingIterator end = database_.postlist_end(physical);
  for (auto posting = database_.postlist_begin(physical); posting != end; ++posting)
    visit(*posting, posting.get_wdf());
}

// Several lists by a table of all documents, of which those that have any are a bit each.
PostingList PostingReader::merged(const std::vector<std::string>& physical) {
  PostingList list;
  if (physical.size() == 1 && pending().frequency(physical.front()) == 0) {
    list.reserve(std::min(documents_, frequency_of(physical.front())));
    for_each_posting(physical.front(), [&](Xapian::docid document, std::uint32_t times) {
      list.push_back({document, times});
    });
    return list;
  }
  times_.resize(std::size_t{last_document_} + 1);
  has_.resize(last_document_ / bits + 1);
  for (const std::string& term : physical) {
    for_each_posting(term, [&](Xapian::docid document, std::uint32_t times) {
      has_[document / bits] |= std::uint64_t{1} << (document % bits);
      times_[document] += times;
    });
  }
  std::size_t count = 0;
  for (const std::uint64_t word : has_) count += static_cast<std::size_t>(std::popcount(word));
  list.reserve(count);
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
