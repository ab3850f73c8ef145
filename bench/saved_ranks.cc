#include "saved_ranks.h"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <system_error>

#include "lines.h"

namespace bench {

SavedRanks read_ranks(const std::string& file) {
  SavedRanks ranks;
  const auto read = [&](std::string_view line) {
    const std::size_t tab = line.find('\t');
    const std::string_view number = tab == line.npos ? "" : line.substr(tab + 1);
    double value = 0;
    const char* const end = number.data() + number.size();
    const auto [stopped, error] = std::from_chars(number.data(), end, value);
    if (error != std::errc() || stopped != end || value < 0 || value > 1)
      throw std::runtime_error("a question's id, a tab and a number from 0 to 1 are wanted");
    ranks.reciprocal[std::string(line.substr(0, tab))] = value;
  };
  for_each_line(file, read, ranks.problems);
  return ranks;
}

void write_ranks(const std::string& file, const std::map<std::string, double>& reciprocal) {
  std::ofstream out(file);
  for (const auto& [question, value] : reciprocal)
    out << fmt::format("{}\t{:.17g}\n", question, value);
  out.close();
  if (!out) throw std::runtime_error(file + ": can't be written");
}

}  // namespace bench
