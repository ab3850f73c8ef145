// Layer: compound. The user's own words for splitting.
//
//   fuge::CompoundWords words;
//   words.add("Wagenknecht");                     // stays whole
//   words.add("Wiesenhof = Wiesen|hof");          // split like this
//   words.add("Druschba-");                       // a first part
//   words.add("-pipeline");                       // a last part
//   fuge::CompoundSplitter splitter(std::move(words));
//
// In a file: UTF-8, one entry a line, empty lines and what follows # ignored. Entries come before
// the library's lexicon; upper and lower case make no difference. An entry is a form as it stands
// in texts: "Wagenknechts" needs a line of its own. An index keeps the words that it was made with.
//
// A CompoundWords is a value; one thread at a time may change it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/error.h"
#include "fuge/export.h"

namespace fuge {

class FUGE_EXPORT CompoundWords {
 public:
  // One entry. A word given again replaces the entry before it; a part given again keeps its roles
  // and gets the new one: after "Druschba-" and "-druschba" it may stand first and last. Throws
  // Error(invalid_argument) for what has none of the four forms above: parts that don't join to the
  // word, an empty part, fewer than two letters in a part, more than 128 letters (ß counts as two),
  // bytes that aren't UTF-8, white space inside, a part with anything but Latin letters.
  void add(std::string_view entry);
  // Several of them; throws at the first invalid one, and takes nothing then.
  void add_all(const std::vector<std::string>& entries);

  // All entries of a file. Throws Error(io) where the file can't be read. An invalid line
  // stops nothing: it is left out and reported in the result, with file and line.
  std::vector<Error> read_file(const std::filesystem::path& file);

  // All entries in small letters, as add_all() takes them: it makes an equal value of them.
  std::vector<std::string> entries() const;

  bool empty() const noexcept { return exceptions_.empty() && parts_.empty(); }

  struct Exception {
    std::string word;                 // case folded
    std::vector<std::size_t> joints;  // bytes into `word` where a part begins, but the first; none:
                                      // the word stays whole
    friend bool operator==(const Exception&, const Exception&) = default;
  };
  struct Part {
    std::string surface;  // case folded, with its linking element
    bool first = false;   // may stand before another part
    bool last = false;    // may end a word
    friend bool operator==(const Part&, const Part&) = default;
  };
  // In alphabetical order (bytes), so that the order of adding doesn't matter.
  const std::vector<Exception>& exceptions() const noexcept { return exceptions_; }
  const std::vector<Part>& parts() const noexcept { return parts_; }

 private:
  void settle_all();

  std::vector<Exception> exceptions_;
  std::vector<Part> parts_;
};

}  // namespace fuge
