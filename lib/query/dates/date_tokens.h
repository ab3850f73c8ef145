// Layer: query. The beginning of a text as numbers, words and marks that dates are made of.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/dates/date_words.h"

namespace fuge::query {

struct DateToken {
  enum class Kind {
    number,  // of one to four digits
    word,    // one of date_word()'s
    mark,    // '.', '-', '/', ','; all dashes are '-'
    other,   // what is in no date
    end,     // the text's, or a bracket
  };
  Kind kind = Kind::end;
  bool spaced = true;      // white space stands before it; so it does before the end
  int value = 0;           // of a number
  std::size_t digits = 0;  // of a number
  DateWord word = {};
  char mark = 0;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
};

// The tokens of the text up to its end, a bracket, or the first `other`, which is the last one
// then. Whatever is longer than any date ends it as well, so that little of a long text is read.
// "KW36" is a word and a number that isn't spaced.
std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace fuge::query
