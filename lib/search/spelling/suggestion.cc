#include "search/spelling/suggestion.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "base/utf8.h"
#include "search/spelling/corrector.h"
#include "search/spelling/printed_form.h"

namespace fuge::search {
namespace {

constexpr std::size_t most_words = 32;

// The first of them, none overlapping another.
std::vector<const Token*> words_of(const std::vector<Token>& tokens) {
  std::vector<const Token*> words;
  for (const Token& token : tokens)
    if (words.empty() || words.back()->end <= token.begin) words.push_back(&token);
  words.resize(std::min(words.size(), most_words));
  return words;
}

// The form in the case of the word as typed.
std::string in_case_of(std::string_view typed, const std::string& form) {
  bool first = false;
  bool all = true;
  for (std::size_t i = 0; i < typed.size();) {
    const auto [letter, end] = utf8::decode(typed, i);
    if (i == 0) first = unicode::is_capital(letter);
    all = all && unicode::is_capital(letter);
    i = end;
  }
  std::string result;
  for (std::size_t i = 0; i < form.size();) {
    const auto [letter, end] = utf8::decode(form, i);
    const bool capital = all || (first && i == 0);
    if (capital && letter == U'ß') {
      result += "SS";
    } else {
      utf8::append(result, capital ? unicode::to_capital(letter) : letter);
    }
    i = end;
  }
  return result;
}

}  // namespace

std::optional<std::string> corrected_query(const std::string& query,
                                           const std::vector<Token>& typed_words,
                                           const index::UnitedPostings& postings,
                                           const Analyzer& analyzer) {
  Corrector corrector(postings, analyzer);
  std::string corrected;
  std::size_t done = 0;
  for (const Token* token : words_of(typed_words)) {
    const auto form = corrector.correct(*token);
    if (!form) continue;
    const std::string_view typed =
        std::string_view(query).substr(token->begin, token->end - token->begin);
    corrected.append(query, done, token->begin - done)
        .append(in_case_of(typed, printed_form(*form, postings, analyzer)));
    done = token->end;
  }
  if (done == 0) return std::nullopt;
  return corrected.append(query, done);
}

bool finds_more(const Results& corrected, const Results& as_given) {
  if (corrected.total != as_given.total) return corrected.total > as_given.total;
  return corrected.total == 0 && corrected.partial.value_or(0) > as_given.partial.value_or(0);
}

}  // namespace fuge::search
