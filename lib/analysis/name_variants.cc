#include "fuge/name_variants.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "analysis/normalizer/case_folder.h"
#include "base/files/entry_file.h"
#include "base/result.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge {
namespace {

constexpr std::size_t least_letters = 2;
constexpr std::size_t most_bytes = 128;
constexpr std::size_t least_spellings = 2;

bool is_apostrophe(char32_t sign) noexcept {
  return sign == U'\'' || sign == U'\u2019' || sign == U'\u02BC';
}

bool is_hyphen(char32_t sign) noexcept {
  return sign == U'-' || sign == U'\u2010' || sign == U'\u2011';
}

// What is wrong with the signs of a spelling.
std::optional<Problem> sign_problem(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [sign, end] = utf8::decode(text, at);
    if (sign == utf8::invalid) return Problem{"an entry must be UTF-8"};
    if (unicode::is_space(sign) || is_hyphen(sign))
      return Problem{"a spelling is one word: write each word of a name as an entry of its own"};
    if (!unicode::is_letter_or_digit(sign) && !is_apostrophe(sign) && !unicode::is_mark(sign))
      return Problem{"a spelling has only letters, figures and apostrophes"};
    if (unicode::is_letter(sign)) ++letters;
    at = end;
  }
  if (letters < least_letters) return Problem{"a spelling needs at least two letters"};
  return std::nullopt;
}

Result<std::string> parse_spelling(std::string_view text) {
  if (text.size() > most_bytes) return Problem{"a spelling has at most 128 bytes"};
  if (auto problem = sign_problem(text)) return *problem;
  std::string folded;
  analysis::fold_case(text, folded);
  // One sign may stand for several words: U+FDFA.
  if (folded.size() > most_bytes) return Problem{"a spelling has at most 128 bytes"};
  if (auto problem = sign_problem(folded)) return *problem;
  return folded;
}

Result<NameVariants::Group> parse_entry(std::string_view entry) {
  NameVariants::Group group;
  for (std::string_view rest = entry;;) {
    const std::size_t sign = std::min(rest.find('='), rest.size());
    auto spelling = parse_spelling(utf8::trim(rest.substr(0, sign)));
    if (!spelling) return spelling.error();
    group.push_back(*std::move(spelling));
    if (sign == rest.size()) break;
    rest.remove_prefix(sign + 1);
  }
  if (group.size() < least_spellings)
    return Problem{"a name needs two spellings or more: Selenskyj = Zelensky"};
  return group;
}

NameVariants::Group entry_or_throw(std::string_view entry) {
  auto group = parse_entry(utf8::trim(entry));
  if (!group) throw Error(ErrorCode::invalid_argument, group.error().reason);
  return *std::move(group);
}

// The group that another one has become part of.
std::size_t find_root(std::vector<std::size_t>& roots, std::size_t group) {
  while (roots[group] != group) {
    roots[group] = roots[roots[group]];
    group = roots[group];
  }
  return group;
}

}  // namespace

void NameVariants::add(std::string_view entry) {
  groups_.push_back(entry_or_throw(entry));
  settle();
}

void NameVariants::add_all(const std::vector<std::string>& entries) {
  NameVariants all = *this;
  for (const std::string& entry : entries) all.groups_.push_back(entry_or_throw(entry));
  all.settle();
  *this = std::move(all);
}

std::vector<std::string> NameVariants::entries() const {
  std::vector<std::string> entries;
  for (const Group& group : groups_) {
    std::string& entry = entries.emplace_back();
    for (const std::string& spelling : group) entry += (entry.empty() ? "" : " = ") + spelling;
  }
  return entries;
}

std::vector<Error> NameVariants::read_file(const std::filesystem::path& file) {
  std::vector<Error> errors =
      read_entries(file, [this](std::string_view entry) -> std::optional<Problem> {
        auto group = parse_entry(entry);
        if (!group) return group.error();
        groups_.push_back(*std::move(group));
        return std::nullopt;
      });
  settle();
  return errors;
}

void NameVariants::settle() {
  std::vector<std::size_t> roots(groups_.size());
  std::map<std::string, std::size_t> first;  // the first group that has a spelling
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    roots[group] = group;
    for (const std::string& spelling : groups_[group]) {
      const auto found = first.try_emplace(spelling, group).first;
      const std::size_t root = find_root(roots, found->second);
      roots[root] = find_root(roots, group);
    }
  }
  std::map<std::size_t, Group> united;
  for (const auto& [spelling, group] : first) united[find_root(roots, group)].push_back(spelling);
  groups_.clear();
  for (auto& [root, group] : united) groups_.push_back(std::move(group));
  std::sort(groups_.begin(), groups_.end());
}

}  // namespace fuge
