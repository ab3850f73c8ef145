#include "fuge/analyzer.h"

#include <fmt/format.h>

#include <utility>

#include "analysis/boundaries.h"
#include "analysis/case_folder.h"
#include "analysis/part_maker.h"
#include "analysis/stemmer.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace fuge {
namespace {

// Raised whenever a step gives other terms for the same text.
constexpr int revision = 2;

// A term's limit is Xapian's 245 bytes, less a prefix. Words beyond it are noise (addresses,
// encoded data), found again only as a whole.
constexpr std::size_t max_term_bytes = 200;
// ICU orders combining marks in quadratic time: longer words aren't folded as a whole.
constexpr std::size_t max_folded_bytes = 512;
constexpr std::size_t head_bytes = 64;

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
  explicit Pipeline(std::shared_ptr<const CompoundSplitter> splitter)
      : splitter_(std::move(splitter)), parts_(*splitter_, stemmer_) {}

  const CompoundSplitter& splitter() const { return *splitter_; }

  void run(std::string_view text, std::vector<Token>& tokens) {
    std::size_t count = 0;
    words_.reset(text);
    while (const auto word = words_.next()) {
      if (word->status < UBRK_WORD_NONE_LIMIT) continue;
      if (count == tokens.size()) tokens.emplace_back();
      Token& token = tokens[count];
      make_term(text.substr(word->begin, word->end - word->begin), token.term);
      if (token.term.empty()) continue;
      token.begin = word->begin;
      token.end = word->end;
      token.position = static_cast<std::uint32_t>(count++);
      parts_.make(text, token);
    }
    tokens.resize(count);
  }

  std::string source_key(std::string_view source) {
    std::string folded;
    analysis::fold_case(source, folded);
    std::string key = utf8::collapse_spaces(folded);
    return key.size() <= max_term_bytes ? key : shortened(key, key);
  }

 private:
  void make_term(std::string_view word, std::string& term) {
    if (word.size() > max_folded_bytes) {
      analysis::fold_case(word.substr(0, utf8::floor_boundary(word, head_bytes)), folded_);
      term = shortened(folded_, word);
      return;
    }
    analysis::fold_case(word, folded_);
    term = folded_.empty() ? folded_ : stemmer_.stem(folded_);
    if (term.size() > max_term_bytes) term = shortened(term, term);
  }

  // The head of a long word, and a hash that tells it from others with the same head.
  static std::string shortened(std::string_view folded, std::string_view whole) {
    const auto head = folded.substr(0, utf8::floor_boundary(folded, head_bytes));
    return fmt::format("{}~{:016x}", head, stable_hash(whole));
  }

  analysis::Boundaries words_{UBRK_WORD};
  analysis::Stemmer stemmer_;
  std::shared_ptr<const CompoundSplitter> splitter_;
  analysis::PartMaker parts_;
  std::string folded_;
};

Analyzer::Analyzer() : Analyzer(std::make_shared<const CompoundSplitter>()) {}
Analyzer::Analyzer(std::shared_ptr<const CompoundSplitter> splitter)
    : pipeline_(std::make_unique<Pipeline>(std::move(splitter))) {}
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
  return pipeline_->source_key(source);
}

std::string Analyzer::fingerprint() const {
  std::uint64_t hash = stable_hash(pipeline_->splitter().fingerprint());
  for (const Token& token : analyze(probe, Purpose::document))
    hash = stable_hash(fmt::format("{} {} {}\n", token.begin, token.end, token.term), hash);
  return fmt::format("german-{}-{:016x}", revision, hash);
}

}  // namespace fuge
