// Layer: article. Ids made from paths: the same one from two named paths would replace an article
// with another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fuge::article {

class DefaultIds {
 public:
  // Takes the id of a line of a file (0 where the file is one article). Gives the file that has it
  // already, if one that was named apart does.
  std::optional<std::string> claim(const std::string& base, std::uint64_t line, std::size_t named,
                                   const std::string& file);

 private:
  // Lines in a row are one range, so that a file of a million lines costs no more than one.
  struct Range {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
  };
  struct Claims {
    std::size_t named = 0;
    std::string file;
    std::vector<Range> lines;  // in order
  };

  static bool has(const Claims& claims, std::uint64_t line);
  static void add(Claims& claims, std::uint64_t line);

  std::map<std::string, std::vector<Claims>> by_base_;
};

}  // namespace fuge::article
