// Fields of one's own on the command line: declared for fuge index, chosen from for fuge search.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fuge/field.h"
#include "fuge/search.h"

namespace program {

// "keyword".
std::string_view name_of(fuge::FieldKind kind) noexcept;

// Of values NAME:KIND of --field. Throws UsageError for one that isn't of this form; whether the
// name is valid, the library knows.
std::vector<fuge::Field> read_fields(const std::vector<std::string>& values);

// Adds the choices of --filter, of the form NAME=VALUE; without VALUE it is the articles without a
// value. Throws UsageError for one that isn't of this form.
void apply_filters(fuge::Search& search, const std::vector<std::string>& values);

}  // namespace program
