// Words that an analysis reads in several ways: trees are made by hand, whatever the analyzer
// knows.
#include "query/plan/readings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "fuge/analyzer.h"
#include "index/document.h"
#include "query/plan/planner.h"
#include "query/sample.h"
#include "schema/schema.h"
#include "search/evaluated.h"
#include "search/matching/matcher.h"
#include "search/matching/token_stream.h"
#include "token_index.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::Step;
using fuge::Token;
using fuge::query::ListMatch;
using fuge::query::Node;
using fuge::query::NodeKind;
using fuge::query::Word;
using fuge::query::WordKind;

// "weinen:wein|weinen neu": a word and its stems, the likeliest first; "-" before one of a function
// word. One position a word, eight bytes each.
std::vector<Token> tokens_of(const std::string& text) {
  std::vector<Token> tokens;
  std::istringstream words(text);
  std::uint32_t position = 0;
  for (std::string word; words >> word; ++position) {
    const std::size_t colon = word.find(':');
    std::istringstream stems(colon == word.npos ? word : word.substr(colon + 1));
    for (std::string stem; std::getline(stems, stem, '|');) {
      Token& token = tokens.emplace_back();
      token.begin = std::size_t{8} * position;
      token.end = token.begin + 7;
      token.position = position;
      token.form = word.substr(0, colon);
      if (stem.starts_with('-')) token.add(Step::stop_word);
      token.term = stem.starts_with('-') ? stem.substr(1) : stem;
    }
  }
  return tokens;
}

Node words(const std::string& text, WordKind kind = WordKind::normal) {
  Node node;
  node.kind = NodeKind::words;
  for (Token& token : tokens_of(text)) node.words.push_back({std::move(token), kind});
  return node;
}

Node near(const std::string& text) {
  Node node = words(text);
  node.kind = NodeKind::near;
  node.distance = 5;
  return node;
}

Node parent(NodeKind kind, std::vector<Node> children) {
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

// Articles of such words.
struct Articles {
  explicit Articles(const std::vector<std::string>& texts) {
    lengths.push_back(0);
    for (const std::string& text : texts) {
      index.add(tokens_of(text));
      lengths.push_back(8);
    }
    database = index.database();
  }

  fuge::ranking::Collection collection() const {
    postings.emplace(database);
    return {*postings, lengths, 8};
  }

  fuge::query::Plan plan(const Node& tree, ListMatch match = ListMatch::all) const {
    const fuge::ranking::Collection all = collection();
    return fuge::query::Planner(all).plan(tree, match);
  }

  // The numbers of the articles, best first.
  std::string found(const Node& tree) const {
    const fuge::query::Plan planned = plan(tree);
    std::vector<std::pair<double, Xapian::docid>> best;
    for (const auto& [document, score] : fuge::test::evaluated(planned, collection(), doc_values()))
      best.emplace_back(score, document);
    std::ranges::sort(best, std::greater());
    std::string numbers;
    for (const auto& [score, document] : best) numbers += std::to_string(document);
    return numbers;
  }

  fuge::search::DocValues doc_values() const {
    fuge::search::DocValues values;
    values.documents = fuge::search::DocumentSet(database.get_lastdocid());
    for (Xapian::docid document = 1; document <= database.get_lastdocid(); ++document)
      values.documents.add(document);
    return values;
  }

  fuge::test::TokenIndex index;
  Xapian::Database database;
  std::vector<std::uint32_t> lengths;
  mutable std::optional<fuge::index::PostingReader> postings;
};

class Tokens final : public fuge::search::TokenStream {
 public:
  explicit Tokens(const std::string& text) : tokens_(tokens_of(text)) {}
  const Token* next() override { return next_ == tokens_.size() ? nullptr : &tokens_[next_++]; }

 private:
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
};

const std::vector<std::string> articles{
    "weine:wein neu",                                 // 1
    "weint:wein_en weint:wein_en weint:wein_en neu",  // 2: the other reading, again and again
    "weinen:wein|wein_en neu",                        // 3: undecided
    "bier neu",                                       // 4
    "waren:-war neu",                                 // 5: a function word
    "ware:war_e neu",                                 // 6
    "neu weint:wein_en",                              // 7
};

}  // namespace

TEST_CASE("both readings of a word are found, the likelier first") {
  const Articles all(articles);
  const Node weinen = words("weinen:wein|wein_en");
  CHECK(all.found(weinen) == "3127");
  CHECK(to_string(all.plan(weinen)) == "[wein 0.3*wein_en]");
  CHECK(to_string(all.plan(weinen, ListMatch::any)) == "[wein 0.3*wein_en]");
  CHECK(all.plan(weinen).proximity_words.size() == 1);
}

TEST_CASE("readings in plans") {
  const Articles none({});
  const struct {
    Node tree;
    std::string plan;
    std::string origin;
  } rows[] = {
      {parent(NodeKind::list, {words("weinen:wein|wein_en"), words("neu")}),
       "([wein 0.3*wein_en] AND [neu])", "a list wants one of them"},
      {parent(NodeKind::none_of, {words("weinen:wein|wein_en")}),
       "(everything EXCEPT (wein OR XIwein OR XHwein OR XMwein))",
       "only the likeliest is excluded"},
      {words("weinen:wein|wein_en neu"),
       "([wein 0.3*wein_en neu] WHERE ((wein PHRASE neu) OR (wein_en PHRASE neu) OR wein+neu OR "
       "wein_en+neu))",
       "a phrase in each"},
      {words("neu weinen:wein|wein_en"),
       "([neu wein 0.3*wein_en] WHERE ((neu PHRASE wein) OR (neu PHRASE wein_en) OR neu+wein OR "
       "neu+wein_en))",
       "at its end"},
      {near("weinen:wein|wein_en neu"),
       "([wein 0.3*wein_en neu] WHERE ((wein NEAR/5 neu) OR (wein_en NEAR/5 neu)))", "near"},
      {words("weinen:wein|wein_en", WordKind::exact), "[weinen]", "one form, whatever the reading"},
      {parent(NodeKind::none_of, {words("weinen:wein|wein_en", WordKind::exact)}),
       "(everything EXCEPT XFweinen)", "the form is excluded"},
      {parent(NodeKind::list, {words("waren:war_e|-war"), words("neu")}),
       "([war_e 0.02*war] AND [neu])", "a word that may be a function word is asked for"},
      {parent(NodeKind::list, {words("waren:-war"), words("neu")}), "[neu]",
       "one that is nothing else isn't"},
      {parent(NodeKind::list, {words("der:-der die:-die"), words("neu")}),
       "(([der die] WHERE (der PHRASE die)) AND [neu])", "a phrase of function words is"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(to_string(none.plan(row.tree)) == row.plan);
  }
}

TEST_CASE("readings in articles") {
  const Articles all(articles);
  const struct {
    Node tree;
    std::string found;
    std::string origin;
  } rows[] = {
      {parent(NodeKind::list, {words("waren:war_e|-war"), words("neu")}), "65",
       "the noun before the function word"},
      {words("neu weinen:wein|wein_en"), "7", "a phrase in the other reading"},
      {words("weinen:wein|wein_en neu"), "312", "a phrase in any"},
      {near("neu weinen:wein|wein_en"), "3127", "near in any"},
      {words("weinen:wein|wein_en", WordKind::exact), "3", "the form"},
      {words("weinen:wein|wein_en neu", WordKind::exact), "3", "a phrase of forms"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(all.found(row.tree) == row.found);
  }
}

TEST_CASE("readings in a text") {
  const Articles all(articles);
  const struct {
    Node tree;
    std::string text;
    std::string spans;
    std::string origin;
  } rows[] = {
      {words("weinen:wein|wein_en"), "neu weinen:wein|wein_en weint:wein_en", "8-15 16-23 ",
       "each word once, in both readings"},
      {words("weinen:wein|wein_en neu"), "neu weint:wein_en neu", "8-23 ", "a phrase"},
      {near("neu weinen:wein|wein_en"), "neu weint:wein_en", "0-7 8-15 ", "near one another"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    fuge::search::Matcher matcher(all.plan(row.tree), all.collection());
    fuge::search::Occurrences found;
    Tokens tokens(row.text);
    matcher.match(tokens, found);
    std::string spans;
    for (const fuge::search::Occurrence& match : found.matches)
      spans += std::to_string(match.begin) + '-' + std::to_string(match.end) + ' ';
    CHECK(spans == row.spans);
  }
}

TEST_SUITE_END();
