#include "compound/base_form.h"

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "compound/letter_model.h"

namespace fuge::compound {
namespace {

constexpr std::size_t longest_prefix = 13;

// The bytes of the letters from `begin` to `end`.
std::string_view bytes_of(const Letters& letters, std::size_t begin, std::size_t end,
                          std::string_view word) {
  return word.substr(letters.begins[begin], letters.begins[end] - letters.begins[begin]);
}

bool is_sharp_s(std::string_view bytes) {
  return bytes.starts_with("ß") || bytes.starts_with("ẞ");
}

bool is_umlaut(Code code) {
  return code == a_umlaut || code == o_umlaut || code == u_umlaut;
}

// The letter's own bytes, or how it is spelled where the word was respelled (respelling.h): an
// umlaut for two letters, and the consonant without bytes that the old spelling dropped.
void append_spelled(std::string& text, const Letters& letters, std::size_t at,
                    std::string_view word) {
  const std::string_view bytes = bytes_of(letters, at, at + 1, word);
  const bool dropped = bytes.empty() && !is_sharp_s(word.substr(letters.begins[at]));
  const bool two_letters = is_umlaut(letters.codes[at]) && bytes.size() >= 2 &&
                           (bytes.back() == 'e' || bytes.back() == 'E');
  if (dropped || two_letters) {
    text += to_text(letters.all().subspan(at, 1));
  } else {
    text.append(bytes);
  }
}

std::string text_of(Stretch part, std::string_view word) {
  const std::string_view bytes = bytes_of(*part.letters, part.begin, part.end, word);
  // Most parts: a byte a letter, so nothing was respelled. A dropped consonant comes first.
  if (bytes.size() == part.size() &&
      !bytes_of(*part.letters, part.begin, part.begin + 1, word).empty())
    return std::string(bytes);
  std::string text;
  for (std::size_t i = part.begin; i < part.end; ++i) append_spelled(text, *part.letters, i, word);
  return text;
}

// In lower case; the first letter in upper case for a noun. What is no UTF-8 is kept.
void append_in_case(std::string& text, std::string_view bytes, bool noun) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (is_ascii_small(bytes[at]) && !(noun && at == 0)) {
      text += bytes[at++];
      continue;
    }
    const utf8::Decoded next = utf8::decode(bytes, at);
    if (next.code_point == utf8::invalid) {
      text.append(bytes.substr(at, next.end - at));
    } else {
      const bool capital = noun && at == 0;
      utf8::append(text, capital ? unicode::to_capital(next.code_point)
                                 : unicode::to_small(next.code_point));
    }
    at = next.end;
  }
}

bool has_role(PartValue value, bool last) {
  return last ? value.is_last() : value.is_first();
}

// The record of the part in its role, by itself or after a prefix (über|gabe).
const Record* find_record(const Lexicon& lexicon, Stretch part, bool last) {
  const auto value = lexicon.find(part.codes());
  if (value && has_role(*value, last)) return &lexicon.record(*value);
  for (std::size_t size = 1; size <= longest_prefix && size + 2 < part.size(); ++size) {
    const auto prefix = lexicon.find(part.codes().first(size));
    if (!prefix || lexicon.record(*prefix).prefix == 0) continue;
    const auto rest = lexicon.find(part.codes().subspan(size));
    if (rest && has_role(*rest, last)) return &lexicon.record(*rest);
  }
  return nullptr;
}

void describe_unknown(Stretch part, std::string_view word, bool last, std::string& base,
                      std::string& linking) {
  const bool regular = !last && has_regular_linking(part, part.size());
  const std::size_t end = regular ? part.end - 1 : part.end;
  base = text_of({part.letters, part.begin, end}, word);
  if (regular) linking = "s";
}

}  // namespace

void describe_part(const Lexicon& lexicon, Stretch part, std::string_view word, bool last,
                   std::string& base, std::string& linking) {
  base.clear();
  linking.clear();
  const Record* record = find_record(lexicon, part, last);
  if (record == nullptr) return describe_unknown(part, word, last, base, linking);
  const std::size_t strip = last ? record->last_strip : record->first_strip;
  const bool noun = (record->flags & (last ? noun_flag : first_noun_flag)) != 0;
  const std::size_t end = part.end - (strip < part.size() ? strip : 0);
  append_in_case(base, text_of({part.letters, part.begin, end}, word), noun);
  const std::string_view add = lexicon.string(last ? record->last_add : record->first_add);
  if (base.empty()) {
    append_in_case(base, add, noun);
  } else {
    base += add;
  }
  if (!last) linking = lexicon.string(record->linking);
}

}  // namespace fuge::compound
