// fuge analyze: the tokens of texts.

#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "commands/commands.h"
#include "fuge/analyzer.h"
#include "options/analysis_options.h"
#include "options/shared_options.h"
#include "output/output.h"
#include "output/token_table.h"
#include "output/words_json.h"

namespace program {
namespace {

const Help help = {
    "analyze", "Show the tokens of a text", "analyze [TEXT...] [OPTIONS]",
    R"(Prints a table for each TEXT, with a line for each token: its position in words, its span in
bytes, the text as printed, the form and the term under which it is found, what was done, and
the constituents of a compound. Without a TEXT, reads standard input, one text per line. Give
the same options as to fuge index to see what is indexed.

Examples:
  fuge analyze "Staats- und Regierungschefs"
  fuge analyze Sicherheitsgarantien z.B. 10:30
  fuge analyze --json < sentences.txt

Exit codes: 0 success, 1 failure, 2 usage.
)"};

struct Options {
  AnalysisChoice analysis;
  bool json = false;
};

// Analyzes one text after the other and prints the result.
class Analysis {
 public:
  explicit Analysis(const Options& options)
      : analyzer_(options.analysis.over({})), json_(options.json) {}

  void print_tokens(const std::string& text) {
    analyzer_.analyze(text, fuge::Purpose::document, tokens_);
    if (json_) return print(json_line(to_json(text, tokens_)));
    if (!std::exchange(first_, false)) print("\n");
    print(token_table(text, tokens_));
  }

 private:
  fuge::Analyzer analyzer_;
  bool json_;
  bool first_ = true;
  fuge::Tokens tokens_;
};

void analyze_lines(Analysis& analysis) {
  // The stream's own buffer: it knows whether more has come already.
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    if (line.ends_with('\r')) line.pop_back();
    analysis.print_tokens(line);
    // Who writes a text and waits for its tokens gets them.
    if (std::cin.rdbuf()->in_avail() <= 0) finish_output();
  }
  if (std::cin.bad()) throw std::runtime_error("standard input can't be read");
}

int run(const Options& options, const Words& texts) {
  Analysis analysis(options);
  for (const std::string& text : texts) analysis.print_tokens(text);
  if (texts.empty()) analyze_lines(analysis);
  return exit_code::fine;
}

}  // namespace

Command make_analyze_command() {
  auto options = std::make_shared<Options>();
  return {help, joined(analysis_options(options->analysis), {json_option(options->json)}),
          [options](const Words& texts) { return run(*options, texts); }};
}

}  // namespace program
