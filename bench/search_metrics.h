// How well rankings agree with what is relevant.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "search_gold.h"

namespace bench {

// What is looked at of a ranking.
inline constexpr std::size_t search_depth = 10;

// Sums over questions; the functions give means, 0 where there is no question.
struct SearchMetrics {
  std::size_t questions = 0;
  std::size_t first = 0;  // questions with a relevant article in the first place
  std::size_t any = 0;    // questions with one among the first ten
  double reciprocal = 0;  // 1 / the place of the first relevant one; 0 beyond the tenth place
  double gain = 0;        // nDCG@10: see gain_of()

  double mean_reciprocal_rank() const noexcept;  // MRR@10
  double recall_at_1() const noexcept;
  double recall_at_10() const noexcept;
  double mean_gain() const noexcept;
};

// The place, from 1, of the first relevant article among the first ten; nothing where there is
// none.
std::optional<std::size_t> first_place(const Relevance& relevant,
                                       const std::vector<std::string>& ranking);

// nDCG@10: the relevance of each article divided by log2(place + 1), summed, and divided by that
// sum of the best ranking there is (Järvelin and Kekäläinen 2002, in the form that trec_eval
// computes). From 0 to 1. An article that stands twice counts once.
double gain_of(const Relevance& relevant, const std::vector<std::string>& ranking);

// Counts a question. `ranking` has the ids of the articles found, best first.
void add_ranking(const Relevance& relevant, const std::vector<std::string>& ranking,
                 SearchMetrics& metrics);

}  // namespace bench
