#include "forms_bench.h"

#include <fmt/format.h>
#include <fuge/analyzer.h>
#include <fuge/markup.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "forms_metrics.h"
#include "lexicon/affixes.h"
#include "lexicon/dictionary.h"

namespace bench {
namespace {

// igerman98's flags that give forms of the word itself; the others are about compounds, or make
// words of their own.
constexpr std::string_view form_flags = "ABCEFILMNOPQRSTWXYZpq";

class FormsAnalyzer {
 public:
  // Nothing for what analysis doesn't take for one word.
  std::vector<std::string> stems_of(const std::string& word) {
    analyzer_.analyze(word, fuge::Purpose::document, tokens_);
    std::vector<std::string> stems;
    if (tokens_.size() != 1) return stems;
    for (const fuge::TokenConstituent& constituent : tokens_.front().constituents)
      if (constituent.role != fuge::ConstituentRole::inner) stems.push_back(constituent.term);
    if (stems.empty()) stems.emplace_back(tokens_.front().term);
    return stems;
  }

 private:
  fuge::Analyzer analyzer_;
  fuge::Tokens tokens_;
};

// The word and its forms, each once. None for what is no word by itself (h), what is forbidden (d)
// and the lower-case twins of nouns (o with z).
std::vector<std::string> forms_of(const fuge::lexicon::Entry& entry,
                                  const fuge::lexicon::Affixes& affixes) {
  if (entry.has('h') || entry.has('d') || (entry.has('o') && entry.has('z'))) return {};
  std::vector<std::string> forms{entry.word};
  for (const char flag : entry.flags) {
    if (form_flags.find(flag) == std::string_view::npos) continue;
    for (std::string& form : affixes.suffixed(entry.word, flag))
      if (std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
  }
  return forms;
}

void print_forms(const std::vector<AnalyzedForm>& forms) {
  std::string line;
  for (const auto& [form, stems] : forms) {
    line += (line.empty() ? "" : "  ") + form + ' ';
    for (std::size_t i = 0; i < stems.size(); ++i) line += (i == 0 ? "" : "+") + stems[i];
  }
  fmt::print("differ: {}\n", fuge::escape_terminal(line));
}

void print_share(std::string_view name, const Share& share) {
  const double percent = share.whole == 0 ? 0 : 100 * share.value();
  fmt::print("{:<10} {:>6.2f} %  ({} of {})\n", name, percent, share.part, share.whole);
}

}  // namespace

void measure_forms(const FormsOptions& options) {
  namespace lexicon = fuge::lexicon;
  std::filesystem::path affix_file = options.dictionary;
  affix_file.replace_extension(".aff");
  const lexicon::Affixes affixes = lexicon::Affixes::read(affix_file);
  FormsAnalyzer analyzer;
  FormsMetrics metrics;
  std::vector<AnalyzedForm> analyzed;
  for (const lexicon::Entry& entry : read_dictionary(options.dictionary, affixes).entries) {
    analyzed.clear();
    for (std::string& form : forms_of(entry, affixes)) {
      std::vector<std::string> stems = analyzer.stems_of(form);
      if (!stems.empty()) analyzed.push_back({std::move(form), std::move(stems)});
    }
    if (!add_forms(analyzed, metrics) && options.errors) print_forms(analyzed);
  }
  print_share("one split", metrics.one_split);
  print_share("one term", metrics.one_term);
  print_share("forms", metrics.forms);
}

}  // namespace bench
