// Many queries at once, as evaluations need them: lines "id TAB query" in, run lines
// "id Q0 docid rank score fuge" out, as trec_eval and its kin read them.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "fuge/index.h"

namespace program {

// White space, '%' and what is unsafe on a terminal, percent-encoded: a field of a run line.
std::string trec_field(std::string_view id);

// Searches each query of the stream with `make_search` and prints its run lines. A query with a
// syntax error is searched as plain words, with a note; a line that is none is reported. `name` is
// the stream's in messages. Gives the number of lines that couldn't be answered.
std::size_t run_batch(std::istream& lines, const std::string& name, const fuge::Index& index,
                      const std::function<fuge::Search(const std::string&)>& make_search);

}  // namespace program
