// Layer: analysis. Text → tokens with byte spans.
//
//   fuge::Analyzer analyzer;
//   for (const fuge::Token& token : analyzer.analyze("Die Häuser", fuge::Purpose::document))
//     ...  // 0–3 "die" at 0, 4–11 "haus" at 1
//
// One analyzer serves documents, queries and highlighting, told its purpose. Its steps:
//   segment    word boundaries of Unicode (UAX #29) by ICU; what has no letter or digit is no token
//   fold       NFKC and case folding (Unicode's NFKC_Casefold), soft hyphens and other ignorables
//   stem       Snowball's "german"
//   split      compounds into constituents (fuge/compound_splitter.h): they become parts of the
//   token.
//              The whole word keeps its position, so that a phrase means what it says
//
// An Analyzer is used by one thread at a time; making one costs some 100 µs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/compound_splitter.h"
#include "fuge/export.h"

namespace fuge {

// What the tokens are for. Both give the same terms for the same word.
enum class Purpose { document, query };

// What a part is in its compound.
enum class PartRole {
  head,      // the last constituent: garantien of Sicherheitsgarantien
  modifier,  // any other: Sicherheits
  inner,     // several next to each other, but not all: Landtags of Landtagswahl
};

struct TokenPart {
  std::size_t begin = 0;  // bytes into the text, inside the token; linking elements belong to the
  std::size_t end = 0;    // part on their left
  PartRole role = PartRole::head;
  std::string term;  // the stem of the base form, as posted: that of "Garantie" for garantien

  friend bool operator==(const TokenPart&, const TokenPart&) = default;
};

struct Token {
  std::size_t begin = 0;              // bytes into the text; begin < end
  std::size_t end = 0;                // spans lie in the text, in order, and don't overlap
  std::uint32_t position = 0;         // 0, 1, 2 … in words
  std::string term;                   // the stem, as posted; at most 200 bytes, never empty
  std::vector<TokenPart> parts = {};  // of a compound: its constituents from left to right, then
                                      // the inner ones; empty for any other word

  friend bool operator==(const Token&, const Token&) = default;
};

class FUGE_EXPORT Analyzer {
 public:
  // Throws Error(invalid_argument) where ICU's data or Snowball's "german" is missing or not as
  // expected.
  Analyzer();
  // With a splitter that knows the user's own words; never null. It may be shared.
  explicit Analyzer(std::shared_ptr<const CompoundSplitter> splitter);
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
  // exactly when it changes a term; the splitter's fingerprint is in the hash. Printable ASCII.
  std::string fingerprint() const;

 private:
  class Pipeline;
  std::unique_ptr<Pipeline> pipeline_;
};

}  // namespace fuge
