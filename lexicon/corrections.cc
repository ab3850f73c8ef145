#include "lexicon/corrections.h"

#include <array>
#include <sstream>
#include <string_view>

#include "base/files/lines.h"
#include "fuge/error.h"
#include "lexicon/spelling.h"

namespace fuge::lexicon {
namespace {

struct Kind {
  std::string_view name;
  std::set<std::string> Corrections::*words;
};
constexpr std::array kinds{
    Kind{"suffix", &Corrections::suffixes},
    Kind{"not first", &Corrections::not_first},
    Kind{"not last", &Corrections::not_last},
    Kind{"short last", &Corrections::short_lasts},
    Kind{"prefix", &Corrections::prefixes},
    Kind{"particle", &Corrections::particles},
    Kind{"name ending", &Corrections::name_endings},
    Kind{"home ending", &Corrections::home_endings},
    Kind{"person ending", &Corrections::person_endings},
    Kind{"place ending", &Corrections::place_endings},
    Kind{"common noun", &Corrections::common_nouns},
    Kind{"chance ending", &Corrections::chance_endings},
    Kind{"transparent noun", &Corrections::transparent_nouns},
    Kind{"transparent", &Corrections::transparent},
    Kind{"transparent first", &Corrections::transparent_first},
    Kind{"whole", &Corrections::whole},
};

[[noreturn]] void fail(const std::string& reason, const Location& location) {
  throw Error(ErrorCode::invalid_argument, reason, location);
}

const Kind& kind_named(std::string_view name, const Location& location) {
  for (const Kind& kind : kinds)
    if (kind.name == name) return kind;
  fail("no such kind of correction: " + std::string(name), location);
}

void read_entry(std::string_view text, const Location& location, Corrections& corrections) {
  const std::size_t colon = text.find(':');
  const std::size_t sign = text.find('#');
  if (colon == std::string_view::npos)
    fail("a correction begins with its kind and a colon", location);
  if (sign == std::string_view::npos || sign < colon)
    fail("a correction needs a reason, after a #", location);
  std::set<std::string>& words = corrections.*kind_named(text.substr(0, colon), location).words;
  std::istringstream listed{std::string(text.substr(colon + 1, sign - colon - 1))};
  std::size_t count = 0;
  for (std::string word; listed >> word; ++count) {
    const std::string codes = codes_of(word);
    if (codes.empty()) fail("a word with anything but letters: " + word, location);
    words.insert(codes);
  }
  if (count == 0) fail("a correction without words", location);
}

}  // namespace

Corrections read_corrections(const std::filesystem::path& file) {
  Corrections corrections;
  for (const Line& line : read_lines(file))
    if (!line.text.empty() && line.text[0] != '#')
      read_entry(line.text, location_of(file, line), corrections);
  return corrections;
}

}  // namespace fuge::lexicon
