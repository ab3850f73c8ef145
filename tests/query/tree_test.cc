#include "query/syntax/tree.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("query");

namespace {

using fuge::Date;
using fuge::query::Node;
using fuge::query::NodeKind;
using fuge::query::Sign;
using fuge::query::WordKind;

const fuge::schema::Fields fields({{"ressort", fuge::FieldKind::keyword},
                                   {"untertitel", fuge::FieldKind::text}});

Node words(std::vector<std::string> stems, Sign sign = Sign::none, const char* field = nullptr) {
  Node node{.kind = NodeKind::words};
  node.sign = sign;
  node.field = field == nullptr ? nullptr : fields.named(field);
  for (std::string& stem : stems) {
    fuge::query::Word word;
    word.token.term = std::move(stem);
    word.token.position = static_cast<std::uint32_t>(node.words.size());
    node.words.push_back(std::move(word));
  }
  return node;
}

Node one(std::string form, fuge::query::WordKind kind, std::uint32_t edits = 0) {
  Node node = words({"stem"});
  node.words.front().token.form = std::move(form);
  node.words.front().kind = kind;
  node.words.front().edits = edits;
  return node;
}

Node near(std::vector<std::string> stems, const char* field = nullptr) {
  Node node = words(std::move(stems), Sign::none, field);
  node.kind = NodeKind::near;
  node.distance = 10;
  return node;
}

// "Ukraine-Krieg", and what it is in one word.
Node hyphened() {
  Node node = words({"ukrain", "ukrain+krieg", "krieg"});
  node.words[1].token.position = 0;
  node.words[1].token.positions = 2;
  node.words[2].token.position = 1;
  return node;
}

// A word, and what it is completed to, where it stands in a text.
Node alternatives() {
  Node node = words({"staat", "staat+chef"});
  for (auto& word : node.words) word.token.position = 7;
  return node;
}

Node parent(NodeKind kind, std::vector<Node> children) {
  Node node{.kind = kind};
  node.children = std::move(children);
  return node;
}

Node date(std::optional<Date> from, std::optional<Date> to) {
  Node node{.kind = NodeKind::date};
  node.from = from;
  node.to = to;
  return node;
}

Node keyword(const char* field, const char* key) {
  Node node{.kind = NodeKind::keyword};
  node.field = fields.named(field);
  node.value = key;
  return node;
}

}  // namespace

TEST_CASE("every kind of node has its form") {
  const Node haus = words({"haus"});
  const struct {
    Node tree;
    std::string form;
    std::string origin;
  } rows[] = {
      {{}, "(everything)", "everything"},
      {haus, "haus", "a word"},
      {words({"haus"}, Sign::none, "title"), "S:haus", "a word of the title"},
      {words({"haus"}, Sign::none, "untertitel"), "untertitel:haus", "of an own field"},
      {words({"staat", "chef"}), "(phrase staat chef)", "a phrase"},
      {words({"staat", "chef"}, Sign::none, "title"), "S:(phrase staat chef)", "one of the title"},
      {words({"haus"}, Sign::required, "title"), "+S:haus", "sign before field"},
      {words({"a", "b"}, Sign::excluded), "-(phrase a b)", "sign before phrase"},
      {one("minister", WordKind::exact), "=minister", "an exact word"},
      {one("sicherheits", WordKind::prefix), "sicherheits*", "a prefix"},
      {one("selenski", WordKind::fuzzy, 2), "selenski~2", "a misspelt word"},
      {near({"waffenruh", "genf"}), "(near/10 waffenruh genf)", "words close to one another"},
      {near({"a"}, "title"), "S:(near/10 a)", "in the title"},
      {hyphened(), "(phrase ukrain|ukrain+krieg/2 krieg)", "several words, or one"},
      {alternatives(), "staat|staat+chef", "alternatives are no phrase"},
      {keyword("source", "neue zeitung"), "(source neue zeitung)", "a source"},
      {keyword("ressort", "politik"), "(ressort politik)", "an own keyword"},
      {date(Date{2025, 9, 4}, Date{2025, 9, 30}), "(date 2025-09-04..2025-09-30)", "a range"},
      {date(Date{2025, 9, 4}, std::nullopt), "(date 2025-09-04..)", "open end"},
      {date(std::nullopt, Date{2025, 9, 4}), "(date ..2025-09-04)", "open begin"},
      {parent(NodeKind::list, {haus, words({"a"}, Sign::required)}), "(list haus +a)", "a list"},
      {parent(NodeKind::all_of, {haus, keyword("source", "dpa")}), "(and haus (source dpa))",
       "AND"},
      {parent(NodeKind::any_of, {haus, haus}), "(or haus haus)", "OR"},
      {parent(NodeKind::none_of, {parent(NodeKind::none_of, {haus})}), "(not (not haus))", "NOT"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(to_string(row.tree) == row.form);
  }
}

TEST_SUITE_END();
