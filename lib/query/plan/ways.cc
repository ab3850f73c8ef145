#include "query/plan/ways.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "analysis/beginnings.h"
#include "schema/schema.h"

namespace fuge::query {
namespace {

// What an occurrence is worth beside one of the word itself. Measured (docs/quality.md); only the
// order matters much.
constexpr double printed_worth = 1.0;  // on top of the stem's
constexpr double inner_worth = 0.8;
constexpr double head_worth = 0.6;
constexpr double modifier_worth = 0.3;
constexpr double title_worth = 2.0;  // on top of that in the text

// What a part of the query's compound weighs beside the compound itself.
constexpr double query_head_weight = 0.5;
constexpr double query_other_weight = 0.3;

constexpr double family_weight = 0.4;

std::vector<Way> ways_of(const std::string& stem, const schema::FieldRow* field) {
  std::vector<Way> ways{
      {schema::term_in(field, stem), 1, MatchKind::stem},
      {schema::term_in(field, schema::inner_term(stem)), inner_worth, MatchKind::inner},
      {schema::term_in(field, schema::head_term(stem)), head_worth, MatchKind::head},
      {schema::term_in(field, schema::modifier_term(stem)), modifier_worth, MatchKind::modifier}};
  if (field == nullptr) ways.push_back({schema::title_term(stem), title_worth, MatchKind::title});
  return ways;
}

// At most: an article may have several of the terms. The title's are among the text's.
Xapian::doccount frequency_of(const Collection& collection, const std::vector<Way>& ways) {
  const Xapian::doccount documents = collection.database.get_doccount();
  Xapian::doccount sum = 0;
  for (const Way& way : ways) {
    if (way.kind == MatchKind::title) continue;
    sum = std::min(documents, sum + collection.database.get_termfreq(way.term));
  }
  return sum;
}

}  // namespace

Component whole_word(const Collection& collection, const Token& token,
                     const schema::FieldRow* field) {
  Component component;
  component.ways = ways_of(token.term, field);
  component.ways.push_back({schema::term_in(field, schema::form_term(token.form)), printed_worth,
                            MatchKind::surface_form});
  component.stem = token.term;
  // That of the stem alone, so that a word that is often a part weighs no less for it.
  component.frequency = collection.database.get_termfreq(component.ways.front().term);
  return component;
}

std::vector<Component> constituents(const Collection& collection, const Token& token,
                                    const schema::FieldRow* field) {
  std::vector<Component> components;
  for (const TokenConstituent& part : token.constituents) {
    Component component;
    component.ways = ways_of(part.term, field);
    component.weight = part.role == ConstituentRole::head ? query_head_weight : query_other_weight;
    component.frequency = frequency_of(collection, component.ways);
    component.stem = part.term;
    components.push_back(std::move(component));
  }
  return components;
}

std::vector<Component> families(const Collection& collection, const Token& token) {
  std::vector<Component> components;
  const std::vector<std::string_view> beginnings = analysis::beginnings(token);
  for (const std::string_view beginning : beginnings) {
    components.push_back(single_term(collection, schema::beginning_term(beginning),
                                     family_weight / static_cast<double>(beginnings.size()),
                                     MatchKind::family));
    components.back().stem = beginning;
  }
  return components;
}

Component exact_word(const Collection& collection, const Token& token,
                     const schema::FieldRow* field) {
  const std::string term = token.has(Step::stop_word) ? token.term : schema::form_term(token.form);
  Component component =
      single_term(collection, schema::term_in(field, term), 1, MatchKind::surface_form);
  component.stem = token.form;
  return component;
}

Component expanded_word(const Collection& collection, const Word& word,
                        const schema::FieldRow* field) {
  Component component;
  component.stem = word.token.form;
  for (const ExpandedForm& form : word.forms) {
    component.ways.push_back({schema::term_in(field, schema::form_term(form.form)),
                              1 / (1.0 + form.edits), MatchKind::expansion});
  }
  component.frequency = frequency_of(collection, component.ways);
  return component;
}

Component single_term(const Collection& collection, const std::string& term, double weight,
                      MatchKind kind) {
  return {{{term, 1, kind}}, weight, collection.database.get_termfreq(term), term};
}

std::vector<std::string> whole_word_terms(const Token& token, const schema::FieldRow* field) {
  std::vector<std::string> terms;
  for (Way& way : ways_of(token.term, field)) {
    if (way.kind != MatchKind::title) terms.push_back(std::move(way.term));
  }
  return terms;
}

}  // namespace fuge::query
