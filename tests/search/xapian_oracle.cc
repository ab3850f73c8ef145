#include "search/xapian_oracle.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "schema/schema.h"

namespace fuge::test {
namespace {

using query::PlanNode;
using query::PlanOp;
using Xapian::Query;

// Documents that have any term of the components that finds, and what these add to their scores.
class Bm25Source final : public Xapian::PostingSource {
 public:
  Bm25Source(const Xapian::Database& database, const ranking::Collection& collection,
             std::vector<ranking::Component> components)
      : database_(database), collection_(collection), components_(std::move(components)) {
    double most = 0;
    for (const ranking::Component& component : components_)
      most += component_limit(collection_, component);
    set_maxweight(most);
  }

  void init(const Xapian::Database&) override {
    documents_.clear();
    next_ = 0;
    for (const ranking::Component& component : components_) {
      for (const ranking::TermVariant& variant : component.variants) {
        std::map<Xapian::docid, double>& times = times_[variant.term];
        const auto end = database_.postlist_end(variant.term);
        for (auto posting = database_.postlist_begin(variant.term); posting != end; ++posting) {
          times[*posting] = posting.get_wdf();
          if (finds(component, variant)) documents_.push_back(*posting);
        }
      }
    }
    std::ranges::sort(documents_);
    documents_.erase(std::unique(documents_.begin(), documents_.end()), documents_.end());
  }
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return database_.get_doccount() / 2; }
  Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }
  void next(double) override { ++next_; }
  void skip_to(Xapian::docid document, double) override {
    if (next_ == 0) ++next_;
    while (!at_end() && get_docid() < document) ++next_;
  }
  bool check(Xapian::docid document, double min_weight) override {
    skip_to(document, min_weight);
    return true;
  }
  bool at_end() const override { return next_ > documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[next_ - 1]; }

  double get_weight() const override {
    double score = 0;
    for (const ranking::Component& component : components_) {
      ranking::ComponentFrequency frequency;
      for (const bool finding : {true, false})
        for (const ranking::TermVariant& variant : component.variants)
          if (finds(component, variant) == finding && times(variant.term) > 0)
            count(component, variant, times(variant.term), frequency);
      score += component_score(collection_, component, frequency, get_docid());
    }
    return score;
  }

 private:
  double times(const std::string& term) const {
    const auto& times = times_.at(term);
    const auto found = times.find(get_docid());
    return found == times.end() ? 0 : found->second;
  }

  const Xapian::Database& database_;
  const ranking::Collection& collection_;
  std::vector<ranking::Component> components_;
  std::map<std::string, std::map<Xapian::docid, double>> times_;
  std::vector<Xapian::docid> documents_;
  std::size_t next_ = 0;  // from 1; 0: before the first
};

Query weightless(const Query& query) {
  return {Query::OP_SCALE_WEIGHT, query, 0.0};
}

// A month or a year is found by each range that it overlaps: by its value, which lies before all of
// its days, or by the term of the value where the range begins in it.
Query dates(const query::Node& node) {
  std::vector<Query> queries{{Query::OP_VALUE_RANGE, schema::slot::date,
                              node.from ? schema::date_value(*node.from) : "0",
                              node.to ? schema::date_value(*node.to) : "99999999"}};
  if (node.from) {
    queries.emplace_back(schema::day_term(PartialDate(node.from->year, node.from->month)));
    queries.emplace_back(schema::day_term(PartialDate(node.from->year)));
  }
  return {Query::OP_OR, queries.begin(), queries.end()};
}

class Converter {
 public:
  Converter(const Xapian::Database& database, const query::Plan& plan,
            const ranking::Collection& collection)
      : database_(database), plan_(plan), collection_(collection) {}

  // Never with OP_XOR and OP_MAX, which crash Xapian 1.4.22.
  Query convert(const PlanNode& node) const {
    const auto& terms = node.terms;
    switch (node.op) {
      case PlanOp::everything:
        return weightless(Query(std::string()));
      case PlanOp::score:
        return score(node);
      case PlanOp::term:
        return weightless(Query(terms.front()));
      case PlanOp::phrase:
        return weightless({Query::OP_PHRASE, terms.begin(), terms.end(),
                           static_cast<Xapian::termcount>(terms.size())});
      case PlanOp::near:
        return weightless({Query::OP_NEAR, terms.begin(), terms.end(), node.window});
      case PlanOp::filter:
        return weightless(node.filter.kind == query::NodeKind::keyword
                              ? Query(schema::keyword_term(*node.filter.field, node.filter.value))
                              : dates(node.filter));
      case PlanOp::all_of:
        return with_children(Query::OP_AND, node);
      case PlanOp::any_of:
        return with_children(Query::OP_OR, node);
      case PlanOp::also:
        return with_children(Query::OP_AND_MAYBE, node);
      case PlanOp::where:
        return with_children(Query::OP_FILTER, node);
      case PlanOp::except:
        return with_children(Query::OP_AND_NOT, node);
      case PlanOp::scale:
        return {Query::OP_SCALE_WEIGHT, convert(node.children.front()), node.factor};
    }
    return {};
  }

 private:
  Query score(const PlanNode& node) const {
    std::vector<ranking::Component> components;
    for (const std::size_t number : node.components)
      components.push_back(plan_.components[number].component);
    return Query((new Bm25Source(database_, collection_, std::move(components)))->release());
  }

  Query with_children(Query::op op, const PlanNode& node) const {
    std::vector<Query> children;
    for (const PlanNode& child : node.children) children.push_back(convert(child));
    return {op, children.begin(), children.end()};
  }

  const Xapian::Database& database_;
  const query::Plan& plan_;
  const ranking::Collection& collection_;
};

}  // namespace

std::map<Xapian::docid, double> by_xapian(const Xapian::Database& database, const query::Plan& plan,
                                          const ranking::Collection& collection) {
  Xapian::Enquire enquire(database);
  enquire.set_query(Converter(database, plan, collection).convert(plan.root));
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  std::map<Xapian::docid, double> scores;
  for (auto hit = found.begin(); hit != found.end(); ++hit) scores[*hit] = hit.get_weight();
  return scores;
}

}  // namespace fuge::test
