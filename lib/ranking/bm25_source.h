// Layer: ranking. A leaf of a Xapian query: the articles in which a word stands in any of its term
// variants, and what it adds to their scores.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "ranking/bm25.h"

namespace fuge::ranking {

// Matches where any term of any component stands that finds. Used once, by one thread, while
// `collection` lives.
class Bm25Source final : public Xapian::PostingSource {
 public:
  Bm25Source(const Collection& collection, std::vector<Component> components);

  // By Xapian's contract.
  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return estimate_; }
  Xapian::doccount get_termfreq_max() const override;
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return started_ && heap_.empty(); }
  Xapian::docid get_docid() const override { return cursors_[heap_.front()].posting.document(); }
  double get_weight() const override;
  // The first term of each component.
  std::string get_description() const override;

 private:
  struct Cursor {
    index::PostingCursor posting;
    const TermVariant* variant = nullptr;
    std::size_t component = 0;
  };

  void open();
  void count(const Cursor& cursor) const;
  void push(std::size_t cursor);
  std::size_t pop();
  bool later(std::size_t left, std::size_t right) const {
    return cursors_[left].posting.document() > cursors_[right].posting.document();
  }

  const Collection collection_;
  std::vector<Component> components_;
  std::vector<double> limits_;             // by component: what stands before the saturation
  std::vector<Cursor> cursors_;            // of variants that find
  mutable std::vector<Cursor> followers_;  // of those that only add
  std::vector<std::size_t> heap_;          // cursors, the one with the lowest document on top
  mutable std::vector<ComponentFrequency> found_;  // by component
  Xapian::doccount estimate_ = 0;
  bool started_ = false;
};

}  // namespace fuge::ranking
