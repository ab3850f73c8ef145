#include "search/matching/recorded_tokens.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "analysis/normalizer/function_forms.h"
#include "fuge/error.h"
#include "schema/schema.h"

namespace fuge::search {
namespace {

using index::TermClass;
using index::TermLevel;

TermLevel level_of(TermClass kind) {
  switch (kind) {
    case TermClass::form:
    case TermClass::function_form:
      return TermLevel::surface_form;
    case TermClass::formless:
    case TermClass::stem:
      return TermLevel::stem;
    case TermClass::origin:
      return TermLevel::origin;
    case TermClass::head:
    case TermClass::modifier:
    case TermClass::inner:
      return TermLevel::constituent;
    case TermClass::beginning:
      return TermLevel::family;
  }
  return TermLevel::stem;
}

ConstituentRole role_of(TermClass kind) {
  if (kind == TermClass::modifier) return ConstituentRole::modifier;
  return kind == TermClass::inner ? ConstituentRole::inner : ConstituentRole::head;
}

}  // namespace

void TermWords::add(std::string_view term, index::TermDictionary& dictionary) {
  if (!schema::field_prefix_of(term).empty()) return;
  const auto [kind, text] = index::classified(term);
  const TermLevel level = level_of(kind);
  for (const index::DictionaryWord& found : dictionary.find(term)) {
    if (!of_articles_.has(found.number)) continue;
    Word& word = words_[found.number];
    word.terms.push_back({level, term, role_of(kind)});
    if (level == TermLevel::surface_form) word.form = text;
    if (level == TermLevel::stem) word.stem = text;
  }
}

void TermWords::add_form(std::string_view form, index::TermDictionary& dictionary) {
  const auto add_words = [&](const std::string& term) {
    for (const index::DictionaryWord& found : dictionary.find(term))
      if (of_articles_.has(found.number)) words_[found.number].form = form;
  };
  add_words(schema::form_term(form));
  add_words(schema::function_form_term(form));
  if (const std::string_view only = analysis::term_of_only_form(form); !only.empty())
    add_words(std::string(only));
}

void TermWords::finish() {
  for (auto& [number, word] : words_) {
    std::ranges::stable_sort(word.terms, {}, &WordTerm::level);
    filter_.add(number);
  }
}

void RecordedTokens::reset(const index::RecordedText& recorded, std::uint32_t end) {
  recorded_ = recorded;
  read_ = {};
  first_here_ = nullptr;
  text_ = {};
  end_ = end;
  with_bytes_ = false;
  needs_analysis_ = false;
}

void RecordedTokens::reset(const index::RecordedText& recorded, std::string_view text) {
  reset(recorded, std::numeric_limits<std::uint32_t>::max());
  text_ = text;
  with_bytes_ = true;
}

bool RecordedTokens::read() {
  if (!with_bytes_) return recorded_.next_of(words_.filter(), read_) && read_.position < end_;
  if (!recorded_.next(read_)) return false;
  if (read_.begin >= read_.end || read_.end > text_.size())
    throw Error(ErrorCode::damaged_index,
                "the tokens of an article lie outside its text: index the articles again");
  return true;
}

const Token* RecordedTokens::next() {
  while (read()) {
    word_ = words_.find(read_.word);
    if (read_.position != token_.position) first_here_ = nullptr;
    token_.position = read_.position;
    if (word_ == nullptr) continue;
    needs_analysis_ = needs_analysis_ || read_.completed;
    first_reading_ = word_->form.empty() && !read_.completed ? first_here_ : nullptr;
    if (first_here_ == nullptr) first_here_ = word_;
    token_.begin = read_.begin;
    token_.end = read_.end;
    token_.positions = read_.positions;
    token_.form = first_reading_ != nullptr ? first_reading_->form : word_->form;
    token_.term = word_->stem;
    return &token_;
  }
  return nullptr;
}

// The word is analyzed by itself: where it lies in its text says which word it is, but not how it
// is split.
const std::vector<TokenConstituent>& RecordedTokens::constituents() {
  const std::string_view printed =
      text_.substr(std::min(token_.begin, text_.size()), token_.end - token_.begin);
  if (const auto known = constituents_.find(printed); known != constituents_.end())
    return known->second;
  std::vector<TokenConstituent>& made = constituents_[std::string(printed)];
  for (const TokenView& token : analyzer_.analyze(printed, Purpose::document)) {
    if (token.begin != 0 || token.end != printed.size()) continue;
    for (TokenConstituent part : token.constituents)
      if (std::ranges::find(made, part) == made.end()) made.push_back(std::move(part));
  }
  return made;
}

bool RecordedTokens::has_term(const TokenConstituent& part, std::string_view term) {
  return index::classified(term).text == part.term;
}

}  // namespace fuge::search
