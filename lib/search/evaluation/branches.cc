#include "search/evaluation/branches.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "index/posting_cursor.h"

namespace fuge::search {
namespace {

auto cost(const EvaluatedNode& node) {
  return std::tuple(node.is_slow(), node.most());
}

bool any_is_slow(const EvaluatedNodes& nodes) {
  return std::ranges::any_of(nodes, [](const auto& node) { return node->is_slow(); });
}

// The first `count` of them together.
double sum_of_bounds(const EvaluatedNodes& nodes, std::size_t count) {
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += nodes[i]->bound();
  return sum;
}

}  // namespace

AllBranch::AllBranch(EvaluatedNodes children, bool all_add)
    : children_(std::move(children)), adding_(all_add ? children_.size() : 1) {
  for (const auto& child : children_) by_most_.push_back(child.get());
  by_cost_ = by_most_;
  std::ranges::stable_sort(by_most_, {}, [](const EvaluatedNode* node) { return node->most(); });
  std::ranges::stable_sort(by_cost_, {}, [](const EvaluatedNode* node) { return cost(*node); });
}

std::uint64_t AllBranch::most() const {
  std::uint64_t least = children_.front()->most();
  for (const auto& child : children_) least = std::min(least, child->most());
  return least;
}

bool AllBranch::is_slow() const {
  return any_is_slow(children_);
}

bool AllBranch::adds() const {
  return std::any_of(children_.begin(), children_.begin() + static_cast<std::ptrdiff_t>(adding_),
                     [](const auto& child) { return child->adds(); });
}

double AllBranch::bound() const {
  return sum_of_bounds(children_, adding_);
}

// From each child as much as the others can't make up for.
void AllBranch::set_least(double score) {
  for (std::size_t i = 0; i < adding_; ++i)
    children_[i]->set_least(score - (bound() - children_[i]->bound()));
}

Xapian::docid AllBranch::next_from(Xapian::docid document) {
  return by_most_.front()->next_from(document);
}

void AllBranch::narrow(const Window& window, const WindowSet& asked) {
  matched_ = asked;
  for (EvaluatedNode* child : by_most_) {
    child->narrow(window, matched_);
    matched_ = child->matched();
    if (matched_.empty()) return;
  }
}

void AllBranch::confirm(const Window& window, const WindowSet& asked) {
  matched_.intersect(asked);
  for (EvaluatedNode* child : by_cost_) {
    if (matched_.empty()) return;
    child->confirm(window, matched_);
    matched_ = child->matched();
  }
}

void AllBranch::add_parts(const WindowSet& documents, double factor, ScoreParts& parts) {
  for (std::size_t i = 0; i < adding_; ++i) children_[i]->add_parts(documents, factor, parts);
}

AnyBranch::AnyBranch(EvaluatedNodes children)
    : children_(std::move(children)), narrowed_(children_.size()), too_little_(children_.size()) {
  std::ranges::stable_sort(children_, {}, [](const auto& child) {
    return child->adds() ? std::tuple(false, false, std::uint64_t{0})
                         : std::tuple_cat(std::tuple(true), cost(*child));
  });
}

std::uint64_t AnyBranch::most() const {
  std::uint64_t sum = 0;
  for (const auto& child : children_) sum += child->most();
  return sum;
}

bool AnyBranch::is_slow() const {
  return any_is_slow(children_);
}

bool AnyBranch::adds() const {
  return children_.front()->adds();
}

double AnyBranch::bound() const {
  return sum_of_bounds(children_, children_.size());
}

void AnyBranch::set_least(double score) {
  std::vector<std::size_t> by_bound(children_.size());
  std::iota(by_bound.begin(), by_bound.end(), std::size_t{0});
  std::ranges::sort(by_bound, {}, [&](std::size_t i) { return children_[i]->bound(); });
  double together = 0;
  for (const std::size_t i : by_bound) {
    together += children_[i]->bound();
    if (together >= score) break;
    too_little_[i] = true;
  }
  for (const auto& child : children_) child->set_least(score - (bound() - child->bound()));
}

Xapian::docid AnyBranch::next_from(Xapian::docid document) {
  Xapian::docid next = index::no_document;
  for (std::size_t i = 0; i < children_.size(); ++i)
    if (!too_little_[i]) next = std::min(next, children_[i]->next_from(document));
  return next;
}

// A child that adds nothing is asked for what no other has matched.
void AnyBranch::narrow(const Window& window, const WindowSet& asked) {
  matched_.clear();
  WindowSet rest = asked;
  for (std::size_t i = 0; i < children_.size(); ++i) {
    EvaluatedNode& child = *children_[i];
    narrowed_[i] = !too_little_[i] && (child.adds() || !rest.empty());
    if (!narrowed_[i]) continue;
    child.narrow(window, child.adds() ? asked : rest);
    matched_.unite(child.matched());
    if (!child.is_slow()) rest.subtract(child.matched());
  }
}

// One that adds too little is asked for what others have matched.
void AnyBranch::confirm(const Window& window, const WindowSet& asked) {
  matched_.clear();
  WindowSet rest = asked;
  for (std::size_t i = 0; i < children_.size(); ++i) {
    if (!narrowed_[i]) continue;
    EvaluatedNode& child = *children_[i];
    child.confirm(window, child.adds() ? asked : rest);
    matched_.unite(child.matched());
    rest.subtract(child.matched());
  }
  for (std::size_t i = 0; i < children_.size(); ++i)
    if (too_little_[i] && children_[i]->adds()) children_[i]->match(window, matched_);
}

void AnyBranch::add_parts(const WindowSet& documents, double factor, ScoreParts& parts) {
  for (const auto& child : children_) {
    if (!child->adds()) return;
    WindowSet its = documents;
    its.intersect(child->matched());
    if (!its.empty()) child->add_parts(its, factor, parts);
  }
}

AlsoBranch::AlsoBranch(EvaluatedNodes children) : children_(std::move(children)) {}

double AlsoBranch::bound() const {
  return sum_of_bounds(children_, children_.size());
}

void AlsoBranch::set_least(double score) {
  children_.front()->set_least(score - (bound() - children_.front()->bound()));
}

void AlsoBranch::narrow(const Window& window, const WindowSet& asked) {
  children_.front()->narrow(window, asked);
  matched_ = children_.front()->matched();
}

void AlsoBranch::confirm(const Window& window, const WindowSet& asked) {
  children_.front()->confirm(window, asked);
  matched_ = children_.front()->matched();
}

void AlsoBranch::add_parts(const WindowSet& documents, double factor, ScoreParts& parts) {
  children_.front()->add_parts(documents, factor, parts);
  for (std::size_t i = 1; i < children_.size(); ++i)
    parts.push_back({children_[i].get(), factor, documents, false});
}

ExceptBranch::ExceptBranch(EvaluatedNodes children) : children_(std::move(children)) {}

// What it excludes is asked for once: of what is left, where that isn't known before.
void ExceptBranch::narrow(const Window& window, const WindowSet& asked) {
  children_[0]->narrow(window, asked);
  matched_ = children_[0]->matched();
  if (!is_slow()) exclude(window);
}

void ExceptBranch::confirm(const Window& window, const WindowSet& asked) {
  WindowSet left = matched_;
  left.intersect(asked);
  children_[0]->confirm(window, left);
  matched_ = children_[0]->matched();
  if (is_slow()) exclude(window);
}

void ExceptBranch::exclude(const Window& window) {
  if (matched_.empty()) return;
  children_[1]->match(window, matched_);
  matched_.subtract(children_[1]->matched());
}

void ScaleBranch::narrow(const Window& window, const WindowSet& asked) {
  child_->narrow(window, asked);
  matched_ = child_->matched();
}

void ScaleBranch::confirm(const Window& window, const WindowSet& asked) {
  child_->confirm(window, asked);
  matched_ = child_->matched();
}

void ScaleBranch::add_parts(const WindowSet& documents, double factor, ScoreParts& parts) {
  if (factor_ != 0) child_->add_parts(documents, factor * factor_, parts);
}

}  // namespace fuge::search
