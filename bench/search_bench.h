// Searching with questions whose relevant articles are known, by fuge and by plain Xapian.
#pragma once

#include <fuge/search.h>

#include <string>

namespace bench {

struct SearchOptions {
  std::string articles;    // what ArticleReader reads
  std::string queries;     // see search_gold.h
  std::string judgements;  // see search_gold.h
  fuge::Match match = fuge::Match::any;
  bool language = false;  // the questions are in the query language, not plain words
  bool ablate = false;    // measure each step of the analysis by leaving it out
  bool errors = false;    // print the questions whose first hit isn't relevant
  std::string save;       // where to keep what was found (saved_ranks.h); empty: nowhere
  std::string compare;    // what another run has kept, to compare with; empty: nothing
};

// Indexes the articles in a temporary folder, asks all questions and prints how well they were
// answered, by fuge and by plain Xapian, and whether fuge is better than in another run. Records
// and lines that are not valid are told on standard error and left out. Throws std::runtime_error
// where there is nothing to measure.
void measure_searching(const SearchOptions& options);

}  // namespace bench
