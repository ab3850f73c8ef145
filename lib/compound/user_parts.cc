#include "compound/user_parts.h"

#include <algorithm>

namespace fuge::compound {
namespace {

std::string codes_of(std::string_view text) {
  Letters letters;
  if (!read_letters(text, 0, text.size(), letters)) return {};
  return {letters.codes.begin(), letters.codes.begin() + letters.count};
}

}  // namespace

UserParts::UserParts(const CompoundWords& words) {
  for (const CompoundWords::Part& part : words.parts()) {
    Roles& roles = roles_[codes_of(part.surface)];
    roles.first = roles.first || part.first;
    roles.last = roles.last || part.last;
  }
  for (const auto& [codes, roles] : roles_) longest_ = std::max(longest_, codes.size());
}

UserParts::Roles UserParts::find(Stretch stretch, std::size_t begin, std::size_t end) const {
  if (end - begin > longest_) return {};
  std::string codes;
  for (std::size_t i = begin; i < end; ++i) codes += static_cast<char>(stretch.at(i));
  const auto found = roles_.find(codes);
  return found == roles_.end() ? Roles{} : found->second;
}

}  // namespace fuge::compound
