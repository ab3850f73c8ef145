#include "query/plan/filter_queries.h"

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

}  // namespace

Query weightless(const Query& query) {
  return {Query::OP_SCALE_WEIGHT, query, 0.0};
}

Query every_article() {
  // Not Query::MatchAll: threads would share its reference count, which isn't atomic.
  return weightless(Query(std::string()));
}

Query keyword_query(const Node& node) {
  return weightless(Query(schema::keyword_term(*node.field, node.value)));
}

Query date_query(const Node& node) {
  return weightless(term_or_range(node));
}

}  // namespace fuge::query
