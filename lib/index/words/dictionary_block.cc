#include "index/words/dictionary_block.h"

#include <algorithm>
#include <utility>

#include "fuge/error.h"
#include "index/varint.h"

namespace fuge::index {
namespace {

// Before the words of a class stands a byte with the class and their number; where these are more,
// the rest of the number follows.
constexpr std::size_t classes_apart = 16;
constexpr std::size_t many = classes_apart - 1;

[[noreturn]] void throw_damaged() {
  throw Error(ErrorCode::damaged_index,
              "the term dictionary can't be read: index the articles again");
}

std::size_t taken(std::string_view& bytes) {
  const auto number = take_varint(bytes);
  if (!number) throw_damaged();
  return *number;
}

std::string_view cut(std::string_view& bytes, std::size_t size) {
  if (size > bytes.size()) throw_damaged();
  const std::string_view front = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return front;
}

std::size_t shared_bytes(std::string_view a, std::string_view b) {
  const auto [end, other] = std::ranges::mismatch(a, b);
  return static_cast<std::size_t>(end - a.begin());
}

std::uint16_t taken_check(std::string_view& bytes) {
  const std::string_view check = cut(bytes, sizeof(std::uint16_t));
  return static_cast<std::uint16_t>(static_cast<unsigned char>(check[0]) |
                                    static_cast<unsigned char>(check[1]) << 8);
}

// The words of one class behind another.
class ListReader {
 public:
  explicit ListReader(std::string_view bytes) : rest_(bytes) {}

  bool next() {
    if (rest_.empty()) return false;
    const auto head = static_cast<unsigned char>(cut(rest_, 1).front());
    if (head / classes_apart >= term_classes) throw_damaged();
    kind_ = static_cast<TermClass>(head / classes_apart);
    count_ = head % classes_apart;
    if (count_ == many) count_ += taken(rest_);
    if (count_ > rest_.size()) throw_damaged();
    return true;
  }

  TermClass kind() const { return kind_; }

  void read(std::vector<DictionaryWord>* words) {
    WordNumber number = 0;
    for (; count_ > 0; --count_) {
      number += static_cast<WordNumber>(taken(rest_));
      const std::uint16_t check = is_identity(kind_) ? taken_check(rest_) : std::uint16_t{0};
      if (words != nullptr) words->push_back({number, check});
    }
  }

 private:
  std::string_view rest_;
  TermClass kind_ = TermClass::stem;
  std::size_t count_ = 0;
};

}  // namespace

bool DictionaryBlock::next() {
  if (rest_.empty()) return false;
  const std::size_t shared = taken(rest_);
  if (shared > text_.size()) throw_damaged();
  text_.resize(shared);
  text_ += cut(rest_, taken(rest_));
  words_ = cut(rest_, taken(rest_));
  return true;
}

// Forms come first.
bool DictionaryBlock::is_form() const noexcept {
  constexpr auto last = static_cast<unsigned>(TermClass::function_form);
  return !words_.empty() && static_cast<unsigned char>(words_.front()) / classes_apart <= last;
}

std::vector<DictionaryWord> DictionaryBlock::words(TermClass kind) const {
  std::vector<DictionaryWord> words;
  ListReader lists(words_);
  while (lists.next() && lists.kind() <= kind) lists.read(lists.kind() == kind ? &words : nullptr);
  return words;
}

DictionaryWords DictionaryBlock::words() const {
  DictionaryWords words;
  for (ListReader lists(words_); lists.next();)
    lists.read(&words[static_cast<std::size_t>(lists.kind())]);
  return words;
}

void DictionaryBlockWriter::add(TermClass kind, const std::vector<DictionaryWord>& words) {
  const std::size_t in_head = std::min(words.size(), many);
  buffer_ += static_cast<char>(static_cast<std::size_t>(kind) * classes_apart + in_head);
  if (in_head == many) append_varint(buffer_, words.size() - many);
  WordNumber last = 0;
  for (const DictionaryWord& word : words) {
    append_varint(buffer_, word.number - std::exchange(last, word.number));
    if (!is_identity(kind)) continue;
    buffer_ += static_cast<char>(word.check & 0xFFU);
    buffer_ += static_cast<char>(word.check >> 8);
  }
}

void DictionaryBlockWriter::add(std::string_view text, const DictionaryWords& words) {
  buffer_.clear();
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!words[i].empty()) add(static_cast<TermClass>(i), words[i]);
  const std::size_t shared = shared_bytes(last_, text);
  append_varint(bytes_, shared);
  append_varint(bytes_, text.size() - shared);
  bytes_ += text.substr(shared);
  append_varint(bytes_, buffer_.size());
  bytes_ += buffer_;
  last_.assign(text);
}

std::string DictionaryBlockWriter::take() {
  last_.clear();
  return std::exchange(bytes_, {});
}

}  // namespace fuge::index
