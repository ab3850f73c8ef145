// Layer: analysis. Text → tokens with byte spans.
//
//   fuge::Analyzer analyzer;
//   for (const fuge::TokenView& token : analyzer.analyze("Die Häuser", fuge::Purpose::document))
//     ...  // 0–3 "die" at 0, 4–11 "haus" at 1
//
// One analyzer serves documents, queries and highlighting, told its purpose. Its steps:
//   segment    word boundaries of Unicode (UAX #29) by ICU, and rules of our own where its versions
//              differ or a word is more than letters (docs/tokens.md): 10:30, z. B., Lehrer*innen,
//              C++, #Wahl, and the symbols %, ‰, €, $, £, §, ° as the words they stand for;
//              anything else without a letter or digit doesn't become a token
//   fold       NFKC and case folding (Unicode's NFKC_Casefold), soft hyphens and other ignorables
//   respell    other spellings of a word, transcriptions of a name and feminine forms: one term
//   base form  the word as a dictionary has it: docs/analysis.md. A word of several readings has a
//              token for each, at one position, the likeliest first
//   split      compounds into constituents (fuge/compound_splitter.h): they become parts of the
//              token. The whole word keeps its position, so that a phrase means what it says
//   join       several words written as one: Ukraine-Krieg is "ukrain" and "krieg", and one token
//              of both at the first one's position. Likewise e-mail and web addresses, and their
//              hosts
//   complete   "Staats- und Regierungschefs" has the token Staatschefs too, at the position of
//              "Staats-"
//
// Words out of their context: docs/analysis.md. An Analyzer is used by one thread at a time; making
// one costs some 2 ms, a copy some 100 µs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/compound_splitter.h"
#include "fuge/export.h"
#include "fuge/name_variants.h"
#include "fuge/tokens.h"

namespace fuge {

class Analyzer;

namespace analysis {  // the library's own
class Pipeline;
Pipeline& pipeline_of(const Analyzer& analyzer);
}  // namespace analysis

// What the tokens are for. All give the same terms for the same word, but differ in what its
// capital letter means: in a document, that it is a noun or a name, or begins a sentence; in a
// query, that it is a noun or a name; in a query that is in small letters or in capitals
// throughout, nothing, so that its words have all readings.
enum class Purpose { document, query, query_in_one_case };

// Which steps an analysis takes. An index is read and written with those that it was made with.
struct AnalysisOptions {
  CompoundWords compound_words = {};  // the user's own words, before the lexicon's
  NameVariants name_variants = {};    // the user's own names, beside the library's
  bool base_forms = true;  // words are found by their base forms, not by Snowball's stems
  bool compounds = true;   // split compounds
  bool ellipsis = true;    // complete words with a hyphen in place of a part
  bool gender = true;      // feminine and inclusive forms are found by their base form
  bool names = true;       // transcriptions of a name are one name
  bool spelling = true;    // other spellings of a word are one word
};

class FUGE_EXPORT Analyzer {
 public:
  // Throws Error(invalid_argument) where ICU's data or Snowball's "german" is missing or not as
  // expected.
  explicit Analyzer(AnalysisOptions options = {});
  // Another one for another thread: the words of the options are shared, not copied.
  Analyzer(const Analyzer& other);
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(const Analyzer& other);
  Analyzer& operator=(Analyzer&&) noexcept;
  ~Analyzer();

  // The tokens in order; none for a text without words. Any bytes will do: what isn't UTF-8
  // separates words. A word over 512 bytes gets a term of its beginning and a hash of all of it;
  // more than six words with hyphens between them have no token together.
  // Time is linear in the text. Memory is some 12 times the text while it is analyzed, up to 20
  // times for one of nothing but new words, 70 for one of nothing but single letters and figures,
  // and 200 for one of nothing but signs that are words ("$%$%").
  Tokens analyze(std::string_view text, Purpose purpose) const;
  // The same into `tokens`, whose memory is used again where nobody else has a copy of them: with
  // the same for one text after the other nothing is allocated, once it is large enough; but for
  // texts of over half a megabyte, whose memory isn't kept. Where it throws, `tokens` is empty.
  void analyze(std::string_view text, Purpose purpose, Tokens& tokens) const;
  // The same tokens one at a time, for texts of any length: memory is some seven times the text, up
  // to 120 for one of nothing but signs, and that of the words. `visit` mustn't use this analyzer.
  void analyze(std::string_view text, Purpose purpose, const TokenVisitor& visit) const;

  // The key under which a source, or the value of another keyword field, is posted and found: NFKC,
  // case folded, white space collapsed and trimmed. "  REUTERS " gives "reuters".
  std::string keyword_key(std::string_view value) const;

  // What an index keeps to know whether it was made by the same analysis: the revision of the steps
  // above and a hash over what they make of probe words, so that another ICU or Snowball is
  // noticed exactly when it changes a term; the splitter's fingerprint is in the hash. Printable
  // ASCII.
  std::string fingerprint() const;

 private:
  friend analysis::Pipeline& analysis::pipeline_of(const Analyzer& analyzer);
  class Pipeline;
  std::unique_ptr<Pipeline> pipeline_;
};

}  // namespace fuge
