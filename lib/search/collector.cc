#include "search/collector.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "schema/schema.h"

namespace fuge::search {
namespace {

// Most first, then by name.
FacetCounts counts_of(const KeywordValues& field, const std::vector<std::uint64_t>& by_set) {
  std::vector<std::uint64_t> by_value(field.values.size());
  for (std::size_t i = 1; i < by_set.size(); ++i)
    for (const std::uint32_t value : field.sets[i]) by_value[value] += by_set[i];
  FacetCounts counts{{}, by_set[0]};
  for (std::size_t i = 0; i < by_value.size(); ++i)
    if (by_value[i] > 0) counts.values.push_back({field.values[i].written, by_value[i]});
  std::ranges::sort(counts.values, [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return counts;
}

}  // namespace

Collector::Collector(const Xapian::Database& database, const DocValues& doc_values,
                     const Choices& choices, const std::set<std::string>& facets,
                     const std::vector<double>& factors, Sort sort, std::size_t keep)
    : database_(database),
      doc_values_(doc_values),
      choices_(choices),
      facets_(facets),
      factors_(factors),
      sort_(sort),
      keep_(keep),
      by_date_(doc_values.dates.size()) {
  for (const KeywordValues& field : doc_values.keywords) {
    if (!facets.contains(field.field)) continue;
    const auto choice = std::ranges::find(choices.keywords, &field, &KeywordChoice::field);
    counted_.push_back({&field, choice == choices.keywords.end() ? nullptr : &*choice,
                        std::vector<std::uint64_t>(field.sets.size())});
  }
}

void Collector::see(Xapian::docid document, double score) {
  const std::uint32_t date = doc_values_.date_of[document];
  const bool by_date = choices_.dates.hit[date];
  const KeywordChoice* missed = nullptr;
  for (const KeywordChoice& choice : choices_.keywords) {
    if (choice.hit[choice.field->set_of_document(document)]) continue;
    if (missed != nullptr) return;  // misses two: no facet leaves out the choices of both
    missed = &choice;
  }
  if (missed == nullptr) ++by_date_[date];
  if (!by_date) return;
  count_keywords(document, missed);
  if (missed != nullptr) return;
  ++total_;
  keep({score * factor_of(date), date, doc_values_.time_of_document(document), document, {}});
}

// In the fields whose choices are all that the document misses.
void Collector::count_keywords(Xapian::docid document, const KeywordChoice* missed) {
  for (Counted& counted : counted_)
    if (missed == nullptr || missed == counted.choice)
      ++counted.by_set[counted.field->set_of_document(document)];
}

// A total order: pages neither repeat nor lose a hit.
bool Collector::better(const RankedDocument& a, const RankedDocument& b) const {
  if (sort_ == Sort::relevance && a.score != b.score) return a.score > b.score;
  if (a.date != b.date || a.time != b.time)
    return sort_ == Sort::oldest ? older(a, b) : newer(a, b);
  return a.id < b.id;
}

// Ordinals grow with time, and 0 is undated. What is less precise has the smaller one: the month
// comes behind its days, and what has no time behind what has one.
bool Collector::newer(const RankedDocument& a, const RankedDocument& b) {
  return a.date != b.date ? a.date > b.date : a.time > b.time;
}

bool Collector::older(const RankedDocument& a, const RankedDocument& b) const {
  if (a.date != b.date) return doc_values_.rank_of_date[a.date] < doc_values_.rank_of_date[b.date];
  if (a.time == 0 || b.time == 0) return a.time != 0;
  return a.time < b.time;
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

void Collector::rescore(std::size_t count, const Bonuses& bonuses) {
  const auto by_rank = [this](const RankedDocument& a, const RankedDocument& b) {
    return better(a, b);
  };
  std::ranges::sort(best_, by_rank);
  const auto end = best_.begin() + static_cast<std::ptrdiff_t>(std::min(count, best_.size()));
  std::vector<Xapian::docid> documents;
  for (auto ranked = best_.begin(); ranked != end; ++ranked) documents.push_back(ranked->document);
  const std::vector<double> added = bonuses(documents);
  for (std::size_t i = 0; i < added.size(); ++i)
    best_[i].score += added[i] * factor_of(best_[i].date);
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

Facets Collector::facets() const {
  Facets facets;
  for (const Counted& counted : counted_)
    facets[counted.field->field] = counts_of(*counted.field, counted.by_set);
  const auto add_dates = [&](std::string_view name, const std::vector<bool>& let_through,
                             std::size_t length) {
    const std::string facet(name);
    if (facets_.contains(facet)) facets[facet] = count_dates(let_through, length);
  };
  add_dates(year_facet, choices_.dates.for_year, 4);
  add_dates(month_facet, choices_.dates.for_month, 7);
  add_dates(day_facet, choices_.dates.for_day, 10);
  return facets;
}

// Adds up by the first `length` characters of "YYYY-MM-DD", where a date is as precise as that.
FacetCounts Collector::count_dates(const std::vector<bool>& let_through, std::size_t length) const {
  FacetCounts counts{{}, by_date_[0]};
  std::vector<FacetValue>& values = counts.values;
  for (std::size_t i = 1; i < by_date_.size(); ++i) {
    if (by_date_[i] == 0 || !let_through[i]) continue;
    std::string value = doc_values_.dates[i]->to_string().substr(0, length);
    if (value.size() < length) continue;
    if (values.empty() || values.back().value != value) values.push_back({std::move(value), 0});
    values.back().count += by_date_[i];
  }
  return counts;
}

}  // namespace fuge::search
