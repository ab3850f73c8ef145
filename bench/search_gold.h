// Questions with the articles that answer them.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace bench {

// How relevant articles are, by id; only those that are, above 0.
using Relevance = std::map<std::string, int>;

struct Question {
  std::string id;
  std::string text;
  Relevance relevant;  // never empty
};

struct SearchGold {
  std::vector<Question> questions;    // in the order of their file
  std::vector<std::string> problems;  // a line each: "queries.tsv:3: reason"
};

// Reads questions, lines "id TAB question", and judgements, lines "id 0 article relevance" as TREC
// has them. Lines that are not valid, judgements of unknown questions, and questions without a
// relevant article are problems and left out; empty lines are passed over. Throws
// std::runtime_error where a file can't be read.
SearchGold read_search_gold(const std::string& queries, const std::string& judgements);

}  // namespace bench
