#include "ranking/bm25.h"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "ranking/weights.h"
#include "search/evaluated.h"
#include "token_index.h"

TEST_SUITE_BEGIN("ranking");

namespace {

using fuge::MatchKind;
using fuge::ranking::Collection;
using fuge::ranking::Component;

// Each document has its terms as often as they are given; its length is their number.
class Sample {
 public:
  explicit Sample(const std::vector<std::vector<std::string>>& documents) {
    double total = 0;
    for (const std::vector<std::string>& terms : documents) {
      Xapian::Document document;
      for (const std::string& term : terms) document.add_term(term);
      database_.add_document(document);
      lengths_.push_back(static_cast<std::uint32_t>(terms.size()));
      total += static_cast<double>(terms.size());
    }
    average_ = total / static_cast<double>(documents.size());
  }

  Collection collection() const {
    postings_.emplace(database_, fuge::test::as_posted);
    return {*postings_, lengths_, average_};
  }

  // The weight of each document, in their order; -1 where the components don't match.
  std::vector<double> weights(const std::vector<Component>& components) const {
    fuge::query::Plan plan;
    plan.root.op = fuge::query::PlanOp::score;
    for (const Component& each : components) {
      plan.root.components.push_back(plan.components.size());
      plan.components.push_back({each});
    }
    fuge::search::DocValues doc_values;
    doc_values.documents = fuge::search::DocumentSet(database_.get_lastdocid());
    for (Xapian::docid id = 1; id <= database_.get_lastdocid(); ++id) doc_values.documents.add(id);
    std::vector<double> weights(database_.get_doccount(), -1);
    for (const auto& [document, score] : fuge::test::evaluated(plan, collection(), doc_values))
      weights[document - 1] = score;
    return weights;
  }

 private:
  Xapian::WritableDatabase database_{std::string(), Xapian::DB_BACKEND_INMEMORY};
  std::vector<std::uint32_t> lengths_{0};
  mutable std::optional<fuge::index::PostingReader> postings_;
  double average_ = 1;
};

Component component(const std::string& term, Xapian::doccount frequency, double weight = 1) {
  return {{{term, 1, MatchKind::stem}}, weight, frequency, term};
}

// A word whose surface form adds `typed_weight` where it stands.
Component typed_component(const std::string& stem, const std::string& form,
                          Xapian::doccount frequency, double typed_weight) {
  Component made = component(stem, frequency);
  made.variants.push_back({"XF" + form, 1, MatchKind::surface_form});
  made.typed_weight = typed_weight;
  return made;
}

// The formula of the header, written a second time.
double expected(double weight, double documents, double frequency, double occurrences,
                double length, double average) {
  constexpr double k1 = fuge::ranking::weights::k1;
  constexpr double b = fuge::ranking::weights::b;
  const double idf = std::pow(std::log(1 + (documents - frequency + 0.5) / (frequency + 0.5)),
                              fuge::ranking::weights::idf_exponent);
  return weight * idf * occurrences * (k1 + 1) /
         (occurrences + k1 * (1 - b + b * length / average));
}

}  // namespace

TEST_CASE("the rarer a word, the more it says") {
  const Sample sample({{"a"}, {"a"}, {"a"}, {"b"}});
  const Collection collection = sample.collection();
  double last = 1e9;
  for (const Xapian::doccount frequency : {0U, 1U, 2U, 4U}) {
    const double now = idf(collection, frequency);
    CHECK(now < last);
    CHECK(now > 0);
    last = now;
  }
  // More than there are count as all: a bound that was added up may be too high.
  CHECK(idf(collection, 9) == idf(collection, 4));
}

TEST_CASE("scores are those of the formula") {
  const Sample sample({{"deich", "hof", "kai"}, {"deich", "deich"}, {"kai"}, {"hof"}});
  const Component deich = component("deich", 2, 0.5);
  const std::vector<double> weights = sample.weights({deich});
  CHECK(weights[0] == doctest::Approx(expected(0.5, 4, 2, 1, 3, 7.0 / 4)));
  CHECK(weights[1] == doctest::Approx(expected(0.5, 4, 2, 2, 2, 7.0 / 4)));
  CHECK(weights[2] == -1);
  const Collection collection = sample.collection();
  CHECK(component_score(collection, deich, {2}, 2) == doctest::Approx(weights[1]));
  CHECK(component_score(collection, deich, {0}, 2) == 0);
  CHECK(weights[1] < component_limit(collection, deich));
}

TEST_CASE("variants count together before they saturate, components by themselves") {
  const Sample sample({{"deich", "XHdeich"}, {"deich"}, {"kai"}, {"hof"}});
  Component both = component("deich", 2);
  both.variants.push_back({"XHdeich", 0.6, MatchKind::head});
  const std::vector<double> together = sample.weights({both});
  CHECK(together[0] == doctest::Approx(expected(1, 4, 2, 1.6, 2, 5.0 / 4)));
  const std::vector<double> apart =
      sample.weights({component("deich", 2), component("XHdeich", 1, 0.6)});
  CHECK(apart[0] ==
        doctest::Approx(expected(1, 4, 2, 1, 2, 5.0 / 4) + expected(0.6, 4, 1, 1, 2, 5.0 / 4)));
  CHECK(together[0] < apart[0]);
}

TEST_CASE("a surface form as typed adds once what no repetition of other forms makes up for") {
  std::vector<std::vector<std::string>> documents{
      {"deich", "XFdeich"},  // and much else
      {"deich", "XFdeich", "deich", "XFdeich"},
      std::vector<std::string>(50, "deich"),
      {"kai", "hof", "tal"},
  };
  documents[0].resize(400, "nebel");
  const Sample sample(documents);
  const Component deich = typed_component("deich", "deich", 3, 1);
  const std::vector<double> weights = sample.weights({deich});
  CHECK(weights[0] > weights[2]);
  CHECK(weights[3] == -1);
  const Collection collection = sample.collection();
  for (const double weight : weights) CHECK(weight < component_limit(collection, deich));
  const double untyped = sample.weights({typed_component("deich", "deich", 3, 0)})[1];
  CHECK(weights[1] == doctest::Approx(untyped + saturation_limit(collection, deich)));
  CHECK(component_score(collection, deich, {4, true, true}, 2) == doctest::Approx(weights[1]));
}

TEST_CASE("a surface form that two words share counts where the word itself stands") {
  const Sample sample({{"sucht", "XFsucht"}, {"such", "XFsucht"}, {"XHsucht", "such", "XFsucht"}});
  Component noun = typed_component("sucht", "sucht", 1, 1);
  noun.variants.insert(noun.variants.begin() + 1, {"XHsucht", 0.6, MatchKind::head});
  const std::vector<double> weights = sample.weights({noun});
  CHECK(weights[0] > 0);
  CHECK(weights[1] == -1);
  const double head = expected(1, 3, 1, 0.6, 3, 7.0 / 3);
  CHECK(weights[2] == doctest::Approx(head));
  // A form that is asked for by itself finds.
  CHECK(sample.weights({{{{"XFsucht", 1, MatchKind::surface_form}}, 1, 3, "sucht"}})[1] > 0);
}

TEST_CASE("a word that no document has matches nothing") {
  const Sample sample({{"deich"}, {"kai"}});
  CHECK(sample.weights({component("damm", 0)}) == std::vector<double>{-1, -1});
  CHECK(sample.weights({}) == std::vector<double>{-1, -1});
}

TEST_CASE("documents of any of many terms come once each") {
  std::vector<std::vector<std::string>> documents;
  std::vector<Component> components;
  for (int i = 0; i < 40; ++i) {
    documents.push_back({"t" + std::to_string(i), "t" + std::to_string((i * 7) % 40)});
    components.push_back(component("t" + std::to_string(i), 2));
  }
  const Sample sample(documents);
  for (const double weight : sample.weights(components)) CHECK(weight > 0);
}

TEST_SUITE_END();
