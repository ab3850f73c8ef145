#include "analysis/memory/word_memory.h"

#include <algorithm>
#include <atomic>
#include <span>
#include <utility>

namespace fuge::analysis {
namespace {

constexpr std::size_t most_bytes = std::size_t{24} << 20;  // of a generation
constexpr std::uint32_t numbers_of_generation = WordMemory::most_numbers / 2;

constexpr std::size_t place_of(Context context) {
  return static_cast<std::size_t>(context);
}

std::span<const WordReading> with_others(const WordReading* likeliest) {
  return {likeliest, std::size_t{1} + likeliest->others};
}

// A text that is often a part of another one, which is kept already: base forms begin as the form
// does, and the terms of constituents make that of their compound.
std::string_view kept(std::string_view text, std::string_view whole, Arena& arena) {
  const std::size_t place = whole.find(text);
  return place == whole.npos ? arena.copy(text) : whole.substr(place, text.size());
}

std::span<const WordConstituent> kept(const std::vector<TokenConstituent>& made,
                                      std::string_view term_of_all, Arena& arena) {
  const std::span<WordConstituent> constituents = arena.make<WordConstituent>(made.size());
  for (std::size_t i = 0; i < made.size(); ++i) {
    const TokenConstituent& constituent = made[i];
    WordConstituent& part = constituents[i];
    const std::string_view term = kept(constituent.term, term_of_all, arena);
    part.bytes = term.data();
    part.size = static_cast<std::uint16_t>(term.size());
    part.begin = static_cast<std::uint32_t>(constituent.begin);
    part.end = static_cast<std::uint32_t>(constituent.end);
    part.role = constituent.role;
  }
  return constituents;
}

// Whether the generation that these numbers belong to has none left.
bool has_no_number(std::uint32_t next) {
  return next % numbers_of_generation + std::uint32_t{256} > numbers_of_generation;
}

}  // namespace

void WordMemory::start() {
  renew(text_arena_);
  printed_arena_.clear();
  if (has_room()) return;
  std::swap(older_, recent_);
  recent_.clear();
  ++turnovers_;
  numbering_ = new_numbering();
  next_number_ = next_number_ < numbers_of_generation ? numbers_of_generation : 0;
}

PrintedWord& WordMemory::find_otherwise(std::string_view word, std::uint64_t hash) {
  if (word.size() > longest_remembered) return add_to_text(word);
  if (PrintedWord* known = find_older(word, hash)) return *known;
  return add(word, hash);
}

std::uint64_t WordMemory::new_numbering() noexcept {
  static std::atomic<std::uint64_t> last = 0;
  return ++last;
}

bool WordMemory::has_room() const noexcept {
  return recent_.bytes() < most_bytes && !has_no_number(next_number_);
}

// Moves it to the recent generation.
PrintedWord* WordMemory::find_older(std::string_view word, std::uint64_t hash) {
  PrintedWord* older = older_.find(word, hash);
  if (older == nullptr || !has_room()) return older;
  PrintedWord* moved = recent_.add(word, hash);
  if (moved == nullptr) return older;
  *moved = *older;
  if (older->in_documents != nullptr) moved->in_documents = copy(older->in_documents);
  moved->by_context = nullptr;
  if (older->by_context == nullptr) return moved;
  const PrintedWord::ByContext& readings = *older->by_context;
  PrintedWord::ByContext copies{};
  for (std::size_t i = 0; i < context_count; ++i) {
    if (readings[i] == nullptr) continue;
    const auto first =
        static_cast<std::size_t>(std::ranges::find(readings, readings[i]) - readings.begin());
    copies[i] = first < i ? copies[first] : copy(readings[i]);
    set_by_context(*moved, static_cast<Context>(i), copies[i], recent_.arena());
  }
  return moved;
}

PrintedWord& WordMemory::add(std::string_view word, std::uint64_t hash) {
  PrintedWord* added = has_room() ? recent_.add(word, hash) : nullptr;
  if (added == nullptr) return add_to_text(word);
  added->remembered = true;
  describe(*added);
  return *added;
}

PrintedWord& WordMemory::add_to_text(std::string_view word) {
  PrintedWord& added = printed_arena_.make_before<PrintedWord>(word);
  added.size = static_cast<std::uint32_t>(word.size());
  describe(added);
  return added;
}

// Most words are the same wherever they stand in a document.
const WordReading& WordMemory::analyze(PrintedWord& word, Context context) {
  analysis_(word.bytes(), context, made_);
  const bool remembered = word.remembered && has_room();
  const WordReading* readings = keep(made_, word.bytes(), remembered);
  if (word.remembered && !remembered) return *readings;
  if (!is_of_query(context) && made_.same_in_documents) {
    word.in_documents = readings;
  } else {
    set_by_context(word, context, readings, remembered ? recent_.arena() : printed_arena_);
  }
  return *readings;
}

void WordMemory::set_by_context(PrintedWord& word, Context context, const WordReading* readings,
                                Arena& arena) {
  if (word.by_context == nullptr) word.by_context = &arena.make<PrintedWord::ByContext>(1).front();
  (*word.by_context)[place_of(context)] = readings;
}

const WordReading* WordMemory::keep(const AnalyzedWord& made, std::string_view printed,
                                    bool to_recent) {
  Arena& arena = to_recent ? recent_.arena() : *text_arena_;
  // Printed words of a text go before its readings.
  const std::string_view form = to_recent && made.form == printed ? printed : arena.copy(made.form);
  const auto readings = arena.make<WordReading>(1 + made.others.size());
  WordReading& first = readings[0];
  first.set_form(form);
  first.set_term(kept(made.term, form, arena));
  first.set_origin(arena.copy(made.origin));
  first.set_constituents(kept(made.constituents, first.term(), arena));
  first.steps = made.steps;
  first.others = static_cast<std::uint16_t>(made.others.size());
  for (std::size_t i = 0; i < made.others.size(); ++i) {
    const OtherReading& other = made.others[i];
    WordReading& reading = readings[i + 1];
    reading.set_form(form);
    reading.set_term(kept(other.term, form, arena));
    reading.set_origin(arena.copy(other.origin));
    reading.steps = other.steps;
    take(Step::reading, reading.steps);
  }
  if (to_recent) number(readings);
  return readings.data();
}

const WordReading* WordMemory::copy(const WordReading* older) {
  Arena& arena = recent_.arena();
  const std::span<const WordReading> from = with_others(older);
  const std::string_view form = arena.copy(older->form());
  const std::span<WordReading> readings = arena.make<WordReading>(from.size());
  std::ranges::copy(from, readings.begin());
  for (WordReading& reading : readings) {
    const std::span<const WordConstituent> parts = reading.constituents();
    reading.set_form(form);
    reading.set_term(kept(reading.term(), form, arena));
    reading.set_origin(arena.copy(reading.origin()));
    const auto constituents = arena.make<WordConstituent>(parts.size());
    std::ranges::copy(parts, constituents.begin());
    for (WordConstituent& part : constituents)
      part.bytes = kept(part.term(), reading.term(), arena).data();
    reading.set_constituents(constituents);
  }
  number(readings);
  return readings.data();
}

void WordMemory::number(std::span<WordReading> readings) {
  for (WordReading& reading : readings) reading.number = next_number_++;
}

}  // namespace fuge::analysis
