// What AddressSanitizer ends a program for though it is Xapian that does it: tests leave that out.
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define FUGE_ADDRESS_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FUGE_ADDRESS_SANITIZER
#endif
#endif

namespace fuge::test {

#ifdef FUGE_ADDRESS_SANITIZER
inline constexpr bool has_address_sanitizer = true;
#else
inline constexpr bool has_address_sanitizer = false;
#endif

}  // namespace fuge::test
