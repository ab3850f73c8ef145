// Layer: base.
//
// FUGE_EXPORT marks what the shared library shows to its users. Everything else stays hidden.
#pragma once

#if defined(_WIN32)
#define FUGE_EXPORT
#else
#define FUGE_EXPORT __attribute__((visibility("default")))
#endif
