// Layer: query. The articles in which a word stands in one way or another, and how well they fit.
//
// The score is BM25 (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009), with all
// ways of a component counted together before they saturate, as BM25F does with fields (Robertson,
// Zaragoza, Taylor 2004): of a component with n occurrences (each counted as much as its way is
// worth) it is
//
//   weight · ln(1 + (N − f + 0.5) / (f + 0.5)) · n · (k1 + 1) / (n + k1 · (1 − b + b · length /
//   average))
//
// for N articles, of which f have the word. The score of the word is the sum of its components'.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "fuge/explanation.h"

namespace fuge::query {

// What scoring needs to know of an index. Both outlive the queries that are built with it.
struct Collection {
  const Xapian::Database& database;
  const std::vector<std::uint32_t>& lengths;  // in words, by document
  double average_length = 1;
};

// ln(1 + (N − f + 0.5) / (f + 0.5)) for f articles of the collection.
double rarity(const Collection& collection, Xapian::doccount frequency);

// A term that counts as a part of an occurrence, or more than one.
struct Way {
  std::string term;
  double worth = 1;
  MatchKind kind = MatchKind::stem;
};

struct Component {
  std::vector<Way> ways;
  double weight = 1;
  Xapian::doccount frequency = 0;  // the articles that have it
  std::string stem = {};           // of the word or constituent, for people
};

// What a component adds to the score of an article where it occurs so often.
double component_score(const Collection& collection, const Component& component, double occurrences,
                       Xapian::docid document);

// A leaf of a Xapian query: matches where any term of any component stands. Used once, by one
// thread, while `collection` lives.
class WordSource final : public Xapian::PostingSource {
 public:
  WordSource(const Collection& collection, std::vector<Component> components);

  // By Xapian's contract.
  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return estimate_; }
  Xapian::doccount get_termfreq_max() const override;
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return started_ && heap_.empty(); }
  Xapian::docid get_docid() const override { return cursors_[heap_.front()].document; }
  double get_weight() const override;
  // The first term of each component.
  std::string get_description() const override;

 private:
  struct Cursor {
    Xapian::PostingIterator posting;
    Xapian::PostingIterator end;
    Xapian::docid document = 0;
    double worth = 1;
    std::size_t component = 0;
  };

  void open(const Xapian::Database& database);
  void push(std::size_t cursor);
  std::size_t pop();
  bool later(std::size_t left, std::size_t right) const {
    return cursors_[left].document > cursors_[right].document;
  }

  const Collection collection_;
  std::vector<Component> components_;
  std::vector<double> factors_;  // by component: what stands before the saturation
  std::vector<Cursor> cursors_;
  std::vector<std::size_t> heap_;            // cursors, the one with the lowest document on top
  mutable std::vector<double> occurrences_;  // by component
  Xapian::doccount estimate_ = 0;
  bool started_ = false;
};

}  // namespace fuge::query
