// Layer: search. Whether words stand side by side, or near one another, in an article, by its
// recorded tokens.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/posting_reader.h"
#include "index/tokens/token_record.h"
#include "index/tokens/word_filter.h"
#include "index/words/word_number.h"
#include "schema/fields.h"

namespace fuge::search {

// Used by one thread at a time. Xapian's exceptions pass; throws Error(damaged_index) for records
// that no writer made.
class RecordedRow {
 public:
  // Stems of words, all with the prefix of one text field, or all without: then in any of them.
  // Both references outlive it.
  RecordedRow(index::PostingReader& postings, const schema::Fields& fields,
              const std::vector<std::string>& terms);

  // Whether the article has all terms in this order at positions one after the other.
  bool is_phrase_of(Xapian::docid document);
  // Whether it has all of them within so many positions, in any order.
  bool is_near_in(Xapian::docid document, std::uint32_t window);

 private:
  // The places of the terms in the row at which a word may stand.
  using Places = std::vector<std::uint32_t>;

  template <typename HasRow>
  bool has_in_any_text(Xapian::docid document, const HasRow& has_row);
  bool has_phrase(index::RecordedText& text);
  bool has_window(index::RecordedText& text, std::uint32_t window);

  index::PostingReader& postings_;
  std::optional<std::size_t> field_;  // its number in the table of fields; absent: any
  std::size_t size_;                  // of the row
  index::WordFilter words_;
  std::unordered_map<index::WordNumber, Places> places_;
  // By place, the last two positions at which the row up to it has been seen; of a window, at which
  // the term has.
  struct Seen {
    std::int64_t last;
    std::int64_t before;

    bool was_at(std::int64_t position) const { return last == position || before == position; }
    void add(std::int64_t position) {
      if (position != last) before = last;
      last = position;
    }
  };
  std::vector<Seen> seen_;
};

}  // namespace fuge::search
