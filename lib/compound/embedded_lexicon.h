// Layer: compound. The bytes of the lexicon that is part of the library.
#pragma once

#include <cstddef>
#include <span>

namespace fuge::compound {

// What compile-lexicon wrote when the library was built; begins at a multiple of 64 bytes.
// Read-only memory, mapped when touched; valid as long as the library is loaded.
std::span<const std::byte> embedded_lexicon() noexcept;

}  // namespace fuge::compound
