// Layer: analysis. The user's own names that are spelled in several ways.
//
//   fuge::NameVariants names;
//   names.add("Selenskyj = Selenskij = Zelensky");
//   fuge::Analyzer analyzer({.name_variants = names});
//
// All spellings of a name are found by each of them. The library knows many names already; where a
// group shares a spelling with one of its own, or with another group, they become one. An entry is
// the name in the nominative: the s of the genitive is taken off. An index keeps the names that it
// was made with.
//
// In a file: UTF-8, one name a line, empty lines and what follows # ignored.
//
// A NameVariants is a value; one thread at a time may change it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/error.h"
#include "fuge/export.h"

namespace fuge {

class FUGE_EXPORT NameVariants {
 public:
  using Group = std::vector<std::string>;  // spellings, case folded, in alphabetical order (bytes)

  // One name: two spellings or more, with = between them. Throws Error(invalid_argument) for fewer
  // than two, for a spelling of fewer than two letters or more than 128 bytes, with white space or
  // hyphens inside (each word of a name is an entry of its own), with anything but letters,
  // figures and apostrophes, and for bytes that aren't UTF-8; nothing changes then.
  void add(std::string_view entry);
  // Several of them; throws at the first invalid one, and takes nothing then.
  void add_all(const std::vector<std::string>& entries);

  // All entries of a file. Throws Error(io) where the file can't be read. An invalid line
  // stops nothing: it is left out and reported in the result, with file and line.
  std::vector<Error> read_file(const std::filesystem::path& file);

  // All names, folded, as add_all() takes them: it makes an equal value of them.
  std::vector<std::string> entries() const;

  bool empty() const noexcept { return groups_.empty(); }
  // In alphabetical order, no spelling in two of them, so that the order of adding doesn't matter.
  const std::vector<Group>& groups() const noexcept { return groups_; }

 private:
  void settle();  // makes groups that share a spelling one

  std::vector<Group> groups_;
};

}  // namespace fuge
