// Layer: article. Credits: who reported it, in a line of its own or in brackets.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fuge::article {

// Adds the source unless it is there.
void add_source(std::vector<std::string>& sources, std::string_view source);
void add_sources(std::vector<std::string>& sources, const std::vector<std::string>& more);

struct Credit {
  std::vector<std::string> sources;  // none where only a person or a desk is named
  std::size_t length = 0;            // bytes of the line that it takes
};

// The credit at the beginning of a line, which may go on with text:
//   "Von: APA/dpa/Reuters"  "Quelle: dpa"  "APA/dpa"  "(APA, 4.9.2025)"  "Von Anna Berger"
std::optional<Credit> read_credit(std::string_view line);

// What is inside the brackets of a credit or a dateline.
struct BracketedCredit {
  std::vector<std::string> sources;
  bool desk = false;  // "red", the outlet's own desk, is among it
  bool pure = true;   // nothing but agencies, desks and dates
};
BracketedCredit read_bracketed(std::string_view inside);

}  // namespace fuge::article
