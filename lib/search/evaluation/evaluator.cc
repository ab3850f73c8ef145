#include "search/evaluation/evaluator.h"

#include "search/evaluation/compiler.h"

namespace fuge::search {

Evaluator::Evaluator(const query::Plan& plan, const query::PlanNode& node,
                     const ranking::Collection& collection, const DocValues& doc_values)
    : collection_(collection),
      doc_values_(doc_values),
      root_(compiled(plan, node, collection, doc_values)) {}

Evaluator::Evaluator(const query::Plan& plan, const query::PlanNode& node,
                     const ranking::Collection& collection, const DocValues& doc_values,
                     const DocumentSet& documents)
    : Evaluator(plan, node, collection, doc_values) {
  among_ = &documents;
}

void Evaluator::set_least(double score) {
  // Not by the last digits, which hang on the order of additions.
  constexpr double exactness = 1e-9;
  const double least = score * (1 - exactness);
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

const std::array<double, window_size>& Evaluator::scores(const WindowSet& documents) {
  if (!scores_) scores_ = std::make_unique<WindowScores>();
  documents.for_each([&](std::size_t offset) {
    scores_->scores[offset] = 0;
    scores_->half_saturations[offset] =
        half_saturation(collection_, window_.begin + static_cast<Xapian::docid>(offset));
  });
  root_->add_scores(window_, documents, 1, *scores_);
  return scores_->scores;
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
