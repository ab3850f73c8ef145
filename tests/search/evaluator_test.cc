#include "search/evaluation/evaluator.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "query/plan/plan_nodes.h"
#include "schema/schema.h"
#include "search/evaluated.h"
#include "search/xapian_oracle.h"
#include "token_index.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::MatchKind;
using fuge::query::Plan;
using fuge::query::PlanNode;
using fuge::query::PlanOp;
using fuge::test::by_xapian;
using fuge::test::evaluated;

constexpr std::size_t most_terms = 12;

std::string name(std::size_t term) {
  return "t" + std::to_string(term);
}

// Documents of terms at positions, from one that nearly all have to one that hardly any has, with
// dates and sources; some numbers are free.
class Archive {
 public:
  Archive(unsigned seed, int documents) : random_(seed) {
    for (int i = 0; i < documents; ++i) add();
    forget_postings();
    doc_values = fuge::search::load_doc_values(fuge::search::ValueSource(database),
                                               fuge::schema::built_in_fields(),
                                               fuge::schema::built_in_fields());
  }

  fuge::ranking::Collection collection() {
    return {*postings, doc_values.length_of, doc_values.average_length};
  }

  void forget_postings() { postings.emplace(index_.database()); }

  // With each term as it is, and its positions: for the oracle.
  Xapian::WritableDatabase database{std::string(), Xapian::DB_BACKEND_INMEMORY};
  std::optional<fuge::index::PostingReader> postings;
  fuge::search::DocValues doc_values;

 private:
  void add() {
    Xapian::Document document;
    const auto words = static_cast<std::uint32_t>(random_() % 40);
    std::vector<fuge::Token> tokens;
    for (std::uint32_t position = 1; position <= words; ++position) {
      std::size_t term = 0;
      while (term + 1 < most_terms && random_() % 3 != 0) ++term;
      if (random_() % 2 != 0) continue;
      fuge::Token& token = tokens.emplace_back();
      token.form = token.term = name(most_terms - 1 - term);
      token.position = position;
      token.begin = position * 3;
      token.end = token.begin + 2;
      document.add_posting(token.term, position);
    }
    document.add_value(fuge::schema::slot::length, fuge::schema::length_value(words));
    add_date(document);
    if (random_() % 3 != 0) add_source(document, random_() % 2 == 0 ? "dpa" : "apa");
    const Xapian::docid number = database.add_document(document);
    index_.add(tokens);
    if (random_() % 10 != 0) return;
    database.delete_document(number);
    index_.remove(number);
  }

  void add_date(Xapian::Document& document) {
    if (random_() % 5 == 0) return;
    const int year = 2023 + static_cast<int>(random_() % 3);
    const int month = static_cast<int>(random_() % 13);
    const int day = month == 0 ? 0 : static_cast<int>(random_() % 29);
    const fuge::PartialDate date(year, month, day);
    document.add_boolean_term(fuge::schema::day_term(date));
    document.add_value(fuge::schema::slot::date, fuge::schema::date_value(date));
  }

  static void add_source(Xapian::Document& document, const std::string& source) {
    const auto* row = fuge::schema::built_in_fields().named("source");
    document.add_boolean_term(fuge::schema::keyword_term(*row, source));
    document.add_value(*row->slot, source + '\n');
  }

  std::mt19937 random_;
  fuge::test::TokenIndex index_;
};

class RandomPlan {
 public:
  explicit RandomPlan(unsigned seed) : random_(seed) {}

  Plan make(int depth) {
    plan_ = {};
    plan_.root = node(depth);
    return std::move(plan_);
  }

 private:
  PlanNode node(int depth) {
    if (depth == 0 || random_() % 4 == 0) return leaf();
    switch (random_() % 7) {
      case 0:
        return joined(PlanOp::all_of, depth);
      case 1:
        return joined(PlanOp::any_of, depth);
      case 2:
        return fuge::query::also(node(depth - 1), node(depth - 1));
      case 3:
        return fuge::query::where(node(depth - 1), node(depth - 1));
      case 4:
        // No AND below: under the right side of AND_NOT, Xapian 1.4.22 may leave documents out.
        return fuge::query::except(node(depth - 1), leaf());
      case 5:
        return implied();
      default:
        return fuge::query::scaled(node(depth - 1), factor());
    }
  }

  PlanNode joined(PlanOp op, int depth) {
    std::vector<PlanNode> nodes;
    for (std::size_t count = 2 + random_() % 3; count > 0; --count)
      nodes.push_back(node(depth - 1));
    return *fuge::query::combined(op, std::move(nodes));
  }

  // A condition that only articles meet in which a component of the score is found.
  PlanNode implied() {
    PlanNode scored = score();
    const fuge::ranking::Component& component =
        plan_.components[scored.components[random_() % scored.components.size()]].component;
    std::vector<PlanNode> conditions;
    for (const fuge::ranking::TermVariant& variant : component.variants) {
      if (!fuge::ranking::finds(component, variant)) continue;
      conditions.push_back(random_() % 3 == 0
                               ? fuge::query::phrase({variant.term, name(random_() % most_terms)})
                               : fuge::query::term(variant.term));
    }
    PlanNode condition = *fuge::query::combined(PlanOp::any_of, std::move(conditions));
    return fuge::query::where(std::move(scored), std::move(condition), true);
  }

  double factor() {
    constexpr std::array factors{0.0, 0.5, 4.0 / 3, 2.0};
    return factors[random_() % factors.size()];
  }

  PlanNode leaf() {
    switch (random_() % 8) {
      case 0:
        return fuge::query::term(term());
      case 1:
        return fuge::query::phrase(terms(2 + random_() % 2));
      case 2:
        return fuge::query::near({name(random_() % 6), name(6 + random_() % 6)},
                                 static_cast<std::uint32_t>(2 + random_() % 6));
      case 3:
        return filter();
      case 4:
        return {};
      default:
        return score();
    }
  }

  PlanNode filter() {
    fuge::query::Node leaf;
    if (random_() % 2 == 0) {
      leaf.kind = fuge::query::NodeKind::keyword;
      leaf.field = fuge::schema::built_in_fields().named("source");
      leaf.value = random_() % 3 == 0 ? "apa" : random_() % 2 == 0 ? "dpa" : "afp";
    } else {
      leaf.kind = fuge::query::NodeKind::date;
      if (random_() % 3 != 0) leaf.from = day(2023);
      if (!leaf.from || random_() % 3 != 0) leaf.to = day(2024);
    }
    return fuge::query::filter(leaf);
  }

  fuge::Date day(int year) {
    return {year, 1 + static_cast<int>(random_() % 12), 1 + static_cast<int>(random_() % 28)};
  }

  PlanNode score() {
    PlanNode node;
    node.op = PlanOp::score;
    for (std::size_t count = 1 + random_() % 3; count > 0; --count) {
      node.components.push_back(plan_.components.size());
      plan_.components.push_back({component()});
    }
    return node;
  }

  // Its surface form comes last, so that it only adds; or first, so that it finds.
  fuge::ranking::Component component() {
    fuge::ranking::Component made;
    for (std::size_t count = 1 + random_() % 3; count > 0; --count) {
      const bool is_stem = made.variants.empty() && random_() % 4 != 0;
      made.variants.push_back({term(), boost(), is_stem ? MatchKind::stem : MatchKind::head});
    }
    if (random_() % 2 == 0) made.variants.push_back({term(), 1, MatchKind::surface_form});
    if (random_() % 8 == 0) made.variants.front().kind = MatchKind::surface_form;
    made.weight = boost();
    made.document_frequency = static_cast<Xapian::doccount>(1 + random_() % 50);
    made.typed_weight = random_() % 2 == 0 ? 1.5 : 0;
    return made;
  }

  double boost() { return 0.1 * static_cast<double>(1 + random_() % 20); }

  // One in fifteen stands nowhere.
  std::string term() { return name(random_() % (most_terms + 1)); }

  std::vector<std::string> terms(std::size_t count) {
    std::vector<std::string> terms;
    while (terms.size() < count) terms.push_back(name(random_() % most_terms));
    return terms;
  }

  std::mt19937 random_;
  Plan plan_;
};

// The same documents, and the same scores but for rounding.
void check_same(const std::map<Xapian::docid, double>& found,
                const std::map<Xapian::docid, double>& expected) {
  REQUIRE(found.size() == expected.size());
  auto other = expected.begin();
  bool same = true;
  for (const auto& [document, score] : found) {
    const double bound = 1e-9 * (1 + other->second);
    same = same && document == other->first && std::abs(score - other->second) <= bound;
    ++other;
  }
  CHECK(same);
}

}  // namespace

TEST_CASE("a plan is evaluated as Xapian's matcher does") {
  const struct {
    int documents;
    int rounds;
    std::string origin;
  } rows[] = {
      {0, 50, "an empty index"},
      {40, 1500, "one window"},
      {5000, 120, "several windows, the last one not full"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    Archive archive(17, row.documents);
    RandomPlan random(4);
    std::size_t hits = 0;
    for (int round = 0; round < row.rounds; ++round) {
      const Plan plan = random.make(round % 5);
      CAPTURE(to_string(plan));
      archive.forget_postings();
      const auto found = evaluated(plan, archive.collection(), archive.doc_values);
      check_same(found, by_xapian(archive.database, plan, archive.collection()));
      hits += found.size();
    }
    CHECK((hits > 0) == (row.documents > 0));
  }
}

TEST_CASE("a plan among some documents alone") {
  Archive archive(23, 5000);
  RandomPlan random(8);
  std::mt19937 choice(2);
  for (int round = 0; round < 150; ++round) {
    const Plan plan = random.make(round % 4);
    CAPTURE(to_string(plan));
    const auto all = evaluated(plan, archive.collection(), archive.doc_values);
    fuge::search::DocumentSet some(archive.database.get_lastdocid());
    std::map<Xapian::docid, double> expected;
    for (int i = 0; i < 20; ++i) {
      const auto document = static_cast<Xapian::docid>(1 + choice() % 4990);
      some.add(document);
      const auto found = all.find(document);
      const auto score =
          score_of(plan, plan.root, archive.collection(), archive.doc_values, document);
      CHECK(score.has_value() == (found != all.end()));
      if (found == all.end()) continue;
      expected.insert(*found);
      CHECK(*score == found->second);
    }
    archive.forget_postings();
    const fuge::ranking::Collection collection = archive.collection();
    fuge::search::Evaluator evaluator(plan, plan.root, collection, archive.doc_values, some);
    std::map<Xapian::docid, double> found;
    while (evaluator.next()) {
      const auto& scores = evaluator.scores(evaluator.matched());
      evaluator.matched().for_each([&](std::size_t offset) {
        found[evaluator.window().begin + static_cast<Xapian::docid>(offset)] = scores[offset];
      });
    }
    CHECK(found == expected);
  }
}

TEST_CASE("what scores too little needn't be found, and all else is") {
  Archive archive(31, 5000);
  RandomPlan random(12);
  std::size_t skipped = 0;
  for (int round = 0; round < 150; ++round) {
    const Plan plan = random.make(round % 5);
    CAPTURE(to_string(plan));
    const auto all = evaluated(plan, archive.collection(), archive.doc_values);
    const fuge::ranking::Collection collection = archive.collection();
    for (const double share : {0.3, 0.6, 0.9}) {
      double best = 0;
      for (const auto& [document, score] : all) best = std::max(best, score);
      const double least = share * best;
      fuge::search::Evaluator evaluator(plan, plan.root, collection, archive.doc_values);
      evaluator.set_least(least);
      std::map<Xapian::docid, double> found;
      while (evaluator.next()) {
        const auto& scores = evaluator.scores(evaluator.matched());
        evaluator.matched().for_each([&](std::size_t offset) {
          found[evaluator.window().begin + static_cast<Xapian::docid>(offset)] = scores[offset];
        });
      }
      skipped += all.size() - found.size();
      bool same = true;
      for (const auto& [document, score] : all) {
        const auto here = found.find(document);
        same = same && (here == found.end() ? score < least : here->second == score);
      }
      CHECK(same);
    }
  }
  CHECK(skipped > 0);
}

TEST_CASE("a score may lack something only where all of it wouldn't do") {
  Archive archive(37, 5000);
  RandomPlan random(14);
  std::size_t lacking = 0;
  for (int round = 0; round < 150; ++round) {
    const Plan plan = random.make(round % 5);
    CAPTURE(to_string(plan));
    const auto all = evaluated(plan, archive.collection(), archive.doc_values);
    double best = 0;
    for (const auto& [document, score] : all) best = std::max(best, score);
    const fuge::ranking::Collection collection = archive.collection();
    for (const double share : {0.0, 0.4, 0.8, 1.0}) {
      fuge::search::Evaluator evaluator(plan, plan.root, collection, archive.doc_values);
      bool same = true;
      while (evaluator.next()) {
        const auto& scores = evaluator.scores(evaluator.matched(), share * best);
        evaluator.matched().for_each([&](std::size_t offset) {
          const double whole =
              all.at(evaluator.window().begin + static_cast<Xapian::docid>(offset));
          lacking += scores[offset] < whole ? 1 : 0;
          same =
              same && (scores[offset] == whole || (scores[offset] < whole && whole < share * best));
        });
      }
      CHECK(same);
    }
  }
  CHECK(lacking > 0);
}

TEST_SUITE_END();
