#include "tokens_of.h"

#include <algorithm>

namespace {

std::string span_of(const fuge::Token& token, std::string_view text) {
  std::string span(text.substr(token.begin, token.end - token.begin));
  std::replace(span.begin(), span.end(), ' ', '_');
  std::replace(span.begin(), span.end(), '\n', '_');
  return span;
}

}  // namespace

std::string tokens_of(const fuge::Analyzer& analyzer, std::string_view text) {
  std::string shown;
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector()) {
    if (!shown.empty()) shown += ' ';
    shown += std::to_string(token.position) + ':' + span_of(token, text) + '=' + token.term;
    if (token.positions > 1) shown += '/' + std::to_string(token.positions);
  }
  return shown;
}

std::string token_with(const fuge::Analyzer& analyzer, std::string_view text, fuge::Step step) {
  for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector())
    if (token.has(step)) return span_of(token, text) + '=' + token.form + '=' + token.term;
  return {};
}

std::vector<std::string> last_terms(const fuge::Analyzer& analyzer, std::string_view text,
                                    fuge::Purpose purpose) {
  const std::vector<fuge::Token> tokens = analyzer.analyze(text, purpose).to_vector();
  std::vector<std::string> terms;
  for (const fuge::Token& token : tokens)
    if (token.position == tokens.back().position) terms.push_back(token.term);
  return terms;
}
