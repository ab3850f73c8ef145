#include "fuge/compound_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "base/utf8.h"
#include "compound/alphabet.h"

namespace fuge {
namespace {

constexpr std::size_t least_letters = 2;
constexpr UChar32 capital_sharp_s = 0x1E9E;
constexpr UChar32 sharp_s = 0xDF;

[[noreturn]] void fail(const std::string& reason) {
  throw Error(ErrorCode::invalid_argument, reason);
}

// In lower case, letter by letter, so that ß stays one: joints are counted in its bytes.
std::string folded(std::string_view text) {
  std::string lower;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    if (next.code_point == utf8::invalid) fail("an entry must be UTF-8");
    const auto code_point = static_cast<UChar32>(next.code_point);
    if (u_isUWhiteSpace(code_point))
      fail("an entry has white space inside a word: write one entry a line");
    const UChar32 small = code_point == capital_sharp_s ? sharp_s : u_tolower(code_point);
    utf8::append(lower, static_cast<char32_t>(small));
    at = next.end;
  }
  return lower;
}

// Counted as the splitter counts.
void check_length(std::string_view text) {
  compound::Letters letters;
  if (!compound::read_letters(text, 0, text.size(), letters))
    fail("a word has at most 128 letters (ß counts as two)");
  if (letters.count < least_letters) fail("a word or part needs at least two letters");
}

// "teil|teil" for the word "teilteil".
CompoundWords::Exception make_exception(const std::string& word, const std::string& parts) {
  CompoundWords::Exception exception{word, {}};
  std::string joined;
  for (std::size_t begin = 0; begin <= parts.size();) {
    const std::size_t end = std::min(parts.find('|', begin), parts.size());
    const std::string part = parts.substr(begin, end - begin);
    if (parts.find('|') != std::string::npos) check_length(part);
    if (begin > 0) exception.joints.push_back(joined.size());
    joined += part;
    begin = end + 1;
  }
  check_length(word);
  if (joined != word) fail("the parts must give the word when they are joined");
  return exception;
}

std::string_view without_comment(std::string_view line) {
  return line.substr(0, line.find('#'));
}

// One of the two: a part without letters is none.
struct Entry {
  CompoundWords::Exception exception = {};
  CompoundWords::Part part = {};
};

// Digits and other scripts aren't told apart inside parts.
void check_letters(std::string_view part) {
  compound::Letters letters;
  if (!compound::read_letters(part, 0, part.size(), letters)) return;
  const auto codes = letters.all();
  if (std::find(codes.begin(), codes.end(), compound::other) != codes.end())
    fail("a part has Latin letters alone");
}

Entry parse_part(std::string_view word) {
  CompoundWords::Part part;
  part.last = word.starts_with('-');
  if (part.last) word.remove_prefix(1);
  part.first = word.ends_with('-');
  if (part.first) word.remove_suffix(1);
  check_length(word);
  if (!part.first && !part.last) return {.exception = {std::string(word), {}}};
  if (word.find('-') != word.npos) fail("a part has no hyphen inside");
  check_letters(word);
  part.surface = word;
  return {.part = std::move(part)};
}

Entry parse_entry(std::string_view entry) {
  const std::string_view text = utf8::trim(entry);
  const std::size_t sign = text.find('=');
  if (sign != std::string_view::npos) {
    const std::string word = folded(utf8::trim(text.substr(0, sign)));
    return {.exception = make_exception(word, folded(utf8::trim(text.substr(sign + 1))))};
  }
  const std::string word = folded(text);
  if (word.find('|') != word.npos) fail("parts need their word before them: Wort = Teil|Teil");
  return parse_part(word);
}

// Of exceptions for the same word the last; of parts for the same letters the roles of all.
void take(CompoundWords::Exception& kept, CompoundWords::Exception& later) {
  kept = std::move(later);
}
void take(CompoundWords::Part& kept, CompoundWords::Part& later) {
  kept.first = kept.first || later.first;
  kept.last = kept.last || later.last;
}

// In order of the key, each key once.
template <class Kind, class Key>
void settle(std::vector<Kind>& entries, Key key) {
  std::ranges::stable_sort(entries, {}, key);
  std::size_t count = 0;
  for (Kind& entry : entries) {
    if (count > 0 && entries[count - 1].*key == entry.*key) {
      take(entries[count - 1], entry);
    } else if (&entries[count++] != &entry) {
      entries[count - 1] = std::move(entry);
    }
  }
  entries.resize(count);
}

// "wiesenhof = wiesen|hof"; the word alone where it stays whole and doesn't look like a part.
std::string entry_of(const CompoundWords::Exception& exception) {
  const bool like_a_part = exception.word.starts_with('-') || exception.word.ends_with('-');
  if (exception.joints.empty() && !like_a_part) return exception.word;
  std::string parts = exception.word;
  std::size_t inserted = 0;
  for (const std::size_t joint : exception.joints) parts.insert(joint + inserted++, 1, '|');
  return exception.word + " = " + parts;
}

}  // namespace

void CompoundWords::add(std::string_view entry) {
  append(entry);
  settle_all();
}

void CompoundWords::add_all(const std::vector<std::string>& entries) {
  CompoundWords all = *this;
  for (const std::string& entry : entries) all.append(entry);
  all.settle_all();
  *this = std::move(all);
}

std::vector<std::string> CompoundWords::entries() const {
  std::vector<std::string> entries;
  for (const Exception& exception : exceptions_) entries.push_back(entry_of(exception));
  for (const Part& part : parts_) {
    if (part.first) entries.push_back(part.surface + '-');
    if (part.last) entries.push_back('-' + part.surface);
  }
  return entries;
}

std::vector<Error> CompoundWords::read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file))
    throw Error(ErrorCode::io, "the words can't be read", {file.string()});
  std::vector<Error> problems;
  std::uint64_t number = 0;
  std::uint64_t byte = 0;
  for (std::string line; std::getline(in, line); byte += line.size() + 1) {
    std::string_view text = line;
    if (++number == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text = utf8::trim(without_comment(text));
    if (text.empty()) continue;
    try {
      append(text);
    } catch (const Error& error) {
      problems.emplace_back(error.code(), error.reason(), Location{file.string(), number, byte});
    }
  }
  settle_all();
  if (in.bad()) throw Error(ErrorCode::io, "the words can't be read to their end", {file.string()});
  return problems;
}

void CompoundWords::append(std::string_view entry) {
  Entry parsed = parse_entry(entry);
  if (parsed.part.surface.empty()) {
    exceptions_.push_back(std::move(parsed.exception));
  } else {
    parts_.push_back(std::move(parsed.part));
  }
}

void CompoundWords::settle_all() {
  settle(exceptions_, &Exception::word);
  settle(parts_, &Part::surface);
}

}  // namespace fuge
