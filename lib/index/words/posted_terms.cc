#include "index/words/posted_terms.h"

#include <algorithm>

#include "base/ascii.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

// Constituents are posted themselves: thousands of words may have one.
bool finds_words(std::string_view term) {
  switch (classified(term).kind) {
    case TermClass::form:
    case TermClass::function_form:
    case TermClass::origin:
    case TermClass::beginning:
      return true;
    case TermClass::stem:  // or the term of an id, a date, a keyword
      return !term.empty() && !is_ascii_capital(term.front());
    case TermClass::formless:
    case TermClass::head:
    case TermClass::modifier:
    case TermClass::inner:
      break;
  }
  return false;
}

}  // namespace

std::vector<std::string> PostedTerms::of(std::string_view term) {
  const std::string_view field = schema::field_prefix_of(term);
  const std::string_view plain = term.substr(field.size());
  if (!finds_words(plain)) return {std::string(term)};
  std::vector<DictionaryWord> words = dictionary_.find(plain);
  if (classified(plain).kind == TermClass::beginning && words.size() > most_family_words)
    words.resize(most_family_words);
  std::vector<std::string> terms;
  terms.reserve(words.size());
  for (const DictionaryWord& word : words)
    terms.push_back(std::string(field).append(posted_term(word.number)));
  return terms;
}

}  // namespace fuge::index
