#include "search/collector.h"

#include <algorithm>
#include <map>

#include "schema/schema.h"

namespace fuge::search {

Collector::Collector(const Xapian::Database& database, const DocValues& doc_values,
                     const DateChoice& dates, const std::vector<bool>& sources,
                     const std::vector<double>& factors, Sort sort, std::size_t keep)
    : database_(database),
      doc_values_(doc_values),
      dates_(dates),
      sources_(sources),
      factors_(factors),
      sort_(sort),
      keep_(keep),
      by_date_(doc_values.dates.size()),
      by_source_set_(doc_values.source_sets.size()) {}

void Collector::see(Xapian::docid document, double score) {
  const std::uint32_t date = doc_values_.date_of[document];
  const std::uint32_t source_set = doc_values_.source_set_of[document];
  const bool by_date = dates_.hit[date];
  const bool by_source = sources_[source_set];
  if (by_source) ++by_date_[date];
  if (by_date) ++by_source_set_[source_set];
  if (!by_date || !by_source) return;
  ++total_;
  keep({score * factor_of(date), date, document, {}});
}

// A total order: pages neither repeat nor lose a hit.
bool Collector::better(const RankedDocument& a, const RankedDocument& b) const {
  if (sort_ == Sort::relevance && a.score != b.score) return a.score > b.score;
  if (a.date != b.date) {
    // Ordinals grow with time, and 0 is undated: after all others either way.
    if (a.date == 0 || b.date == 0) return b.date == 0;
    return sort_ == Sort::oldest ? a.date < b.date : a.date > b.date;
  }
  return a.id < b.id;
}

void Collector::keep(RankedDocument candidate) {
  if (keep_ == 0) return;
  const auto by_rank = [this](const RankedDocument& a, const RankedDocument& b) {
    return better(a, b);
  };
  const bool full = best_.size() == keep_;
  if (full) {
    // Reading an id is what costs: an empty one sorts before all others, so that a candidate that
    // isn't better with it never will be.
    if (!better(candidate, best_.front())) return;
    candidate.id = read_id(candidate.document);
    if (!better(candidate, best_.front())) return;
    std::ranges::pop_heap(best_, by_rank);
    best_.back() = std::move(candidate);
  } else {
    candidate.id = read_id(candidate.document);
    best_.push_back(std::move(candidate));
  }
  std::ranges::push_heap(best_, by_rank);
}

std::string Collector::read_id(Xapian::docid document) {
  const Xapian::ValueIterator end = database_.valuestream_end(schema::slot::id);
  if (ids_ == end || ids_.get_docid() > document)
    ids_ = database_.valuestream_begin(schema::slot::id);
  ids_.skip_to(document);
  return ids_ != end && ids_.get_docid() == document ? *ids_ : std::string();
}

void Collector::rescore(std::size_t count, const std::function<double(Xapian::docid)>& bonus) {
  const auto by_rank = [this](const RankedDocument& a, const RankedDocument& b) {
    return better(a, b);
  };
  std::ranges::sort(best_, by_rank);
  const auto end = best_.begin() + static_cast<std::ptrdiff_t>(std::min(count, best_.size()));
  for (auto ranked = best_.begin(); ranked != end; ++ranked)
    ranked->score += bonus(ranked->document) * factor_of(ranked->date);
  std::sort(best_.begin(), end, by_rank);
}

std::vector<RankedDocument> Collector::page(std::size_t offset, std::size_t limit) {
  std::ranges::sort(
      best_, [this](const RankedDocument& a, const RankedDocument& b) { return better(a, b); });
  best_.erase(best_.begin(),
              best_.begin() + static_cast<std::ptrdiff_t>(std::min(offset, best_.size())));
  if (best_.size() > limit) best_.resize(limit);
  return std::move(best_);
}

Facets Collector::facets(const std::set<Facet>& asked) const {
  Facets facets;
  for (const Facet facet : asked) {
    switch (facet) {
      case Facet::source:
        facets.source = count_sources();
        facets.without_source = by_source_set_[0];
        continue;
      case Facet::year:
        facets.year = count_dates(dates_.for_year, 4);
        break;
      case Facet::month:
        facets.month = count_dates(dates_.for_month, 7);
        break;
      case Facet::day:
        facets.day = count_dates(dates_.for_day, 10);
        break;
    }
    facets.undated = by_date_[0];
  }
  return facets;
}

// Adds up by the first `length` characters of "YYYY-MM-DD".
std::vector<FacetValue> Collector::count_dates(const std::vector<bool>& let_through,
                                               std::size_t length) const {
  std::vector<FacetValue> values;
  for (std::size_t i = 1; i < by_date_.size(); ++i) {
    if (by_date_[i] == 0 || !let_through[i]) continue;
    std::string value = doc_values_.dates[i]->to_string().substr(0, length);
    if (values.empty() || values.back().value != value) values.push_back({std::move(value), 0});
    values.back().count += by_date_[i];
  }
  return values;
}

std::vector<FacetValue> Collector::count_sources() const {
  std::vector<std::uint64_t> counts(doc_values_.sources.size());
  for (std::size_t i = 1; i < by_source_set_.size(); ++i)
    for (const std::uint32_t source : doc_values_.source_sets[i])
      counts[source] += by_source_set_[i];
  std::vector<FacetValue> values;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) values.push_back({doc_values_.sources[i].name, counts[i]});
  std::ranges::sort(values, [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return values;
}

}  // namespace fuge::search
