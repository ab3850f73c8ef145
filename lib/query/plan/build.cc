#include "query/plan/build.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "query/plan/filter_queries.h"
#include "query/plan/items.h"
#include "query/plan/leaf_queries.h"

namespace fuge::query {
namespace {

using Xapian::Query;

Query combined(Query::op op, const std::vector<Query>& queries) {
  return {op, queries.begin(), queries.end()};
}

// Builds positive queries and their negations.
//
// Under the right side of AND_NOT, Xapian 1.4.22 never computes the weights by which an AND tells
// its parts what they may skip, and goes by uninitialised memory: (a AND (b OR c)) there may leave
// articles out. So nothing but words, keywords, dates and an OR of them stands there; NOT moves
// inwards, by De Morgan's laws.
class Builder {
 public:
  Builder(const Collection& collection, ListMatch match)
      : match_(match), words_(collection, match) {}

  Query build(const Node& node, Xapian::termcount times = 1) const {
    switch (node.kind) {
      case NodeKind::everything:
        return every_article();
      case NodeKind::words:
      case NodeKind::near:
        return words_.scored(node, times);
      case NodeKind::keyword:
        return keyword_query(node);
      case NodeKind::date:
        return date_query(node);
      case NodeKind::list:
      case NodeKind::all_of:
        return list(gather(node), match_of(node));
      case NodeKind::any_of:
        return alternatives(node);
      case NodeKind::none_of:
        return negation(node.children.front());
    }
    return {};
  }

 private:
  using Nodes = std::vector<const Node*>;

  ListMatch match_of(const Node& node) const {
    return node.kind == NodeKind::list ? match_ : ListMatch::all;
  }

  // Of a list or all_of.
  Query list(const Items& items, ListMatch match) const {
    Query query =
        with_extra(match == ListMatch::all ? all(items.scored) : any(items.scored), items.scored);
    std::vector<Query> filters;
    for (const Node* filter : items.filters) filters.push_back(build(*filter));
    query = filtered(query, filters);
    return items.excluded.empty() ? query : without(query, items.excluded);
  }

  Query with_extra(const Query& query, const std::vector<Item>& items) const {
    if (items.size() < 2 && match_ == ListMatch::all) return query;
    Nodes nodes;
    for (const Item& item : items) nodes.push_back(item.node);
    const Query extra = words_.extra(nodes);
    return extra.empty() ? query : Query(Query::OP_AND_MAYBE, query, extra);
  }

  Query all(const std::vector<Item>& items) const {
    std::vector<Query> queries;
    queries.reserve(items.size());
    for (const Item& item : items) queries.push_back(build(*item.node, item.times));
    return combined(Query::OP_AND, queries);
  }

  // Required items choose the articles, the others only add to the score; without required ones,
  // any of the others chooses.
  Query any(const std::vector<Item>& items) const {
    std::vector<Query> required;
    std::vector<Query> others;
    for (const Item& item : items)
      (item.required ? required : others).push_back(build(*item.node, item.times));
    if (required.empty()) return combined(Query::OP_OR, others);
    Query chosen = combined(Query::OP_AND, required);
    if (others.empty()) return chosen;
    return {Query::OP_AND_MAYBE, chosen, combined(Query::OP_OR, others)};
  }

  Query alternatives(const Node& node) const {
    std::vector<Query> queries;
    for (const Item& item : gather(node).scored) queries.push_back(build(*item.node, item.times));
    for (const Node& child : node.children)
      if (is_filter(child)) queries.push_back(build(child));
    return combined(Query::OP_OR, queries);
  }

  // `query` where all filters match; an empty query is every article.
  static Query filtered(const Query& query, const std::vector<Query>& filters) {
    if (filters.empty()) return query;
    const Query filter = combined(Query::OP_AND, filters);
    return query.empty() ? filter : Query(Query::OP_FILTER, query, filter);
  }

  // `query` where none of the nodes matches; an empty query is every article.
  Query without(const Query& query, const Nodes& nodes) const {
    std::vector<Query> leaves;
    std::vector<Query> negations;
    for (const Node* node : nodes) sort_excluded(*node, leaves, negations);
    Query rest = filtered(query, negations);
    if (leaves.empty()) return rest.empty() ? every_article() : rest;
    return {Query::OP_AND_NOT, rest.empty() ? every_article() : rest,
            combined(Query::OP_OR, leaves)};
  }

  void sort_excluded(const Node& node, std::vector<Query>& leaves,
                     std::vector<Query>& negations) const {
    switch (node.kind) {
      case NodeKind::everything:
      case NodeKind::words:
      case NodeKind::near:
        for (Query& query : words_.excluded(node)) leaves.push_back(std::move(query));
        break;
      case NodeKind::keyword:
      case NodeKind::date:
        leaves.push_back(build(node));
        break;
      case NodeKind::any_of:
        for (const Node& child : node.children) sort_excluded(child, leaves, negations);
        break;
      case NodeKind::none_of:
        negations.push_back(weightless(build(node.children.front())));
        break;
      case NodeKind::list:
      case NodeKind::all_of:
        negations.push_back(unfulfilled(gather(node), match_of(node)));
        break;
    }
  }

  Query negation(const Node& node) const { return without({}, {&node}); }

  // Where a list doesn't match: some part of it that must doesn't, or an excluded one does.
  Query unfulfilled(const Items& items, ListMatch match) const {
    std::vector<Query> reasons;
    Nodes others;
    for (const Item& item : items.scored) {
      if (match == ListMatch::all || item.required) {
        reasons.push_back(negation(*item.node));
      } else {
        others.push_back(item.node);
      }
    }
    // Beside a required one they don't choose: see any().
    if (reasons.empty() && !others.empty()) reasons.push_back(without({}, others));
    for (const Node* filter : items.filters) reasons.push_back(negation(*filter));
    for (const Node* node : items.excluded) reasons.push_back(weightless(build(*node)));
    return combined(Query::OP_OR, reasons);
  }

  ListMatch match_;
  WordQueries words_;
};

// What the children of `node` are to a query that asks for it, if `wanted`, or excludes it.
bool child_wanted(const Node& node, const Node& child, bool wanted) {
  return wanted != (node.kind == NodeKind::none_of || child.sign == Sign::excluded);
}

bool has_choice(const Node& list) {
  const Items items = gather(list);
  const auto required = std::ranges::count(items.scored, true, &Item::required);
  const auto others = std::ssize(items.scored) - required;
  return others >= 2 || (others == 1 && required >= 1);
}

bool has_parts(const Node& node) {
  return std::ranges::any_of(readings_of(node),
                             [](const Token* token) { return !token->constituents.empty(); });
}

bool can_widen(const Node& node, bool wanted) {
  if (wanted && node.kind == NodeKind::list && has_choice(node)) return true;
  if (wanted && node.kind == NodeKind::words && has_parts(node)) return true;
  return std::ranges::any_of(node.children, [&](const Node& child) {
    return can_widen(child, child_wanted(node, child, wanted));
  });
}

// Wherever in the query the words stand.
bool is_same(const Highlight& highlight, const Node& node) {
  const auto is_same_word = [](const Word& one, const Word& other) {
    return one.kind == other.kind && one.token.positions == other.token.positions &&
           one.token.term == other.token.term && one.token.form == other.token.form;
  };
  return highlight.field == node.field && highlight.distance == node.distance &&
         std::ranges::equal(highlight.words, node.words, is_same_word);
}

void add_highlights(const Node& node, bool wanted, std::vector<Highlight>& result) {
  if (wanted && (node.kind == NodeKind::words || node.kind == NodeKind::near)) {
    const bool known = std::ranges::any_of(
        result, [&](const Highlight& highlight) { return is_same(highlight, node); });
    if (!known) result.push_back({node.words, node.field, node.distance});
  }
  for (const Node& child : node.children)
    add_highlights(child, child_wanted(node, child, wanted), result);
}

// The first token made of several that covers `piece`; null for none.
const Token* whole_of(const Token& piece, const std::vector<Word>& words) {
  const auto covers = [&](const Word& word) {
    const Token& token = word.token;
    return token.positions > 1 && token.position <= piece.position &&
           piece.position < token.position + token.positions;
  };
  const auto found = std::ranges::find_if(words, covers);
  return found == words.end() ? nullptr : &found->token;
}

void add_wanted(const Node& node, bool wanted, std::vector<WantedWord>& result) {
  if (wanted) {
    for (const Word& word : node.words)
      if (word.token.positions == 1)
        result.push_back({&word.token, whole_of(word.token, node.words)});
  }
  for (const Node& child : node.children)
    add_wanted(child, child_wanted(node, child, wanted), result);
}

}  // namespace

Query build(const Node& tree, ListMatch match, const Collection& collection) {
  return Builder(collection, match).build(tree);
}

bool can_widen(const Node& tree) {
  return can_widen(tree, true);
}

std::vector<WantedWord> wanted_words(const Node& tree) {
  std::vector<WantedWord> all;
  add_wanted(tree, true, all);
  const auto says_nothing = [](const WantedWord& word) { return word.token->has(Step::stop_word); };
  if (!std::ranges::all_of(all, says_nothing)) std::erase_if(all, says_nothing);
  std::vector<WantedWord> different;
  std::unordered_set<std::string_view> seen;
  for (const WantedWord& word : all)
    if (seen.insert(word.token->term).second) different.push_back(word);
  return different;
}

std::vector<Highlight> highlights(const Node& tree) {
  std::vector<Highlight> result;
  add_highlights(tree, true, result);
  return result;
}

}  // namespace fuge::query
