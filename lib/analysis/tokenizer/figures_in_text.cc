#include "analysis/tokenizer/figures_in_text.h"

#include <string_view>
#include <utility>

#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t group = 3;  // digits

std::size_t take_colons(const Atoms& atoms, std::size_t i, Pieces& pieces) {
  std::size_t last = i;
  while (atoms.joined_by(last, ":") && is_digit(atoms[last].back()) &&
         is_digit(atoms[last + 1].front()))
    ++last;
  if (last == i) return 0;
  pieces.add(atoms.all[i].begin, atoms.all[last].end);
  return last + 1 - i;
}

bool is_first_group(std::string_view atom) {
  return atom.size() <= group && all_digits(atom) && atom.front() != '0';
}

bool is_group(std::string_view atom) {
  return atom.size() == group && all_digits(atom);
}

// A group, and behind it a decimal fraction.
bool is_group_with_fraction(std::string_view atom) {
  return atom.size() > group + 1 && atom[group] == ',' && all_digits(atom.substr(0, group)) &&
         all_digits(atom.substr(group + 1));
}

bool narrowly_spaced(const Atoms& atoms, std::size_t i) {
  if (i + 1 == atoms.size()) return false;
  const std::string_view gap = atoms.gap(i);
  return !gap.empty() && narrow_space_at(gap, 0) == gap.size();
}

std::size_t take_groups(const Atoms& atoms, std::size_t i, Pieces& pieces) {
  if (!is_first_group(atoms[i])) return 0;
  std::size_t last = i;
  while (narrowly_spaced(atoms, last) && is_group(atoms[last + 1])) ++last;
  if (narrowly_spaced(atoms, last) && is_group_with_fraction(atoms[last + 1])) ++last;
  if (last == i) return 0;
  PieceReading reading;
  reading.rewriting.take(atoms[i], atoms.all[i].begin);
  for (std::size_t j = i + 1; j <= last; ++j) {
    reading.rewriting.put(".", atoms.all[j - 1].end, atoms.all[j].begin);
    reading.rewriting.take(atoms[j], atoms.all[j].begin);
  }
  pieces.add(atoms.all[i].begin, atoms.all[last].end, std::move(reading));
  return last + 1 - i;
}

}  // namespace

std::size_t take_figure(const Atoms& atoms, std::size_t i, Pieces& pieces) {
  const std::size_t taken = take_colons(atoms, i, pieces);
  return taken > 0 ? taken : take_groups(atoms, i, pieces);
}

}  // namespace fuge::analysis
