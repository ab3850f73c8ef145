// Layer: search. A node of a plan while it is evaluated.
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "search/evaluation/window_set.h"

namespace fuge::search {

class EvaluatedNode;

// Of the documents of one window, by their offsets; of those alone that were asked for.
struct WindowScores {
  std::array<double, window_size> scores = {};
  std::array<double, window_size> occurrences = {};  // of one component
};

// What may add to the scores of some documents of a window.
struct ScorePart {
  EvaluatedNode* node = nullptr;
  double factor = 1;
  WindowSet documents = {};
  // Whether the node has matched them all; else it is still to be asked which of them.
  bool is_matched = true;
};
using ScoreParts = std::vector<ScorePart>;

class EvaluatedNode {
 public:
  EvaluatedNode() = default;
  EvaluatedNode(const EvaluatedNode&) = delete;
  EvaluatedNode& operator=(const EvaluatedNode&) = delete;
  virtual ~EvaluatedNode() = default;

  // At most so many documents match, as far as is known beforehand.
  virtual std::uint64_t most() const = 0;
  // Whether it has to look into documents to know whether they match.
  virtual bool is_slow() const { return false; }
  // Whether it adds to scores.
  virtual bool adds() const { return false; }

  // No document gets more from it.
  virtual double bound() const { return 0; }
  // A document that scores less needn't be found from now on; never falls.
  virtual void set_least(double) {}

  // No document from this one to before the result matches; `index::no_document` is behind all.
  // For what leads the evaluation.
  virtual Xapian::docid next_from(Xapian::docid document) = 0;

  // Finds those of the documents asked for that match, in two steps, so that a document is looked
  // into only where all that lists tell speaks for it. Windows come in their order, each once.
  void match(const Window& window, const WindowSet& asked) {
    narrow(window, asked);
    confirm(window, asked);
  }
  // Those that may match, by lists alone: what isn't slow knows.
  virtual void narrow(const Window& window, const WindowSet& asked) = 0;
  // Then those of them that were asked for and do; once, of no more documents.
  virtual void confirm(const Window&, const WindowSet& asked) { matched_.intersect(asked); }
  const WindowSet& matched() const noexcept { return matched_; }

  // Notes what may add to the scores of these documents, times `factor`. All of them matched.
  virtual void add_parts(const WindowSet&, double /*factor*/, ScoreParts&) {}

  // What is a part itself adds what these documents of the window score, times `factor`. All of
  // them matched.
  virtual void add_scores(const Window&, const WindowSet& /*documents*/, double /*factor*/,
                          WindowScores&) {}

 protected:
  WindowSet matched_;
};

using EvaluatedNodes = std::vector<std::unique_ptr<EvaluatedNode>>;

}  // namespace fuge::search
