#include "analysis/tokenizer/signs.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

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
// The first bytes of all signs.
constexpr std::array<bool, 256> beginning = make_beginning();

constexpr auto sign_step = static_cast<std::uint16_t>(Step::symbol);

const Sign* sign_at(std::string_view text, std::size_t at) {
  if (!beginning[static_cast<unsigned char>(text[at])]) return nullptr;
  const auto found = std::find_if(signs.begin(), signs.end(), [&](const Sign& sign) {
    return text.substr(at, sign.text.size()) == sign.text;
  });
  return found == signs.end() ? nullptr : &*found;
}

void add_read_as(std::string_view word, std::size_t begin, std::size_t end, std::string_view form,
                 Pieces& pieces) {
  PieceReading reading;
  reading.rewriting.put(word, begin, end);
  reading.form = form;
  reading.steps = sign_step;
  pieces.add(begin, end, std::move(reading));
}

std::string_view unit_of(std::string_view letter) {
  if (letter == "C" || letter == "c") return "Celsius";
  return letter == "F" || letter == "f" ? "Fahrenheit" : "";
}

// What stands behind the letter and belongs to it; empty for nothing.
std::string_view sign_behind(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const bool plus = rest.starts_with("++") && !rest.starts_with("+++");
  const std::string_view sign = plus ? "++" : rest.starts_with('#') ? "#" : "";
  return word_at(text, at + sign.size()) ? "" : sign;
}

}  // namespace

void add_signs(std::size_t begin, std::size_t end, Pieces& pieces) {
  const std::string_view text = pieces.text.substr(0, end);
  for (std::size_t i = begin; i < end; ++i) {
    const Sign* sign = sign_at(text, i);
    if (sign == nullptr) continue;
    std::size_t last = i + sign->text.size();
    while (text.substr(last, sign->text.size()) == sign->text) last += sign->text.size();
    add_read_as(sign->word, i, last, sign->text, pieces);
    i = last - 1;
  }
}

std::size_t take_lettered_sign(const Atoms& atoms, std::size_t i, Pieces& pieces) {
  if (atoms[i].size() != 1 || !is_ascii_letter(atoms[i].front())) return 0;
  const std::size_t begin = atoms.all[i].begin;
  const std::size_t end = atoms.all[i].end;
  const std::string_view unit = unit_of(atoms[i]);
  if (!unit.empty() && atoms.text.substr(0, begin).ends_with(degree)) {
    add_read_as(unit, begin, end, atoms[i], pieces);
    return 1;
  }
  const std::string_view sign = sign_behind(atoms.text, end);
  if (sign.empty()) return 0;
  PieceReading reading;
  reading.rewriting.take(atoms.text.substr(begin, 1 + sign.size()), begin);
  reading.form = reading.rewriting.word();
  reading.steps = sign_step;
  reading.literal = true;
  pieces.add(begin, end + sign.size(), std::move(reading));
  return 1;
}

void take_tag(Pieces& pieces) {
  const std::size_t size = pieces.size();
  Piece& piece = pieces.all.back();
  if (piece.begin == 0 || piece.reading != Piece::as_printed) return;
  const std::string_view text = pieces.text;
  const char tag = text[piece.begin - 1];
  if ((tag != '#' && tag != '@') || word_before(text, piece.begin - 1)) return;
  if (is_digit(text[piece.begin])) return;
  // Of two signs behind each other the first is in nobody's way, but "C#" may have it already.
  if (size > 1 && pieces.all[size - 2].end == piece.begin) return;
  PieceReading reading;
  reading.rewriting.take(pieces[size - 1], piece.begin);
  reading.form.append(1, tag).append(pieces[size - 1]);
  reading.steps = sign_step;
  piece.begin -= 1;
  piece.reading = static_cast<std::uint32_t>(pieces.readings.size());
  pieces.readings.push_back(std::move(reading));
}

}  // namespace fuge::analysis
