// Layer: tests. Tokens as text, for tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fuge/analyzer.h"

// The tokens by spaces; each as its position, ":", its span's text, "=" and its term, and "/" and
// the number of positions where there is more than one: "0:Häuser=haus". Spaces and line feeds of
// the text show as "_".
std::string tokens_of(const fuge::Analyzer& analyzer, std::string_view text);

// Of the first token with the step: "span=form=term"; empty where there is none.
std::string token_with(const fuge::Analyzer& analyzer, std::string_view text, fuge::Step step);

// The terms at the last position of the text, the likeliest first: of a word, or of the last one of
// a sentence.
std::vector<std::string> last_terms(const fuge::Analyzer& analyzer, std::string_view text,
                                    fuge::Purpose purpose = fuge::Purpose::document);
