#include "analysis/base_forms/embedded_base_forms.h"

#include "analysis/base_forms_path.h"  // written by the build
#include "base/files/embedded_file.h"

FUGE_EMBED_FILE(base_forms, FUGE_BASE_FORMS_PATH);

namespace fuge::analysis {

std::span<const std::byte> embedded_base_forms() noexcept {
  return {fuge_base_forms_begin, fuge_base_forms_end};
}

}  // namespace fuge::analysis
