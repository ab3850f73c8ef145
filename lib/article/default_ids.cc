#include "article/default_ids.h"

#include <algorithm>

namespace fuge::article {

std::optional<std::string> DefaultIds::claim(const std::string& base, std::uint64_t line,
                                             std::size_t named, const std::string& file) {
  std::vector<Claims>& files = by_base_[base];
  for (const Claims& other : files) {
    if (other.named != named && has(other, line)) return other.file;
  }
  if (files.empty() || files.back().named != named) files.push_back({named, file, {}});
  add(files.back(), line);
  return std::nullopt;
}

bool DefaultIds::has(const Claims& claims, std::uint64_t line) {
  const auto behind = std::upper_bound(
      claims.lines.begin(), claims.lines.end(), line,
      [](std::uint64_t wanted, const Range& range) { return wanted < range.begin; });
  return behind != claims.lines.begin() && line < std::prev(behind)->end;
}

void DefaultIds::add(Claims& claims, std::uint64_t line) {
  if (!claims.lines.empty() && claims.lines.back().end == line) {
    ++claims.lines.back().end;
  } else {
    claims.lines.push_back({line, line + 1});
  }
}

}  // namespace fuge::article
