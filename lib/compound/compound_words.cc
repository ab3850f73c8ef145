#include "fuge/compound_words.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/files/entry_file.h"
#include "base/result.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "compound/alphabet.h"

namespace fuge {
namespace {

constexpr std::size_t least_letters = 2;
constexpr char32_t capital_sharp_s = U'ẞ';

// In lower case, letter by letter, so that ß stays one: joints are counted in its bytes.
Result<std::string> folded(std::string_view text) {
  std::string lower;
  for (std::size_t at = 0; at < text.size();) {
    const auto [sign, end] = utf8::decode(text, at);
    if (sign == utf8::invalid) return Problem{"an entry must be UTF-8"};
    if (unicode::is_space(sign))
      return Problem{"an entry has white space inside a word: write one entry a line"};
    utf8::append(lower, sign == capital_sharp_s ? U'ß' : unicode::to_small(sign));
    at = end;
  }
  return lower;
}

// Counted as the splitter counts.
std::optional<Problem> length_problem(std::string_view text) {
  compound::Letters letters;
  if (!compound::read_letters(text, 0, text.size(), letters))
    return Problem{"a word has at most 128 letters (ß counts as two)"};
  if (letters.count < least_letters) return Problem{"a word or part needs at least two letters"};
  return std::nullopt;
}

// "teil|teil" for the word "teilteil".
Result<CompoundWords::Exception> make_exception(const std::string& word, const std::string& parts) {
  CompoundWords::Exception exception{word, {}};
  std::string joined;
  for (std::size_t begin = 0; begin <= parts.size();) {
    const std::size_t end = std::min(parts.find('|', begin), parts.size());
    const std::string part = parts.substr(begin, end - begin);
    if (parts.find('|') != std::string::npos) {
      if (auto problem = length_problem(part)) return *problem;
    }
    if (begin > 0) exception.joints.push_back(joined.size());
    joined += part;
    begin = end + 1;
  }
  if (auto problem = length_problem(word)) return *problem;
  if (joined != word) return Problem{"the parts must give the word when they are joined"};
  return exception;
}

// One of the two: a part without letters is none.
struct Entry {
  CompoundWords::Exception exception = {};
  CompoundWords::Part part = {};
};

// Digits and other scripts aren't told apart inside parts.
bool has_other_letters(std::string_view part) {
  compound::Letters letters;
  if (!compound::read_letters(part, 0, part.size(), letters)) return false;
  const auto codes = letters.all();
  return std::find(codes.begin(), codes.end(), compound::other) != codes.end();
}

Result<Entry> parse_part(std::string_view word) {
  CompoundWords::Part part;
  part.last = word.starts_with('-');
  if (part.last) word.remove_prefix(1);
  part.first = word.ends_with('-');
  if (part.first) word.remove_suffix(1);
  if (auto problem = length_problem(word)) return *problem;
  if (!part.first && !part.last) return Entry{.exception = {std::string(word), {}}};
  if (word.find('-') != word.npos) return Problem{"a part has no hyphen inside"};
  if (has_other_letters(word)) return Problem{"a part has only Latin letters"};
  part.surface = word;
  return Entry{.part = std::move(part)};
}

// "Wort = Teil|Teil", `sign` being that of "=".
Result<Entry> parse_exception(std::string_view text, std::size_t sign) {
  const auto word = folded(utf8::trim(text.substr(0, sign)));
  if (!word) return word.error();
  const auto parts = folded(utf8::trim(text.substr(sign + 1)));
  if (!parts) return parts.error();
  auto exception = make_exception(*word, *parts);
  if (!exception) return exception.error();
  return Entry{.exception = *std::move(exception)};
}

Result<Entry> parse_entry(std::string_view entry) {
  const std::string_view text = utf8::trim(entry);
  const std::size_t sign = text.find('=');
  if (sign != std::string_view::npos) return parse_exception(text, sign);
  const auto word = folded(text);
  if (!word) return word.error();
  if (word->find('|') != std::string::npos)
    return Problem{"parts need their word before them: Wort = Teil|Teil"};
  return parse_part(*word);
}

Entry entry_or_throw(std::string_view entry) {
  auto parsed = parse_entry(entry);
  if (!parsed) throw Error(ErrorCode::invalid_argument, parsed.error().reason);
  return *std::move(parsed);
}

void keep(Entry entry, std::vector<CompoundWords::Exception>& exceptions,
          std::vector<CompoundWords::Part>& parts) {
  if (entry.part.surface.empty()) {
    exceptions.push_back(std::move(entry.exception));
  } else {
    parts.push_back(std::move(entry.part));
  }
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
  keep(entry_or_throw(entry), exceptions_, parts_);
  settle_all();
}

void CompoundWords::add_all(const std::vector<std::string>& entries) {
  CompoundWords all = *this;
  for (const std::string& entry : entries) keep(entry_or_throw(entry), all.exceptions_, all.parts_);
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
  std::vector<Error> errors =
      read_entries(file, [this](std::string_view entry) -> std::optional<Problem> {
        auto parsed = parse_entry(entry);
        if (!parsed) return parsed.error();
        keep(*std::move(parsed), exceptions_, parts_);
        return std::nullopt;
      });
  settle_all();
  return errors;
}

void CompoundWords::settle_all() {
  settle(exceptions_, &Exception::word);
  settle(parts_, &Part::surface);
}

}  // namespace fuge
