#include "query/plan/clause_planner.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <unordered_set>
#include <utility>

#include "analysis/terms.h"
#include "query/plan/phrase_paths.h"
#include "query/plan/plan_nodes.h"
#include "query/plan/readings.h"
#include "ranking/term_variants.h"
#include "ranking/weights.h"
#include "schema/schema.h"

namespace fuge::query {
namespace {

using ranking::Component;
using ranking::TermVariant;
namespace weights = ranking::weights;

using Components = std::vector<Component>;
using Rows = std::vector<std::vector<std::string>>;

PlanNode row_of(const std::vector<std::string>& stems, const schema::FieldRow* field) {
  std::vector<std::string> terms;
  for (const std::string& stem : stems) terms.push_back(schema::term_in(field, stem));
  return phrase(std::move(terms));
}

PlanNode any_row(const Rows& rows, const schema::FieldRow* field) {
  std::vector<PlanNode> nodes;
  for (const std::vector<std::string>& stems : rows) nodes.push_back(row_of(stems, field));
  return *combined(PlanOp::any_of, std::move(nodes));
}

// All constituents close together, in any order. Nothing for what isn't a compound of different
// ones, and where all of them stand in too many articles to be looked through.
std::optional<PlanNode> together(const Token& token, const schema::FieldRow* field,
                                 const index::UnitedPostings& postings) {
  std::vector<std::string> terms;
  for (const TokenConstituent& constituent : token.constituents) {
    const std::string term = schema::term_in(field, constituent.term);
    if (constituent.role != ConstituentRole::inner && std::ranges::find(terms, term) == terms.end())
      terms.push_back(term);
  }
  if (terms.size() < 2) return std::nullopt;
  const bool all_are_frequent = std::ranges::all_of(terms, [&](const std::string& term) {
    return postings.frequency(term) > weights::most_with_constituents;
  });
  if (all_are_frequent) return std::nullopt;
  const auto window = static_cast<std::uint32_t>(terms.size()) + weights::room_between_constituents;
  return near(std::move(terms), window);
}

// Wherever such a term stands, that of the stem does too.
bool implies_stem(MatchKind kind) {
  return kind == MatchKind::surface_form || kind == MatchKind::title;
}

bool is_stop_word(const Word& word) {
  return word.token.has(Step::stop_word);
}

// Counts less, as a whole: where another reading of the word is likelier.
Component weighed(Component component, double weight) {
  component.weight *= weight;
  return component;
}

void append(Components& components, Components more) {
  std::ranges::move(more, std::back_inserter(components));
}

// How much less a word says in small letters, or where a question asks for it.
double emphasis(const Node& node) {
  const bool small = std::ranges::all_of(node.words, &Word::in_small_letters);
  return (small ? weights::small_letters_weight : 1) *
         (node.is_asked_for ? weights::asked_for_weight : 1);
}

// Of a word of a list that is meant in all its forms; null for anything else.
const Token* plain_token(const Node& node) {
  if (node.kind != NodeKind::words || node.field) return nullptr;
  const std::vector<const Token*> readings = readings_of(node.words);
  return readings.empty() || node.words.front().kind != WordKind::normal ? nullptr
                                                                         : readings.front();
}

PlanNode near_condition(const Node& node, const Rows& rows) {
  std::vector<PlanNode> nodes;
  for (const std::vector<std::string>& stems : rows) {
    std::vector<std::string> terms;
    for (const std::string& stem : stems) terms.push_back(schema::term_in(node.field, stem));
    nodes.push_back(near(std::move(terms), node.distance));
  }
  return *combined(PlanOp::any_of, std::move(nodes));
}

// Whether an article that has any of the rows has a component, too, whatever it has of it: in each
// row stands the stem of one. Not so where a row has the constituents of a compound, and the
// component the whole.
bool imply_any(const Rows& rows, const Components& components, const schema::FieldRow* field) {
  const auto is_of_any = [&](const std::string& stem) {
    return std::ranges::any_of(components, [&](const Component& component) {
      const TermVariant& first = component.variants.front();
      return first.kind == MatchKind::stem && first.term == schema::term_in(field, stem);
    });
  };
  return std::ranges::all_of(rows, [&](const std::vector<std::string>& row) {
    return std::ranges::any_of(row, is_of_any);
  });
}

// Articles that have the component.
PlanNode any_variant(const Component& component) {
  std::vector<PlanNode> nodes;
  for (const TermVariant& variant : component.variants) nodes.push_back(term(variant.term));
  return *combined(PlanOp::any_of, std::move(nodes));
}

// The first token made of several that covers `word`; null for none.
const Token* whole_of(const Token& word, const std::vector<Word>& words) {
  const auto covers = [&](const Word& other) {
    const Token& token = other.token;
    return token.positions > 1 && token.position <= word.position &&
           word.position < token.position + token.positions;
  };
  const auto found = std::ranges::find_if(words, covers);
  return found == words.end() ? nullptr : &found->token;
}

}  // namespace

ClausePlanner::ClausePlanner(const ranking::Collection& collection, Expansions& expansions,
                             ListMatch match, Plan& plan)
    : collection_(collection), expansions_(expansions), match_(match), plan_(plan) {}

PlanNode ClausePlanner::scored(const Node& node, unsigned times, ListMatch match) {
  Clause& clause = begin_clause(node);
  PlanNode query;
  if (node.kind == NodeKind::near) {
    clause.form = ClauseForm::near;
    query = near(node);
  } else if (node.words.front().kind != WordKind::normal) {
    query = marked(node);
  } else if (const Readings readings = readings_of(node.words); readings.empty()) {
    query = phrase(node);
  } else {
    query = word(node, readings, match);
  }
  add_proximity_words(node);
  query = scaled(std::move(query), weights::repetition_boost(times) * emphasis(node));
  query.clause = clause_of_[&node];
  return query;
}

bool ClausePlanner::has_parts(const Node& node) {
  if (node.kind != NodeKind::words || node.words.front().kind != WordKind::normal) return false;
  const Readings readings = readings_of(node.words);
  return !readings.empty() && !readings.front()->constituents.empty();
}

Clause& ClausePlanner::begin_clause(const Node& node) {
  clause_of_[&node] = plan_.clauses.size();
  Clause& clause = plan_.clauses.emplace_back();
  clause.field = node.field;
  clause.begin = node.words.front().token.begin;
  clause.end = clause.begin;
  for (const Word& word : node.words) {
    clause.begin = std::min(clause.begin, word.token.begin);
    clause.end = std::max(clause.end, word.token.end);
  }
  return clause;
}

PlanNode ClausePlanner::score(Components components, std::size_t clause) {
  PlanNode node;
  node.op = PlanOp::score;
  for (Component& component : components) add_component(std::move(component), clause, node);
  return node;
}

void ClausePlanner::add_component(Component component, std::size_t clause, PlanNode& score) {
  score.components.push_back(plan_.components.size());
  plan_.components.push_back({std::move(component), clause});
}

// A word, which may be a compound: articles with the whole word, or with all of its constituents;
// with any of them where the list takes any. The more of it, the better.
PlanNode ClausePlanner::word(const Node& node, const Readings& readings, ListMatch match) {
  const bool is_compound = !readings.front()->constituents.empty();
  Components components = word_components(node, readings, match);
  const bool whole_alone = components.size() == readings.size();
  std::vector<PlanNode> conditions;
  for (std::size_t i = 0; i < readings.size(); ++i)
    for (const TermVariant& variant : components[i].variants)
      if (!implies_stem(variant.kind)) conditions.push_back(term(variant.term));
  const Rows rows = readings.size() < node.words.size() ? phrase_paths(node.words) : Rows();
  const bool is_implied = imply_any(rows, components, node.field);
  PlanNode scored = score(std::move(components), clause_of_[&node]);
  if (whole_alone || (is_compound && match != ListMatch::all)) return scored;
  for (const Token* token : readings)
    if (auto constituents = together(*token, node.field, collection_.all))
      conditions.push_back(std::move(*constituents));
  if (!rows.empty()) conditions.push_back(any_row(rows, node.field));
  return where(std::move(scored), *combined(PlanOp::any_of, std::move(conditions)), is_implied);
}

// The readings of a word have one form: the likeliest has what it adds. What is typed with hyphens
// is one form, too: its words have none.
Component ClausePlanner::whole(const Node& node, const Word& word) const {
  Component component =
      weighed(whole_word(collection_, word.token, node.field), reading_weight(node.words, word));
  if (likeliest_reading(node.words, word) != nullptr || whole_of(word.token, node.words) != nullptr)
    component.typed_weight = 0;
  return component;
}

// The word whole, then its constituents; or its words where they aren't: of G-20, G and 20.
Components ClausePlanner::word_components(const Node& node, const Readings& readings,
                                          ListMatch match) const {
  if (match != ListMatch::all && readings.front()->positions > 1)
    return hyphenated_components(node);
  Components components;
  const auto is_whole = [&](const Word& word) {
    return std::ranges::find(readings, &word.token) != readings.end();
  };
  for (const Word& word : node.words)
    if (is_whole(word)) components.push_back(whole(node, word));
  for (const Token* token : readings)
    append(components, constituents(collection_, *token, node.field));
  if (components.size() == readings.size() && readings.size() < node.words.size()) {
    for (const Word& word : node.words)
      if (!is_whole(word)) components.push_back(whole(node, word));
  }
  return components;
}

// Of a word with hyphens where any word will do: whoever parts the words means each of them. As one
// word it has several terms: those of Ukraine-Krieg and of Ukrainekrieg.
Components ClausePlanner::hyphenated_components(const Node& node) const {
  std::optional<Component> as_one;
  Components components;
  for (const Word& word : node.words) {
    Component component = whole(node, word);
    if (word.token.positions == 1) {
      components.push_back(std::move(component));
      append(components, constituents(collection_, word.token, node.field));
    } else if (as_one) {
      ranking::add_spelling(*as_one, std::move(component));
    } else {
      as_one = weighed(std::move(component), weights::hyphenated_weight);
    }
  }
  if (as_one) components.insert(components.begin(), std::move(*as_one));
  return components;
}

PlanNode ClausePlanner::phrase(const Node& node) {
  const std::size_t clause = clause_of_[&node];
  plan_.clauses[clause].form = ClauseForm::phrase;
  const Rows& rows = plan_.clauses[clause].rows = phrase_paths(node.words);
  Components components = each_word(node);
  const bool is_implied = imply_any(rows, components, node.field);
  return where(score(std::move(components), clause), any_row(rows, node.field), is_implied);
}

PlanNode ClausePlanner::near(const Node& node) {
  const std::size_t clause = clause_of_[&node];
  const Rows& rows = plan_.clauses[clause].rows = near_rows(node.words);
  plan_.clauses[clause].window = node.distance;
  Components components = each_word(node);
  const bool is_implied = imply_any(rows, components, node.field);
  return where(score(std::move(components), clause), near_condition(node, rows), is_implied);
}

// One word, or a phrase of exact ones: a row of the right stems in an article that has all the
// forms. Forms have no positions, so that another form may stand in the row itself.
PlanNode ClausePlanner::marked(const Node& node) {
  const std::size_t clause = clause_of_[&node];
  Components components = marked_words(node);
  if (is_one_word(node.words)) return score(std::move(components), clause);
  plan_.clauses[clause].form = ClauseForm::phrase;
  plan_.clauses[clause].rows = phrase_paths(node.words);
  std::vector<PlanNode> conditions{any_row(plan_.clauses[clause].rows, node.field)};
  for (const Word& word : node.words)
    plan_.clauses[clause].surface_forms.push_back(word.token.form);
  for (const Component& component : components) conditions.push_back(any_variant(component));
  return where(score(std::move(components), clause),
               *combined(PlanOp::all_of, std::move(conditions)), true);
}

Components ClausePlanner::marked_words(const Node& node) {
  Components components;
  for (const Word& word : node.words)  // the readings of a word have one form
    if (likeliest_reading(node.words, word) == nullptr)
      components.push_back(marked_word(word, node.field));
  return components;
}

Component ClausePlanner::marked_word(const Word& word, const schema::FieldRow* field) {
  return word.kind == WordKind::exact
             ? exact_word(collection_, word.token, field)
             : any_form(collection_, word.token.form, expansions_.of(word), field);
}

// The words for their score; function words have none, unless there is nothing else.
Components ClausePlanner::each_word(const Node& node) const {
  const bool all = std::ranges::all_of(node.words, is_stop_word);
  Components components;
  for (const Word& word : node.words) {
    if (all || !is_stop_word(word)) components.push_back(whole(node, word));
  }
  return components;
}

std::vector<PlanNode> ClausePlanner::excluded(const Node& node) {
  std::vector<PlanNode> nodes;
  if (node.kind == NodeKind::near) return {near_condition(node, near_rows(node.words))};
  const Word& first = node.words.front();
  if (first.kind != WordKind::normal && is_one_word(node.words)) {
    for (TermVariant& variant : marked_word(first, node.field).variants)
      nodes.push_back(term(std::move(variant.term)));
    return nodes;
  }
  const Readings readings = readings_of(node.words);
  for (const Word& word : node.words)
    if (std::ranges::find(readings, &word.token) != readings.end() &&
        likeliest_reading(node.words, word) == nullptr)
      for (std::string& name : ranking::whole_word_terms(word.token, node.field))
        nodes.push_back(term(std::move(name)));
  if (readings.size() == node.words.size()) return nodes;
  for (const std::vector<std::string>& stems : phrase_paths(node.words))
    nodes.push_back(row_of(stems, node.field));
  return nodes;
}

// Each once, whichever readings of the word it is of: the likelier ones come first.
Components ClausePlanner::families_of(const Node& node) const {
  Components result;
  for (const Word& word : node.words) {
    if (word.token.positions > 1) continue;
    const double weight = emphasis(node) * reading_weight(node.words, word);
    for (Component& family : families(collection_, word.token))
      if (std::ranges::find(result, family.stem, &Component::stem) == result.end())
        result.push_back(weighed(std::move(family), weight));
  }
  return result;
}

std::optional<PlanNode> ClausePlanner::extra(const std::vector<const Node*>& list) {
  PlanNode node;
  node.op = PlanOp::score;
  const auto add = [&](Component component, std::size_t clause) {
    if (component.document_frequency > 0) add_component(std::move(component), clause, node);
  };
  const Token* last = nullptr;
  for (const Node* each : list) {
    const Token* token = plain_token(*each);
    if (token != nullptr && match_ != ListMatch::all)
      for (Component& family : families_of(*each)) add(std::move(family), clause_of_[each]);
    if (token != nullptr && last != nullptr) {
      for (const std::string& stem : {analysis::joined_stems(last->term, token->term),
                                      analysis::joined_stems(token->term, last->term)}) {
        for (const std::string& name : {stem, schema::inner_term(stem)}) {
          add(single_term(collection_, name, weights::neighbours_weight, MatchKind::neighbours),
              no_clause);
        }
      }
    }
    last = token;
  }
  return node.components.empty() ? std::nullopt : std::optional(std::move(node));
}

void ClausePlanner::add_proximity_words(const Node& node) {
  std::map<const Word*, std::size_t> made_of;
  for (const Word& word : node.words) {
    if (word.token.positions > 1) continue;
    Candidate made = candidate(word);
    made.word.idf *= emphasis(node);
    if (const Word* likeliest = likeliest_reading(node.words, word)) {
      add_reading(std::move(made), candidates_[made_of[likeliest]]);
      continue;
    }
    // "Ukrainekrieg" covers both of "Ukraine-Krieg".
    if (const Token* whole = whole_of(word.token, node.words))
      made.word.coverage.push_back({whole->term, 1, MatchKind::stem});
    made_of[&word] = candidates_.size();
    candidates_.push_back(std::move(made));
  }
}

// Another reading covers the same word, but less of it; a function word is no reading of a content
// word here.
void ClausePlanner::add_reading(Candidate reading, Candidate& word) {
  if (word.is_stop_word != reading.is_stop_word) {
    if (word.is_stop_word) word = std::move(reading);
    return;
  }
  if (word.stem == reading.stem) return;
  for (TermVariant& variant : reading.word.coverage) {
    variant.boost *= weights::other_reading_weight;
    word.word.coverage.push_back(std::move(variant));
  }
}

ClausePlanner::Candidate ClausePlanner::candidate(const Word& word) {
  const Token& token = word.token;
  if (word.kind == WordKind::normal) {
    const Xapian::doccount documents = collection_.all.frequency(token.term);
    return {
        {idf(collection_, documents), ranking::coverage(token)}, token.term, is_stop_word(word)};
  }
  Component component = marked_word(word, nullptr);
  return {{idf(collection_, component.document_frequency), std::move(component.variants)},
          component.stem,
          is_stop_word(word)};
}

// Where an article must have all the words, a form as typed outweighs all that other forms add.
// Where it may have some of them alone, the forms must not outweigh a word that it lacks.
void ClausePlanner::share_typed_weight() {
  Components typed;
  for (const PlannedComponent& planned : plan_.components)
    if (planned.component.typed_weight > 0) typed.push_back(planned.component);
  if (typed.size() < 2 || (match_ == ListMatch::all && !has_alternatives_)) return;
  double least = std::numeric_limits<double>::infinity();
  for (const Component& component : typed)
    if (component.document_frequency > 0)
      least = std::min(least, component_weight(collection_, component));
  const double share = weights::typed_forms_share / static_cast<double>(typed.size());
  for (PlannedComponent& planned : plan_.components) {
    Component& component = planned.component;
    if (component.typed_weight == 0) continue;
    component.typed_weight =
        share * std::min(1.0, least / component_weight(collection_, component));
  }
}

void ClausePlanner::finish() {
  share_typed_weight();
  if (!std::ranges::all_of(candidates_, &Candidate::is_stop_word))
    std::erase_if(candidates_, &Candidate::is_stop_word);
  std::unordered_set<std::string_view> seen;
  for (Candidate& each : candidates_)
    if (seen.insert(each.stem).second) plan_.proximity_words.push_back(std::move(each.word));
}

}  // namespace fuge::query
