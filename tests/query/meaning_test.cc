// What a query finds is what its tree means, whatever its plan and the evaluation make of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "index/token_terms.h"
#include "query/plan/phrase_paths.h"
#include "query/plan/plan.h"
#include "query/plan/readings.h"
#include "query/sample.h"
#include "query/syntax/parser.h"
#include "ranking/term_variants.h"
#include "schema/schema.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::query::ListMatch;
using fuge::query::Node;
using fuge::query::NodeKind;
using fuge::query::Sign;

// A query that parses: words and operators without loose ends.
std::string sentence(std::mt19937& random, int depth) {
  constexpr std::array words{"haus",       "garten",     "öl",           "gas",
                             "\"am see\"", "titel:haus", "quelle:dpa",   "quelle:reuters",
                             "in",         "datum:2025", "datum:..2024", "waffenruhe"};
  constexpr std::array between{" ", " ", " ", " UND ", " ODER ", " NICHT ", " OR NOT "};
  constexpr std::array before{"", "", "", "", "+", "-"};
  std::string text;
  for (std::size_t count = 1 + random() % 3; count > 0; --count) {
    if (!text.empty()) text += between[random() % between.size()];
    text += before[random() % before.size()];
    text += depth > 0 && random() % 3 == 0 ? '(' + sentence(random, depth - 1) + ')'
                                           : std::string(words[random() % words.size()]);
  }
  return text;
}

// The terms of each article of the sample, by the analysis of its texts, with their positions: far
// apart in different texts.
class SampleTerms {
 public:
  using Positions = std::set<std::uint32_t>;

  explicit SampleTerms(const fuge::Analyzer& analyzer) {
    for (const fuge::test::SampleArticle& article : fuge::test::sample_articles()) {
      auto& terms = articles_.emplace_back();
      const auto add = [&](const std::string& text, const std::string& prefix,
                           std::uint32_t first) {
        std::string buffer;
        for (const fuge::Token& token : analyzer.analyze(text, fuge::Purpose::document).to_vector())
          fuge::index::for_each_term(token, buffer, [&](const fuge::index::TokenTerm& term) {
            terms[prefix + std::string(term.term)].insert(first + token.position);
          });
      };
      add(article.title, "", 0);
      add(article.title, "S", 0);
      add(article.text, "", 10'000);
      for (const std::string& source : article.sources)
        terms[fuge::schema::keyword_term(*fuge::schema::built_in_fields().named("source"),
                                         analyzer.keyword_key(source))];
    }
  }

  std::size_t size() const { return articles_.size(); }
  bool has(const std::string& term, std::size_t article) const {
    return articles_[article].contains(term);
  }
  const Positions& positions(const std::string& term, std::size_t article) const {
    static const Positions none;
    const auto found = articles_[article].find(term);
    return found == articles_[article].end() ? none : found->second;
  }

 private:
  std::vector<std::map<std::string, Positions>> articles_;
};

// What a query means, decided for one article by its terms alone.
class Oracle {
 public:
  Oracle(const SampleTerms& terms, ListMatch match) : terms_(terms), match_(match) {}

  std::string found(const Node& tree) const {
    std::string ids;
    for (std::size_t id = 0; id < terms_.size(); ++id)
      if (matches(tree, id, match_)) ids += fuge::test::sample_articles()[id].id;
    return ids;
  }

 private:
  bool matches(const Node& node, std::size_t id, ListMatch match) const {
    const auto child_matches = [&](const Node& child) { return matches(child, id, match); };
    switch (node.kind) {
      case NodeKind::everything:
        return true;
      case NodeKind::words:
      case NodeKind::near:
        return has_words(node, id);
      case NodeKind::keyword:
        return has_term(fuge::schema::keyword_term(*node.field, node.value), id);
      case NodeKind::date: {
        const auto& date = fuge::test::sample_articles()[id].date;
        return date && (!node.from || *node.from <= *date) && (!node.to || *date <= *node.to);
      }
      case NodeKind::list:
        return list_matches(node, id, match);
      case NodeKind::all_of:
        return std::ranges::all_of(node.children, child_matches);
      case NodeKind::any_of:
        return std::ranges::any_of(node.children, child_matches);
      case NodeKind::none_of:
        return !matches(node.children.front(), id, strict(match));
    }
    return false;
  }

  // Whether a word helps to fulfil the node; the others filter.
  static bool has_wish(const Node& node) {
    if (node.kind == NodeKind::words) return true;
    return node.kind != NodeKind::none_of &&
           std::ranges::any_of(node.children, [](const Node& child) {
             return child.sign != Sign::excluded && has_wish(child);
           });
  }

  // What is excluded or required means the same with some of the words as with all.
  static ListMatch strict(ListMatch match) {
    return match == ListMatch::some ? ListMatch::all : match;
  }

  // With some of the words: a phrase, words of the title, filters, and brackets with them; of
  // alternatives those with a filter.
  static bool is_condition(const Node& node) {
    if (node.kind == NodeKind::words) return node.words.size() > 1 || node.field != nullptr;
    if (node.kind == NodeKind::any_of) return has_filter(node);
    return node.children.empty() || node.kind == NodeKind::none_of ||
           std::ranges::any_of(node.children, [](const Node& child) {
             return child.sign != Sign::none || is_condition(child);
           });
  }

  static bool has_filter(const Node& node) {
    if (node.kind == NodeKind::words) return false;
    return node.children.empty() || node.kind == NodeKind::none_of ||
           std::ranges::any_of(node.children, [](const Node& child) {
             return child.sign == Sign::excluded || has_filter(child);
           });
  }

  // A function word without a sign.
  static bool says_nothing(const Node& node) {
    return node.kind == NodeKind::words && node.sign == Sign::none && node.words.size() == 1 &&
           node.words.front().token.has(fuge::Step::stop_word);
  }

  bool list_matches(const Node& node, std::size_t id, ListMatch match) const {
    bool one_is_enough = false;
    bool one_matches = false;
    const bool says_something = std::ranges::any_of(node.children, [](const Node& child) {
      return child.sign != Sign::excluded && has_wish(child) && !says_nothing(child);
    });
    for (const Node& child : node.children) {
      if (says_something && says_nothing(child)) continue;
      const bool here = matches(child, id, child.sign == Sign::none ? match : strict(match));
      const bool wish = has_wish(child);
      const bool must = match == ListMatch::all || child.sign == Sign::required || !wish ||
                        (match == ListMatch::some && is_condition(child));
      if (child.sign == Sign::excluded ? here : must && !here) return false;
      if (child.sign == Sign::none && wish) one_is_enough = true;
      if (child.sign != Sign::excluded && wish) one_matches = one_matches || here;
    }
    return !one_is_enough || one_matches;
  }

  bool has_term(const std::string& term, std::size_t id) const { return terms_.has(term, id); }

  // One word in any way, or a phrase in any of its readings. No article of the sample has the parts
  // of its compounds apart.
  bool has_words(const Node& node, std::size_t id) const {
    const std::vector<const fuge::Token*> readings = fuge::query::readings_of(node.words);
    for (const fuge::Token* token : readings)
      for (const std::string& term : fuge::ranking::whole_word_terms(*token, node.field))
        if (has_term(term, id)) return true;
    if (readings.size() == node.words.size()) return false;
    return std::ranges::any_of(fuge::query::phrase_paths(node.words),
                               [&](const auto& stems) { return has_row(stems, node.field, id); });
  }

  bool has_row(const std::vector<std::string>& stems, const fuge::schema::FieldRow* field,
               std::size_t id) const {
    const auto stands_at = [&](std::size_t i, std::uint32_t position) {
      return terms_.positions(fuge::schema::term_in(field, stems[i]), id).contains(position);
    };
    for (const std::uint32_t first :
         terms_.positions(fuge::schema::term_in(field, stems.front()), id)) {
      std::uint32_t offset = 0;
      while (offset < stems.size() && stands_at(offset, first + offset)) ++offset;
      if (offset == stems.size()) return true;
    }
    return false;
  }

  const SampleTerms& terms_;
  ListMatch match_;
};

}  // namespace

TEST_CASE("a search finds what the tree means") {
  const fuge::Analyzer analyzer;
  const fuge::test::Sample sample(analyzer);
  const SampleTerms terms(analyzer);
  std::mt19937 random(5);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = sentence(random, 3);
    CAPTURE(text);
    const fuge::query::Parsed parsed = fuge::query::parse(text, analyzer);
    REQUIRE_FALSE(parsed.error);
    for (const ListMatch match : {ListMatch::all, ListMatch::any, ListMatch::some}) {
      CHECK(sample.found(parsed.tree, match) == Oracle(terms, match).found(parsed.tree));
    }
  }
}

TEST_SUITE_END();
