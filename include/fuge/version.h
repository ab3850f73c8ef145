// Layer: base.
#pragma once

namespace fuge {

// Version of these headers, MAJOR.MINOR.PATCH. The same as in meson.build; a test holds them
// together.
inline constexpr const char* version = "0.1.0";

}  // namespace fuge
