// What a query has in a text, without an index: all its words are equally rare.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "index/posting_reader.h"
#include "query/plan/planner.h"
#include "query/syntax/parser.h"
#include "search/matching/matcher.h"
#include "search/matching/token_stream.h"
#include "token_index.h"

namespace fuge::test {

class TextMatcher {
 public:
  // `query` is one that parses; what it stands for in an index is that of `texts`.
  explicit TextMatcher(const std::string& query, query::ListMatch match = query::ListMatch::all,
                       const std::vector<std::string>& texts = {})
      : plan_(plan_of(query, match, texts)), matcher_(plan_, collection()), tokens_(analyzer_) {}

  // By its analysis; checks that the tokens that an index stores of it give the same. Valid until
  // the next call.
  const search::Occurrences& match(const std::string& text);

  const query::Plan& plan() const { return plan_; }
  const search::Matcher& matcher() const { return matcher_; }

 private:
  ranking::Collection collection() {
    postings_.emplace(index_.database());
    return {*postings_, lengths_, 1};
  }
  query::Plan plan_of(const std::string& query, query::ListMatch match,
                      const std::vector<std::string>& texts);
  void check_recorded(const std::string& text);

  Analyzer analyzer_;
  TokenIndex index_;
  std::vector<std::uint32_t> lengths_;
  std::optional<index::PostingReader> postings_;
  query::Plan plan_;
  search::Matcher matcher_;
  search::AnalyzedTokens tokens_;
  search::Occurrences found_;
};

// The text with what a query has in it in brackets: "Der [Deich]". Spans that overlap are shown one
// inside the other.
std::string bracketed(const std::string& text, const search::Occurrences& found);

}  // namespace fuge::test
