// The commands of the program, each in a file of its own.
#pragma once

#include "options/command_line.h"

namespace program {

Command make_index_command();
Command make_search_command();
Command make_facets_command();
Command make_show_command();
Command make_delete_command();
Command make_compact_command();
Command make_check_command();
Command make_info_command();
Command make_explain_command();
Command make_split_command();
Command make_analyze_command();

}  // namespace program
