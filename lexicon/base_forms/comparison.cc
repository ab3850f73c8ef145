#include "lexicon/base_forms/comparison.h"

#include <initializer_list>

#include "lexicon/spelling.h"
#include "lexicon/umlaut.h"

namespace fuge::lexicon {

std::string positive_of(const std::string& word, const std::set<std::string>& adjectives) {
  for (const char* ending : {"ere", "er", "este", "est", "ste", "st"}) {
    const std::string codes = codes_of(ending);
    if (!word.ends_with(codes)) continue;
    const std::string stem = word.substr(0, word.size() - codes.size());
    const std::string plain = without_last_umlaut(stem);
    if (!plain.empty() && adjectives.count(plain) > 0) return plain;
    // deutschere, deutscheste: words of their own, too.
    if (adjectives.count(stem) > 0) return stem;
  }
  return {};
}

}  // namespace fuge::lexicon
