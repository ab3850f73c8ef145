#include "fuge/name_variants.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <utility>

#include "analysis/normalizer/case_folder.h"
#include "base/utf8.h"

namespace fuge {
namespace {

constexpr std::size_t least_letters = 2;
constexpr std::size_t most_bytes = 128;
constexpr std::size_t least_spellings = 2;

[[noreturn]] void fail(const std::string& reason) {
  throw Error(ErrorCode::invalid_argument, reason);
}

bool is_apostrophe(UChar32 sign) {
  return sign == '\'' || sign == 0x2019 || sign == 0x02BC;
}

// Throws for what can't be a spelling.
void check_signs(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    if (next.code_point == utf8::invalid) fail("an entry must be UTF-8");
    const auto sign = static_cast<UChar32>(next.code_point);
    if (u_isUWhiteSpace(sign) || sign == '-' || sign == 0x2010 || sign == 0x2011)
      fail("a spelling is one word: write each word of a name as an entry of its own");
    const bool mark = (U_GET_GC_MASK(sign) & U_GC_M_MASK) != 0;
    if (!u_isalnum(sign) && !is_apostrophe(sign) && !mark)
      fail("a spelling has letters, figures and apostrophes alone");
    if (u_isalpha(sign)) ++letters;
    at = next.end;
  }
  if (letters < least_letters) fail("a spelling needs at least two letters");
}

std::string parse_spelling(std::string_view text) {
  if (text.size() > most_bytes) fail("a spelling has at most 128 bytes");
  check_signs(text);
  std::string folded;
  analysis::fold_case(text, folded);
  // One sign may stand for several words: U+FDFA.
  if (folded.size() > most_bytes) fail("a spelling has at most 128 bytes");
  check_signs(folded);
  return folded;
}

NameVariants::Group parse_entry(std::string_view entry) {
  NameVariants::Group group;
  for (std::string_view rest = entry;;) {
    const std::size_t sign = std::min(rest.find('='), rest.size());
    group.push_back(parse_spelling(utf8::trim(rest.substr(0, sign))));
    if (sign == rest.size()) break;
    rest.remove_prefix(sign + 1);
  }
  if (group.size() < least_spellings)
    fail("a name needs two spellings or more: Selenskyj = Zelensky");
  return group;
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
  groups_.push_back(parse_entry(utf8::trim(entry)));
  settle();
}

void NameVariants::add_all(const std::vector<std::string>& entries) {
  NameVariants all = *this;
  for (const std::string& entry : entries) all.groups_.push_back(parse_entry(utf8::trim(entry)));
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
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file))
    throw Error(ErrorCode::io, "the names can't be read", {file.string()});
  std::vector<Error> problems;
  std::uint64_t number = 0;
  std::uint64_t byte = 0;
  for (std::string line; std::getline(in, line); byte += line.size() + 1) {
    std::string_view text = line;
    if (++number == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text = utf8::trim(text.substr(0, text.find('#')));
    if (text.empty()) continue;
    try {
      groups_.push_back(parse_entry(text));
    } catch (const Error& error) {
      problems.emplace_back(error.code(), error.reason(), Location{file.string(), number, byte});
    }
  }
  settle();
  if (in.bad()) throw Error(ErrorCode::io, "the names can't be read to their end", {file.string()});
  return problems;
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
