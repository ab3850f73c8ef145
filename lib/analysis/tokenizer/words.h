// Layer: analysis. A text as words, each of which takes a position.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tokenizer/rewriting.h"

namespace fuge::analysis {

struct PrintedWord;

struct Word {
  static constexpr std::uint32_t as_printed = 0xFFFFFFFF;

  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  std::uint32_t special = as_printed;  // of Words::specials
  bool in_address = false;             // no hyphen joins it to another
};

// How a word is analyzed that isn't analyzed as printed.
struct SpecialWord {
  Rewriting rewriting;      // what is analyzed
  std::string form;         // what the token's form is made of; empty: that of the analysis
  std::uint16_t steps = 0;  // beside those of the analysis
  bool literal = false;     // the form is the term too
};

// One of a text, whose texts lie in its Words: in a text of nothing but signs there is one for each
// byte.
struct KeptSpecialWord {
  Rewritings::Place rewriting;
  std::uint32_t form = 0;  // bytes of Words::forms
  std::uint32_t form_bytes = 0;
  std::uint16_t steps = 0;
  bool literal = false;
};

// Several words that have a token together, made without analysis: an address.
struct WordGroup {
  std::size_t first = 0;  // words
  std::size_t last = 0;
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  std::string form;  // folded
  std::string term;
};

// One or several words as what they are written like elsewhere: another token at the position of
// the first. Its form is that of the words as printed.
struct Notation {
  std::uint32_t first = 0;  // words
  std::uint32_t last = 0;
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  Rewritings::Place rewriting = {};  // what is analyzed, of Words::rewritings
  std::uint16_t steps = 0;           // beside those of the analysis
};

struct Words {
  std::string_view text;
  std::vector<Word> all;
  std::vector<KeptSpecialWord> specials;
  std::vector<WordGroup> groups;    // by their first word
  std::vector<Notation> notations;  // likewise
  Rewritings rewritings;            // of both
  std::vector<char> forms;          // of special words
  // What the memory has of each word, if it is as printed (else null). Empty until it is asked.
  std::vector<PrintedWord*> printed;

  void clear();
  std::size_t size() const noexcept { return all.size(); }
  // As printed.
  std::string_view operator[](std::size_t i) const noexcept {
    return text.substr(all[i].begin, all[i].end - all[i].begin);
  }
  // The bytes beside a word; NUL at the begin and the end of the text.
  char before(std::size_t i) const noexcept {
    return all[i].begin > 0 ? text[all[i].begin - 1] : '\0';
  }
  char behind(std::size_t i) const noexcept {
    return all[i].end < text.size() ? text[all[i].end] : '\0';
  }
  // Whether the next word stands behind a single blank, as most do.
  bool is_blank_behind(std::size_t i) const noexcept {
    return i + 1 < all.size() && all[i + 1].begin == all[i].end + 1 && text[all[i].end] == ' ';
  }
  // What stands between a word and the next.
  std::string_view gap(std::size_t i) const noexcept {
    return text.substr(all[i].end, all[i + 1].begin - all[i].end);
  }

  void add(std::size_t begin, std::size_t end, bool in_address = false) {
    all.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                   Word::as_printed, in_address});
  }
  void add(std::size_t begin, std::size_t end, const SpecialWord& special);
  // The last word, which was as printed, begins at byte `begin` and is special.
  void make_special(std::size_t begin, const SpecialWord& special);
  std::string_view form_of(const KeptSpecialWord& special) const noexcept {
    return {forms.data() + special.form, special.form_bytes};
  }

  // For the next `count` words, which lie from `begin` to `end`.
  void add_notation(std::size_t count, std::size_t begin, std::size_t end, RewritingView rewriting,
                    std::uint16_t steps);

  // Appends what is to be analyzed of a word.
  void append_to(std::size_t i, Rewriting& rewriting) const;

 private:
  void keep(const SpecialWord& special);
};

}  // namespace fuge::analysis
