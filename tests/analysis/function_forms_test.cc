#include "analysis/normalizer/function_forms.h"

#include <doctest/doctest.h>

#include "analysis/normalizer/stop_words.h"

TEST_SUITE_BEGIN("analysis");

TEST_CASE("function words that are the only form of their term") {
  using fuge::analysis::term_of_only_form;
  CHECK(term_of_only_form("und") == "-und");
  CHECK(term_of_only_form("gegen") == "-gegen");
  CHECK(term_of_only_form("sein").empty());   // seine
  CHECK(term_of_only_form("haben").empty());  // habe
  CHECK(term_of_only_form("für").empty());    // fuer
  CHECK(term_of_only_form("haus").empty());
  CHECK(term_of_only_form("").empty());
  for (const auto& entry : fuge::analysis::only_forms()) {
    CAPTURE(entry.first);
    CHECK(fuge::analysis::is_stop_word(entry.first));
    CHECK(entry.second.front() == '-');
  }
}

TEST_SUITE_END();
