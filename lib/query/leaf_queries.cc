#include "query/leaf_queries.h"

#include <array>
#include <string>
#include <vector>

#include "schema/schema.h"

namespace fuge::query {
namespace {

using Xapian::Query;

Query range(const Node& node) {
  // Every date lies between; the empty value of an undated article doesn't.
  constexpr const char* before_all = "0";
  constexpr const char* after_all = "99999999";
  return {Query::OP_VALUE_RANGE, schema::slot::date,
          node.from ? schema::date_value(node.from) : before_all,
          node.to ? schema::date_value(node.to) : after_all};
}

// A day, a month or a year has a term of its own, which is cheaper than a range.
Query term_or_range(const Node& node) {
  if (!node.from || !node.to) return range(node);
  const Date& from = *node.from;
  const Date& to = *node.to;
  if (from == to) return Query(schema::day_term(from));
  if (from == Date{to.year, to.month, 1} && to.day == days_in_month(to.year, to.month))
    return Query(schema::month_term(to.year, to.month));
  if (from == Date{to.year, 1, 1} && to == Date{to.year, 12, 31})
    return Query(schema::year_term(to.year));
  return range(node);
}

// What a match counts beside that of the word itself.
constexpr double inner_weight = 0.8;
constexpr double head_weight = 0.6;
constexpr double modifier_weight = 0.3;

// A word by itself, and as a part of compounds.
Query word_query(const std::string& stem, bool in_title, Xapian::termcount times) {
  const auto term = [&](const std::string& name, double weight) {
    return Query(Query::OP_SCALE_WEIGHT, Query(in_title ? schema::title_term(name) : name, times),
                 weight);
  };
  const std::array<Query, 4> ways{term(stem, 1), term(schema::inner_term(stem), inner_weight),
                                  term(schema::head_term(stem), head_weight),
                                  term(schema::modifier_term(stem), modifier_weight)};
  return {Query::OP_OR, ways.begin(), ways.end()};
}

}  // namespace

Query weightless(const Query& query) {
  return {Query::OP_SCALE_WEIGHT, query, 0.0};
}

Query every_article() {
  // Not Query::MatchAll: threads would share its reference count, which isn't atomic.
  return weightless(Query(std::string()));
}

Query words_query(const Node& node, Xapian::termcount times) {
  if (node.words.size() == 1)
    return word_query(node.words.front().token.term, node.in_title, times);
  std::vector<Query> terms;
  for (const Word& word : node.words) {
    const std::string& stem = word.token.term;
    terms.emplace_back(node.in_title ? schema::title_term(stem) : stem, times);
  }
  return {Query::OP_PHRASE, terms.begin(), terms.end(),
          static_cast<Xapian::termcount>(terms.size())};
}

Query source_query(const Node& node) {
  return weightless(Query(schema::source_term(node.source)));
}

Query date_query(const Node& node) {
  return weightless(term_or_range(node));
}

}  // namespace fuge::query
