#include "search/missing_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "query/plan/xapian_query.h"

namespace fuge::search {
namespace {

using query::PlanNode;
using query::PlanOp;
using Documents = std::vector<Xapian::docid>;

// These documents, in the order of their numbers, as a leaf of Xapian's matcher.
class DocumentSource final : public Xapian::PostingSource {
 public:
  explicit DocumentSource(const Documents& documents) : documents_(documents) {}

  void init(const Xapian::Database&) override { next_ = 0; }
  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }
  void next(double) override { ++next_; }
  // Xapian's own asks for the current document, which there isn't before the first next().
  void skip_to(Xapian::docid document, double) override {
    const auto begin = documents_.begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
    const auto found = std::lower_bound(begin, documents_.end(), document);
    next_ = static_cast<std::size_t>(found - documents_.begin()) + 1;
  }
  bool check(Xapian::docid document, double min_weight) override {
    skip_to(document, min_weight);
    return true;
  }
  bool at_end() const override { return next_ > documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[next_ - 1]; }

 private:
  Xapian::doccount count() const { return static_cast<Xapian::doccount>(documents_.size()); }

  const Documents& documents_;
  std::size_t next_ = 0;  // from 1; 0: before the first
};

// Finds the clauses that each document lacks.
class Lack {
 public:
  Lack(const query::Plan& plan, const ranking::Collection& collection)
      : plan_(plan), collection_(collection) {}

  // Of documents in the order of their numbers. Calls `lacks(document, clause)`.
  template <typename Lacks>
  void find(const PlanNode& node, const Documents& documents, const Lacks& lacks) const {
    if (documents.empty()) return;
    if (node.clause != query::no_clause) {
      for (const Xapian::docid document : without(node, documents)) lacks(document, node.clause);
      return;
    }
    switch (node.op) {
      case PlanOp::all_of:
        for (const PlanNode& child : node.children) find(child, documents, lacks);
        break;
      case PlanOp::any_of: {
        const Documents rest = without(node, documents);
        for (const PlanNode& child : node.children) find(child, rest, lacks);
        break;
      }
      case PlanOp::also:
      case PlanOp::where:
      case PlanOp::except:
        find(node.children.front(), documents, lacks);
        break;
      case PlanOp::scale:  // by 0: it only filters
        if (node.factor != 0) find(node.children.front(), documents, lacks);
        break;
      case PlanOp::everything:
      case PlanOp::score:
      case PlanOp::term:
      case PlanOp::phrase:
      case PlanOp::near:
      case PlanOp::filter:
        break;
    }
  }

 private:
  // Those that the node doesn't match.
  Documents without(const PlanNode& node, const Documents& documents) const {
    Xapian::Enquire enquire(collection_.postings.database());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_query({Xapian::Query::OP_FILTER, xapian_query(plan_, node, collection_),
                       Xapian::Query((new DocumentSource(documents))->release())});
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(documents.size()));
    std::set<Xapian::docid> matched;
    for (auto document = found.begin(); document != found.end(); ++document)
      matched.insert(*document);
    Documents rest;
    std::ranges::copy_if(documents, std::back_inserter(rest),
                         [&](Xapian::docid document) { return !matched.contains(document); });
    return rest;
  }

  const query::Plan& plan_;
  const ranking::Collection& collection_;
};

using Span = std::pair<std::size_t, std::size_t>;  // begin and end, in bytes of the query

std::vector<std::string> words_of(std::string_view query, const std::set<Span>& spans) {
  std::vector<std::string> words;
  for (const auto& [begin, end] : spans) {
    std::string word(query.substr(std::min(begin, query.size()), end - begin));
    if (!word.empty() && std::ranges::find(words, word) == words.end())
      words.push_back(std::move(word));
  }
  return words;
}

}  // namespace

std::vector<std::vector<std::string>> missing_words(const query::Plan& plan, std::string_view query,
                                                    const ranking::Collection& collection,
                                                    const std::vector<Xapian::docid>& documents) {
  Documents in_order = documents;
  std::ranges::sort(in_order);
  std::map<Xapian::docid, std::set<Span>> lacking;
  Lack(plan, collection).find(plan.root, in_order, [&](Xapian::docid document, std::size_t clause) {
    lacking[document].emplace(plan.clauses[clause].begin, plan.clauses[clause].end);
  });
  std::vector<std::vector<std::string>> result;
  for (const Xapian::docid document : documents)
    result.push_back(words_of(query, lacking[document]));
  return result;
}

}  // namespace fuge::search
