// Layer: analysis. Remembers what became of words: texts repeat most of theirs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "analysis/analyzed_word.h"
#include "analysis/base_forms/readings.h"
#include "analysis/memory/arena.h"
#include "analysis/memory/printed_word.h"
#include "analysis/memory/word_table.h"
#include "base/text_hash.h"

namespace fuge::analysis {

// A word is looked up once, by its bytes; its readings in each context lie with it. Words lie in
// two generations of a bounded number of bytes: a word of the older one that comes again moves to
// the recent one. Between two texts the older one goes where the recent one is full; while a text
// is analyzed nothing goes, and what there is no room for is analyzed whenever it comes.
//
// Readings that are remembered have numbers, so that who uses them can keep what they made of each
// in an array: below `most_numbers`, none twice, for the same reading as long as numbering() stays
// the same. Used by one thread at a time: sharing one among the threads of a bulk build would save
// each of them the words that another has seen, a sixth of the analysis with two threads, at the
// price of a lock for every word.
class WordMemory {
 public:
  // Makes of a word what is remembered; `result` may hold that of another one.
  using Analysis =
      std::function<void(std::string_view word, Context context, AnalyzedWord& result)>;
  static constexpr std::uint32_t most_numbers = std::uint32_t{1} << 20U;
  // What keeps all that was given since start() where it is.
  using Hold = std::array<std::shared_ptr<const Arena>, 3>;

  explicit WordMemory(Analysis analysis) : analysis_(std::move(analysis)) {}

  // Before each text, or part of a text: all that was given for the last one may go, but for
  // readings that somebody holds.
  void start();
  Hold hold() const { return {recent_.hold(), older_.hold(), text_arena_}; }
  // Lets go of printed words that aren't remembered, though not of their readings.
  void forget_printed() { printed_arena_.clear(); }
  std::uint64_t turnovers() const noexcept { return turnovers_; }
  // Another one for each memory of the process, and after each turnover.
  std::uint64_t numbering() const noexcept { return numbering_; }

  // Valid until start(), as all that follows.
  PrintedWord& find(std::string_view word) { return find(word, text_hash(word)); }
  // `hash` is text_hash(word); fetch() it before, and it is there when it is needed.
  PrintedWord& find(std::string_view word, std::uint64_t hash) {
    PrintedWord* known = word.size() > longest_remembered ? nullptr : recent_.find(word, hash);
    return known != nullptr ? *known : find_otherwise(word, hash);
  }
  void fetch(std::uint64_t hash) const noexcept { recent_.fetch(hash); }
  // Some time after fetch().
  void fetch_word(std::uint64_t hash) const noexcept { recent_.fetch_word(hash); }
  const WordReading& read(PrintedWord& word, Context context) {
    if (word.in_documents != nullptr && !is_of_query(context)) return *word.in_documents;
    const WordReading* known = word.by_context == nullptr
                                   ? nullptr
                                   : (*word.by_context)[static_cast<std::size_t>(context)];
    return known != nullptr ? *known : analyze(word, context);
  }
  const WordReading& read(std::string_view word, Context context = Context::text) {
    return read(find(word), context);
  }

  // Memory for what the text alone has.
  Arena& text_arena() noexcept { return *text_arena_; }

 private:
  static constexpr std::size_t longest_remembered = 64;  // bytes

  PrintedWord& find_otherwise(std::string_view word, std::uint64_t hash);
  PrintedWord* find_older(std::string_view word, std::uint64_t hash);
  PrintedWord& add(std::string_view word, std::uint64_t hash);
  PrintedWord& add_to_text(std::string_view word);
  static std::uint64_t new_numbering() noexcept;
  bool has_room() const noexcept;
  const WordReading& analyze(PrintedWord& word, Context context);
  static void set_by_context(PrintedWord& word, Context context, const WordReading* readings,
                             Arena& arena);
  const WordReading* keep(const AnalyzedWord& made, std::string_view printed, bool to_recent);
  const WordReading* copy(const WordReading* older);
  void number(std::span<WordReading> readings);

  Analysis analysis_;
  WordTable recent_;
  WordTable older_;
  std::shared_ptr<Arena> text_arena_ = std::make_shared<Arena>();
  Arena printed_arena_;  // printed words that aren't remembered
  std::uint64_t turnovers_ = 0;
  std::uint64_t numbering_ = new_numbering();
  std::uint32_t next_number_ = 0;
  AnalyzedWord made_;
};

}  // namespace fuge::analysis
