#include "search/matching/matcher.h"

#include <algorithm>
#include <utility>

namespace fuge::search {
namespace {

using query::Clause;
using query::ClauseForm;

// The bytes that a term of a completed word stands for: a constituent that it borrowed has no bytes
// of its own there, and is shown as all of it.
Span span_of(const Token& token, const index::TokenTerm& term) {
  const bool borrowed = term.level == index::TermLevel::constituent &&
                        token.borrowed_end > token.borrowed_begin && term.begin == token.begin &&
                        term.end == token.end;
  return borrowed ? Span{token.borrowed_begin, token.borrowed_end} : Span{term.begin, term.end};
}

bool stands_for_all(index::TermLevel level) {
  return level == index::TermLevel::surface_form || level == index::TermLevel::stem;
}

}  // namespace

Matcher::Matcher(const query::Plan& plan, const ranking::Collection& collection) {
  add_components(plan, collection);
  add_rows(plan, collection);
  add_proximity_words(plan);
}

// Each is a unit; those of phrases are found by their rows.
void Matcher::add_components(const query::Plan& plan, const ranking::Collection& collection) {
  for (const query::PlannedComponent& planned : plan.components) {
    const std::size_t unit = weights_.size();
    weights_.push_back(ranking::component_weight(collection, planned.component));
    clauses_.push_back(planned.clause);
    if (planned.clause != query::no_clause) {
      const Clause& clause = plan.clauses[planned.clause];
      if (clause.field || clause.form != ClauseForm::word) continue;
    }
    const ranking::Component& component = planned.component;
    for (const ranking::TermVariant& variant : component.variants) {
      Target target{Target::Use::unit, unit, 0, 0, variant.kind, {}};
      if (!ranking::finds(component, variant)) target.stem_beside = component.stem;
      targets_[variant.term].push_back(std::move(target));
    }
  }
}

void Matcher::add_rows(const query::Plan& plan, const ranking::Collection& collection) {
  for (std::size_t i = 0; i < plan.clauses.size(); ++i) {
    if (plan.clauses[i].field || plan.clauses[i].form == ClauseForm::word) continue;
    double weight = 0;
    for (const query::PlannedComponent& planned : plan.components)
      if (planned.clause == i) weight += ranking::component_weight(collection, planned.component);
    row_units_.push_back(weights_.size());
    weights_.push_back(weight);
    clauses_.push_back(i);
    const RowMatcher& row = rows_.emplace_back(plan.clauses[i]);
    for (std::size_t stem = 0; stem < row.stems().size(); ++stem)
      targets_[row.stems()[stem]].push_back({Target::Use::row, rows_.size() - 1, stem});
  }
}

void Matcher::add_proximity_words(const query::Plan& plan) {
  for (std::size_t i = 0; i < plan.proximity_words.size(); ++i) {
    const query::ProximityWord& word = plan.proximity_words[i];
    for (const ranking::TermVariant& variant : word.coverage)
      targets_[variant.term].push_back(
          {Target::Use::covered, i, 0, variant.boost * word.idf, variant.kind});
  }
}

void Matcher::match(TokenStream& tokens, Occurrences& result) {
  begin(result);
  while (const Token* token = tokens.next()) {
    begin_token();
    index::for_each_term(*token, buffer_,
                         [&](const index::TokenTerm& term) { see(*token, term, result); });
  }
  finish(result);
}

void Matcher::match(RecordedTokens& tokens, Occurrences& result) {
  begin(result);
  while (const Token* token = tokens.next()) {
    begin_token();
    tokens.for_each_term([&](const index::TokenTerm& term) { see(*token, term, result); });
  }
  finish(result);
}

TermWords Matcher::words_among(const index::WordSet& words,
                               const Xapian::Database& database) const {
  TermWords found(words);
  index::TermDictionary dictionary(database);
  for (const auto& [term, targets] : targets_) found.add(term, dictionary);
  for (const RowMatcher& row : rows_)
    for (const std::string& form : row.surface_forms()) found.add_form(form, dictionary);
  found.finish();
  return found;
}

void Matcher::begin(Occurrences& result) {
  result.matches.clear();
  result.covered.clear();
  for (RowMatcher& row : rows_) row.reset();
}

void Matcher::finish(Occurrences& result) {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    spans_.clear();
    rows_[i].finish(spans_);
    for (const Span& span : spans_)
      result.matches.push_back({span.begin, span.end, row_units_[i], MatchKind::stem});
  }
  keep_longest(result.matches);
}

// Of what a clause has, the longest: several constituents together rather than each, and one of the
// alternatives at a position, or of the rows of a phrase, that have the same bytes.
void Matcher::keep_longest(std::vector<Occurrence>& matches) {
  std::ranges::stable_sort(matches, [](const Occurrence& a, const Occurrence& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  ends_.clear();
  std::erase_if(matches, [this](const Occurrence& match) {
    std::size_t& end = ends_[clauses_[match.unit]];
    if (match.end <= end) return true;
    end = match.end;
    return false;
  });
}

void Matcher::see(const Token& token, const index::TokenTerm& term, Occurrences& result) {
  const auto found = targets_.find(term.term);
  if (found == targets_.end()) return;
  for (const Target& target : found->second) {
    switch (target.use) {
      case Target::Use::unit:
        see_unit(token, term, target, result);
        break;
      case Target::Use::row:
        rows_[target.number].see(token, target.stem);
        break;
      case Target::Use::covered:
        result.covered.push_back({token.position, target.number, target.value});
        break;
    }
  }
}

void Matcher::see_unit(const Token& token, const index::TokenTerm& term, const Target& target,
                       Occurrences& result) {
  if (!target.stem_beside.empty() && target.stem_beside != token.term) return;
  if (!is_closest(clauses_[target.number], term.level)) return;
  const Span span = span_of(token, term);
  result.matches.push_back({span.begin, span.end, target.number, target.kind});
  if (stands_for_all(term.level) && token.borrowed_end > token.borrowed_begin) {
    result.matches.push_back(
        {token.borrowed_begin, token.borrowed_end, target.number, target.kind});
  }
}

// Terms come from the closest level on: once a clause has matched, only that level counts.
bool Matcher::is_closest(std::size_t clause, index::TermLevel level) {
  if (clause == query::no_clause) return true;
  const auto found = std::ranges::find(levels_, clause, &Level::clause);
  if (found != levels_.end()) return found->level == level;
  levels_.push_back({clause, level});
  return true;
}

}  // namespace fuge::search
