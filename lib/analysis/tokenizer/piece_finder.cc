#include "analysis/tokenizer/piece_finder.h"

#include <array>

#include "analysis/tokenizer/abbreviations.h"
#include "analysis/tokenizer/characters.h"
#include "analysis/tokenizer/figures_in_text.h"
#include "analysis/tokenizer/inclusive_forms.h"
#include "analysis/tokenizer/signs.h"
#include "base/ascii.h"
#include "fuge/token.h"

namespace fuge::analysis {
namespace {

constexpr std::array<bool, 256> make_set(std::string_view bytes) {
  std::array<bool, 256> set{};
  for (const char c : bytes) set[static_cast<unsigned char>(c)] = true;
  return set;
}
// The first byte of what a rule looks for behind a word, and the last byte of what it looks for
// before one: most words stand between others, and are pieces as they are.
constexpr std::array<bool, 256> rule_behind = make_set(".:*_/(@+#%-\xC2\xE2");
constexpr std::array<bool, 256> rule_before = make_set("#@\xB0");

bool is_plain(const Atoms& atoms, std::size_t i) {
  const Atom atom = atoms.all[i];
  const char after = atoms.after(i);
  const char before = atom.begin > 0 ? atoms.text[atom.begin - 1] : ' ';
  if (rule_before[static_cast<unsigned char>(before)]) return false;
  if (!rule_behind[static_cast<unsigned char>(after)]) return true;
  // The end of a sentence.
  if (after != '.' || atom.end - atom.begin <= 2) return false;
  return atom.end + 1 == atoms.text.size() || is_ascii_space(atoms.text[atom.end + 1]);
}

// The feminine form has the same letters.
void mark_inner_capital(Pieces& pieces) {
  PieceReading reading;
  const std::size_t last = pieces.size() - 1;
  reading.rewriting.take(pieces[last], pieces.all[last].begin);
  reading.steps = static_cast<std::uint16_t>(Step::gender);
  pieces.all[last].reading = static_cast<std::uint32_t>(pieces.readings.size());
  pieces.readings.push_back(std::move(reading));
}

// A word as it is, or several with "_" between them.
std::size_t take_word(const Atoms& atoms, std::size_t i, Pieces& pieces) {
  std::size_t last = i;
  while (atoms.joined_by(last, "_")) ++last;
  pieces.add(atoms.all[i].begin, atoms.all[last].end);
  take_tag(pieces);
  return last + 1 - i;
}

std::size_t take_plain(const Atoms& atoms, std::size_t i, Pieces& pieces) {
  pieces.add(atoms.all[i].begin, atoms.all[i].end);
  return 1;
}

using Rule = std::size_t (*)(const Atoms&, std::size_t, Pieces&);
constexpr std::array<Rule, 5> rules = {take_abbreviation, take_inclusive_form, take_figure,
                                       take_lettered_sign, take_word};

}  // namespace

void PieceFinder::run(std::string_view text, Pieces& pieces) {
  pieces.clear();
  pieces.text = text;
  addresses_.reset();
  atom_finder_.run(text, atoms_);
  const Atoms atoms{text, atoms_};
  std::size_t done = 0;
  for (std::size_t i = 0; i < atoms.size();) {
    add_signs(done, atoms_[i].begin, pieces);
    std::size_t taken = is_plain(atoms, i) ? take_plain(atoms, i, pieces) : 0;
    if (taken == 0) taken = addresses_.take(atoms, i, pieces);
    for (const Rule rule : rules)
      if (taken == 0) taken = rule(atoms, i, pieces);
    if (taken == 1 && has_inner_capital(atoms[i])) mark_inner_capital(pieces);
    i += taken;
    done = pieces.all.back().end;
  }
  add_signs(done, text.size(), pieces);
}

}  // namespace fuge::analysis
