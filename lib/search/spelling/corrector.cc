#include "search/spelling/corrector.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "query/plan/expansion.h"
#include "schema/schema.h"
#include "search/spelling/letter_variants.h"

namespace fuge::search {
namespace {

constexpr std::size_t fewest_letters = 4;
constexpr std::size_t most_letters = 40;
constexpr std::size_t fewest_for_two_edits = 6;
constexpr std::size_t fewest_in_known_part = 3;

// A word may be a mistake of the texts themselves where it is as rare as that, and another one is
// so many times as frequent.
constexpr Xapian::doccount documents_for_one_mistake = 100'000;
constexpr Xapian::doccount times_as_frequent = 50;

// What a look over the vocabulary may cost, in terms.
constexpr std::size_t most_terms_for_two_edits = 20'000;

// The letters of the word; 0 where it has anything else.
std::size_t count_letters(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); ++count) {
    const auto [letter, end] = utf8::decode(word, i);
    if (!unicode::is_letter(letter)) return 0;
    i = end;
  }
  return count;
}

// The places inside the word at which both sides have enough letters.
std::vector<std::size_t> places_to_split(const std::string& word) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < word.size(); i = utf8::decode(word, i).end) places.push_back(i);
  if (places.size() < 2 * fewest_in_known_part) return {};
  places.resize(places.size() - fewest_in_known_part + 1);
  places.erase(places.begin(), places.begin() + fewest_in_known_part);
  return places;
}

}  // namespace

std::optional<std::string> Corrector::correct(const Token& token) {
  const std::string& word = token.form;
  const std::size_t letters = count_letters(word);
  if (letters < fewest_letters || letters > most_letters || token.has(Step::stop_word))
    return std::nullopt;
  if (documents_of(schema::form_term(word)) == 0)
    if (Candidate marked = by_marks(word); marked.documents > 0) return std::move(marked.form);
  Xapian::doccount known = frequency(token);
  const Xapian::doccount rare = 1 + postings_.documents() / documents_for_one_mistake;
  if (known > rare) return std::nullopt;
  if (known == 0 && (are_parts_known(token) || is_made_of_known(word))) known = 1;
  const Candidate near = by_one_edit(word, Role::word);
  if (known > 0) {
    if (near.documents == 0) return std::nullopt;
    const Xapian::doccount documents = std::max(near.documents, documents_of(term_of(near.form)));
    const bool better = documents / times_as_frequent >= known;
    return better ? std::optional(near.form) : std::nullopt;
  }
  if (near.documents > 0) return near.form;
  std::string form = with_one_part_corrected(word, false);
  if (form.empty() && letters >= fewest_for_two_edits) form = by_two_edits(word).form;
  if (form.empty()) form = with_one_part_corrected(word, true);
  return form.empty() ? std::nullopt : std::optional(std::move(form));
}

Xapian::doccount Corrector::documents_of(const std::string& term) {
  if (looks_ >= max_looks || term.size() > max_term_bytes) return 0;
  looks_ += postings_.shards().size();
  return postings_.frequency(term);
}

Xapian::doccount Corrector::frequency(const Token& token) {
  return std::max({documents_of(token.term), documents_of(schema::form_term(token.form)),
                   documents_of(schema::head_term(token.term)),
                   documents_of(schema::modifier_term(token.term)),
                   documents_of(schema::inner_term(token.term))});
}

bool Corrector::are_parts_known(const Token& token) {
  if (token.constituents.empty()) return false;
  return std::ranges::all_of(token.constituents, [&](const TokenConstituent& part) {
    return part.role == ConstituentRole::inner || documents_of(part.term) > 0 ||
           documents_of(schema::head_term(part.term)) > 0 ||
           documents_of(schema::modifier_term(part.term)) > 0;
  });
}

bool Corrector::is_known(const std::string& word, Role role) {
  const std::string term = term_of(word);
  if (term.empty()) return false;
  const std::string part =
      role == Role::modifier ? schema::modifier_term(term) : schema::head_term(term);
  if (documents_of(part) > 0) return true;
  // "der" and "auf" are no parts.
  return count_letters(word) >= fewest_letters && documents_of(term) > 0;
}

// A compound that neither index nor splitter knows, but for its parts.
bool Corrector::is_made_of_known(const std::string& word) {
  return std::ranges::any_of(places_to_split(word), [&](std::size_t place) {
    return is_known(word.substr(place), Role::head) &&
           is_known(word.substr(0, place), Role::modifier);
  });
}

// Of a word as it stands in a compound, with its linking element: the stemmer takes most of them
// off.
Token Corrector::token_of(const std::string& word) const {
  const Tokens tokens = analyzer_.analyze(word, Purpose::query);
  return tokens.empty() ? Token() : Token(tokens.front());
}

std::string Corrector::term_of(const std::string& word) const {
  return token_of(word).term;
}

// Umlauts that are missing, whatever the keyboard or the hurry.
Corrector::Candidate Corrector::by_marks(const std::string& word) {
  Candidate best;
  for (std::string& form : with_umlaut_marks(word)) {
    const Xapian::doccount documents = documents_of(schema::form_term(form));
    if (documents > best.documents) best = {std::move(form), documents};
  }
  return best;
}

Corrector::Candidate Corrector::by_one_edit(const std::string& word, Role role) {
  Candidate best;
  for (std::string& form : one_edit_away(word)) {
    const Xapian::doccount documents = documents_of(schema::form_term(form));
    if (documents > best.documents) best = {std::move(form), documents};
  }
  return best.documents > 0 ? best : part_by_one_edit(word, role);
}

// By the terms with which parts are posted. Several variants may have the same term: those with as
// many letters as the word are the likelier forms, then the longer ones.
Corrector::Candidate Corrector::part_by_one_edit(const std::string& word, Role role) {
  const auto likelihood = [&](const std::string& form) {
    return form.size() == word.size() ? 2 : form.size() > word.size() ? 1 : 0;
  };
  Candidate best;
  for (std::string& form : one_edit_away(word)) {
    if (!words_.lists(form)) continue;
    const Token token = token_of(form);
    const std::string& term = token.term;
    // By itself it would have been found as it is printed; as a part it has its base form.
    if (role == Role::word && token.has(Step::base_form)) continue;
    Xapian::doccount documents = role == Role::word ? 0 : documents_of(term);
    if (role != Role::modifier)
      documents = std::max(documents, documents_of(schema::head_term(term)));
    if (role != Role::head)
      documents = std::max(documents, documents_of(schema::modifier_term(term)));
    const bool better =
        documents > best.documents ||
        (documents > 0 && documents == best.documents && likelihood(form) > likelihood(best.form));
    if (better) best = {std::move(form), documents};
  }
  return best;
}

Corrector::Candidate Corrector::by_two_edits(const std::string& word) {
  if (looks_ >= max_looks) return {};
  query::Word fuzzy;
  fuzzy.token.form = word;
  fuzzy.kind = query::WordKind::fuzzy;
  fuzzy.edits = 2;
  query::ExpansionLimits limits;
  limits.forms = 10;
  limits.terms = std::min(most_terms_for_two_edits, max_looks - looks_);
  looks_ += limits.terms;
  for (ranking::IndexForm& found : query::expand(postings_, fuzzy, limits).forms)
    if (count_letters(found.form) > 0) return {std::move(found.form), found.documents};
  return {};
}

Corrector::Candidate Corrector::nearest(const std::string& word, Role role, bool two_edits) {
  const std::size_t letters = count_letters(word);
  if (two_edits) return letters >= fewest_for_two_edits ? by_two_edits(word) : Candidate();
  if (Candidate marked = by_marks(word); marked.documents > 0) return marked;
  return letters >= fewest_letters ? by_one_edit(word, role) : Candidate();
}

// With the longest known part; empty where there is none, or nothing is like the rest.
std::string Corrector::with_one_part_corrected(const std::string& word, bool two_edits) {
  std::vector<std::size_t> places = places_to_split(word);
  for (const std::size_t place : places) {
    const std::string rest = word.substr(0, place);
    const std::string known = word.substr(place);
    if (!is_known(known, Role::head)) continue;
    const Candidate candidate = nearest(rest, Role::modifier, two_edits);
    if (candidate.documents > 0) return candidate.form + known;
  }
  std::ranges::reverse(places);
  for (const std::size_t place : places) {
    const std::string known = word.substr(0, place);
    const std::string rest = word.substr(place);
    if (!is_known(known, Role::modifier)) continue;
    const Candidate candidate = nearest(rest, Role::head, two_edits);
    if (candidate.documents > 0) return known + candidate.form;
  }
  return {};
}

}  // namespace fuge::search
