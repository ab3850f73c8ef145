// What standard output and standard error are connected to, and how text is set for it.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace program {

// Orders to the terminal; all empty where there is to be no colour.
struct Style {
  std::string_view heading;
  std::string_view faint;
  std::string_view mark;
  std::string_view reset;
};

bool is_terminal(std::FILE* stream);

// Whether it is a terminal that can move its cursor: TERM isn't "dumb".
bool can_redraw(std::FILE* stream);

// Colours only on a terminal, where the environment's NO_COLOR is unset or empty and TERM isn't
// "dumb".
Style style_of(std::FILE* stream);

// Columns of the terminal; `otherwise` where it is none.
std::size_t width_of(std::FILE* stream, std::size_t otherwise);

// Sets the words of a line below each other, in lines of at most `width` columns that begin with
// `indent` spaces. The orders of a Style may stand in it and take no column. 0: no limit.
std::string wrap(std::string_view line, std::size_t width, std::size_t indent);

}  // namespace program
