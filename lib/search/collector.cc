#include "search/collector.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "schema/schema.h"

namespace fuge::search {
namespace {

// Adds one for each document, by its ordinal; none has more than 0 where there are no ordinals.
void add(const Window& window, const WindowSet& documents,
         const std::vector<std::uint32_t>& ordinals, std::vector<std::uint64_t>& counts) {
  if (ordinals.empty()) {
    counts[0] += documents.count();
    return;
  }
  const std::uint32_t* const in_window = ordinals.data() + window.begin;
  documents.for_each([&](std::size_t offset) { ++counts[in_window[offset]]; });
}

// Those of the documents whose ordinals pass.
WindowSet passing(const Window& window, const WindowSet& documents,
                  const std::vector<std::uint32_t>& ordinals, const std::vector<bool>& passes) {
  if (ordinals.empty()) return passes[0] ? documents : WindowSet();
  WindowSet passed;
  documents.for_each([&](std::size_t offset) {
    if (passes[ordinals[window.begin + offset]]) passed.add(offset);
  });
  return passed;
}

// By the first `length` characters of "YYYY-MM-DD": not valid where it is less precise.
PartialDate shortened(const PartialDate& date, std::size_t length) {
  constexpr std::size_t year = 4;
  constexpr std::size_t month = 7;
  if (length == year) return PartialDate(date.year);
  const bool is_precise = length == month ? date.month != 0 : date.day != 0;
  return PartialDate(is_precise ? date.year : 0, date.month, length == month ? 0 : date.day);
}

WindowSet both(WindowSet a, const WindowSet& b) {
  a.intersect(b);
  return a;
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
      counts_dates_(std::ranges::any_of(
          facets, [](const std::string& facet) { return is_date_facet(facet); })),
      by_date_(doc_values.dates.size()) {
  for (const KeywordValues& field : doc_values.keywords) {
    if (!facets.contains(field.field)) continue;
    const auto choice = std::ranges::find(choices.keywords, &field, &KeywordChoice::field);
    counted_.push_back({&field, choice == choices.keywords.end() ? nullptr : &*choice,
                        std::vector<std::uint64_t>(field.sets.size())});
  }
}

void Collector::see(Evaluator& evaluator, const WindowSet& documents) {
  const Window& window = evaluator.window();
  const WindowSet hits = count(window, documents);
  total_ += hits.count();
  if (keep_ == 0) return;
  const WindowSet asked = candidates(window, hits);
  if (asked.empty()) return;
  const auto& scores = evaluator.scores(asked, least_score());
  asked.for_each([&](std::size_t offset) {
    if (factors_.empty() && scores[offset] < least_score()) return;  // most of them
    const RankedDocument candidate =
        ranked(window.begin + static_cast<Xapian::docid>(offset), scores[offset]);
    if (may_be_kept(candidate)) keep(candidate);
  });
}

// The hits among the documents; counts these, and what misses the choices of one facet alone.
WindowSet Collector::count(const Window& window, const WindowSet& documents) {
  const WindowSet in_dates =
      choices_.dates.all ? documents
                         : passing(window, documents, doc_values_.date_of, choices_.dates.hit);
  std::vector<WindowSet> in_keywords;
  WindowSet in_all_keywords = documents;
  for (const KeywordChoice& choice : choices_.keywords) {
    in_keywords.push_back(passing(window, documents, choice.field->set_of, choice.hit));
    in_all_keywords.intersect(in_keywords.back());
  }
  const WindowSet hits = both(in_dates, in_all_keywords);
  if (counts_dates_) add(window, in_all_keywords, doc_values_.date_of, by_date_);
  for (Counted& counted : counted_) {
    WindowSet seen = hits;
    if (counted.choice != nullptr) {
      seen = in_dates;
      for (std::size_t i = 0; i < in_keywords.size(); ++i)
        if (&choices_.keywords[i] != counted.choice) seen.intersect(in_keywords[i]);
    }
    add(window, seen, counted.field->set_of, counted.by_set);
  }
  return hits;
}

RankedDocument Collector::ranked(Xapian::docid document, double score) const {
  const std::uint32_t date = doc_values_.date_of[document];
  return {score * factor_of(date), date, doc_values_.time_of_document(document), document};
}

// Where the order goes by date, the score of what is too old or too new isn't asked for.
WindowSet Collector::candidates(const Window& window, const WindowSet& hits) const {
  if (sort_ == Sort::relevance || best_.size() < keep_) return hits;
  WindowSet young_enough;
  hits.for_each([&](std::size_t offset) {
    if (may_be_kept(ranked(window.begin + static_cast<Xapian::docid>(offset), 0)))
      young_enough.add(offset);
  });
  return young_enough;
}

bool Collector::may_be_kept(const RankedDocument& candidate) const {
  return best_.size() < keep_ || compare(candidate, best_.front()) <= 0;
}

int Collector::compare(const RankedDocument& a, const RankedDocument& b) const {
  if (sort_ == Sort::relevance && a.score != b.score) return a.score > b.score ? -1 : 1;
  return compare_age(a, b);
}

// Ordinals grow with time, and 0 is undated. What is less precise has the smaller one: the month
// comes behind its days, and what has no time behind what has one.
int Collector::compare_age(const RankedDocument& a, const RankedDocument& b) const {
  if (a.date == b.date && a.time == b.time) return 0;
  if (sort_ != Sort::oldest) return (a.date != b.date ? a.date > b.date : a.time > b.time) ? -1 : 1;
  const std::vector<std::uint32_t>& ranks = doc_values_.rank_of_date;
  if (a.date != b.date) return ranks[a.date] < ranks[b.date] ? -1 : 1;
  if (a.time == 0 || b.time == 0) return a.time != 0 ? -1 : 1;
  return a.time < b.time ? -1 : 1;
}

bool Collector::better(const RankedDocument& a, const RankedDocument& b) {
  const int order = compare(a, b);
  return order != 0 ? order < 0 : a.document != b.document && id_of(a.document) < id_of(b.document);
}

void Collector::keep(const RankedDocument& candidate) {
  if (best_.size() == keep_) {
    const bool is_better = better(candidate, best_.front());
    ids_.erase(is_better ? best_.front().document : candidate.document);
    if (!is_better) return;
    std::ranges::pop_heap(best_, by_rank());
    best_.back() = candidate;
  } else {
    best_.push_back(candidate);
  }
  std::ranges::push_heap(best_, by_rank());
}

const std::string& Collector::id_of(Xapian::docid document) {
  const auto [found, is_new] = ids_.try_emplace(document);
  if (!is_new) return found->second;
  const Xapian::ValueIterator end = database_.valuestream_end(schema::slot::id);
  if (next_ids_ == end || next_ids_.get_docid() > document)
    next_ids_ = database_.valuestream_begin(schema::slot::id);
  next_ids_.skip_to(document);
  if (next_ids_ != end && next_ids_.get_docid() == document) found->second = *next_ids_;
  return found->second;
}

std::vector<RankedDocument> Collector::take_best() {
  std::ranges::sort(best_, by_rank());
  return std::move(best_);
}

Facets Collector::date_facets() const {
  Facets facets;
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
  PartialDate last;
  for (std::size_t i = 1; i < by_date_.size(); ++i) {
    if (by_date_[i] == 0 || !let_through[i]) continue;
    const PartialDate date = shortened(*doc_values_.dates[i], length);
    if (!date.valid()) continue;
    if (counts.values.empty() || date != last) counts.values.push_back({date.to_string(), 0});
    counts.values.back().count += by_date_[i];
    last = date;
  }
  return counts;
}

}  // namespace fuge::search
