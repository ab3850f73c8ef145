// The tokens of a text as a table to read. Safe to show on a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fuge/analyzer.h"

namespace program {

// The names of the steps as they stand in JSON: "compound".
std::vector<std::string> step_names(const fuge::TokenView& token);
std::string role_name(fuge::ConstituentRole role);

// A heading and a line for each token, in columns; long ones are cut.
std::string token_table(std::string_view text, const fuge::Tokens& tokens);

}  // namespace program
