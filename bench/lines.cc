#include "lines.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace bench {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

void for_each_line(const std::string& file, const std::function<void(std::string_view)>& read,
                   std::vector<std::string>& problems) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file))
    throw std::runtime_error(file + ": can't be read");
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    std::string_view text = line;
    if (++number == 1 && text.starts_with(byte_order_mark))
      text.remove_prefix(byte_order_mark.size());
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.empty()) continue;
    try {
      read(text);
    } catch (const std::runtime_error& error) {
      problems.push_back(file + ':' + std::to_string(number) + ": " + error.what());
    }
  }
}

}  // namespace bench
