// Layer: analysis. Function words, which say nothing about what a text is about.
#pragma once

#include <string_view>

namespace fuge::analysis {

// Whether a folded word is one: article, pronoun, preposition, conjunction, particle, question
// word, or a form of haben, sein, werden and the modal verbs. Words of quantity (viele, mehr), time
// and place (heute, hier) are none: they may be what somebody asks for.
bool is_stop_word(std::string_view word);

}  // namespace fuge::analysis
