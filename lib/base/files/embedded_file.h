// Layer: base. Files that are part of the library.
#pragma once

#include <cstddef>
#include <span>

// Defines fuge_NAME_begin and fuge_NAME_end: the bytes of the file PATH, a string literal, at a
// multiple of 64 bytes. At namespace scope, once in the library.
//
// Assembled from the file as it is: an array of millions of numbers would take the compiler
// minutes. In C++ and not in an assembler file, so that the compiler marks the object as one that
// needs no executable stack. ELF, for GNU's and LLVM's assembler on any machine.
#define FUGE_EMBED_FILE(NAME, PATH)                                                   \
  __asm__(".pushsection .rodata.fuge_" #NAME                                          \
          ", \"a\", %progbits\n"                                                      \
          ".balign 64\n"                                                              \
          ".globl fuge_" #NAME                                                        \
          "_begin\n"                                                                  \
          ".hidden fuge_" #NAME                                                       \
          "_begin\n"                                                                  \
          ".type fuge_" #NAME                                                         \
          "_begin, %object\n"                                                         \
          "fuge_" #NAME                                                               \
          "_begin:\n"                                                                 \
          ".incbin \"" PATH                                                           \
          "\"\n"                                                                      \
          ".size fuge_" #NAME "_begin, . - fuge_" #NAME                               \
          "_begin\n"                                                                  \
          ".globl fuge_" #NAME                                                        \
          "_end\n"                                                                    \
          ".hidden fuge_" #NAME                                                       \
          "_end\n"                                                                    \
          ".type fuge_" #NAME                                                         \
          "_end, %object\n"                                                           \
          "fuge_" #NAME                                                               \
          "_end:\n"                                                                   \
          ".byte 0\n" /* a place within the section, too */                           \
          ".size fuge_" #NAME                                                         \
          "_end, 1\n"                                                                 \
          ".popsection\n");                                                           \
  extern "C" {                                                                        \
  __attribute__((visibility("hidden"))) extern const std::byte fuge_##NAME##_begin[]; \
  __attribute__((visibility("hidden"))) extern const std::byte fuge_##NAME##_end[];   \
  }                                                                                   \
  static_assert(true)
