// How much memory the process has taken and not given back.
#pragma once

#include <malloc.h>

#include <cstddef>

namespace fuge::test {

// By the C library's count: under a sanitizer, which has an allocator of its own, always the same.
inline std::size_t heap_bytes() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

}  // namespace fuge::test
