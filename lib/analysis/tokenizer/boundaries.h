// Layer: analysis. Text → words or sentences, as ICU and UAX #29 have them.
#pragma once

#include <unicode/ubrk.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace fuge::analysis {

// Cuts UTF-8 in place: the ranges lie one behind the other, on boundaries of characters, and
// cover the text, which may hold any bytes. Used by one thread at a time.
class Boundaries {
 public:
  struct Range {
    std::size_t begin = 0;  // bytes of the text
    std::size_t end = 0;
    int status = 0;  // ICU's: words from UBRK_WORD_NONE_LIMIT on have a letter, digit or ideograph
  };

  // UBRK_WORD or UBRK_SENTENCE. Throws Error(invalid_argument) where ICU has no data for it.
  explicit Boundaries(UBreakIteratorType type);
  ~Boundaries();
  Boundaries(const Boundaries&) = delete;
  Boundaries& operator=(const Boundaries&) = delete;

  // Throws Error(invalid_argument) for a text over 2^31 - 1 bytes, which ICU can't count.
  static void check_size(std::string_view text);

  // Starts over with `text`, which must stay as it is until the last next().
  // Throws what check_size() does.
  void reset(std::string_view text);
  // The next range; nothing after the last.
  std::optional<Range> next();

 private:
  std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> iterator_;
  UText* text_ = nullptr;
  std::size_t begin_ = 0;
};

}  // namespace fuge::analysis
