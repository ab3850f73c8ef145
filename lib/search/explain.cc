#include "search/explain.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "analysis/beginnings.h"
#include "fuge/error.h"
#include "query/plan/build.h"
#include "query/plan/items.h"
#include "query/plan/ways.h"
#include "schema/schema.h"
#include "search/proximity.h"
#include "search/recency.h"
#include "search/run.h"

namespace fuge::search {
namespace {

using query::Component;
using query::ListMatch;
using query::Node;
using query::NodeKind;

constexpr std::size_t most_places = 100;

// The leaves with words that the query asks for, and the lists that hold several.
struct Wanted {
  std::vector<const Node*> leaves;
  std::vector<std::vector<const Node*>> lists;
};

void gather_wanted(const Node& node, bool wanted, Wanted& result) {
  if (!node.words.empty()) {
    if (wanted) result.leaves.push_back(&node);
    return;
  }
  if (wanted && node.kind == NodeKind::list) {
    std::vector<const Node*>& list = result.lists.emplace_back();
    for (const query::Item& item : query::gather(node).scored) list.push_back(item.node);
  }
  for (const Node& child : node.children) {
    const bool turned = node.kind == NodeKind::none_of || child.sign == query::Sign::excluded;
    gather_wanted(child, wanted != turned, result);
  }
}

class Explainer {
 public:
  Explainer(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values,
            Xapian::docid document)
      : spec_(spec),
        reader_(reader),
        doc_values_(doc_values),
        collection_{reader.database, doc_values.length_of, doc_values.average_length},
        document_(document) {}

  Explanation explain(const Node& tree, bool widened, const Article& article) {
    Explanation explanation;
    const bool any = widened || spec_.match == Match::any;
    match_ = any ? ListMatch::any : ListMatch::all;
    double score = 0;
    explanation.matches = matches(tree, score);
    explanation.widened = explanation.matches && widened;
    Wanted wanted;
    gather_wanted(tree, true, wanted);
    for (const Node* leaf : wanted.leaves)
      explanation.words.push_back(explain_word(*leaf, article.text));
    for (const auto& list : wanted.lists) explanation.together += neighbours(list);
    Proximity proximity(reader_.analyzer, collection_, tree);
    if (proximity.useful())
      explanation.proximity = std::max(proximity.of(article.title), proximity.of(article.text));
    const std::vector<double> factors = recency_factors(spec_, doc_values_);
    if (!factors.empty()) explanation.recency = factors[doc_values_.date_of[document_]];
    if (explanation.matches)
      explanation.score = (score + explanation.proximity) * explanation.recency;
    return explanation;
  }

 private:
  // Whether the query finds the document, and with which score.
  bool matches(const Node& tree, double& score) const {
    const Xapian::Query query = query::build(tree, match_, collection_);
    const std::string id = reader_.database.get_document(document_).get_value(schema::slot::id);
    Xapian::Enquire enquire(reader_.database);
    enquire.set_query(
        Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(schema::id_term(id))));
    const Xapian::MSet found = enquire.get_mset(0, 1);
    if (found.empty()) return false;
    score = found.begin().get_weight();
    return true;
  }

  std::uint64_t occurrences(const std::string& term) const {
    Xapian::PostingIterator posting = reader_.database.postlist_begin(term);
    const Xapian::PostingIterator end = reader_.database.postlist_end(term);
    if (posting == end) return 0;
    posting.skip_to(document_);
    return posting == end || *posting != document_ ? 0 : posting.get_wdf();
  }

  // Nothing in `ways` where the article has none of the terms.
  ComponentExplanation explain_component(const Component& component) const {
    ComponentExplanation result;
    double worth = 0;
    for (const query::Way& way : component.ways) {
      const std::uint64_t times = occurrences(way.term);
      if (times == 0) continue;
      result.variants.push_back({way.kind, component.stem, times, way.worth});
      worth += way.worth * static_cast<double>(times);
    }
    result.document_frequency = component.frequency;
    result.weight = component.weight;
    if (worth > 0) result.score = query::component_score(collection_, component, worth, document_);
    return result;
  }

  WordExplanation explain_word(const Node& leaf, std::string_view text) {
    const query::WordQueries queries(collection_, match_);
    std::vector<Component> components = queries.components(leaf);
    const std::vector<const Token*> readings = query::readings_of(leaf);
    if (match_ == ListMatch::any && !readings.empty()) {
      for (Component& family : query::families(collection_, *readings.front()))
        components.push_back(std::move(family));
    }
    WordExplanation result;
    const std::size_t begin = leaf.words.front().token.begin;
    std::size_t end = begin;
    for (const query::Word& word : leaf.words) end = std::max(end, word.token.end);
    if (end <= spec_.query.size()) result.word = spec_.query.substr(begin, end - begin);
    for (const Component& component : components) {
      ComponentExplanation explained = explain_component(component);
      if (explained.variants.empty()) continue;
      result.score += explained.score;
      result.components.push_back(std::move(explained));
    }
    result.occurrences = places_of(components, text);
    return result;
  }

  double neighbours(const std::vector<const Node*>& list) const {
    double score = 0;
    for (const Component& component :
         query::WordQueries(collection_, match_).extra_components(list))
      if (component.ways.front().kind == MatchKind::neighbours)
        score += explain_component(component).score;
    return score;
  }

  std::vector<OccurrenceExplanation> places_of(const std::vector<Component>& components,
                                               std::string_view text) {
    std::unordered_map<std::string, MatchKind> kinds;
    for (const Component& component : components)
      for (const query::Way& way : component.ways) kinds.emplace(way.term, way.kind);
    if (tokens_.empty()) reader_.analyzer.analyze(text, Purpose::document, tokens_);
    std::vector<OccurrenceExplanation> places;
    for (const Token& token : tokens_) {
      if (places.size() == most_places) break;
      add_place(token, kinds, places);
    }
    return places;
  }

  // The best way in which the token matches, if any.
  static void add_place(const Token& token, const std::unordered_map<std::string, MatchKind>& kinds,
                        std::vector<OccurrenceExplanation>& places) {
    const auto offer = [&](const std::string& term, std::size_t begin, std::size_t end) {
      const auto found = kinds.find(term);
      if (found == kinds.end()) return false;
      places.push_back({begin, end, found->second});
      return true;
    };
    if (offer(schema::form_term(token.form), token.begin, token.end)) return;
    if (offer(token.term, token.begin, token.end)) return;
    bool any = false;
    for (const TokenConstituent& part : token.constituents)
      if (!any) any = offer(schema::part_term(part), part.begin, part.end);
    if (any) return;
    for (const std::string_view beginning : analysis::beginnings(token))
      if (offer(schema::beginning_term(beginning), token.begin, token.end)) return;
  }

  const SearchSpec& spec_;
  const Reader& reader_;
  const DocValues& doc_values_;
  query::Collection collection_;
  Xapian::docid document_;
  ListMatch match_ = ListMatch::all;
  std::vector<Token> tokens_;
};

}  // namespace

Explanation explain(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values,
                    Xapian::docid document, const Article& article) {
  const Understood understood = understand(spec, reader);
  if (understood.parsed.error) {
    throw Error(ErrorCode::invalid_argument,
                fmt::format("the query can't be understood at byte {}: {}",
                            understood.parsed.error->position, understood.parsed.error->message));
  }
  SearchSpec counting = spec;
  counting.limit = 0;
  const bool widened = run(counting, reader, doc_values).widened;
  return Explainer(spec, reader, doc_values, document)
      .explain(understood.parsed.tree, widened, article);
}

}  // namespace fuge::search
