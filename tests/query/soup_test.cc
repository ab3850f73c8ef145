#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/analyzer.h"
#include "query/plan/plan.h"
#include "query/sample.h"
#include "query/syntax/parser.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::query::ListMatch;
using fuge::query::Node;
using fuge::query::NodeKind;
using fuge::query::Sign;
using fuge::query::WordKind;
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
    "titel:("sv,
    "quelle:("sv,
    " datum:("sv,
    " ressort:politik "sv,
    "ressort:"sv,
    " untertitel:"sv,
    "untertitel:("sv,
    " foto:"sv,
    " NEAR "sv,
    " NAHE/5 "sv,
    "*"sv,
    "* "sv,
    "~"sv,
    "~2 "sv,
    "="sv,
    " ="sv,
    "4. September "sv,
    "vom 1.9. bis "sv,
    "gestern "sv,
    "seit "sv,
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
    " ‚"sv,
    "›"sv,
    "?"sv,
    ":-)"sv,
    "KRIEG OHNE UNS "sv,
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

const fuge::schema::Fields own_fields({{"ressort", fuge::FieldKind::keyword},
                                       {"untertitel", fuge::FieldKind::text},
                                       {"foto", fuge::FieldKind::stored}});

// `most` pieces that all but a few times are UTF-8.
std::string soup(std::mt19937& random, std::size_t most) {
  std::string text;
  for (std::size_t count = random() % (most + 1); count > 0; --count) {
    const bool any_bytes = random() % 50 == 0;
    text += pieces[random() % (pieces.size() - (any_bytes ? 0 : 2))];
  }
  return text;
}

void check_words(const Node& node) {
  std::set<std::uint32_t> positions;
  for (const fuge::query::Word& word : node.words) {
    positions.insert(word.token.position);
    const bool is_wide = word.kind == WordKind::prefix || word.kind == WordKind::fuzzy;
    if (is_wide) CHECK(node.words.size() == 1);
    if (node.kind == NodeKind::near) CHECK(word.kind == WordKind::normal);
    CHECK((word.kind == WordKind::fuzzy) == (word.edits > 0));
    CHECK(word.edits <= 2);
    CHECK_FALSE(word.token.form.empty());
  }
  if (node.kind == NodeKind::near) CHECK(node.distance >= positions.size());
}

// What tree.h promises.
void check_tree(const Node& node, bool in_list) {
  CHECK((node.sign == Sign::none || in_list));
  const bool is_near = node.kind == NodeKind::near;
  CHECK((node.kind == NodeKind::words || is_near) == !node.words.empty());
  CHECK(is_near == (node.distance > 0));
  check_words(node);
  CHECK((node.kind == NodeKind::keyword) == !node.value.empty());
  if (node.kind == NodeKind::keyword) CHECK(node.field->type == fuge::schema::FieldType::keyword);
  if (!node.words.empty() && node.field != nullptr)
    CHECK(node.field->type == fuge::schema::FieldType::text);
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

// The kinds of errors that docs/queries.md tells of: a query that isn't one of them is searched.
constexpr std::array errors{
    "not UTF-8"sv,
    "the query is too long"sv,
    "too many words"sv,
    "nested too deep"sv,
    "no word to search for"sv,
    "this quote isn't closed"sv,      // of a source
    "this bracket isn't closed"sv,    // of a field
    "nothing in these brackets"sv,    // of a field
    "a word is missing here"sv,       // in the brackets of a field
    "can't stand in the brackets"sv,  // a field in those of another
    "the value is missing"sv,
    "a date"sv,
    "the range"sv,
    "depends on what day"sv,
    "open at both ends"sv,
    "NEAR"sv,
    "needs two letters"sv,
    "needs three letters"sv,
    "'~' takes 1 or 2"sv,
    "behind a single word"sv,
    "no meaning in quotes"sv,
    "'=' asks for one form"sv,
};

void check_notices(const std::string& text, const std::vector<fuge::QueryNotice>& notices) {
  CHECK(notices.size() <= 16);
  std::size_t begin = 0;
  for (const fuge::QueryNotice& notice : notices) {
    CHECK(notice.begin >= begin);
    CHECK(notice.begin < notice.end);
    CHECK(notice.end <= text.size());
    CHECK_FALSE(notice.message.empty());
    begin = notice.begin;
  }
}

void check_error(const std::string& text, const fuge::QueryError& error) {
  CHECK(error.position <= text.size());
  const bool documented = std::ranges::any_of(
      errors, [&](std::string_view kind) { return error.message.find(kind) != std::string::npos; });
  CHECK_MESSAGE(documented, error.message);
}

void check_outcome(const std::string& text, const fuge::query::Parsed& parsed) {
  if (parsed.error) {
    check_error(text, *parsed.error);
    CHECK(parsed.notices.empty());
    CHECK(parsed.tree.kind == NodeKind::everything);
    return;
  }
  check_tree(parsed.tree, false);
  check_notices(text, parsed.notices);
  static const fuge::test::Sample sample(fuge::Analyzer(), own_fields);
  const std::string all = sample.found(parsed.tree, ListMatch::all);
  const std::string some = sample.found(parsed.tree, ListMatch::some);
  CHECK(std::ranges::includes(some, all));
}

}  // namespace

TEST_CASE("any text gives a tree or an error") {
  const fuge::Analyzer analyzer;
  std::mt19937 random(20250904);
  int trees = 0;
  int refused = 0;
  int noticed = 0;
  for (std::size_t round = 0; round < 6000; ++round) {
    const std::string text = soup(random, round % 40);
    CAPTURE(text);
    fuge::query::ParseOptions options;
    if (round % 2 == 0) options.today = fuge::Date{2025, 9, 4};
    if (round % 3 != 0) options.fields = &own_fields;
    const fuge::query::Parsed parsed = fuge::query::parse(text, analyzer, options);
    check_outcome(text, parsed);
    check_outcome(text, fuge::query::parse_plain(text, analyzer));
    ++(parsed.error ? refused : trees);
    if (!parsed.notices.empty()) ++noticed;
  }
  // The soup reaches all of them.
  CHECK(trees > 1000);
  CHECK(refused > 1000);
  CHECK(noticed > 1000);
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

TEST_SUITE_END();
