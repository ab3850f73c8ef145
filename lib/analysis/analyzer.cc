#include "fuge/analyzer.h"

#include <fmt/format.h>

#include <utility>

#include "analysis/boundaries.h"
#include "analysis/case_folder.h"
#include "analysis/shared_words.h"
#include "analysis/terms.h"
#include "analysis/word_analyzer.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace fuge {
namespace {

// Raised whenever a step gives other terms for the same text.
constexpr int revision = 3;

// Words that show what another ICU or Snowball would do differently.
constexpr std::string_view probe =
    "Die Häuser der Straßen, aktuelle Lehrerinnen und Lehrer: haeuser MÜSSEN gegangen größten "
    "Nacht\u00ADzug u\u0308ber Ukraine-Krieg US-Präsident z. B. 3,5 Prozent 1.000 A380 C++ "
    "Staats- und Regierungschefs Gipfel’s O'Neill Ｆｕｌｌ ﬁnden Киев Αθήνα 東京 "
    "Politiker:innen www.example.de #Wahl Jänner Kämpfern Ärzten Mädchen Erfolgs Bildungen "
    "ewigkeit freiheitlich endlich beweglich Zeitungsleser ½ №";

}  // namespace

class Analyzer::Pipeline {
 public:
  explicit Pipeline(std::shared_ptr<const analysis::SharedWords> shared)
      : shared_(std::move(shared)), words_(*shared_) {}

  const std::shared_ptr<const analysis::SharedWords>& shared() const { return shared_; }

  void run(std::string_view text, std::vector<Token>& tokens) {
    std::size_t count = 0;
    boundaries_.reset(text);
    while (const auto segment = boundaries_.next()) {
      if (segment->status < UBRK_WORD_NONE_LIMIT) continue;
      const analysis::AnalyzedWord& word =
          words_.analyze(text.substr(segment->begin, segment->end - segment->begin));
      if (word.term.empty()) continue;
      if (count == tokens.size()) tokens.emplace_back();
      put(word, *segment, static_cast<std::uint32_t>(count), tokens[count]);
      ++count;
    }
    tokens.resize(count);
  }

 private:
  static void put(const analysis::AnalyzedWord& word, const analysis::Segment& segment,
                  std::uint32_t position, Token& token) {
    token.begin = segment.begin;
    token.end = segment.end;
    token.position = position;
    token.positions = 1;
    token.form = word.form;
    token.term = word.term;
    token.parts = word.parts;
    token.steps = word.steps;
    for (TokenPart& part : token.parts) {
      part.begin += segment.begin;
      part.end += segment.begin;
    }
  }

  std::shared_ptr<const analysis::SharedWords> shared_;
  analysis::Boundaries boundaries_{UBRK_WORD};
  analysis::WordAnalyzer words_;
};

Analyzer::Analyzer(AnalysisOptions options)
    : pipeline_(std::make_unique<Pipeline>(
          std::make_shared<const analysis::SharedWords>(std::move(options)))) {}
Analyzer::Analyzer(const Analyzer& other)
    : pipeline_(std::make_unique<Pipeline>(other.pipeline_->shared())) {}
Analyzer& Analyzer::operator=(const Analyzer& other) {
  if (this != &other) pipeline_ = std::make_unique<Pipeline>(other.pipeline_->shared());
  return *this;
}
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

std::vector<Token> Analyzer::analyze(std::string_view text, Purpose purpose) const {
  std::vector<Token> tokens;
  analyze(text, purpose, tokens);
  return tokens;
}

// Both purposes get the same tokens: nothing is expanded on one side only.
void Analyzer::analyze(std::string_view text, Purpose, std::vector<Token>& tokens) const {
  pipeline_->run(text, tokens);
}

std::string Analyzer::source_key(std::string_view source) const {
  std::string folded;
  analysis::fold_case(source, folded);
  return analysis::bounded(utf8::collapse_spaces(folded));
}

std::string Analyzer::fingerprint() const {
  std::uint64_t hash = stable_hash(pipeline_->shared()->fingerprint());
  for (const Token& token : analyze(probe, Purpose::document))
    hash = stable_hash(fmt::format("{} {} {} {}\n", token.begin, token.end, token.form, token.term),
                       hash);
  return fmt::format("german-{}-{:016x}", revision, hash);
}

}  // namespace fuge
