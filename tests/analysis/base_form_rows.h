// Layer: tests. Rows of base forms, each with forms that are found by it.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "tokens_of.h"

namespace fuge::test {

struct FormsRow {
  std::string base;
  std::vector<std::string> forms;
  std::string origin;
};

// Who asks for the base form, whose likeliest reading counts, finds each form in any of its
// readings.
template <typename Rows>
void check_base_forms(const Rows& rows, Purpose asked_in = Purpose::query) {
  const Analyzer analyzer;
  for (const FormsRow& row : rows) {
    CAPTURE(row.base);
    CAPTURE(row.origin);
    const std::string asked = last_terms(analyzer, row.base, asked_in).front();
    for (const std::string& form : row.forms) {
      CAPTURE(form);
      const std::vector<std::string> terms = last_terms(analyzer, form);
      CHECK(std::ranges::find(terms, asked) != terms.end());
    }
  }
}

}  // namespace fuge::test
