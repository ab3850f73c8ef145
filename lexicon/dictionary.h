// Layer: lexicon. A hunspell dictionary (.dic): words with flags.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "fuge/error.h"
#include "lexicon/affixes.h"

namespace fuge::lexicon {

struct Entry {
  std::string word;   // UTF-8, never empty
  std::string flags;  // one byte each, as the file has them; empty for none

  bool has(char flag) const noexcept { return flags.find(flag) != std::string::npos; }
  friend bool operator==(const Entry&, const Entry&) = default;
};

struct Dictionary {
  std::vector<Entry> entries;   // in the order of the file
  std::vector<Error> problems;  // lines that were left out, each with file, line and byte
};

// Left out without a word: the count in the first line, lines that begin with a tab or #
// (comments), empty lines, and what follows an entry (morphological fields). A line that isn't in
// the affix file's encoding, or has flags and no word, is a problem and stops nothing. Throws
// Error(io) where the file can't be read, and Error(invalid_argument) where under 1,000 entries
// have one of igerman98's compound flags (h, i, k, o, x, y, z): it is another dictionary then.
Dictionary read_dictionary(const std::filesystem::path& file, const Affixes& affixes);

}  // namespace fuge::lexicon
