#include "query/plan/expansion.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "analysis/normalizer/function_forms.h"
#include "base/utf8.h"
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
    constexpr std::size_t terms_between_looks_at_the_clock = 64;
    ++looked_at_;
    const bool in_time = !limits_.deadline || looked_at_ % terms_between_looks_at_the_clock != 0 ||
                         std::chrono::steady_clock::now() < *limits_.deadline;
    const bool may = looked_at_ <= limits_.terms && in_time;
    truncated_ = truncated_ || !may;
    return may;
  }

  // A form that is there already keeps the fewer edits.
  void add(ranking::IndexForm form) {
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
    return {std::move(forms_), truncated_};
  }

 private:
  const ExpansionLimits& limits_;
  std::size_t looked_at_ = 0;
  bool truncated_ = false;
  std::vector<ranking::IndexForm> forms_;  // a heap, the worst one on top
};

// Of content words, and of function words: their forms have prefixes of their own.
constexpr std::array form_prefixes{schema::prefix::form, schema::prefix::function_form};

// The first string behind all that begin with `prefix`, which isn't empty.
std::string behind(std::string prefix) {
  while (prefix.size() > 1 && static_cast<unsigned char>(prefix.back()) == 0xFF) prefix.pop_back();
  ++prefix.back();
  return prefix;
}

void collect_prefix(const Xapian::Database& database, std::string_view form_prefix,
                    const std::string& form, Collection& collection) {
  const std::string prefix = std::string(form_prefix) + form;
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end && collection.may_look(); ++term)
    collection.add({(*term).substr(form_prefix.size()), 0, term.get_termfreq(), *term});
}

void collect_similar(const Xapian::Database& database, std::string_view form_prefix,
                     const std::string& form, std::uint32_t edits, Collection& collection) {
  EditDistance distance(form, edits);
  const std::string prefix = std::string(form_prefix) + form.substr(0, utf8::decode(form, 0).end);
  const auto end = database.allterms_end(prefix);
  std::string hopeless;
  for (auto term = database.allterms_begin(prefix); term != end && collection.may_look();) {
    const std::string name = *term;
    // One step is cheaper than a jump, so that a jump is worth it from the second term on.
    if (!hopeless.empty() && name.starts_with(hopeless)) {
      term.skip_to(behind(hopeless));
      hopeless.clear();
      continue;
    }
    hopeless.clear();
    const std::string_view other = std::string_view(name).substr(form_prefix.size());
    if (const auto found = distance.to(other)) {
      collection.add({std::string(other), *found, term.get_termfreq(), name});
    } else if (distance.hopeless() > 0) {
      hopeless = name.substr(0, form_prefix.size() + distance.hopeless());
    }
    ++term;
  }
}

// The forms with one prefix.
void collect(const Xapian::Database& database, std::string_view form_prefix, const Word& word,
             Collection& collection) {
  const std::string& form = word.token.form;
  switch (word.kind) {
    case WordKind::prefix:
      for (const std::string& each : umlaut_forms(form))
        collect_prefix(database, form_prefix, each, collection);
      break;
    case WordKind::fuzzy:
      for (const std::string& each : umlaut_forms(form))
        collect_similar(database, form_prefix, each, word.edits, collection);
      break;
    case WordKind::normal:
    case WordKind::exact: {
      const std::string name = std::string(form_prefix) + form;
      if (const auto documents = database.get_termfreq(name))
        collection.add({form, 0, documents, name});
      break;
    }
  }
}

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
void collect_only_forms(const Xapian::Database& database, const Word& word,
                        Collection& collection) {
  for (const auto& [form, term] : analysis::only_forms()) {
    const auto edits = edits_to(form, word);
    if (!edits) continue;
    if (const auto documents = database.get_termfreq(term))
      collection.add({form, *edits, documents, term});
  }
}

}  // namespace

Expansion expand(const Xapian::Database& database, const Word& word,
                 const ExpansionLimits& limits) {
  Collection collection(limits);
  for (const std::string_view prefix : form_prefixes) collect(database, prefix, word, collection);
  collect_only_forms(database, word, collection);
  return collection.take();
}

const std::vector<ranking::IndexForm>& Expansions::of(const Word& word) {
  const auto [found, is_new] = found_.try_emplace({word.token.form, word.kind, word.edits});
  if (is_new) {
    found->second = expand(database_, word, limits_);
    truncated_ = truncated_ || found->second.truncated;
  }
  return found->second.forms;
}

}  // namespace fuge::query
