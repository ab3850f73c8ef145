#include "fuge/analyzer.h"

#include <fmt/core.h>

#include <memory>
#include <span>
#include <utility>

#include "analysis/memory/arena.h"
#include "analysis/normalizer/case_folder.h"
#include "analysis/pipeline.h"
#include "analysis/shared_words.h"
#include "analysis/terms.h"
#include "analysis/tokens/token_list.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace fuge {
namespace {

// Raised whenever a step gives other terms for the same text.
constexpr int revision = 5;

// Words that show what another ICU or Snowball would do differently.
constexpr std::string_view probe =
    "Die Häuser der Straßen, aktuelle Lehrerinnen und Lehrer: haeuser MÜSSEN gegangen größten "
    "Nacht\u00ADzug u\u0308ber Ukraine-Krieg US-Präsident z. B. 3,5 Prozent 1.000 A380 C++ "
    "Staats- und Regierungschefs Gipfel’s O'Neill Ｆｕｌｌ ﬁnden Киев Αθήνα 東京 "
    "Politiker:innen www.example.de #Wahl Jänner Kämpfern Ärzten Mädchen Erfolgs Bildungen "
    "ewigkeit freiheitlich endlich beweglich Zeitungsleser ½ №";

}  // namespace

class Analyzer::Pipeline : public analysis::Pipeline {
 public:
  using analysis::Pipeline::Pipeline;
};

analysis::Pipeline& analysis::pipeline_of(const Analyzer& analyzer) {
  return *analyzer.pipeline_;
}

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

Tokens Analyzer::analyze(std::string_view text, Purpose purpose) const {
  Tokens tokens;
  analyze(text, purpose, tokens);
  return tokens;
}

void Analyzer::analyze(std::string_view text, Purpose purpose, Tokens& tokens) const {
  if (!analysis::is_held_alone(tokens.list_)) {
    tokens = {};
    tokens.list_ = std::make_shared<analysis::TokenList>();
  }
  pipeline_->run(text, purpose, *tokens.list_);
}

void Analyzer::analyze(std::string_view text, Purpose purpose, const TokenVisitor& visit) const {
  pipeline_->run(text, purpose, [&](std::span<const analysis::AnalyzedToken> part) {
    for (const analysis::AnalyzedToken& token : part) visit(analysis::view_of(token));
    return true;
  });
}

std::string Analyzer::keyword_key(std::string_view value) const {
  std::string folded;
  analysis::fold_case(value, folded);
  return analysis::bounded(utf8::collapse_spaces(folded));
}

std::string Analyzer::fingerprint() const {
  std::uint64_t hash = stable_hash(pipeline_->shared()->fingerprint());
  for (const TokenView& token : analyze(probe, Purpose::document))
    hash = stable_hash(fmt::format("{} {} {} {}\n", token.begin, token.end, token.form, token.term),
                       hash);
  return fmt::format("german-{}-{:016x}", revision, hash);
}

}  // namespace fuge
