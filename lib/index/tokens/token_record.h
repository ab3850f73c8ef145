// Layer: index. The tokens of an article as they are stored: the words by their numbers, their
// positions and bytes. The forward index: what reads an article's tokens needn't analyze it again.
//
// A record has a section for each text: the number of the text's field in the table of fields, how
// many tokens there are, then their words, then their bytes. Most tokens are regular: one position
// behind the one before, and behind its bytes. Their word is a number of one to three bytes, the
// frequent ones of one (word_code.h); their bytes a nibble where one space stands before them.
// Other readings of the same bytes have a mark before their word, what else isn't regular a longer
// one: words joined by hyphens, completed ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "index/tokens/nibbles.h"
#include "index/tokens/word_filter.h"
#include "index/words/word_number.h"

namespace fuge::index {

struct RecordedToken {
  WordNumber word = no_word;
  std::uint32_t position = 0;  // as of Token
  std::uint32_t positions = 1;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  bool completed =
      false;  // from a word beside it (Step::ellipsis): it has bytes of another one, too

  friend bool operator==(const RecordedToken&, const RecordedToken&) = default;
};

class TokenRecordWriter {
 public:
  // The tokens of a text, which is a value of the field of this number in schema::Fields::rows().
  void begin_text(std::size_t field);
  // In the order of a text, as the analyzer gives them.
  void add(const RecordedToken& token);
  void end_text();

  // The record of what was added; begins anew.
  std::string take();

 private:
  void add_regular(const RecordedToken& token);

  std::string record_;
  std::size_t field_ = 0;
  std::size_t count_ = 0;
  std::string words_;
  NibbleWriter bytes_;
  RecordedToken last_;
  std::size_t reached_ = 0;  // end of the last regular token
};

// Reads the tokens of one text. Throws Error(damaged_index) for bytes that no writer made.
class RecordedText {
 public:
  RecordedText() = default;
  RecordedText(std::size_t field, std::size_t count, std::string_view words, std::string_view bytes)
      : field_(field), rest_(count), words_(words), bytes_(bytes) {}

  std::size_t field() const noexcept { return field_; }

  // The next token; false at the end.
  bool next(RecordedToken& token);
  // The next one that may be one of the words, without its bytes; false at the end. Several times
  // as quick as next(); a text is read by one of the two.
  bool next_of(const WordFilter& words, RecordedToken& token);

  // Adds the words of all tokens that are to come.
  void add_words(WordSet& words) const;

 private:
  enum class Kind { regular, reading, irregular };
  Kind read_word(RecordedToken& token);
  void skip_others(const WordFilter& words);
  void read_bytes(Kind kind, RecordedToken& token);

  std::size_t field_ = 0;
  std::size_t rest_ = 0;  // how many are to come
  std::string_view words_;
  NibbleReader bytes_;
  std::uint32_t behind_ = 0;  // the position behind the last token
  std::size_t reached_ = 0;
};

// Reads the texts of a record one after the other.
class TokenRecord {
 public:
  // `record` outlives it and its texts.
  explicit TokenRecord(std::string_view record) noexcept : rest_(record) {}

  // The next text; false at the end. Throws Error(damaged_index).
  bool next(RecordedText& text);

 private:
  std::string_view rest_;
};

}  // namespace fuge::index
