// Layer: search. Which documents a plan matches, and how they score.
//
//   Evaluator evaluator(plan, plan.root, collection, doc_values);
//   while (evaluator.next()) {
//     const WindowSet& matched = evaluator.matched();
//     const auto& scores = evaluator.scores(matched);
//     matched.for_each([&](std::size_t offset) {
//       see(evaluator.window().begin + offset, scores[offset]); });
//   }
//
// Documents are taken by windows of their numbers. In each, every node of the plan first finds what
// matches, those that leave least before the others, which then have little to look at; scores are
// computed of what is asked for alone.
#pragma once

#include <xapian.h>

#include <array>
#include <memory>
#include <optional>

#include "query/plan/plan.h"
#include "ranking/bm25.h"
#include "search/doc_values.h"
#include "search/evaluation/node.h"
#include "search/matching/document_set.h"

namespace fuge::search {

// Used by one thread. Xapian's exceptions pass.
class Evaluator {
 public:
  // Of a node of the plan. All outlive it.
  Evaluator(const query::Plan& plan, const query::PlanNode& node,
            const ranking::Collection& collection, const DocValues& doc_values);
  // Among these documents alone: little is read beside what concerns them.
  Evaluator(const query::Plan& plan, const query::PlanNode& node,
            const ranking::Collection& collection, const DocValues& doc_values,
            const DocumentSet& documents);

  // Goes to the next window that has matches; false where there is none.
  bool next();

  // What scores less needn't be found in the windows to come.
  void set_least(double score);

  const Window& window() const noexcept { return window_; }
  const WindowSet& matched() const noexcept { return root_->matched(); }

  // By offset, of documents of the window that matched. Where all that may be added doesn't make it
  // `least`, a score may lack some of it. Valid until the next call; once a window.
  const std::array<double, window_size>& scores(const WindowSet& documents, double least = 0);

 private:
  void add(ScoreParts parts, double least);

  const DocValues& doc_values_;
  const DocumentSet* among_ = nullptr;  // null: all
  std::unique_ptr<EvaluatedNode> root_;
  std::unique_ptr<WindowScores> scores_;
  Window window_ = {};
  Xapian::docid next_ = 1;
  double least_ = 0;
};

// What the node of the plan scores the document; nothing where it doesn't match.
std::optional<double> score_of(const query::Plan& plan, const query::PlanNode& node,
                               const ranking::Collection& collection, const DocValues& doc_values,
                               Xapian::docid document);

}  // namespace fuge::search
