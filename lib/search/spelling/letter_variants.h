// Layer: search. What a word may have been meant to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fuge::search {

// The words that differ by one letter: one more, one less, another one, or two swapped; in small
// German letters. And by one sound that is written in another way, wherever in the word it stands:
// ae for ä, ph for f, x for chs. Each once, without the word itself, in the order of their bytes;
// about 60 for each letter. None for a word over 40 letters.
std::vector<std::string> one_edit_away(std::string_view word);

// The words that differ only by marks which are missing: ä, ö, ü for a, o, u, in any of the first
// six places. Without the word itself.
std::vector<std::string> with_umlaut_marks(std::string_view word);

}  // namespace fuge::search
