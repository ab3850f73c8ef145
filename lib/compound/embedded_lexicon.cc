#include "compound/embedded_lexicon.h"

#include "base/files/embedded_file.h"
#include "compound/lexicon_path.h"  // written by the build

FUGE_EMBED_FILE(lexicon, FUGE_LEXICON_PATH);

namespace fuge::compound {

std::span<const std::byte> embedded_lexicon() noexcept {
  return {fuge_lexicon_begin, fuge_lexicon_end};
}

}  // namespace fuge::compound
