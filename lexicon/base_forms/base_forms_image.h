// Layer: lexicon. Writes what analysis/base_forms/image.h describes.
#pragma once

#include <cstddef>
#include <vector>

#include "lexicon/base_forms/endings.h"
#include "lexicon/base_forms/form_table.h"

namespace fuge::lexicon {

// The table must be decided.
std::vector<std::byte> make_base_forms_image(const FormTable& table,
                                             const std::vector<Ending>& endings);

}  // namespace fuge::lexicon
