#include "analysis/tokenizer/symbols.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "analysis/tables/signs.h"
#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"
#include "fuge/token.h"

namespace fuge::analysis {
namespace {

using tables::Sign;
using tables::signs;

constexpr std::string_view degree = "°";

constexpr std::array<bool, 256> make_beginning() {
  std::array<bool, 256> beginning{};
  for (const Sign& sign : signs) beginning[static_cast<unsigned char>(sign.text.front())] = true;
  return beginning;
}
// The first bytes of all symbols.
constexpr std::array<bool, 256> beginning = make_beginning();

constexpr auto symbol_step = static_cast<std::uint16_t>(Step::symbol);

const Sign* symbol_at(std::string_view text, std::size_t at) {
  if (!beginning[static_cast<unsigned char>(text[at])]) return nullptr;
  const auto found = std::find_if(signs.begin(), signs.end(), [&](const Sign& sign) {
    return text.substr(at, sign.text.size()) == sign.text;
  });
  return found == signs.end() ? nullptr : &*found;
}

void add_read_as(std::string_view word, std::size_t begin, std::size_t end, std::string_view form,
                 Words& words) {
  SpecialWord special;
  special.rewriting.put(word, begin, end);
  special.form = form;
  special.steps = symbol_step;
  words.add(begin, end, special);
}

std::string_view unit_of(std::string_view letter) {
  if (letter == "C" || letter == "c") return "Celsius";
  return letter == "F" || letter == "f" ? "Fahrenheit" : "";
}

// What stands behind the letter and belongs to it; empty for nothing.
std::string_view symbol_behind(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const bool plus = rest.starts_with("++") && !rest.starts_with("+++");
  const std::string_view symbol = plus ? "++" : rest.starts_with('#') ? "#" : "";
  return word_at(text, at + symbol.size()) ? "" : symbol;
}

}  // namespace

void add_symbols(std::size_t begin, std::size_t end, Words& words) {
  const std::string_view text = words.text.substr(0, end);
  for (std::size_t i = begin; i < end; ++i) {
    const Sign* symbol = symbol_at(text, i);
    if (symbol == nullptr) continue;
    std::size_t last = i + symbol->text.size();
    while (text.substr(last, symbol->text.size()) == symbol->text) last += symbol->text.size();
    add_read_as(symbol->word, i, last, symbol->text, words);
    i = last - 1;
  }
}

std::size_t take_lettered_symbol(const Segments& segments, std::size_t i, Words& words) {
  if (segments[i].size() != 1 || !is_ascii_letter(segments[i].front())) return 0;
  const std::size_t begin = segments.all[i].begin;
  const std::size_t end = segments.all[i].end;
  const std::string_view unit = unit_of(segments[i]);
  if (!unit.empty() && segments.text.substr(0, begin).ends_with(degree)) {
    add_read_as(unit, begin, end, segments[i], words);
    return 1;
  }
  const std::string_view symbol = symbol_behind(segments.text, end);
  if (symbol.empty()) return 0;
  SpecialWord special;
  special.rewriting.take(segments.text.substr(begin, 1 + symbol.size()), begin);
  special.form = special.rewriting.word();
  special.steps = symbol_step;
  special.literal = true;
  words.add(begin, end + symbol.size(), special);
  return 1;
}

void take_tag(Words& words) {
  const std::size_t size = words.size();
  const Word word = words.all.back();
  if (word.begin == 0 || word.special != Word::as_printed) return;
  const std::string_view text = words.text;
  const char tag = text[word.begin - 1];
  if ((tag != '#' && tag != '@') || word_before(text, word.begin - 1)) return;
  if (is_digit(text[word.begin])) return;
  // Of two symbols behind each other the first is in nobody's way, but "C#" may have it already.
  if (size > 1 && words.all[size - 2].end == word.begin) return;
  SpecialWord special;
  special.rewriting.take(words[size - 1], word.begin);
  special.form.append(1, tag).append(words[size - 1]);
  special.steps = symbol_step;
  words.make_special(word.begin - 1, special);
}

}  // namespace fuge::analysis
