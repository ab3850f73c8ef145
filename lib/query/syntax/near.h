// Layer: query. a NEAR b NEAR c → a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/syntax/lexer.h"
#include "query/syntax/tree.h"

namespace fuge::query {

// How far words may stand apart: in a window of so many words, the first and the last counted.
inline constexpr std::uint32_t usual_distance = 10;
inline constexpr std::uint32_t least_distance = 2;
inline constexpr std::uint32_t most_distance = 100;

struct NearOperator {
  std::size_t position = 0;              // byte of the operator
  std::uint32_t distance = no_distance;  // as given: NEAR/5
};

// The words of all operands, each of kind words, within the window that one of the operators names.
// Phrases and exact words among the operands stand beside it, under an AND. The operators that had
// operands on both sides number one less than the operands; fewer than two operands are themselves.
// An error where the window is none, or too small for the words, or where operands are of
// different fields or are neither words nor phrases.
Parsed near(std::vector<Node> operands, const std::vector<NearOperator>& operators);

}  // namespace fuge::query
