#include "compound/embedded_lexicon.h"

#include "compound/lexicon_path.h"  // written by the build

// Assembled from the file as it is: an array of millions of numbers would take the compiler
// minutes. Here and not in an assembler file, so that the compiler marks the object as one that
// needs no executable stack. ELF, for GNU's and LLVM's assembler on any machine.
__asm__(
    ".pushsection .rodata.fuge_lexicon, \"a\", %progbits\n"
    ".balign 64\n"
    ".globl fuge_lexicon_begin\n"
    ".hidden fuge_lexicon_begin\n"
    ".type fuge_lexicon_begin, %object\n"
    "fuge_lexicon_begin:\n"
    ".incbin \"" FUGE_LEXICON_PATH
    "\"\n"
    ".size fuge_lexicon_begin, . - fuge_lexicon_begin\n"
    ".globl fuge_lexicon_end\n"
    ".hidden fuge_lexicon_end\n"
    ".type fuge_lexicon_end, %object\n"
    "fuge_lexicon_end:\n"
    ".byte 0\n"  // so that this is a place within the section, too
    ".size fuge_lexicon_end, 1\n"
    ".popsection\n");

extern "C" {
__attribute__((visibility("hidden"))) extern const std::byte fuge_lexicon_begin[];
__attribute__((visibility("hidden"))) extern const std::byte fuge_lexicon_end[];
}

namespace fuge::compound {

std::span<const std::byte> embedded_lexicon() noexcept {
  return {fuge_lexicon_begin, fuge_lexicon_end};
}

}  // namespace fuge::compound
