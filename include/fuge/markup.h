// Layer: search. Helps to show articles and snippets safely.
//
//   out << fuge::to_html(snippet);  // "… die <mark>Waffenruhe</mark> …"
//
// Articles come from strangers: none of their bytes may become markup or control a terminal.
// Functions without state, for any thread; any bytes will do.
#pragma once

#include <string>
#include <string_view>

#include "fuge/export.h"
#include "fuge/results.h"

namespace fuge {

// & < > " ' as character references; invalid UTF-8 and control characters as U+FFFD, but for
// tab and line feed; an end of line of two bytes as a line feed.
FUGE_EXPORT std::string escape_html(std::string_view text);

// The snippet's text escaped, with `open` and `close` as they are around each mark.
FUGE_EXPORT std::string to_html(const Snippet& snippet, std::string_view open = "<mark>",
                                std::string_view close = "</mark>");

// One line for a terminal: white space, line feeds included, becomes single spaces; control
// characters (C0, C1, DEL), controls of writing direction and invalid UTF-8 become U+FFFD.
FUGE_EXPORT std::string escape_terminal(std::string_view text);

// The same, line feeds kept.
FUGE_EXPORT std::string escape_terminal_lines(std::string_view text);

// One line for a terminal, with `open` and `close` as they are around each mark, and "…" where the
// passage was cut.
FUGE_EXPORT std::string to_terminal(const Snippet& snippet, std::string_view open,
                                    std::string_view close);

}  // namespace fuge
