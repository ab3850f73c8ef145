#include "search/matching/matched_documents.h"

#include <string>

#include "query/plan/xapian_query.h"

namespace fuge::search {
namespace {

using query::PlanNode;
using query::PlanOp;

// Notes each document that the engine matches.
class Spy : public Xapian::MatchSpy {
 public:
  explicit Spy(DocumentSet& documents) : documents_(documents) {}
  void operator()(const Xapian::Document& document, double) override {
    documents_.add(document.get_docid());
  }

 private:
  DocumentSet& documents_;
};

class Evaluation {
 public:
  Evaluation(const query::Plan& plan, const ranking::Collection& collection)
      : plan_(plan), collection_(collection), last_(collection.postings.last_document()) {}

  DocumentSet evaluate(const PlanNode& node) const {
    switch (node.op) {
      case PlanOp::score:
        return score(node);
      case PlanOp::term: {
        DocumentSet documents(last_);
        add_postings(node.terms.front(), documents);
        return documents;
      }
      case PlanOp::everything:
      case PlanOp::phrase:
      case PlanOp::near:
      case PlanOp::filter:
        return by_engine(node);
      case PlanOp::all_of:
      case PlanOp::where: {
        DocumentSet documents = evaluate(node.children.front());
        for (std::size_t i = 1; i < node.children.size(); ++i)
          documents.intersect(evaluate(node.children[i]));
        return documents;
      }
      case PlanOp::any_of: {
        DocumentSet documents(last_);
        for (const PlanNode& child : node.children) documents.unite(evaluate(child));
        return documents;
      }
      case PlanOp::except: {
        DocumentSet documents = evaluate(node.children[0]);
        documents.subtract(evaluate(node.children[1]));
        return documents;
      }
      case PlanOp::also:
      case PlanOp::scale:
        return evaluate(node.children.front());
    }
    return DocumentSet(last_);
  }

 private:
  DocumentSet score(const PlanNode& node) const {
    DocumentSet documents(last_);
    for (const std::size_t number : node.components) {
      const ranking::Component& component = plan_.components[number].component;
      for (const ranking::TermVariant& variant : component.variants)
        if (ranking::finds(component, variant)) add_postings(variant.term, documents);
    }
    return documents;
  }

  void add_postings(const std::string& term, DocumentSet& documents) const {
    for (auto cursor = collection_.postings.open(term); !cursor.at_end(); cursor.next())
      documents.add(cursor.document());
  }

  DocumentSet by_engine(const PlanNode& node) const {
    DocumentSet documents(last_);
    Spy spy(documents);
    Xapian::Enquire enquire(collection_.postings.database());
    enquire.set_query(query::xapian_query(plan_, node, collection_));
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 1, collection_.postings.documents());
    return documents;
  }

  const query::Plan& plan_;
  const ranking::Collection& collection_;
  Xapian::docid last_;
};

}  // namespace

DocumentSet matched_documents(const query::Plan& plan, const ranking::Collection& collection) {
  return Evaluation(plan, collection).evaluate(plan.root);
}

}  // namespace fuge::search
