#include "query/plan/leaf_queries.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "query/plan/filter_queries.h"
#include "query/plan/phrase_paths.h"
#include "query/plan/ways.h"
#include "schema/schema.h"

namespace fuge::query {
namespace {

using Xapian::Query;

// How much further apart than side by side the parts of a compound may stand: "die Garantie der
// eigenen Sicherheit".
constexpr Xapian::termcount room_between_parts = 6;

// A list's neighbours as one compound add less than its words: they are there already.
constexpr double joined_weight = 0.5;

// A word with hyphens as one, beside its pieces where any of them will do: so much that
// "Ukrainekrieg" comes before the two words apart.
constexpr double whole_weight = 2;

Query combined(Query::op op, const std::vector<Query>& queries) {
  if (queries.size() == 1) return queries.front();
  return {op, queries.begin(), queries.end()};
}

Query term_query(const std::string& stem, const schema::FieldRow* field) {
  return Query(schema::term_in(field, stem));
}

Query row_of(const std::vector<std::string>& stems, const schema::FieldRow* field) {
  std::vector<Query> terms;
  for (const std::string& stem : stems) terms.push_back(term_query(stem, field));
  if (terms.size() == 1) return terms.front();
  return {Query::OP_PHRASE, terms.begin(), terms.end(),
          static_cast<Xapian::termcount>(terms.size())};
}

// All constituents close together, in any order. Empty for what isn't a compound of different ones.
Query together(const Token& token, const schema::FieldRow* field) {
  std::vector<std::string> stems;
  for (const TokenConstituent& part : token.constituents) {
    if (part.role != ConstituentRole::inner &&
        std::find(stems.begin(), stems.end(), part.term) == stems.end())
      stems.push_back(part.term);
  }
  if (stems.size() < 2) return {};
  std::vector<Query> terms;
  for (const std::string& stem : stems) terms.push_back(term_query(stem, field));
  return {Query::OP_NEAR, terms.begin(), terms.end(),
          static_cast<Xapian::termcount>(terms.size()) + room_between_parts};
}

// Wherever such a term stands, that of the stem does too.
bool implies_stem(MatchKind kind) {
  return kind == MatchKind::surface_form || kind == MatchKind::title;
}

bool is_stop_word(const Word& word) {
  return word.token.has(Step::stop_word);
}

void append(std::vector<Component>& components, std::vector<Component> more) {
  for (Component& component : more) components.push_back(std::move(component));
}

// Of a word of a list that is meant in all its forms; null for anything else.
const Token* plain_token(const Node& node) {
  if (node.kind != NodeKind::words || node.field != nullptr) return nullptr;
  const std::vector<const Token*> readings = readings_of(node);
  return readings.empty() || node.words.front().kind != WordKind::normal ? nullptr
                                                                         : readings.front();
}

}  // namespace

std::vector<const Token*> readings_of(const Node& node) {
  std::vector<const Token*> readings;
  if (node.words.empty()) return readings;
  const std::uint32_t first = node.words.front().token.position;
  std::uint32_t end = first;
  for (const Word& word : node.words)
    end = std::max(end, word.token.position + word.token.positions);
  for (const Word& word : node.words) {
    const Token& token = word.token;
    if (token.position == first && token.position + token.positions == end)
      readings.push_back(&token);
  }
  return readings;
}

std::vector<Component> WordQueries::components(const Node& node) const {
  const Word& first = node.words.front();
  if (node.kind == NodeKind::near) return each_word(node);
  if (first.kind != WordKind::normal) return marked_words(node);
  const std::vector<const Token*> readings = readings_of(node);
  return readings.empty() ? each_word(node) : compound_components(node, readings);
}

Query WordQueries::scored(const Node& node, Xapian::termcount times) const {
  const Query query = node.kind == NodeKind::near
                          ? Query(Query::OP_FILTER, source(each_word(node)), near_condition(node))
                          : word(node);
  // As BM25 has it for words of a query, with k3 = 1.
  return times == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, 2.0 * times / (1.0 + times));
}

Query WordQueries::word(const Node& node) const {
  const Word& first = node.words.front();
  if (first.kind != WordKind::normal) return marked_phrase(node);
  const std::vector<const Token*> readings = readings_of(node);
  return readings.empty() ? phrase(node) : compound(node, readings);
}

// The word whole, then its constituents; or its pieces where they aren't: of G-20, G and 20.
std::vector<Component> WordQueries::compound_components(
    const Node& node, const std::vector<const Token*>& readings) const {
  if (match_ == ListMatch::any && readings.front()->positions > 1) return pieces(node);
  std::vector<Component> components;
  for (const Token* token : readings)
    components.push_back(whole_word(collection_, *token, node.field));
  for (const Token* token : readings)
    append(components, constituents(collection_, *token, node.field));
  if (components.size() == readings.size() && readings.size() < node.words.size()) {
    for (const Word& word : node.words)
      if (std::find(readings.begin(), readings.end(), &word.token) == readings.end())
        components.push_back(whole_word(collection_, word.token, node.field));
  }
  return components;
}

// Of a word with hyphens where any word will do: whoever parts the words means each of them.
std::vector<Component> WordQueries::pieces(const Node& node) const {
  std::vector<Component> components;
  for (const Word& word : node.words) {
    components.push_back(whole_word(collection_, word.token, node.field));
    if (word.token.positions > 1) {
      components.back().weight = whole_weight;
    } else {
      append(components, constituents(collection_, word.token, node.field));
    }
  }
  return components;
}

// A word, which may be a compound: articles with the whole word, or with all of its parts; with
// any of them where the list takes any. The more of it, the better.
Query WordQueries::compound(const Node& node, const std::vector<const Token*>& readings) const {
  std::vector<Component> components = compound_components(node, readings);
  const bool has_constituents = !readings.front()->constituents.empty();
  if (components.size() == readings.size() || (has_constituents && match_ == ListMatch::any))
    return source(std::move(components));
  std::vector<Query> conditions;
  for (std::size_t i = 0; i < readings.size(); ++i)
    for (const Way& way : components[i].ways)
      if (!implies_stem(way.kind)) conditions.emplace_back(way.term);
  for (const Token* token : readings) {
    const Query parts = together(*token, node.field);
    if (!parts.empty()) conditions.push_back(parts);
  }
  if (readings.size() < node.words.size()) conditions.push_back(phrase_condition(node));
  return {Query::OP_FILTER, source(std::move(components)), combined(Query::OP_OR, conditions)};
}

Query WordQueries::phrase(const Node& node) const {
  return {Query::OP_FILTER, source(each_word(node)), phrase_condition(node)};
}

Query WordQueries::phrase_condition(const Node& node) const {
  std::vector<Query> rows;
  for (const std::vector<std::string>& stems : phrase_paths(node.words))
    rows.push_back(row_of(stems, node.field));
  return combined(Query::OP_OR, rows);
}

Query WordQueries::near_condition(const Node& node) const {
  std::vector<Query> terms;
  std::uint32_t next = 0;
  for (const Word& word : node.words) {
    if (word.token.position < next || word.token.positions > 1) continue;
    next = word.token.position + 1;
    terms.push_back(term_query(word.token.term, node.field));
  }
  return {Query::OP_NEAR, terms.begin(), terms.end(), node.distance};
}

// The words for their score; function words have none, unless there is nothing else.
std::vector<Component> WordQueries::marked_words(const Node& node) const {
  std::vector<Component> components;
  for (const Word& word : node.words) components.push_back(marked_word(word, node.field));
  return components;
}

// One word, or a phrase of exact ones: a row of the right stems in an article that has all the
// forms. Forms have no positions, so that another form may stand in the row itself.
Query WordQueries::marked_phrase(const Node& node) const {
  const Query words = source(marked_words(node));
  if (node.words.size() == 1) return words;
  std::vector<Query> conditions{phrase_condition(node)};
  for (const Word& word : node.words) conditions.push_back(source({marked_word(word, node.field)}));
  return {Query::OP_FILTER, words, combined(Query::OP_AND, conditions)};
}

std::vector<Component> WordQueries::each_word(const Node& node) const {
  const bool all = std::all_of(node.words.begin(), node.words.end(), is_stop_word);
  std::vector<Component> components;
  for (const Word& word : node.words) {
    if (all || !is_stop_word(word))
      components.push_back(whole_word(collection_, word.token, node.field));
  }
  return components;
}

Component WordQueries::marked_word(const Word& word, const schema::FieldRow* field) const {
  return word.kind == WordKind::exact ? exact_word(collection_, word.token, field)
                                      : expanded_word(collection_, word, field);
}

Query WordQueries::source(std::vector<Component> components) const {
  return Query((new WordSource(collection_, std::move(components)))->release());
}

std::vector<Query> WordQueries::excluded(const Node& node) const {
  if (node.kind == NodeKind::near) return {near_condition(node)};
  std::vector<Query> queries;
  const Word& first = node.words.front();
  if (first.kind != WordKind::normal && node.words.size() == 1) {
    for (const Way& way : marked_word(first, node.field).ways) queries.emplace_back(way.term);
    return queries;
  }
  const std::vector<const Token*> readings = readings_of(node);
  for (const Token* token : readings)
    for (const std::string& term : whole_word_terms(*token, node.field)) queries.emplace_back(term);
  if (readings.size() == node.words.size()) return queries;
  for (const std::vector<std::string>& stems : phrase_paths(node.words))
    queries.push_back(row_of(stems, node.field));
  return queries;
}

Query WordQueries::extra(const std::vector<const Node*>& list) const {
  std::vector<Component> components = extra_components(list);
  return components.empty() ? Query() : source(std::move(components));
}

std::vector<Component> WordQueries::extra_components(const std::vector<const Node*>& list) const {
  std::vector<Component> components;
  const Token* last = nullptr;
  for (const Node* node : list) {
    const Token* token = plain_token(*node);
    if (token != nullptr && match_ == ListMatch::any) {
      for (const Word& word : node->words)
        if (word.token.positions == 1) append(components, families(collection_, word.token));
    }
    if (token != nullptr && last != nullptr) {
      for (const std::string& stem :
           {last->term + '+' + token->term, token->term + '+' + last->term}) {
        components.push_back(single_term(collection_, stem, joined_weight, MatchKind::neighbours));
        components.push_back(single_term(collection_, schema::inner_term(stem), joined_weight,
                                         MatchKind::neighbours));
      }
    }
    last = token;
  }
  std::erase_if(components, [](const Component& component) { return component.frequency == 0; });
  return components;
}

}  // namespace fuge::query
