// Layer: analysis. Text → tokens with byte spans.
//
//   fuge::Analyzer analyzer;
//   for (const fuge::Token& token : analyzer.analyze("Die Häuser", fuge::Purpose::document))
//     ...  // 0–3 "die" at 0, 4–11 "haus" at 1
//
// One analyzer serves documents, queries and highlighting, told its purpose. Its steps:
//   segment    word boundaries of Unicode (UAX #29) by ICU; what has no letter or digit is no token
//   fold       NFKC and case folding (Unicode's NFKC_Casefold), soft hyphens and other ignorables
//   gone stem       Snowball's "german"
//
// An Analyzer is used by one thread at a time; making one costs some 100 µs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/export.h"

namespace fuge {

// What the tokens are for. Both give the same terms for the same word.
enum class Purpose { document, query };

struct Token {
  std::size_t begin = 0;       // bytes into the text; begin < end
  std::size_t end = 0;         // spans lie in the text, in order, and don't overlap
  std::uint32_t position = 0;  // 0, 1, 2 … in words
  std::string term;            // the stem, as posted; at most 200 bytes, never empty

  friend bool operator==(const Token&, const Token&) = default;
};

class FUGE_EXPORT Analyzer {
 public:
  // Throws Error(invalid_argument) where ICU's data or Snowball's "german" is missing or not as
  // expected.
  Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;
  ~Analyzer();

  // The tokens in order; none for a text without words. Any bytes will do: what isn't UTF-8
  // separates words. A word over 512 bytes gets a term of its beginning and a hash of all of it.
  // Time is linear in the text.
  std::vector<Token> analyze(std::string_view text, Purpose purpose) const;
  // The same into `tokens`, whose memory is used again.
  void analyze(std::string_view text, Purpose purpose, std::vector<Token>& tokens) const;

  // The key under which a source is posted and found: NFKC, case folded, white space collapsed and
  // trimmed. "  REUTERS " gives "reuters".
  std::string source_key(std::string_view source) const;

  // What an index keeps to know whether it was made by the same analysis: the revision of the steps
  // above and a hash over what they make of probe words, so that another ICU or Snowball shows
  // exactly when it changes a term. Printable ASCII.
  std::string fingerprint() const;

 private:
  class Pipeline;
  std::unique_ptr<Pipeline> pipeline_;
};

}  // namespace fuge
