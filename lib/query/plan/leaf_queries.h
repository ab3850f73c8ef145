// Layer: query. The leaves of a tree as Xapian queries.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/plan/word_source.h"
#include "query/syntax/tree.h"

namespace fuge::query {

// How strictly words are taken, at every depth of a tree.
enum class ListMatch {
  all,  // all words of a list; of a compound the whole, or all of its parts close together
  any,  // any words of a list; of a compound the whole, or any of its parts
};

// For nodes of kind words and near.
class WordQueries {
 public:
  // The collection outlives the queries.
  WordQueries(const Collection& collection, ListMatch match)
      : collection_(collection), match_(match) {}

  // What the score of the node's words is made of, families and neighbours left out.
  std::vector<Component> components(const Node& node) const;

  // What matches the words, with their score; `times` is how often they were given.
  Xapian::Query scored(const Node& node, Xapian::termcount times) const;

  // What the words exclude: terms, or phrases of them, for the right side of AND_NOT. A compound
  // excludes itself alone, not its parts.
  std::vector<Xapian::Query> excluded(const Node& node) const;

  // What only adds to the score of a list: the families of its words, where any word will do, and
  // its neighbours as compounds. Empty where there is nothing.
  Xapian::Query extra(const std::vector<const Node*>& list) const;
  std::vector<Component> extra_components(const std::vector<const Node*>& list) const;

 private:
  Xapian::Query word(const Node& node) const;
  Xapian::Query compound(const Node& node, const std::vector<const Token*>& readings) const;
  std::vector<Component> compound_components(const Node& node,
                                             const std::vector<const Token*>& readings) const;
  std::vector<Component> pieces(const Node& node) const;
  Xapian::Query phrase(const Node& node) const;
  Xapian::Query phrase_condition(const Node& node) const;
  Xapian::Query near_condition(const Node& node) const;
  std::vector<Component> each_word(const Node& node) const;
  std::vector<Component> marked_words(const Node& node) const;
  Xapian::Query marked_phrase(const Node& node) const;
  Component marked_word(const Word& word, const schema::FieldRow* field) const;
  Xapian::Query source(std::vector<Component> components) const;

  const Collection& collection_;
  ListMatch match_;
};

// The tokens that stand for the whole of a word, the first as it is printed; none for a phrase.
std::vector<const Token*> readings_of(const Node& node);

}  // namespace fuge::query
