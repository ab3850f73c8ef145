#include "forms_metrics.h"

#include <algorithm>
#include <iterator>

namespace bench {
namespace {

bool same_but_head(const AnalyzedForm& one, const AnalyzedForm& other) {
  return one.stems.size() == other.stems.size() &&
         std::equal(one.stems.begin(), std::prev(one.stems.end()), other.stems.begin());
}

void count(bool right, Share& share) {
  share.part += right ? 1 : 0;
  ++share.whole;
}

}  // namespace

bool add_forms(const std::vector<AnalyzedForm>& forms, FormsMetrics& metrics) {
  const auto is_split = [](const AnalyzedForm& form) { return form.stems.size() > 1; };
  if (forms.size() < 2 || std::ranges::none_of(forms, is_split)) return true;
  const AnalyzedForm& first = forms.front();
  const bool one_split = std::ranges::all_of(
      forms, [&](const AnalyzedForm& form) { return same_but_head(first, form); });
  std::size_t same = 0;
  for (const AnalyzedForm& form : forms) same += form.stems == first.stems ? 1 : 0;
  count(one_split, metrics.one_split);
  count(same == forms.size(), metrics.one_term);
  metrics.forms.part += same - 1;
  metrics.forms.whole += forms.size() - 1;
  return one_split;
}

}  // namespace bench
