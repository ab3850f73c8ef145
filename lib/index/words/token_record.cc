#include "index/words/token_record.h"

#include <utility>

#include "fuge/error.h"
#include "index/words/varint.h"

namespace fuge::index {
namespace {

// What stands in the row of words: marks, then the number of a word plus `first_word`.
constexpr std::uint32_t reading_mark = 0;
constexpr std::uint32_t irregular_mark = 1;
constexpr std::uint32_t first_word = 1;  // numbers begin with 1

// Code words of one to five bytes: 192 values of one, 48 · 256 of two, 15 · 65,536 of three.
constexpr std::uint32_t two_bytes_from = 192;
constexpr std::uint32_t three_bytes_from = two_bytes_from + 48 * 256;
constexpr std::uint32_t five_bytes_from = three_bytes_from + 15 * 65536;
constexpr unsigned first_of_two = 0xC0;
constexpr unsigned first_of_three = 0xF0;
constexpr unsigned first_of_five = 0xFF;

void append_code(std::string& out, std::uint32_t value) {
  const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte & 0xFFU); };
  if (value < two_bytes_from) {
    put(value);
  } else if (value < three_bytes_from) {
    value -= two_bytes_from;
    put(first_of_two + (value >> 8));
    put(value);
  } else if (value < five_bytes_from) {
    value -= three_bytes_from;
    put(first_of_three + (value >> 16));
    put(value >> 8);
    put(value);
  } else {
    put(first_of_five);
    for (unsigned shift = 32; shift > 0; shift -= 8) put(value >> (shift - 8));
  }
}

[[noreturn]] void throw_damaged() {
  throw Error(ErrorCode::damaged_index,
              "the tokens of an article can't be read: index the articles again");
}

std::uint32_t take_code(std::string_view& bytes) {
  if (bytes.empty()) throw_damaged();
  const auto at = [&bytes](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
  };
  const std::uint32_t first = at(0);
  const std::size_t size = first < first_of_two     ? 1
                           : first < first_of_three ? 2
                           : first < first_of_five  ? 3
                                                    : 5;
  if (bytes.size() < size) throw_damaged();
  std::uint32_t value = first;
  if (size == 2) {
    value = two_bytes_from + ((first - first_of_two) << 8 | at(1));
  } else if (size == 3) {
    value = three_bytes_from + ((first - first_of_three) << 16 | at(1) << 8 | at(2));
  } else if (size == 5) {
    value = at(1) << 24 | at(2) << 16 | at(3) << 8 | at(4);
  }
  bytes.remove_prefix(size);
  return value;
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
    append_code(words_, token.word + first_word);
    add_regular(token);
  } else if (single && count_ > 0 && token.position == last_.position &&
             token.begin == last_.begin && token.end == last_.end) {
    append_code(words_, reading_mark);
    append_code(words_, token.word + first_word);
  } else {
    append_code(words_, irregular_mark);
    append_varint(words_, zigzag(std::int64_t{token.position} - std::int64_t{behind}));
    append_varint(words_, std::uint64_t{token.positions} * 2 + (token.completed ? 1 : 0));
    append_code(words_, token.word + first_word);
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

bool RecordedText::next_word(RecordedToken& token) {
  if (rest_ == 0) return false;
  read_word(token);
  return true;
}

RecordedText::Kind RecordedText::read_word(RecordedToken& token) {
  --rest_;
  const std::uint32_t code = take_code(words_);
  Kind kind = Kind::regular;
  token.positions = 1;
  token.completed = false;
  if (code > irregular_mark) {
    token.word = code - first_word;
    token.position = behind_;
    behind_ = token.position + 1;
    return kind;
  }
  if (code == reading_mark) {
    kind = Kind::reading;
    token.position = behind_ - 1;
  } else {
    kind = Kind::irregular;
    token.position = static_cast<std::uint32_t>(behind_ + unzigzag(taken(words_)));
    const std::uint64_t positions = taken(words_);
    token.positions = static_cast<std::uint32_t>(positions / 2);
    token.completed = positions % 2 != 0;
  }
  token.word = take_code(words_) - first_word;
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
