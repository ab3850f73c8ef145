// Layer: article. The dateline at the beginning of a paragraph: "Paris (Reuters) - …".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fuge::article {

struct Dateline {
  std::vector<std::string> sources;
  std::string place;       // empty in "(Reuters) - …"
  std::size_t length = 0;  // bytes up to the text behind it
};

// Brackets with an agency of the table (or the desk "red"), a place before and a dash, a full stop
// or a colon behind: without them "Merkel (CDU) - …" would be a place.
std::optional<Dateline> read_dateline(std::string_view line);

}  // namespace fuge::article
