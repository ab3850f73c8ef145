#include "ranking/term_variants.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "analysis/beginnings.h"
#include "analysis/normalizer/function_forms.h"
#include "analysis/normalizer/stop_words.h"
#include "ranking/weights.h"
#include "schema/schema.h"

namespace fuge::ranking {
namespace {

std::vector<TermVariant> variants_of(const std::string& stem, const schema::FieldRow* field) {
  std::vector<TermVariant> variants{
      {schema::term_in(field, stem), weights::stem_boost, MatchKind::stem},
      {schema::term_in(field, schema::inner_term(stem)), weights::inner_boost, MatchKind::inner},
      {schema::term_in(field, schema::head_term(stem)), weights::head_boost, MatchKind::head},
      {schema::term_in(field, schema::modifier_term(stem)), weights::modifier_boost,
       MatchKind::modifier}};
  if (field == nullptr)
    variants.push_back({schema::title_term(stem), weights::title_boost, MatchKind::title});
  return variants;
}

// The terms that a form is posted under: as what the token is, then as other words that are printed
// so. A function word may be its term's only form, or have a term for it.
std::vector<std::string> form_terms(const Token& token) {
  std::vector<std::string> terms{schema::form_term(token.form)};
  if (!token.has(Step::stop_word) && !analysis::is_stop_word(token.form)) return terms;
  terms.push_back(schema::function_form_term(token.form));
  if (const std::string_view only = analysis::term_of_only_form(token.form); !only.empty())
    terms.emplace_back(only);
  if (token.has(Step::stop_word)) std::rotate(terms.begin(), terms.begin() + 1, terms.end());
  return terms;
}

// At most: an article may have several of the terms. The title's are among the text's.
Xapian::doccount frequency_of(const Collection& collection,
                              const std::vector<TermVariant>& variants) {
  const Xapian::doccount documents = collection.all.documents();
  Xapian::doccount sum = 0;
  for (const TermVariant& variant : variants) {
    if (variant.kind == MatchKind::title) continue;
    sum = std::min(documents, sum + collection.all.frequency(variant.term));
  }
  return sum;
}

// What covers a word, by itself and inside compounds.
std::vector<TermVariant> covering(const std::string& stem, double alone, double inside) {
  return {{stem, alone, MatchKind::stem},
          {schema::inner_term(stem), inside, MatchKind::inner},
          {schema::head_term(stem), inside, MatchKind::head},
          {schema::modifier_term(stem), inside, MatchKind::modifier}};
}

// The documents with the word itself, so that one that is often a constituent weighs no less for
// it; or with a word of its family, by which it is found just as well.
Xapian::doccount frequency_of_word(const Collection& collection,
                                   const std::vector<TermVariant>& variants) {
  Xapian::doccount most = 0;
  for (const TermVariant& variant : variants)
    if (variant.kind == MatchKind::stem || variant.kind == MatchKind::origin)
      most = std::max(most, collection.all.frequency(variant.term));
  return most;
}

}  // namespace

Component whole_word(const Collection& collection, const Token& token,
                     const schema::FieldRow* field) {
  Component component;
  component.typed_weight = weights::typed_form_weight;
  component.variants = variants_of(token.term, field);
  component.variants.push_back({schema::term_in(field, form_terms(token).front()),
                                weights::surface_form_boost, MatchKind::surface_form});
  // No word is made of a compound, or of a function word.
  if (token.constituents.empty() && !token.has(Step::stop_word))
    component.variants.push_back({schema::term_in(field, schema::origin_term(token.term)),
                                  weights::origin_boost, MatchKind::origin});
  if (!token.origin.empty())
    component.variants.push_back(
        {schema::term_in(field, token.origin), weights::origin_boost, MatchKind::origin});
  component.stem = token.term;
  component.document_frequency = frequency_of_word(collection, component.variants);
  return component;
}

void add_spelling(Component& word, Component other) {
  const auto only_adds =
      std::ranges::find(word.variants, MatchKind::surface_form, &TermVariant::kind);
  std::erase_if(other.variants,
                [](const TermVariant& variant) { return variant.kind == MatchKind::surface_form; });
  word.variants.insert(only_adds, std::make_move_iterator(other.variants.begin()),
                       std::make_move_iterator(other.variants.end()));
  word.document_frequency = std::max(word.document_frequency, other.document_frequency);
}

std::vector<Component> constituents(const Collection& collection, const Token& token,
                                    const schema::FieldRow* field) {
  std::vector<Component> components;
  for (const TokenConstituent& constituent : token.constituents) {
    Component component;
    component.variants = variants_of(constituent.term, field);
    component.weight = constituent.role == ConstituentRole::head
                           ? weights::query_head_weight
                           : weights::query_constituent_weight;
    component.document_frequency = frequency_of(collection, component.variants);
    component.stem = constituent.term;
    components.push_back(std::move(component));
  }
  return components;
}

std::vector<Component> families(const Collection& collection, const Token& token) {
  std::vector<Component> components;
  const std::vector<std::string_view> beginnings = analysis::beginnings(token);
  for (const std::string_view beginning : beginnings) {
    components.push_back(single_term(
        collection, schema::beginning_term(beginning),
        weights::family_weight / static_cast<double>(beginnings.size()), MatchKind::family));
    components.back().stem = beginning;
  }
  return components;
}

Component exact_word(const Collection& collection, const Token& token,
                     const schema::FieldRow* field) {
  Component component;
  component.stem = token.form;
  for (const std::string& term : form_terms(token))
    component.variants.push_back({schema::term_in(field, term), 1, MatchKind::surface_form});
  component.document_frequency = frequency_of(collection, component.variants);
  return component;
}

Component any_form(const Collection& collection, const std::string& stem,
                   const std::vector<IndexForm>& forms, const schema::FieldRow* field) {
  Component component;
  component.stem = stem;
  for (const IndexForm& form : forms) {
    component.variants.push_back(
        {schema::term_in(field, form.term), weights::form_boost(form.edits), MatchKind::expansion});
  }
  component.document_frequency = frequency_of(collection, component.variants);
  return component;
}

Component single_term(const Collection& collection, const std::string& term, double weight,
                      MatchKind kind) {
  return {{{term, 1, kind}}, weight, collection.all.frequency(term), term};
}

std::vector<std::string> whole_word_terms(const Token& token, const schema::FieldRow* field) {
  std::vector<std::string> terms;
  for (TermVariant& variant : variants_of(token.term, field)) {
    if (variant.kind != MatchKind::title) terms.push_back(std::move(variant.term));
  }
  return terms;
}

std::vector<TermVariant> coverage(const Token& token) {
  std::vector<TermVariant> variants = covering(token.term, 1, weights::constituent_coverage);
  for (const TokenConstituent& part : token.constituents) {
    const double share = weights::query_constituent_coverage;
    if (part.role != ConstituentRole::inner)
      std::ranges::move(covering(part.term, share, share), std::back_inserter(variants));
  }
  // Of a word with hyphens, its words stand for their families.
  Token plain = token;
  plain.steps = 0;
  const std::vector<std::string_view> beginnings = analysis::beginnings(plain);
  for (const std::string_view beginning : beginnings) {
    variants.push_back({schema::beginning_term(beginning),
                        weights::family_coverage / static_cast<double>(beginnings.size()),
                        MatchKind::family});
  }
  return variants;
}

}  // namespace fuge::ranking
