#include "analysis/memory/word_memory.h"

#include <algorithm>
#include <span>
#include <utility>

namespace fuge::analysis {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20;  // of a generation
constexpr std::uint32_t numbers_of_generation = WordMemory::most_numbers / 2;

constexpr std::array contexts_of_documents{Context::text, Context::attribute, Context::begin,
                                           Context::alone};

constexpr std::size_t place_of(Context context) {
  return static_cast<std::size_t>(context);
}

std::span<const WordReading> with_others(const WordReading* likeliest) {
  return {likeliest, std::size_t{1} + likeliest->others};
}

// Whether the generation that these numbers belong to has none left.
bool has_no_number(std::uint32_t next) {
  return next % numbers_of_generation + std::uint32_t{256} > numbers_of_generation;
}

}  // namespace

void WordMemory::start() {
  text_arena_.clear();
  if (has_room()) return;
  std::swap(older_, recent_);
  recent_.clear();
  ++turnovers_;
  next_number_ = next_number_ < numbers_of_generation ? numbers_of_generation : 0;
}

PrintedWord& WordMemory::find_otherwise(std::string_view word, std::uint64_t hash) {
  if (word.size() > longest_remembered) return add_to_text(word);
  if (PrintedWord* known = find_older(word, hash)) return *known;
  return add(word, hash);
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
  const std::string_view bytes = moved->bytes;
  *moved = *older;
  moved->bytes = bytes;
  for (std::size_t i = 0; i < context_count; ++i) {
    const WordReading* readings = older->readings[i];
    if (readings == nullptr) continue;
    const auto same = std::ranges::find(older->readings, readings) - older->readings.begin();
    const auto first = static_cast<std::size_t>(same);
    moved->readings[i] = first < i ? moved->readings[first] : copy(readings);
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
  PrintedWord& added = text_arena_.make<PrintedWord>(1).front();
  added.bytes = text_arena_.copy(word);
  describe(added);
  return added;
}

// Most words are the same wherever they stand in a document.
const WordReading& WordMemory::analyze(PrintedWord& word, Context context) {
  analysis_(word.bytes, context, made_);
  const bool remembered = word.remembered && has_room();
  const WordReading* readings = keep(made_, remembered);
  if (word.remembered && !remembered) return *readings;
  word.readings[place_of(context)] = readings;
  if (!is_of_query(context) && made_.same_in_documents)
    for (const Context other : contexts_of_documents) word.readings[place_of(other)] = readings;
  return *readings;
}

const WordReading* WordMemory::keep(const AnalyzedWord& made, bool to_recent) {
  Arena& arena = to_recent ? recent_.arena() : text_arena_;
  const auto constituents = arena.make<WordConstituent>(made.constituents.size());
  for (std::size_t i = 0; i < constituents.size(); ++i) {
    const TokenConstituent& constituent = made.constituents[i];
    constituents[i] = {static_cast<std::uint32_t>(constituent.begin),
                       static_cast<std::uint32_t>(constituent.end), constituent.role,
                       arena.copy(constituent.term)};
  }
  const std::string_view form = arena.copy(made.form);
  const auto readings = arena.make<WordReading>(1 + made.others.size());
  readings[0] = {.form = form,
                 .term = made.term == made.form ? form : arena.copy(made.term),
                 .origin = arena.copy(made.origin),
                 .constituents = constituents,
                 .steps = made.steps,
                 .others = static_cast<std::uint16_t>(made.others.size())};
  for (std::size_t i = 0; i < made.others.size(); ++i) {
    const OtherReading& other = made.others[i];
    readings[i + 1] = {.form = form,
                       .term = arena.copy(other.term),
                       .origin = arena.copy(other.origin),
                       .steps = other.steps};
    take(Step::reading, readings[i + 1].steps);
  }
  if (to_recent) number(readings);
  return readings.data();
}

const WordReading* WordMemory::copy(const WordReading* older) {
  Arena& arena = recent_.arena();
  const std::span<const WordReading> from = with_others(older);
  const std::span<WordReading> readings = arena.make<WordReading>(from.size());
  std::ranges::copy(from, readings.begin());
  for (WordReading& reading : readings) {
    reading.form = arena.copy(reading.form);
    reading.term = arena.copy(reading.term);
    reading.origin = arena.copy(reading.origin);
    const auto constituents = arena.make<WordConstituent>(reading.constituents.size());
    std::ranges::copy(reading.constituents, constituents.begin());
    for (WordConstituent& constituent : constituents)
      constituent.term = arena.copy(constituent.term);
    reading.constituents = constituents;
  }
  number(readings);
  return readings.data();
}

void WordMemory::number(std::span<WordReading> readings) {
  for (WordReading& reading : readings) reading.number = next_number_++;
}

}  // namespace fuge::analysis
