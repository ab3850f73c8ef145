// Layer: analysis. The tokens of a text, as an analyzer gives them: without texts of their own.
//
//   const fuge::Tokens tokens = analyzer.analyze("Die Häuser", fuge::Purpose::document);
//   for (const fuge::TokenView& token : tokens)
//     ...  // 0–3 "die" at 0, 4–11 "haus" at 1
//   fuge::Token kept = tokens[1];                          // with texts of its own
//   std::vector<fuge::Token> all = tokens.to_vector();     // likewise
//
// A text repeats most of its words, and so do texts: their forms, terms and constituents lie once
// in the memory of the analyzer's words, which Tokens refer to and hold on to.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fuge/export.h"
#include "fuge/token.h"

namespace fuge {

namespace analysis {  // the library's own
struct TokenList;
struct WordConstituent;
}  // namespace analysis

// Walks along what makes its values when it is asked: `Values` has operator[], and is copied.
template <class Values>
class ValueIterator {
 public:
  using value_type = decltype(std::declval<const Values&>()[0]);
  using difference_type = std::ptrdiff_t;
  using reference = value_type;
  using iterator_category = std::input_iterator_tag;  // by the rules before C++20
  using iterator_concept = std::random_access_iterator_tag;
  class pointer {
   public:
    explicit pointer(value_type value) : value_(std::move(value)) {}
    const value_type* operator->() const noexcept { return &value_; }

   private:
    value_type value_;
  };

  ValueIterator() = default;
  ValueIterator(Values values, std::size_t at) : values_(values), at_(at) {}

  value_type operator*() const { return values_[at_]; }
  value_type operator[](difference_type n) const { return *(*this + n); }
  pointer operator->() const { return pointer(**this); }

  ValueIterator& operator+=(difference_type n) {
    at_ = static_cast<std::size_t>(static_cast<difference_type>(at_) + n);
    return *this;
  }
  ValueIterator& operator-=(difference_type n) { return *this += -n; }
  ValueIterator& operator++() { return *this += 1; }
  ValueIterator& operator--() { return *this += -1; }
  ValueIterator operator++(int) { return std::exchange(*this, *this + 1); }
  ValueIterator operator--(int) { return std::exchange(*this, *this - 1); }

  friend ValueIterator operator+(ValueIterator i, difference_type n) { return i += n; }
  friend ValueIterator operator+(difference_type n, ValueIterator i) { return i += n; }
  friend ValueIterator operator-(ValueIterator i, difference_type n) { return i -= n; }
  friend difference_type operator-(const ValueIterator& one, const ValueIterator& other) {
    return static_cast<difference_type>(one.at_) - static_cast<difference_type>(other.at_);
  }
  // Of one range.
  friend bool operator==(const ValueIterator& one, const ValueIterator& other) {
    return one.at_ == other.at_;
  }
  friend std::strong_ordering operator<=>(const ValueIterator& one, const ValueIterator& other) {
    return one.at_ <=> other.at_;
  }

 private:
  Values values_ = {};
  std::size_t at_ = 0;
};

// A TokenConstituent whose term lies elsewhere.
struct ConstituentView {
  std::size_t begin = 0;
  std::size_t end = 0;
  ConstituentRole role = ConstituentRole::head;
  std::string_view term = {};

  operator TokenConstituent() const {  // NOLINT(google-explicit-constructor): a copy
    return {begin, end, role, std::string(term)};
  }
  friend bool operator==(const ConstituentView&, const ConstituentView&) = default;
  friend bool operator==(const ConstituentView& one, const TokenConstituent& other) {
    return one == ConstituentView{other.begin, other.end, other.role, other.term};
  }
};

// Token::constituents, wherever they lie.
class FUGE_EXPORT ConstituentViews {
 public:
  using Iterator = ValueIterator<ConstituentViews>;

  ConstituentViews() = default;
  explicit ConstituentViews(std::span<const TokenConstituent> all) noexcept
      : of_token_(all.data()), size_(all.size()) {}
  // Those of a word, whose spans count from the byte of the text where it begins.
  ConstituentViews(std::span<const analysis::WordConstituent> all,
                   std::size_t begin_of_word) noexcept;

  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }
  // i < size()
  ConstituentView operator[](std::size_t i) const;
  ConstituentView front() const { return (*this)[0]; }
  ConstituentView back() const { return (*this)[size_ - 1]; }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size_}; }

  FUGE_EXPORT friend bool operator==(const ConstituentViews& one, const ConstituentViews& other);

 private:
  const analysis::WordConstituent* of_word_ = nullptr;
  const TokenConstituent* of_token_ = nullptr;  // or these
  std::size_t size_ = 0;
  std::size_t begin_of_word_ = 0;
};

// A Token (fuge/token.h) whose texts lie elsewhere: valid as long as what it is of.
struct TokenView {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t position = 0;
  std::uint32_t positions = 1;
  std::string_view form = {};
  std::string_view term = {};
  ConstituentViews constituents = {};
  std::uint16_t steps = 0;
  std::string_view origin = {};
  std::size_t borrowed_begin = 0;
  std::size_t borrowed_end = 0;

  TokenView() = default;
  FUGE_EXPORT TokenView(const Token& token);  // NOLINT(google-explicit-constructor)
  FUGE_EXPORT operator Token() const;         // NOLINT(google-explicit-constructor): a copy

  bool has(Step step) const noexcept { return (steps & static_cast<std::uint16_t>(step)) != 0; }
  friend bool operator==(const TokenView&, const TokenView&) = default;
  friend bool operator==(const TokenView& one, const Token& other) {
    return one == TokenView(other);
  }
};

// The tokens of one text. They are valid as long as this or a copy of it is, whatever becomes of
// the analyzer. A copy costs nothing, and shares them; they may be read by several threads. While
// they are there, so is the memory of the words that the analyzer had then: up to some 40 MB, the
// same for all texts that were analyzed shortly after one another; and what the text alone has:
// forms of figures and signs, long words; a few kilobytes at most for a common title.
class FUGE_EXPORT Tokens {
  struct Values {
    const analysis::TokenList* list = nullptr;
    FUGE_EXPORT TokenView operator[](std::size_t i) const;
  };

 public:
  using Iterator = ValueIterator<Values>;
  using value_type = TokenView;

  // None.
  Tokens() noexcept = default;

  std::size_t size() const noexcept;
  bool empty() const noexcept { return size() == 0; }
  // i < size()
  TokenView operator[](std::size_t i) const { return Values{list_.get()}[i]; }
  TokenView front() const { return (*this)[0]; }
  TokenView back() const { return (*this)[size() - 1]; }
  Iterator begin() const { return {{list_.get()}, 0}; }
  Iterator end() const { return {{list_.get()}, size()}; }

  std::vector<Token> to_vector() const;

  FUGE_EXPORT friend bool operator==(const Tokens& one, const Tokens& other);

 private:
  friend class Analyzer;

  std::shared_ptr<analysis::TokenList> list_;
};

// Is given the tokens of a text, one after the other; each is valid during the call.
using TokenVisitor = std::function<void(const TokenView& token)>;

}  // namespace fuge
