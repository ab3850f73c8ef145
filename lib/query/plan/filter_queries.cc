#include "query/plan/filter_queries.h"

#include <vector>

#include "schema/schema.h"

namespace fuge::query {
namespace {

using Xapian::Query;

// A month or a year is found by each range that it overlaps. Its value, with 00 for what isn't
// known, lies before all of its days: those that begin in the range are found by it as days are,
// and those in which the range begins by the terms of their values.
std::vector<Query> range(const Node& node) {
  // Every date lies between; the empty value of an undated article doesn't.
  constexpr const char* before_all = "0";
  constexpr const char* after_all = "99999999";
  std::vector<Query> queries{{Query::OP_VALUE_RANGE, schema::slot::date,
                              node.from ? schema::date_value(*node.from) : before_all,
                              node.to ? schema::date_value(*node.to) : after_all}};
  if (!node.from) return queries;
  queries.emplace_back(schema::day_term(PartialDate(node.from->year, node.from->month)));
  queries.emplace_back(schema::day_term(PartialDate(node.from->year)));
  return queries;
}

// A day, a month or a year has terms, which are cheaper than a range.
std::vector<Query> terms_or_range(const Node& node) {
  if (!node.from || !node.to) return range(node);
  const Date& from = *node.from;
  const Date& to = *node.to;
  const Query in_year(schema::day_term(PartialDate(from.year)));
  if (from == to)
    return {Query(schema::day_term(from)),
            Query(schema::day_term(PartialDate(from.year, from.month))), in_year};
  if (from == Date{to.year, to.month, 1} && to.day == days_in_month(to.year, to.month))
    return {Query(schema::month_term(to.year, to.month)), in_year};
  if (from == Date{to.year, 1, 1} && to == Date{to.year, 12, 31})
    return {Query(schema::year_term(to.year))};
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
  const std::vector<Query> queries = terms_or_range(node);
  return weightless({Query::OP_OR, queries.begin(), queries.end()});
}

}  // namespace fuge::query
