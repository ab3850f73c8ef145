// The compound splitter against words whose boundaries are known.
#pragma once

#include <string>
#include <vector>

namespace bench {

struct SplitOptions {
  std::string gold;                     // a file: see split_gold.h
  std::vector<std::string> word_files;  // the user's own words
  bool errors = false;                  // print each word that is wrong
  bool speed = false;
};

// Splits the words of the file and prints how many are right. Lines and entries that are not valid
// are told on standard error and left out. Throws std::runtime_error where there is nothing to
// measure.
void measure_splitting(const SplitOptions& options);

}  // namespace bench
