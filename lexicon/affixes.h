// Layer: lexicon. A hunspell affix file (.aff): which forms a word of the dictionary has.
//
//   const Affixes affixes = Affixes::read("de_DE.aff");
//   affixes.suffixed("Hafen", 'S');  // "Hafens", where S adds an s
//
// Of the file only SET, FLAG and the rules SFX and PFX are read. A value; any number of threads may
// ask it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/condition.h"
#include "lexicon/encoding.h"

namespace fuge::lexicon {

class Affixes {
 public:
  // Throws Error(io) where the file can't be read, and Error(invalid_argument), with file and line,
  // for what can't be understood: another encoding than UTF-8 and ISO 8859-1 (hunspell's own where
  // none is set), flags of more than one byte, a rule without header, parts or sound condition.
  static Affixes read(const std::filesystem::path& file);

  // The word, in UTF-8, with each rule of the flag applied whose condition matches, in the order of
  // the file; the same form may come twice. A rule that would leave nothing of the word doesn't
  // apply (hunspell without FULLSTRIP). None for an unknown flag, and for what is no UTF-8.
  std::vector<std::string> suffixed(std::string_view word, char flag) const;
  std::vector<std::string> prefixed(std::string_view word, char flag) const;

  // The encoding of the file, and of the dictionary that belongs to it.
  Encoding encoding() const noexcept { return encoding_; }
  bool utf8() const noexcept { return encoding_ == Encoding::utf8; }

 private:
  class Reader;
  struct Rule {
    std::string strip;
    std::string add;
    Condition condition;
  };
  using Rules = std::map<char, std::vector<Rule>>;  // by flag

  Encoding encoding_ = Encoding::latin1;
  Rules suffixes_;
  Rules prefixes_;
};

}  // namespace fuge::lexicon
