#include "index/tokens/token_record.h"

#include <utility>

#include "fuge/error.h"
#include "index/tokens/word_code.h"
#include "index/varint.h"

namespace fuge::index {
namespace {

[[noreturn]] void throw_damaged() {
  throw Error(ErrorCode::damaged_index,
              "the tokens of an article can't be read: index the articles again");
}

std::uint32_t take_code(std::string_view& bytes) {
  if (bytes.empty()) throw_damaged();
  const auto at = [&bytes](std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : static_cast<unsigned char>(0);
  };
  const unsigned char first[] = {at(0), at(1), at(2)};
  word_code::Code code{0, word_code::most_bytes};
  if (first[0] != word_code::first_of_five) code = word_code::short_code(first);
  if (bytes.size() < code.size) throw_damaged();
  if (code.size == word_code::most_bytes)
    for (std::size_t i = 1; i < code.size; ++i) code.value = code.value << 8 | at(i);
  bytes.remove_prefix(code.size);
  return code.value;
}

WordNumber word_of(std::uint32_t code) {
  if (code < word_code::first_word + 1 || code > most_words + word_code::first_word)
    throw_damaged();
  return code - word_code::first_word;
}

std::uint64_t taken(std::string_view& bytes) {
  const auto number = take_varint(bytes);
  if (!number) throw_damaged();
  return *number;
}

std::string_view cut(std::string_view& bytes) {
  const std::uint64_t size = taken(bytes);
  if (size > bytes.size()) throw_damaged();
  const std::string_view front = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return front;
}

// Bytes of a regular token, as the first nibble of them says: one byte before it and this many of
// it; one before it and more of it; any other number before it.
constexpr std::uint32_t longest_in_nibble = 13;
constexpr std::uint32_t longer = 14;
constexpr std::uint32_t other_gap = 15;

// Differences may be below zero: 0, -1, 1, -2 … as 0, 1, 2, 3 …
std::uint64_t zigzag(std::int64_t number) {
  return number < 0 ? static_cast<std::uint64_t>(-(number + 1)) * 2 + 1
                    : static_cast<std::uint64_t>(number) * 2;
}

std::int64_t unzigzag(std::uint64_t number) {
  const auto half = static_cast<std::int64_t>(number / 2);
  return number % 2 == 0 ? half : -half - 1;
}

}  // namespace

void TokenRecordWriter::begin_text(std::size_t field) {
  field_ = field;
  count_ = 0;
  words_.clear();
  bytes_.clear();
  last_ = {};
  last_.positions = 0;
  reached_ = 0;
}

void TokenRecordWriter::add(const RecordedToken& token) {
  const std::uint32_t behind = count_ == 0 ? 0 : last_.position + 1;
  const bool single = token.positions == 1 && !token.completed;
  if (single && token.position == behind && token.begin >= reached_) {
    word_code::append(words_, token.word + word_code::first_word);
    add_regular(token);
  } else if (single && count_ > 0 && token.position == last_.position &&
             token.begin == last_.begin && token.end == last_.end) {
    word_code::append(words_, word_code::reading_mark);
    word_code::append(words_, token.word + word_code::first_word);
  } else {
    word_code::append(words_, word_code::irregular_mark);
    append_varint(words_, zigzag(std::int64_t{token.position} - std::int64_t{behind}));
    append_varint(words_, std::uint64_t{token.positions} * 2 + (token.completed ? 1 : 0));
    word_code::append(words_, token.word + word_code::first_word);
    bytes_.put_number(
        zigzag(static_cast<std::int64_t>(token.begin) - static_cast<std::int64_t>(reached_)));
    bytes_.put_number(token.end - token.begin);
  }
  last_ = token;
  ++count_;
}

void TokenRecordWriter::add_regular(const RecordedToken& token) {
  const std::size_t gap = token.begin - reached_;
  const std::size_t length = token.end - token.begin;
  if (gap == 1 && length > 0 && length <= longest_in_nibble) {
    bytes_.put(static_cast<std::uint32_t>(length));
  } else if (gap == 1 && length > longest_in_nibble) {
    bytes_.put(longer);
    bytes_.put_number(length - longest_in_nibble - 1);
  } else {
    bytes_.put(other_gap);
    bytes_.put_number(gap);
    bytes_.put_number(length);
  }
  reached_ = token.end;
}

void TokenRecordWriter::end_text() {
  if (count_ == 0) return;
  append_varint(record_, field_);
  append_varint(record_, count_);
  append_varint(record_, words_.size());
  record_ += words_;
  append_varint(record_, bytes_.bytes().size());
  record_ += bytes_.bytes();
}

std::string TokenRecordWriter::take() {
  return std::exchange(record_, {});
}

bool RecordedText::next(RecordedToken& token) {
  if (rest_ == 0) return false;
  read_bytes(read_word(token), token);
  return true;
}

bool RecordedText::next_of(const WordFilter& words, RecordedToken& token) {
  do {
    skip_others(words);
    if (rest_ == 0) return false;
    read_word(token);
  } while (!words.may_have(token.word));
  return true;
}

void RecordedText::add_words(WordSet& words) const {
  RecordedText rest = *this;
  RecordedToken token;
  while (rest.rest_ > 0) {
    rest.read_word(token);
    words.add(token.word);
  }
}

// Passes regular tokens that aren't among the words: most of a text.
void RecordedText::skip_others(const WordFilter& words) {
  const auto* const begin = reinterpret_cast<const unsigned char*>(words_.data());
  // Each may have three bytes, and is read by as many.
  const auto* const end = begin + words_.size();
  const unsigned char* at = begin;
  std::size_t rest = rest_;
  for (; rest > 0 && end - at >= 3; --rest) {
    if (*at <= word_code::irregular_mark || *at == word_code::first_of_five) break;
    const word_code::Code code = word_code::short_code(at);
    if (words.may_have(code.value - word_code::first_word)) break;
    at += code.size;
  }
  behind_ += static_cast<std::uint32_t>(rest_ - rest);
  rest_ = rest;
  words_.remove_prefix(static_cast<std::size_t>(at - begin));
}

RecordedText::Kind RecordedText::read_word(RecordedToken& token) {
  --rest_;
  const std::uint32_t code = take_code(words_);
  Kind kind = Kind::regular;
  token.positions = 1;
  token.completed = false;
  if (code > word_code::irregular_mark) {
    token.word = word_of(code);
    token.position = behind_;
    behind_ = token.position + 1;
    return kind;
  }
  if (code == word_code::reading_mark) {
    kind = Kind::reading;
    token.position = behind_ - 1;
  } else {
    kind = Kind::irregular;
    token.position = static_cast<std::uint32_t>(behind_ + unzigzag(taken(words_)));
    const std::uint64_t positions = taken(words_);
    token.positions = static_cast<std::uint32_t>(positions / 2);
    token.completed = positions % 2 != 0;
  }
  token.word = word_of(take_code(words_));
  behind_ = token.position + 1;
  return kind;
}

// The token still has the bytes of the one before.
void RecordedText::read_bytes(Kind kind, RecordedToken& token) {
  if (kind == Kind::reading) return;
  if (kind == Kind::irregular) {
    token.begin = static_cast<std::size_t>(static_cast<std::int64_t>(reached_) +
                                           unzigzag(bytes_.take_number()));
    token.end = token.begin + bytes_.take_number();
  } else {
    const std::uint32_t nibble = bytes_.take();
    const std::uint64_t gap = nibble == other_gap ? bytes_.take_number() : 1;
    const std::uint64_t length = nibble == other_gap ? bytes_.take_number()
                                 : nibble == longer  ? bytes_.take_number() + longest_in_nibble + 1
                                                     : nibble;
    token.begin = reached_ + gap;
    token.end = token.begin + length;
    reached_ = token.end;
  }
  if (bytes_.overrun()) throw_damaged();
}

bool TokenRecord::next(RecordedText& text) {
  if (rest_.empty()) return false;
  const std::uint64_t field = taken(rest_);
  const std::uint64_t count = taken(rest_);
  const std::string_view words = cut(rest_);
  const std::string_view bytes = cut(rest_);
  if (count > words.size()) throw_damaged();
  text = RecordedText(field, count, words, bytes);
  return true;
}

}  // namespace fuge::index
