// Layer: search. A score of a plan while it is evaluated: the documents in which a word stands in
// any of its term variants, and what it adds to their scores.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "ranking/bm25.h"
#include "search/evaluation/node.h"
#include "search/evaluation/term_postings.h"

namespace fuge::search {

// Matches where any term of any component stands that finds (ranking/bm25.h).
class ScoreLeaf final : public EvaluatedNode {
 public:
  // All outlive it.
  ScoreLeaf(const ranking::Collection& collection,
            const std::vector<const ranking::Component*>& components);

  std::uint64_t most() const override;
  bool adds() const override { return true; }
  double bound() const override { return bound_; }
  Xapian::docid next_from(Xapian::docid document) override;
  void narrow(const Window& window, const WindowSet& asked) override;
  void add_parts(const WindowSet& documents, double factor, ScoreParts& parts) override {
    parts.push_back({this, factor, documents});
  }
  void add_scores(const Window& window, const WindowSet& documents, double factor,
                  WindowScores& scores) override;

 private:
  struct Variant {
    TermPostings postings;
    double boost = 1;
    MatchKind kind = MatchKind::stem;
  };
  struct Scored {
    std::vector<Variant> finding = {};
    std::vector<Variant> following = {};  // that only add to what others have found
    double limit = 0;                     // what stands before the saturation
    double typed_weight = 0;
  };

  void add_component(Scored& component, const Window& window, const WindowSet& documents,
                     double factor, WindowScores& scores) const;
  static void count(const Scored& component, const WindowSet& documents,
                    std::array<double, window_size>& occurrences);

  const ranking::Collection& collection_;
  std::vector<Scored> components_;
  double bound_ = 0;
};

}  // namespace fuge::search
