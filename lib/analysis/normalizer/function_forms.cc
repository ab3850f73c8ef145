#include "analysis/normalizer/function_forms.h"

#include <algorithm>

#include "analysis/normalizer/stemmer.h"
#include "analysis/tables/function_words.h"

namespace fuge::analysis {
namespace {

using Forms = std::map<std::string, std::string, std::less<>>;

bool is_ascii(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Forms make_only_forms() {
  Stemmer stemmer;
  std::map<std::string, int, std::less<>> words_of;
  for (const std::string_view word : tables::function_words)
    ++words_of[std::string(stemmer.stem(word))];
  Forms forms;
  for (const std::string_view word : tables::function_words) {
    const std::string stem(stemmer.stem(word));
    if (is_ascii(word) && words_of[stem] == 1) forms.emplace(word, '-' + stem);
  }
  return forms;
}

}  // namespace

const Forms& only_forms() {
  static const Forms forms = make_only_forms();
  return forms;
}

std::string_view term_of_only_form(std::string_view form) {
  const auto found = only_forms().find(form);
  return found == only_forms().end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace fuge::analysis
