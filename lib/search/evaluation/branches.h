// Layer: search. What joins the nodes of a plan while it is evaluated.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "search/evaluation/node.h"

namespace fuge::search {

// Documents that all children match: of all_of and of where.
class AllBranch final : public EvaluatedNode {
 public:
  // Of the scores of all, or of the first alone.
  AllBranch(EvaluatedNodes children, bool all_add);

  std::uint64_t most() const override;
  bool is_slow() const override;
  bool adds() const override;
  double bound() const override;
  void set_least(double score) override;
  Xapian::docid next_from(Xapian::docid document) override;
  void narrow(const Window& window, const WindowSet& asked) override;
  void confirm(const Window& window, const WindowSet& asked) override;
  void add_parts(const WindowSet& documents, double factor, ScoreParts& parts) override;

 private:
  EvaluatedNodes children_;
  std::vector<EvaluatedNode*> by_most_;  // those that leave least first
  std::vector<EvaluatedNode*> by_cost_;  // likewise, but the slow ones last
  std::size_t adding_;                   // of the children, from the first
};

// Documents that any child matches.
class AnyBranch final : public EvaluatedNode {
 public:
  explicit AnyBranch(EvaluatedNodes children);

  std::uint64_t most() const override;
  bool is_slow() const override;
  bool adds() const override;
  double bound() const override;
  void set_least(double score) override;
  Xapian::docid next_from(Xapian::docid document) override;
  void narrow(const Window& window, const WindowSet& asked) override;
  void confirm(const Window& window, const WindowSet& asked) override;
  void add_parts(const WindowSet& documents, double factor, ScoreParts& parts) override;

 private:
  // Those that add, in the order of the plan, then the others.
  EvaluatedNodes children_;
  std::vector<bool> narrowed_;  // as children_: in this window
  // As children_: what has nothing but these scores too little. After MaxScore (Turtle, Flood:
  // Query Evaluation, 1995).
  std::vector<bool> too_little_;
};

// Documents of the first child; the others only add to their scores.
class AlsoBranch final : public EvaluatedNode {
 public:
  explicit AlsoBranch(EvaluatedNodes children);

  std::uint64_t most() const override { return children_.front()->most(); }
  bool is_slow() const override { return children_.front()->is_slow(); }
  bool adds() const override { return true; }
  double bound() const override;
  void set_least(double score) override;
  Xapian::docid next_from(Xapian::docid document) override {
    return children_.front()->next_from(document);
  }
  void narrow(const Window& window, const WindowSet& asked) override;
  void confirm(const Window& window, const WindowSet& asked) override;
  void add_parts(const WindowSet& documents, double factor, ScoreParts& parts) override;

 private:
  EvaluatedNodes children_;
};

// Documents of the first child that the second doesn't match.
class ExceptBranch final : public EvaluatedNode {
 public:
  explicit ExceptBranch(EvaluatedNodes children);

  std::uint64_t most() const override { return children_.front()->most(); }
  bool is_slow() const override { return children_[0]->is_slow() || children_[1]->is_slow(); }
  bool adds() const override { return children_.front()->adds(); }
  double bound() const override { return children_.front()->bound(); }
  void set_least(double score) override { children_.front()->set_least(score); }
  Xapian::docid next_from(Xapian::docid document) override {
    return children_.front()->next_from(document);
  }
  void narrow(const Window& window, const WindowSet& asked) override;
  void confirm(const Window& window, const WindowSet& asked) override;
  void add_parts(const WindowSet& documents, double factor, ScoreParts& parts) override {
    children_.front()->add_parts(documents, factor, parts);
  }

 private:
  void exclude(const Window& window);

  EvaluatedNodes children_;
};

// Its child, the score multiplied.
class ScaleBranch final : public EvaluatedNode {
 public:
  ScaleBranch(std::unique_ptr<EvaluatedNode> child, double factor)
      : child_(std::move(child)), factor_(factor) {}

  std::uint64_t most() const override { return child_->most(); }
  bool is_slow() const override { return child_->is_slow(); }
  bool adds() const override { return factor_ != 0 && child_->adds(); }
  double bound() const override { return factor_ * child_->bound(); }
  void set_least(double score) override {
    if (factor_ > 0) child_->set_least(score / factor_);
  }
  Xapian::docid next_from(Xapian::docid document) override { return child_->next_from(document); }
  void narrow(const Window& window, const WindowSet& asked) override;
  void confirm(const Window& window, const WindowSet& asked) override;
  void add_parts(const WindowSet& documents, double factor, ScoreParts& parts) override;

 private:
  std::unique_ptr<EvaluatedNode> child_;
  double factor_;
};

}  // namespace fuge::search
