// Layer: analysis. The steps of the analysis, in their order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzed_word.h"
#include "analysis/base_forms/readings.h"
#include "analysis/ellipsis/ellipsis.h"
#include "analysis/joining.h"
#include "analysis/memory/term_memory.h"
#include "analysis/memory/word_memory.h"
#include "analysis/normalizer/spelled_text.h"
#include "analysis/normalizer/stemmer.h"
#include "analysis/separated_verbs.h"
#include "analysis/shared_words.h"
#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/word_finder.h"
#include "analysis/tokenizer/words.h"
#include "analysis/tokens/analyzed_token.h"
#include "analysis/tokens/token_list.h"
#include "analysis/tokens/token_writer.h"

namespace fuge::analysis {

// Read pipeline.cc for what happens to a text, to a word and to a base form. To add a step:
// docs/architecture.md. Used by one thread at a time.
class Pipeline {
 public:
  explicit Pipeline(std::shared_ptr<const SharedWords> shared);
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  // The tokens as fuge/analyzer.h describes them, valid until the next call. At each position first
  // the word itself, then what begins with it. A completed word that lacks its begin comes before
  // both: its span begins at the hyphen.
  const std::vector<AnalyzedToken>& run(std::string_view text, Purpose purpose);
  // The same into `result`, valid as long as that is. What it held before is let go of, also where
  // this throws.
  void run(std::string_view text, Purpose purpose, TokenList& result);
  // The same in parts, each valid while `visit` is called with it: memory is that of the words of
  // the text, and of one part. `visit` answers whether to go on.
  using PartVisitor = std::function<bool(std::span<const AnalyzedToken> part)>;
  void run(std::string_view text, Purpose purpose, const PartVisitor& visit);
  // What the readings of the tokens lie in: see there what their numbers are good for.
  const WordMemory& memory() const noexcept { return memory_; }

  // A word out of its context. Any bytes will do; a hyphen inside joins constituents. Valid until
  // the next call.
  const AnalyzedWord& word(std::string_view word) {
    analyze(word, Context::text, alone_);
    return alone_;
  }

  const std::shared_ptr<const SharedWords>& shared() const noexcept { return shared_; }

 private:
  // Steps of a text.
  void run_through(std::string_view text, Purpose purpose);
  void start(std::string_view text, Purpose purpose, std::size_t most_tokens);
  void end();
  void put_words(std::size_t first, std::size_t end);
  void look_up(std::size_t first, std::size_t end);
  void forget_looked_up();
  void complete_begin(std::size_t i);
  void complete_end(std::size_t i);
  void complete(std::size_t first, std::size_t last);

  // Steps of a word. Those that give true have found its term.
  void analyze(std::string_view word, Context context, AnalyzedWord& result);
  bool fold(std::string_view word, AnalyzedWord& result);
  bool read_figure(AnalyzedWord& result);
  void respell(AnalyzedWord& result);
  bool find_name(AnalyzedWord& result);
  bool split(std::string_view word, Context context, AnalyzedWord& result);
  void find_base_forms(std::string_view word, Context context, AnalyzedWord& result);

  // Steps of a base form.
  std::string_view term_of(std::string_view base, std::uint16_t& steps);
  BaseTerm make_term_of(std::string_view base, bool spelled);
  std::string_view without_inflection(std::string_view noun);
  std::string_view final_form(std::string_view base);
  std::string_view name_of(std::string_view base, std::uint16_t& steps);

  bool is_verb(bool capital);
  bool is_unlisted_verb(bool capital);
  bool is_plural_of_unsplit(std::string_view word);
  static void add_reading(OtherReading made, AnalyzedWord& result);
  std::string term_of(const Reading& reading, std::uint16_t& steps);
  std::string_view term_of_constituent(bool noun, bool last, std::uint16_t& steps);
  bool find_terms_of_constituents(std::string_view word, bool capital, Context context,
                                  AnalyzedWord& result);
  void split_base_form(std::string_view word, bool capital);
  bool read_head(std::string_view word, const Constituent& head, bool capital, bool noun);
  bool is_split_as_printed(std::string_view word) const;
  void place_in_printed(std::string_view word, AnalyzedWord& result) const;

  std::shared_ptr<const SharedWords> shared_;
  const AnalysisOptions& options_;

  SegmentFinder segment_finder_;
  WordFinder word_finder_;
  std::vector<Segment> segments_;
  Words words_;
  std::vector<std::uint64_t> hashes_;  // of the words that are looked up together
  std::size_t looked_up_ = 0;          // the first of them
  WordMemory memory_;
  std::vector<AnalyzedToken> tokens_;
  TokenWriter writer_;
  Joining joining_;
  Ellipsis ellipsis_;

  AnalyzedWord alone_;  // out of its context

  // Of the word that is being analyzed.
  std::string folded_;
  SpelledText spelled_;
  unsigned classes_ = 0;  // that the dictionary has of it
  std::vector<Constituent> constituents_;
  std::vector<Constituent> constituents_of_singular_;
  std::vector<std::string> terms_;
  std::string folded_base_;

  TermMemory terms_of_bases_;
  TermMemory terms_of_constituents_;
  Readings readings_;
  SeparatedVerbs separated_verbs_;
  bool finds_separated_verbs_ = false;

  // Of the base form whose term is being made.
  SpelledText base_;
  std::string other_form_;
  std::vector<BaseForm> base_forms_;
  Stemmer stemmer_;
};

// The steps of a public analyzer, for layers that have no use for texts of their own in each token.
// Used by the analyzer's one thread.
Pipeline& pipeline_of(const Analyzer& analyzer);

}  // namespace fuge::analysis
