#include "query/plan/expansion.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "analysis/normalizer/function_forms.h"
#include "base/utf8.h"
#include "index/words/united_dictionary.h"
#include "query/plan/edit_distance.h"
#include "query/plan/umlaut_forms.h"
#include "schema/schema.h"

namespace fuge::query {
namespace {

bool is_better(const ranking::IndexForm& a, const ranking::IndexForm& b) {
  return std::tie(a.edits, b.documents, a.form) < std::tie(b.edits, a.documents, b.form);
}

// The best forms, within the limits.
class Collection {
 public:
  explicit Collection(const ExpansionLimits& limits) : limits_(limits) {}

  // Whether one more term may be looked at.
  bool may_look() {
    const bool may = looked_at_ < limits_.terms;
    if (may) ++looked_at_;
    truncated_ = truncated_ || !may;
    return may;
  }

  // A form that is there already keeps the fewer edits.
  void add(ranking::IndexForm form) {
    if (!forms_.empty() && forms_.size() == limits_.forms && is_better(forms_.front(), form)) {
      truncated_ = true;
      return;
    }
    const auto known = std::ranges::find(forms_, form.term, &ranking::IndexForm::term);
    if (known != forms_.end()) {
      known->edits = std::min(known->edits, form.edits);
      std::ranges::make_heap(forms_, is_better);
      return;
    }
    forms_.push_back(std::move(form));
    std::ranges::push_heap(forms_, is_better);
    if (forms_.size() <= limits_.forms) return;
    std::ranges::pop_heap(forms_, is_better);
    forms_.pop_back();
    truncated_ = true;
  }

  Expansion take() {
    std::ranges::sort_heap(forms_, is_better);
    return {std::move(forms_), truncated_, looked_at_};
  }

 private:
  const ExpansionLimits& limits_;
  std::size_t looked_at_ = 0;
  bool truncated_ = false;
  std::vector<ranking::IndexForm> forms_;  // a heap, the worst one on top
};

// The first string behind all that begin with `prefix`, which isn't empty.
std::string behind(std::string prefix) {
  while (prefix.size() > 1 && static_cast<unsigned char>(prefix.back()) == 0xFF) prefix.pop_back();
  ++prefix.back();
  return prefix;
}

// Looks for the forms of a word in the dictionary, where those of content words and of function
// words have terms of their own.
class FormFinder {
 public:
  FormFinder(const index::UnitedPostings& postings, Collection& collection)
      : collection_(collection), dictionary_(postings) {}

  void find(const Word& word) {
    const std::string& form = word.token.form;
    switch (word.kind) {
      case WordKind::prefix:
        for (const std::string& each : umlaut_forms(form)) find_prefix(each);
        break;
      case WordKind::fuzzy:
        for (const std::string& each : umlaut_forms(form)) find_similar(each, word.edits);
        break;
      case WordKind::normal:
      case WordKind::exact:
        dictionary_.seek(form);
        if (!dictionary_.at_end() && dictionary_.text() == form) add(0);
        break;
    }
  }

 private:
  bool is_within(std::string_view prefix) const {
    return !dictionary_.at_end() && dictionary_.text().starts_with(prefix);
  }

  void find_prefix(const std::string& form) {
    for (dictionary_.seek(form); is_within(form); dictionary_.next()) {
      if (!dictionary_.is_form()) continue;
      if (!collection_.may_look()) return;
      add(0);
    }
  }

  void find_similar(const std::string& form, std::uint32_t edits) {
    EditDistance distance(form, edits);
    const std::string prefix = form.substr(0, utf8::decode(form, 0).end);
    for (dictionary_.seek(prefix); is_within(prefix);) {
      if (!dictionary_.is_form()) {
        dictionary_.next();
        continue;
      }
      if (!collection_.may_look()) return;
      if (const auto found = distance.to(dictionary_.text())) {
        add(*found);
      } else if (distance.hopeless() > 0) {
        skip(dictionary_.text().substr(0, distance.hopeless()));
        continue;
      }
      dictionary_.next();
    }
  }

  // Past all that begin so: a few steps are cheaper than a jump.
  void skip(const std::string& hopeless) {
    constexpr int most_steps = 32;
    for (int step = 0; step < most_steps && is_within(hopeless); ++step) dictionary_.next();
    if (is_within(hopeless)) dictionary_.seek(behind(hopeless));
  }

  void add(std::uint32_t edits) {
    const std::string& form = dictionary_.text();
    add(index::TermClass::form, schema::form_term(form), edits);
    add(index::TermClass::function_form, schema::function_form_term(form), edits);
  }

  void add(index::TermClass kind, std::string term, std::uint32_t edits) {
    const Xapian::doccount documents = dictionary_.frequency(kind, term);
    if (documents > 0) collection_.add({dictionary_.text(), edits, documents, std::move(term)});
  }

  Collection& collection_;
  index::UnitedDictionary dictionary_;
};

// How many letters of a function word differ from what is asked for; nothing where they do too
// much.
std::optional<std::uint32_t> edits_to(const std::string& form, const Word& word) {
  const std::string& asked = word.token.form;
  if (word.kind == WordKind::fuzzy) {
    const std::size_t letter = utf8::decode(asked, 0).end;
    if (!form.starts_with(asked.substr(0, letter))) return std::nullopt;
    return EditDistance(asked, word.edits).to(form);
  }
  const bool found = word.kind == WordKind::prefix ? form.starts_with(asked) : form == asked;
  return found ? std::optional<std::uint32_t>(0) : std::nullopt;
}

// Function words that have no term of their form. None has an umlaut.
void collect_only_forms(const index::UnitedPostings& postings, const Word& word,
                        Collection& collection) {
  for (const auto& [form, term] : analysis::only_forms()) {
    const auto edits = edits_to(form, word);
    if (!edits) continue;
    if (const auto documents = postings.frequency(term))
      collection.add({form, *edits, documents, term});
  }
}

}  // namespace

Expansion expand(const index::UnitedPostings& postings, const Word& word,
                 const ExpansionLimits& limits) {
  Collection collection(limits);
  FormFinder(postings, collection).find(word);
  collect_only_forms(postings, word, collection);
  return collection.take();
}

const std::vector<ranking::IndexForm>& Expansions::of(const Word& word) {
  const auto [found, is_new] = found_.try_emplace({word.token.form, word.kind, word.edits});
  if (is_new) {
    found->second = expand(postings_, word, limits_for_one());
    const Expansion& expansion = found->second;
    truncated_ = truncated_ || expansion.truncated;
    limits_.forms_in_all -= std::min(limits_.forms_in_all, expansion.forms.size());
    limits_.terms_in_all -= std::min(limits_.terms_in_all, expansion.terms);
  }
  return found->second.forms;
}

ExpansionLimits Expansions::limits_for_one() const {
  constexpr std::size_t least_terms = 64;
  ExpansionLimits limits = limits_;
  limits.forms = std::min(limits_.forms, std::max<std::size_t>(limits_.forms_in_all, 1));
  limits.terms = std::min(limits_.terms, std::max(limits_.terms_in_all, least_terms));
  return limits;
}

}  // namespace fuge::query
