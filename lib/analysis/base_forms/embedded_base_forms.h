// Layer: analysis. The bytes of the base forms that are part of the library.
#pragma once

#include <cstddef>
#include <span>

namespace fuge::analysis {

// What compile-lexicon wrote when the library was built: analysis/base_forms/image.h. Read-only
// memory, mapped when touched; valid as long as the library is loaded.
std::span<const std::byte> embedded_base_forms() noexcept;

}  // namespace fuge::analysis
