// Layer: search. A node of a plan while it is evaluated.
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "search/evaluation/window_set.h"

namespace fuge::search {

// Of the documents of one window, by their offsets; of those alone that were asked for.
struct WindowScores {
  std::array<double, window_size> scores = {};
  std::array<double, window_size> half_saturations = {};
  std::array<double, window_size> leaf = {};         // what one leaf adds
  std::array<double, window_size> occurrences = {};  // of one component
};

class EvaluatedNode {
 public:
  EvaluatedNode() = default;
  EvaluatedNode(const EvaluatedNode&) = delete;
  EvaluatedNode& operator=(const EvaluatedNode&) = delete;
  virtual ~EvaluatedNode() = default;

  // At most so many documents match, as far as is known beforehand.
  virtual std::uint64_t most() const = 0;
  // Whether a document costs more than to look into a few lists.
  virtual bool is_slow() const { return false; }
  // Whether it adds to scores.
  virtual bool adds() const { return false; }

  // No document gets more from it.
  virtual double bound() const { return 0; }
  // A document that scores less needn't be found from now on; never falls.
  virtual void set_least(double) {}

  // No document from this one to before the result matches; `index::no_document` is behind all.
  // For what leads the evaluation: its lists are read as a whole.
  virtual Xapian::docid next_from(Xapian::docid document) = 0;

  // Finds those of the documents asked for that match. Windows come in their order, each once.
  virtual void match(const Window& window, const WindowSet& asked) = 0;
  const WindowSet& matched() const noexcept { return matched_; }

  // Adds what these documents of the window score, times `factor`. All of them matched.
  virtual void add_scores(const Window& window, const WindowSet& documents, double factor,
                          WindowScores& scores) = 0;

 protected:
  WindowSet matched_;
};

using EvaluatedNodes = std::vector<std::unique_ptr<EvaluatedNode>>;

}  // namespace fuge::search
