// Layer: search. The German abbreviations of Unicode's data.
#pragma once

#include <memory>
#include <string_view>

namespace fuge::search {

// Used by one thread at a time.
class StandardAbbreviations {
 public:
  StandardAbbreviations();
  ~StandardAbbreviations();

  // Whether ICU knows the abbreviation, with its full stop, as one after which German sentences go
  // on (the list of the locale de@ss=standard). Words that the dictionaries have as words too are
  // not among them: "Test.", "Port.". Without spaces inside. The first call that needs the list
  // reads it, which takes as long as cutting a hundred snippets.
  bool has(std::string_view abbreviation);

 private:
  class List;
  std::unique_ptr<List> list_;  // none before it is needed
};

}  // namespace fuge::search
