#include "lexicon/spelling.h"

#include <algorithm>

#include "base/ascii.h"

namespace fuge::lexicon {

std::string codes_of(std::string_view word) {
  compound::Letters letters;
  if (!compound::read_letters(word, 0, word.size(), letters)) return {};
  std::string codes(letters.codes.begin(), letters.codes.begin() + letters.count);
  return codes.find(static_cast<char>(compound::other)) == std::string::npos ? codes
                                                                             : std::string();
}

std::size_t same_begin(const std::string& one, const std::string& other) {
  const auto end = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first;
  return static_cast<std::size_t>(end - one.begin());
}

bool starts_with_capital(std::string_view word) {
  if (word.empty()) return false;
  if (is_ascii_capital(word[0])) return true;
  // Ä to Þ are C3 84 to C3 9E in UTF-8.
  return word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) < 0x9F;
}

}  // namespace fuge::lexicon
