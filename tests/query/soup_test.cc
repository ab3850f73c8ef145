#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>

#include "query/build.h"
#include "query/parser.h"
#include "query/sample.h"
#include "schema/schema.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::query::ListMatch;
using fuge::query::Node;
using fuge::query::NodeKind;
using fuge::query::Sign;
using namespace std::string_view_literals;

constexpr std::array pieces{
    "haus"sv,
    "garten "sv,
    " Öl"sv,
    "gas "sv,
    "Ukraine-Krieg"sv,
    "koalition der willigen"sv,
    " AND "sv,
    " UND "sv,
    " OR "sv,
    " ODER "sv,
    " NOT "sv,
    " NICHT "sv,
    "("sv,
    ")"sv,
    " ("sv,
    ") "sv,
    "+"sv,
    "-"sv,
    " +"sv,
    " -"sv,
    "\""sv,
    " \""sv,
    "\" "sv,
    "„"sv,
    "“ "sv,
    "»"sv,
    "«"sv,
    "quelle:dpa "sv,
    " quelle:"sv,
    "source:Reuters "sv,
    " titel:"sv,
    "title:haus "sv,
    " datum:2025 "sv,
    "date:"sv,
    "2025-09"sv,
    ".."sv,
    "2024-02-30"sv,
    " "sv,
    " "sv,
    "\n"sv,
    "!"sv,
    "'"sv,
    ":"sv,
    "\0"sv,
    "\x1B[2J"sv,
    "\u202E"sv,
    "\uFEFF"sv,
    "\u00AD"sv,
    "🚆"sv,
    "\xFF"sv,
    "\xE2\x80"sv,
};

// `most` pieces that all but a few times are UTF-8.
std::string soup(std::mt19937& random, std::size_t most) {
  std::string text;
  for (std::size_t count = random() % (most + 1); count > 0; --count) {
    const bool any_bytes = random() % 50 == 0;
    text += pieces[random() % (pieces.size() - (any_bytes ? 0 : 2))];
  }
  return text;
}

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

// What tree.h promises.
void check_tree(const Node& node, bool in_list) {
  CHECK((node.sign == Sign::none || in_list));
  CHECK((node.kind == NodeKind::words) == !node.stems.empty());
  CHECK((node.kind == NodeKind::source) == !node.source.empty());
  CHECK((node.kind == NodeKind::date) == (node.from || node.to));
  const bool is_joined =
      node.kind == NodeKind::list || node.kind == NodeKind::all_of || node.kind == NodeKind::any_of;
  if (node.kind == NodeKind::none_of) CHECK(node.children.size() == 1);
  if (is_joined && node.children.size() < 2) {
    REQUIRE(node.children.size() == 1);
    CHECK(node.children.front().sign == Sign::excluded);
  }
  for (const Node& child : node.children) check_tree(child, node.kind == NodeKind::list);
}

void check_outcome(const std::string& text, const fuge::query::Parsed& parsed) {
  if (parsed.error) {
    CHECK(parsed.error->position <= text.size());
    CHECK_FALSE(parsed.error->message.empty());
    CHECK(parsed.tree.kind == NodeKind::everything);
    return;
  }
  check_tree(parsed.tree, false);
  for (const ListMatch match : {ListMatch::all, ListMatch::any}) {
    const std::string description = build(parsed.tree, match).get_description();
    CHECK(description.find(" XOR ") == std::string::npos);
    CHECK(description.find(" MAX ") == std::string::npos);
  }
}

// What a query means, decided for one document without Xapian's matcher.
class Oracle {
 public:
  Oracle(const Xapian::Database& database, ListMatch match) : database_(database), match_(match) {}

  std::string found(const Node& tree) const {
    std::string ids;
    for (Xapian::docid id = 1; id <= database_.get_doccount(); ++id)
      if (matches(tree, id)) ids += fuge::test::sample_articles()[id - 1].id;
    return ids;
  }

 private:
  bool matches(const Node& node, Xapian::docid id) const {
    const auto child_matches = [&](const Node& child) { return matches(child, id); };
    switch (node.kind) {
      case NodeKind::everything:
        return true;
      case NodeKind::words:
        return has_words(node, id);
      case NodeKind::source:
        return has_term(fuge::schema::source_term(node.source), id);
      case NodeKind::date: {
        const auto& date = fuge::test::sample_articles()[id - 1].date;
        return date && (!node.from || *node.from <= *date) && (!node.to || *date <= *node.to);
      }
      case NodeKind::list:
        return list_matches(node, id);
      case NodeKind::all_of:
        return std::ranges::all_of(node.children, child_matches);
      case NodeKind::any_of:
        return std::ranges::any_of(node.children, child_matches);
      case NodeKind::none_of:
        return !matches(node.children.front(), id);
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

  bool list_matches(const Node& node, Xapian::docid id) const {
    bool one_is_enough = false;
    bool one_matches = false;
    for (const Node& child : node.children) {
      const bool here = matches(child, id);
      const bool wish = has_wish(child);
      const bool must = match_ == ListMatch::all || child.sign == Sign::required || !wish;
      if (child.sign == Sign::excluded ? here : must && !here) return false;
      if (child.sign == Sign::none && wish) one_is_enough = true;
      if (child.sign != Sign::excluded && wish) one_matches = one_matches || here;
    }
    return !one_is_enough || one_matches;
  }

  bool has_term(const std::string& term, Xapian::docid id) const {
    const auto end = database_.termlist_end(id);
    return std::find(database_.termlist_begin(id), end, term) != end;
  }

  bool has_words(const Node& node, Xapian::docid id) const {
    const auto term = [&](std::size_t i) { return (node.in_title ? "S" : "") + node.stems[i]; };
    const auto stands_at = [&](std::size_t i, Xapian::termpos position) {
      const auto end = database_.positionlist_end(id, term(i));
      return std::find(database_.positionlist_begin(id, term(i)), end, position) != end;
    };
    if (!has_term(term(0), id)) return false;
    for (auto first = database_.positionlist_begin(id, term(0));
         first != database_.positionlist_end(id, term(0)); ++first) {
      Xapian::termpos offset = 0;
      while (offset < node.stems.size() && has_term(term(offset), id) &&
             stands_at(offset, *first + offset))
        ++offset;
      if (offset == node.stems.size()) return true;
    }
    return false;
  }

  const Xapian::Database& database_;
  ListMatch match_;
};

}  // namespace

TEST_CASE("any text gives a tree or an error") {
  const fuge::Analyzer analyzer;
  std::mt19937 random(20250904);
  int trees = 0;
  int errors = 0;
  for (std::size_t round = 0; round < 6000; ++round) {
    const std::string text = soup(random, round % 40);
    CAPTURE(text);
    const fuge::query::Parsed parsed = fuge::query::parse(text, analyzer);
    check_outcome(text, parsed);
    check_outcome(text, fuge::query::parse_plain(text, analyzer));
    ++(parsed.error ? errors : trees);
  }
  // The soup reaches both.
  CHECK(trees > 1000);
  CHECK(errors > 1000);
}

TEST_CASE("any bytes give a tree or an error") {
  const fuge::Analyzer analyzer;
  std::mt19937 random(4);
  for (int round = 0; round < 1000; ++round) {
    std::string text(random() % 64, ' ');
    std::ranges::generate(text, [&] { return static_cast<char>(random() % 256); });
    CAPTURE(text);
    check_outcome(text, fuge::query::parse(text, analyzer));
    check_outcome(text, fuge::query::parse_plain(text, analyzer));
  }
}

TEST_CASE("the engine finds what the tree means") {
  const fuge::Analyzer analyzer;
  const Xapian::Database database = fuge::test::sample_database(analyzer);
  std::mt19937 random(5);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = sentence(random, 3);
    CAPTURE(text);
    const fuge::query::Parsed parsed = fuge::query::parse(text, analyzer);
    REQUIRE_FALSE(parsed.error);
    for (const ListMatch match : {ListMatch::all, ListMatch::any}) {
      CHECK(fuge::test::found(database, build(parsed.tree, match)) ==
            Oracle(database, match).found(parsed.tree));
    }
  }
}

TEST_SUITE_END();
