#include "analysis/normalizer/old_spellings.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/hash.h"

namespace fuge::analysis {
namespace {

struct Spelling {
  std::string_view old;
  std::string_view usual;  // the key's: which of two that are both right makes no difference
};

// Wherever they stand in a word: long and odd enough to be in no other one, nor across a joint. No
// usual spelling has an old one inside, so that each is replaced once. By first letter.
constexpr auto anywhere = std::to_array<Spelling>({
    {"alpdruck", "albdruck"},
    {"alpdrück", "albdrück"},
    {"alptraum", "albtraum"},
    {"alpträum", "albträum"},
    {"antiell", "anziell"},
    {"aufwendig", "aufwändig"},
    {"bayerisch", "bayrisch"},
    {"behend", "behänd"},
    {"belemmer", "belämmer"},
    {"bravour", "bravur"},
    {"calcium", "kalzium"},
    {"carbonat", "karbonat"},
    {"chicoree", "schikoree"},
    {"circus", "zirkus"},
    {"club", "klub"},
    {"coupon", "kupon"},
    {"cousine", "kusine"},
    {"delphin", "delfin"},
    {"differential", "differenzial"},
    {"diktaphon", "diktafon"},
    {"discothek", "diskothek"},
    {"drainage", "dränage"},
    {"einbleu", "einbläu"},
    {"entiell", "enziell"},
    {"exponential", "exponenzial"},
    {"facette", "fassette"},
    {"friseur", "frisör"},
    {"friseuse", "frisöse"},
    {"ghetto", "getto"},
    {"graphie", "grafie"},
    {"graphik", "grafik"},
    {"graphisch", "grafisch"},
    {"greuel", "gräuel"},
    {"greulich", "gräulich"},
    {"handicap", "handikap"},
    {"hämorrhoid", "hämorrid"},
    {"joghurt", "jogurt"},
    {"justitia", "justizia"},
    {"kalligraph", "kalligraf"},
    {"katarrh", "katarr"},
    {"ketschup", "ketchup"},
    {"känguruh", "känguru"},
    {"maffia", "mafia"},
    {"malaise", "maläse"},
    {"mayonnaise", "majonäse"},
    {"megaphon", "megafon"},
    {"myrrhe", "myrre"},
    {"nougat", "nugat"},
    {"numerier", "nummerier"},
    {"ograph", "ograf"},
    {"ophon", "ofon"},
    {"panther", "panter"},
    {"paragraph", "paragraf"},
    {"phantas", "fantas"},
    {"photo", "foto"},
    {"placier", "platzier"},
    {"platitüd", "plattitüd"},
    {"plazier", "platzier"},
    {"polonaise", "polonäse"},
    {"portemonnaie", "portmonee"},
    {"portmonnaie", "portmonee"},
    {"potential", "potenzial"},
    {"pretios", "prezios"},
    {"quentchen", "quäntchen"},
    {"roheit", "rohheit"},
    {"sauce", "sosse"},
    {"schneuz", "schnäuz"},
    {"schwenglich", "schwänglich"},
    {"selbständig", "selbstständig"},
    {"spaghetti", "spagetti"},
    {"stukkat", "stuckat"},
    {"szepter", "zepter"},
    {"telegraph", "telegraf"},
    {"telephon", "telefon"},
    {"thunfisch", "tunfisch"},
    {"tolpatsch", "tollpatsch"},
    {"verbleu", "verbläu"},
    {"vibraphon", "vibrafon"},
    {"wagon", "waggon"},
    {"yacht", "jacht"},
    {"yoga", "joga"},
    {"yoghurt", "jogurt"},
    {"yogurt", "jogurt"},
    {"zäheit", "zähheit"},
});

// As words, or as constituents of compounds: too short, or parts of other words. In order.
constexpr auto words = std::to_array<Spelling>({
    {"bendel", "bändel"},
    {"bendels", "bändels"},
    {"bouquet", "bukett"},
    {"bouquets", "buketts"},
    {"buffet", "büfett"},
    {"buffets", "büfetts"},
    {"büffet", "büfett"},
    {"büffets", "büfetts"},
    {"circa", "zirka"},
    {"cognac", "kognak"},
    {"cognacs", "kognaks"},
    {"corps", "korps"},
    {"dekollete", "dekolletee"},
    {"dekolletes", "dekolletees"},
    {"disco", "disko"},
    {"discos", "diskos"},
    {"expose", "exposee"},
    {"exposes", "exposees"},
    {"gems", "gäms"},
    {"gemse", "gämse"},
    {"gemsen", "gämsen"},
    {"karamel", "karamell"},
    {"kode", "code"},
    {"kodes", "codes"},
    {"kodex", "codex"},
    {"kommunique", "kommunikee"},
    {"kommuniques", "kommunikees"},
    {"kücken", "küken"},
    {"mohair", "mohär"},
    {"mop", "mopp"},
    {"nonstop", "nonstopp"},
    {"rauh", "rau"},
    {"rauhe", "raue"},
    {"rauhem", "rauem"},
    {"rauhen", "rauen"},
    {"rauher", "rauer"},
    {"rauhere", "rauere"},
    {"rauheren", "raueren"},
    {"rauhes", "raues"},
    {"rauheste", "raueste"},
    {"rauhesten", "rauesten"},
    {"schi", "ski"},
    {"souffle", "soufflee"},
    {"souffles", "soufflees"},
    {"stengel", "stängel"},
    {"stengeln", "stängeln"},
    {"stengels", "stängels"},
    {"stop", "stopp"},
    {"stops", "stopps"},
    {"tip", "tipp"},
    {"tips", "tipps"},
    {"tschüs", "tschüss"},
    {"variete", "varietee"},
    {"varietes", "varietees"},
    {"zierat", "zierrat"},
    {"zierate", "zierrate"},
    {"zieraten", "zierraten"},
    {"zierats", "zierrats"},
});

static_assert(std::is_sorted(anywhere.begin(), anywhere.end(),
                             [](Spelling a, Spelling b) { return a.old < b.old; }));
static_assert(std::is_sorted(words.begin(), words.end(),
                             [](Spelling a, Spelling b) { return a.old < b.old; }));

constexpr bool holds_old_spelling(Spelling row) {
  return std::any_of(anywhere.begin(), anywhere.end(), [&](Spelling other) {
    return row.usual.find(other.old) != std::string_view::npos;
  });
}
static_assert(std::none_of(anywhere.begin(), anywhere.end(), holds_old_spelling));

// Of a compound, the other part has at least so many bytes.
constexpr std::size_t least_other_part = 3;
// What begins or ends words by chance is no sign of an old spelling.
constexpr std::size_t least_at_an_end = 3;

// Where the rows of a letter begin.
constexpr auto first_rows = [] {
  std::array<std::uint8_t, 27> rows{};
  for (std::size_t letter = 0; letter < rows.size(); ++letter)
    for (const Spelling& row : anywhere)
      if (static_cast<std::size_t>(row.old[0] - 'a') < letter) ++rows[letter];
  return rows;
}();

// The row that the text begins with; nullptr for none.
const Spelling* find_anywhere(std::string_view text) {
  const auto letter = static_cast<std::size_t>(text.front() - 'a');
  if (text.front() < 'a' || letter > 25) return nullptr;
  for (std::size_t i = first_rows[letter]; i < first_rows[letter + 1]; ++i)
    if (text.size() > 1 && text[1] == anywhere[i].old[1] && text.starts_with(anywhere[i].old))
      return &anywhere[i];
  return nullptr;
}

bool is_vowel(char byte) {
  return std::string_view("aeiouy").find(byte) != std::string_view::npos ||
         static_cast<unsigned char>(byte) >= 0x80;
}

// Letters of a text.
struct Range {
  std::size_t begin;
  std::size_t end;

  std::string_view of(const SpelledText& text) const {
    return std::string_view(text.text()).substr(begin, end - begin);
  }
};

// Replaces the old spelling at byte `at`, where the lexicon knows the outcome and not the word.
bool try_spelling(const KnownWords& known, SpelledText& text, Range range, std::size_t at,
                  Spelling row) {
  std::string word{range.of(text)};
  if (known.knows(word)) return false;
  word.replace(at - range.begin, row.old.size(), row.usual);
  if (!known.knows(word)) return false;
  text.replace(at, row.old.size(), row.usual);
  return true;
}

bool write_part(const KnownWords& known, SpelledText& text, Range range) {
  const std::string_view word = range.of(text);
  for (const Spelling& row : words) {
    if (row.old.size() < least_at_an_end || word.size() < row.old.size() + least_other_part)
      continue;
    if (word[0] == row.old[0] && word.starts_with(row.old))
      return try_spelling(known, text, range, range.begin, row);
    if (word.back() == row.old.back() && word.ends_with(row.old))
      return try_spelling(known, text, range, range.end - row.old.size(), row);
  }
  return false;
}

// Whether the byte is the second of two consonants before a vowel. An s was never dropped: the
// word before it ended in ß (Flußsand).
bool may_be_dropped(std::string_view word, std::size_t at) {
  return word[at] == word[at - 1] && word[at] != 's' && !is_vowel(word[at]) &&
         is_vowel(word[at + 1]);
}

std::string tripled(std::string_view word, std::size_t at) {
  std::string whole;
  whole.reserve(word.size() + 1);
  whole.append(word.substr(0, at)).push_back(word[at]);
  return whole.append(word.substr(at));
}

void write_dropped_consonant(const KnownWords& known, SpelledText& text, Range range) {
  const std::string_view word = range.of(text);
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    if (!may_be_dropped(word, at)) continue;
    const std::string whole = tripled(word, at);
    if (!known.lists(whole) || known.lists(word)) continue;
    text.replace(range.begin + at, 1, whole.substr(at, 2));
    return;
  }
}

}  // namespace

std::size_t write_new_spellings(SpelledText& text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    const std::string_view rest = std::string_view(text.text()).substr(at, end - at);
    const Spelling* row = find_anywhere(rest);
    if (row == nullptr) continue;
    end = end - row->old.size() + row->usual.size();
    text.replace(at, row->old.size(), row->usual);
  }
  return end;
}

std::string_view new_spelling(std::string_view word) {
  const auto row = std::lower_bound(words.begin(), words.end(), word,
                                    [](Spelling a, std::string_view b) { return a.old < b; });
  return row != words.end() && row->old == word ? row->usual : std::string_view();
}

std::size_t write_known_spelling(const KnownWords& known, SpelledText& text, std::size_t begin,
                                 std::size_t end) {
  if (end - begin < least_at_an_end + least_other_part) return end;
  const std::size_t size = text.text().size();
  if (!write_part(known, text, {begin, end})) write_dropped_consonant(known, text, {begin, end});
  return end + text.text().size() - size;
}

std::uint64_t hash_of_spellings(std::uint64_t hash) {
  const auto add = [&](const Spelling& row) {
    hash = stable_hash(row.old, hash);
    hash = stable_hash(">", hash);
    hash = stable_hash(row.usual, hash);
    hash = stable_hash("\n", hash);
  };
  std::for_each(anywhere.begin(), anywhere.end(), add);
  std::for_each(words.begin(), words.end(), add);
  return hash;
}

}  // namespace fuge::analysis
