#include "search/evaluation/evaluator.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "search/evaluation/compiler.h"

namespace fuge::search {
namespace {

// What a score must reach, but for its last digits, which hang on the order of additions.
double reached(double score) {
  constexpr double exactness = 1e-9;
  return score * (1 - exactness);
}

}  // namespace

Evaluator::Evaluator(const query::Plan& plan, const query::PlanNode& node,
                     const ranking::Collection& collection, const DocValues& doc_values)
    : doc_values_(doc_values), root_(compiled(plan, node, collection, doc_values)) {}

Evaluator::Evaluator(const query::Plan& plan, const query::PlanNode& node,
                     const ranking::Collection& collection, const DocValues& doc_values,
                     const DocumentSet& documents)
    : Evaluator(plan, node, collection, doc_values) {
  among_ = &documents;
}

void Evaluator::set_least(double score) {
  const double least = reached(score);
  if (least <= least_) return;
  least_ = least;
  root_->set_least(least);
}

bool Evaluator::next() {
  while (root_->bound() >= least_) {
    const Xapian::docid first =
        among_ == nullptr ? root_->next_from(next_) : among_->next_from(next_);
    if (first == index::no_document) return false;
    window_ = Window::of(first);
    next_ = window_.end();
    WindowSet asked = doc_values_.documents.in(window_);
    if (among_ != nullptr) asked.intersect(among_->in(window_));
    root_->match(window_, asked);
    if (!root_->matched().empty()) return true;
  }
  return false;
}

const std::array<double, window_size>& Evaluator::scores(const WindowSet& documents, double least) {
  if (!scores_) scores_ = std::make_unique<WindowScores>();
  documents.for_each([&](std::size_t offset) { scores_->scores[offset] = 0; });
  ScoreParts parts;
  root_->add_parts(documents, 1, parts);
  add(std::move(parts), reached(least));
  return scores_->scores;
}

// What may add most comes first: the lists of frequent words, which are long and add little, are
// hardly ever read for their scores once the page is full. After MaxScore (Turtle, Flood: Query
// Evaluation, 1995).
void Evaluator::add(ScoreParts parts, double least) {
  const auto most = [](const ScorePart& part) { return part.factor * part.node->bound(); };
  std::ranges::stable_sort(parts, std::ranges::greater{}, most);
  double to_come = 0;
  for (const ScorePart& part : parts) to_come += most(part);
  for (const ScorePart& part : parts) {
    WindowSet asked = part.documents;
    if (to_come < least) {
      part.documents.for_each([&](std::size_t offset) {
        if (scores_->scores[offset] + to_come < least) asked.remove(offset);
      });
    }
    to_come -= most(part);
    if (asked.empty()) continue;
    if (part.is_matched) {
      part.node->add_scores(window_, asked, part.factor, *scores_);
    } else {
      part.node->match(window_, asked);
      ScoreParts matched;
      part.node->add_parts(part.node->matched(), part.factor, matched);
      add(std::move(matched), 0);
    }
  }
}

std::optional<double> score_of(const query::Plan& plan, const query::PlanNode& node,
                               const ranking::Collection& collection, const DocValues& doc_values,
                               Xapian::docid document) {
  DocumentSet alone(document);
  alone.add(document);
  Evaluator evaluator(plan, node, collection, doc_values, alone);
  if (!evaluator.next()) return std::nullopt;
  return evaluator.scores(evaluator.matched())[document - evaluator.window().begin];
}

}  // namespace fuge::search
