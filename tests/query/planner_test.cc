#include "query/plan/planner.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "query/sample.h"
#include "query/syntax/parser.h"
#include "ranking/weights.h"
#include "token_index.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::query::ListMatch;
using fuge::query::Node;

// The tree of a query that is known to parse.
Node tree_of(const fuge::Analyzer& analyzer, const std::string& text) {
  fuge::query::Parsed parsed = fuge::query::parse(text, analyzer);
  REQUIRE_FALSE(parsed.error);
  return std::move(parsed.tree);
}

// An empty one: only the form of queries is looked at here.
struct Empty {
  fuge::query::Plan plan(const Node& tree, ListMatch match = ListMatch::all) const {
    const fuge::ranking::Collection all = collection();
    return fuge::query::Planner(all).plan(tree, match);
  }

  fuge::ranking::Collection collection() const {
    postings.emplace(database, fuge::test::as_posted);
    return {*postings, lengths, 1};
  }

  Xapian::WritableDatabase database{std::string(), Xapian::DB_BACKEND_INMEMORY};
  std::vector<std::uint32_t> lengths;
  mutable std::optional<fuge::index::PostingReader> postings;
};

// A word stands for its score, or for the terms that exclude it; "a#2" for one that was given
// twice.
std::string shortened(std::string text) {
  text = std::regex_replace(text, std::regex(R"(\[(\w+)\])"), "$1");
  text = std::regex_replace(text, std::regex(R"(1\.33\*(\w+))"), "$1#2");
  text = std::regex_replace(text, std::regex(R"(\(([\w+]+) OR XI\1 OR XH\1 OR XM\1\))"), "$1");
  return std::regex_replace(text, std::regex(R"(([\w+]+) OR XI\1 OR XH\1 OR XM\1)"), "$1");
}

}  // namespace

// Articles that have both constituents of a compound.
struct Both : Empty {
  explicit Both(std::uint32_t documents) {
    Xapian::Document document;
    document.add_term("ukraine");
    document.add_term("krieg");
    for (std::uint32_t i = 0; i < documents; ++i) database.add_document(document);
  }
};

TEST_CASE("trees become plans") {
  const fuge::Analyzer analyzer;
  const Empty empty;
  constexpr const char* same = "=";
  const struct {
    std::string text;
    std::string all;
    std::string any;  // "=": the same as for all
    std::string origin;
  } rows[] = {
      {"", "everything", same, "everything weighs nothing"},
      {"haus", "haus", same, "a word"},
      {"titel:haus", "haus", same, "a word of the title"},
      {"Ukraine-Krieg",
       "([ukraine+krieg 0.4*ukraine 0.5*krieg] WHERE (ukraine+krieg OR (ukraine NEAR/8 krieg) OR "
       "((ukraine PHRASE krieg) OR ukraine+krieg)))",
       "[1.5*ukraine+krieg ukraine krieg]",
       "as one word, or in two close together; any: each piece"},
      {"\"a b c\"", "([a b c] WHERE ((a PHRASE b PHRASE c) OR (a PHRASE b+c) OR (a+b PHRASE c)))",
       same, "three words, two of which may be one"},
      {"titel:\"a b\"", "([a b] WHERE ((Sa PHRASE Sb) OR Sa+b))", same, "a phrase of the title"},
      {"quelle:Reuters", "(source reuters)", same, "a source weighs nothing"},
      {"datum:2025-09-04", "(date 2025-09-04..2025-09-04)", same, "a day weighs nothing"},
      {"datum:2025-09", "(date 2025-09-01..2025-09-30)", same, "a month"},
      {"datum:2024-02..2024-02-29", "(date 2024-02-01..2024-02-29)", same,
       "a leap year's February"},
      {"datum:2025..", "(date 2025-01-01..)", same, "open end"},
      {"datum:..2025", "(date ..2025-12-31)", same, "open begin"},
      {"a b", "(a AND b)", "(a OR b)", "a list"},
      {"a b a", "(a#2 AND b)", "(a#2 OR b)", "a word twice is looked up once"},
      {"a +b a", "(a#2 AND b)", "(b ALSO a#2)", "also beside a sign"},
      {"a +a", "a#2", same, "required once is required"},
      {"a titel:a", "(a AND a)", "(a OR a)", "in the title it is another word"},
      {"\"a b\" \"a b\"", "1.33*([a b] WHERE ((a PHRASE b) OR a+b))", same, "a phrase twice"},
      {"+a b c", "(a AND b AND c)", "(a ALSO (b OR c))", "a required word"},
      {"+a +b c", "(a AND b AND c)", "((a AND b) ALSO c)", "two required words"},
      {"a b -c", "((a AND b) EXCEPT c)", "((a OR b) EXCEPT c)", "an excluded word"},
      {"-a -b", "(everything EXCEPT (a OR b))", same, "only excluded words"},
      {"a -b -\"c d\"", "(a EXCEPT (b OR (c PHRASE d) OR c+d))", same, "excluded phrase"},
      {"a NOT b", "(a EXCEPT b)", same, "NOT in a list"},
      {"NOT a", "(everything EXCEPT a)", same, "NOT alone"},
      {"NOT NOT a", "0*a", same, "NOT filters, also twice"},
      {"a UND NICHT b", "(a EXCEPT b)", same, "NOT beside AND"},
      {"NOT a AND NOT b", "(everything EXCEPT (a OR b))", same, "only NOT beside AND"},
      {"a UND b UND c", "(a AND b AND c)", same, "AND doesn't widen"},
      {"a UND b a", "(a AND (b AND a))", "(a AND (b OR a))", "a list beside AND"},
      {"a ODER b ODER a", "(a#2 OR b)", same, "OR"},
      {"a ODER NICHT b", "(a OR (everything EXCEPT b))", same, "NOT beside OR"},
      {"a ODER quelle:dpa", "(a OR (source dpa))", same, "a source beside OR"},
      {"a quelle:dpa", "(a WHERE (source dpa))", same, "a source in a list filters"},
      {"a b quelle:dpa", "((a AND b) WHERE (source dpa))", "((a OR b) WHERE (source dpa))",
       "whatever the match"},
      {"a +quelle:dpa -datum:2025",
       "((a WHERE +(source dpa)) EXCEPT -(date 2025-01-01..2025-12-31))", same,
       "signs before filters"},
      {"a (quelle:x OR quelle:y)", "(a WHERE ((source x) OR (source y)))", same,
       "brackets of filters filter"},
      {"a (quelle:x b)", "(a AND (b WHERE (source x)))", "(a OR (b WHERE (source x)))",
       "brackets with a word don't"},
      {"a (-b)", "(a WHERE (everything EXCEPT b))", same, "brackets of excluded words"},
      {"a UND quelle:x", "(a WHERE (source x))", same, "a filter beside AND"},
      {"quelle:x datum:2025", "((source x) AND (date 2025-01-01..2025-12-31))", same,
       "filters alone"},
      {"quelle:x -a", "((source x) EXCEPT a)", same, "a filter and an excluded word"},
      {"(a b) (c OR d)", "((a AND b) AND (c OR d))", "((a OR b) OR (c OR d))", "every depth"},
      {"NOT (a b)", "((everything EXCEPT a) OR (everything EXCEPT b))",
       "(everything EXCEPT (a OR b))", "NOT moves inwards"},
      {"a -(b c)", "(a WHERE ((everything EXCEPT b) OR (everything EXCEPT c)))",
       "(a WHERE (everything EXCEPT (b OR c)))", "excluded brackets"},
      {"a -(b OR c OR \"d e\")", "(a EXCEPT (b OR c OR (d PHRASE e) OR d+e))", same, "excluded OR"},
      {"a -(b quelle:x)", "(a WHERE ((everything EXCEPT b) OR (everything EXCEPT (source x))))",
       same, "excluded brackets with a filter"},
      {"a NOT (b NOT c)", "(a WHERE ((everything EXCEPT b) OR 0*c))", same, "NOT in NOT"},
      {"a -(+b c)", "(a WHERE ((everything EXCEPT b) OR (everything EXCEPT c)))",
       "(a WHERE (everything EXCEPT b))", "an excluded list with a required word"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const Node tree = tree_of(analyzer, row.text);
    const auto description = [&](ListMatch match) {
      return shortened(to_string(empty.plan(tree, match)));
    };
    const std::string& any = row.any == same ? row.all : row.any;
    CHECK(description(ListMatch::all) == row.all);
    CHECK(description(ListMatch::any) == any);
  }
}

TEST_CASE("whether a query can find more with some of its words") {
  const fuge::Analyzer analyzer;
  const Empty empty;
  const struct {
    std::string text;
    bool can_widen;
    std::string origin;
  } rows[] = {
      {"", false, "everything"},
      {"haus", false, "one word"},
      {"haus garten", true, "two words"},
      {"haus HÄUSER", false, "the same word twice"},
      {"\"haus garten\"", false, "a phrase is one item"},
      {"Ukraine-Krieg Kiew", true, "two items"},
      {"+haus garten", true, "one that could be left out"},
      {"+haus +garten", false, "all required"},
      {"haus -garten", false, "the other is excluded"},
      {"haus quelle:dpa datum:2025", false, "filters are required anyway"},
      {"haus NOT garten", false, "NOT is required anyway"},
      {"haus (quelle:dpa OR quelle:apa)", false, "brackets of filters"},
      {"haus (garten OR quelle:apa)", true, "brackets with a word"},
      {"haus AND garten", false, "AND is meant"},
      {"haus OR garten", false, "OR is wide already"},
      {"haus AND (garten baum)", true, "a list below"},
      {"haus -(garten baum)", false, "an excluded list would find less"},
      {"NOT (garten baum)", false, "a list under NOT would find less"},
      {"NOT NOT (garten baum)", false, "what is excluded is a condition, twice as well"},
      {"-(a -(garten baum))", false, "excluded twice"},
      {"+(garten baum) +haus", false, "all of a required bracket"},
      {"+Sicherheitsgarantie -haus", false, "required as a whole"},
      {"titel:garten titel:baum", false, "words of a field are conditions"},
      {"titel:(garten baum)", false, "both in the title"},
      {"titel:garten baum", true, "the other could be left out"},
      {"\"haus garten\" baum", true, "the word behind a phrase could be left out"},
      {"haus NAHE garten", false, "words near one another are one item"},
      {"haus NAHE garten baum", true, "the word behind them could be left out"},
      {"Sicherheitsgarantie", true, "a compound: its parts"},
      {"Sicherheitsgarantie AND haus", false, "AND asks for the whole compound"},
      {"titel:Sicherheitsgarantie", false, "in the title as a whole"},
      {"Sicherheitsgarantie OR haus", true, "an alternative may have its parts alone"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    CHECK(empty.plan(tree_of(analyzer, row.text)).can_widen == row.can_widen);
  }
}

TEST_CASE("the clauses of a query: what it asks for, once") {
  const fuge::Analyzer analyzer;
  const Empty empty;
  const struct {
    std::string text;
    std::string clauses;  // as in the query, each with '/'; those of the title with "S:"
    std::string origin;
  } rows[] = {
      {"", "", "everything"},
      {"Häuser Garten", "Häuser/Garten/", "in the order of the query"},
      {"Häuser im Garten", "Häuser/Garten/", "a list's function words are left out"},
      {"der die das", "der/die/das/", "unless there is nothing else"},
      {"haus garten haus", "haus/garten/", "none twice in a list"},
      {"\"neue Häuser\" Häuser", "neue Häuser/Häuser/", "a phrase is one"},
      {"titel:haus haus", "S:haus/haus/", "the title's apart"},
      {"haus -garten NOT baum", "haus/", "excluded ones left out"},
      {"-(haus garten)", "", "excluded brackets"},
      {"NOT NOT haus", "haus/", "excluded twice is asked for"},
      {"+a (b OR c) d AND e", "a/b/c/d/e/", "all depths"},
      {"quelle:dpa datum:2025 haus", "haus/", "filters have no words"},
      {"Deich NAHE Flut", "Deich NAHE Flut/", "words near one another are one"},
      {"sicher* =Haus", "sicher/Haus/", "marked words without their marks"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    std::string clauses;
    for (const auto& clause : empty.plan(tree_of(analyzer, row.text)).clauses) {
      if (clause.field) clauses += "S:";
      clauses += row.text.substr(clause.begin, clause.end - clause.begin) + '/';
    }
    CHECK(clauses == row.clauses);
  }
}

TEST_CASE("plans print") {
  const fuge::Analyzer analyzer;
  const Empty empty;
  const struct {
    std::string text;
    std::string all;
    std::string any;
    std::string origin;
  } rows[] = {
      {"", "everything", "everything", "an empty query"},
      {"haus garten", "([haus] AND [garten])", "([haus] OR [garten])", "a list"},
      {"+haus garten", "([haus] AND [garten])", "([haus] ALSO [garten])", "a required word"},
      {"haus haus", "1.33*[haus]", "1.33*[haus]", "a word twice"},
      {"haus quelle:dpa", "([haus] WHERE (source dpa))", "([haus] WHERE (source dpa))", "a filter"},
      {"haus -garten", "([haus] EXCEPT (garten OR XIgarten OR XHgarten OR XMgarten))",
       "([haus] EXCEPT (garten OR XIgarten OR XHgarten OR XMgarten))", "an excluded word"},
      {"\"haus am see\"", "([haus see] WHERE (haus PHRASE -am PHRASE see))",
       "([haus see] WHERE (haus PHRASE -am PHRASE see))", "a phrase"},
      {"haus NAHE/5 see", "([haus see] WHERE (haus NEAR/5 see))",
       "([haus see] WHERE (haus NEAR/5 see))", "near one another"},
      {"Hafengarantie",
       "([hafen+garantie 0.4*hafen 0.5*garantie] WHERE (hafen+garantie OR XIhafen+garantie OR "
       "XHhafen+garantie OR "
       "XMhafen+garantie OR (hafen NEAR/8 garantie)))",
       "[hafen+garantie 0.4*hafen 0.5*garantie]", "a compound"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const Node tree = tree_of(analyzer, row.text);
    CHECK(to_string(empty.plan(tree, ListMatch::all)) == row.all);
    CHECK(to_string(empty.plan(tree, ListMatch::any)) == row.any);
  }
}

TEST_CASE("a plan that only counts has nothing that only adds to scores") {
  const fuge::Analyzer analyzer;
  const fuge::test::Sample sample(analyzer);
  const fuge::ranking::Collection collection = sample.collection();
  for (const char* text : {"haus", "koalition garten", "ukraine krieg haus", "+haus garten -see"}) {
    CAPTURE(text);
    const Node tree = tree_of(analyzer, text);
    fuge::query::Planner planner(collection);
    const fuge::query::Plan scored = planner.plan(tree, ListMatch::some);
    const fuge::query::Plan counted = planner.plan_to_count(tree, ListMatch::some);
    CHECK(counted.components.size() <= scored.components.size());
    std::string same;
    for (const auto& [id, score] : sample.scores(counted)) same += id;
    CHECK(same == sample.found(tree, ListMatch::some));
  }
  fuge::query::Planner planner(collection);
  const Node tree = tree_of(analyzer, "ukraine krieg haus");
  CHECK(planner.plan_to_count(tree, ListMatch::some).components.size() <
        planner.plan(tree, ListMatch::some).components.size());
}

TEST_CASE("constituents are looked for near one another where one of them isn't too frequent") {
  const fuge::Analyzer analyzer;
  const struct {
    std::uint32_t documents;
    bool near;
    std::string origin;
  } rows[] = {
      {0, true, "no articles at all"},
      {fuge::ranking::weights::most_with_constituents, true, "as many as are looked through"},
      {fuge::ranking::weights::most_with_constituents + 1, false, "one more"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const Both both(row.documents);
    const std::string plan = to_string(both.plan(tree_of(analyzer, "Ukraine-Krieg")));
    CHECK((plan.find("NEAR") != plan.npos) == row.near);
  }
}

TEST_SUITE_END();
