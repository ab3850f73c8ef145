#include "search/missing_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "search/evaluation/evaluator.h"
#include "search/matching/document_set.h"

namespace fuge::search {
namespace {

using query::PlanNode;
using query::PlanOp;
using Documents = std::vector<Xapian::docid>;

// Finds the clauses that each document lacks.
class Lack {
 public:
  Lack(const query::Plan& plan, const ranking::Collection& collection, const DocValues& doc_values)
      : plan_(plan), collection_(collection), doc_values_(doc_values) {}

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
    DocumentSet asked(documents.back());
    for (const Xapian::docid document : documents) asked.add(document);
    DocumentSet matched(documents.back());
    Evaluator evaluator(plan_, node, collection_, doc_values_, asked);
    while (evaluator.next()) matched.set(evaluator.window(), evaluator.matched());
    Documents rest;
    std::ranges::copy_if(documents, std::back_inserter(rest),
                         [&](Xapian::docid document) { return !matched.contains(document); });
    return rest;
  }

  const query::Plan& plan_;
  const ranking::Collection& collection_;
  const DocValues& doc_values_;
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
                                                    const DocValues& doc_values,
                                                    const std::vector<Xapian::docid>& documents) {
  Documents in_order = documents;
  std::ranges::sort(in_order);
  std::map<Xapian::docid, std::set<Span>> lacking;
  Lack(plan, collection, doc_values)
      .find(plan.root, in_order, [&](Xapian::docid document, std::size_t clause) {
        lacking[document].emplace(plan.clauses[clause].begin, plan.clauses[clause].end);
      });
  std::vector<std::vector<std::string>> result;
  for (const Xapian::docid document : documents)
    result.push_back(words_of(query, lacking[document]));
  return result;
}

}  // namespace fuge::search
