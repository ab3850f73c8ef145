#include "analysis/normalizer/function_forms.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "analysis/normalizer/stop_words.h"
#include "analysis/tables/function_words.h"

namespace fuge::analysis {
namespace {

using Forms = std::map<std::string, std::string, std::less<>>;

bool is_ascii(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Forms make_only_forms() {
  const BaseForms base_forms;
  Forms forms;
  for (const std::string_view word : tables::function_words)
    if (is_ascii(word) && auxiliary_of(base_forms, word).empty())
      forms.emplace(word, '-' + std::string(word));
  return forms;
}

}  // namespace

std::string auxiliary_of(const BaseForms& base_forms, std::string_view word) {
  std::vector<BaseForm> found;
  base_forms.find(word, found);
  for (BaseForm& form : found)
    if (form.word_class == WordClass::verb && is_stop_word(form.word)) return std::move(form.word);
  return {};
}

const Forms& only_forms() {
  static const Forms forms = make_only_forms();
  return forms;
}

std::string_view term_of_only_form(std::string_view form) {
  const auto found = only_forms().find(form);
  return found == only_forms().end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace fuge::analysis
