#include "query/syntax/asked_for.h"

#include <algorithm>
#include <string_view>

#include "base/word_lists.h"
#include "query/tables/question_words.h"

namespace fuge::query {
namespace {

bool is_function_word(const Node& node) {
  return node.words.front().token.has(Step::stop_word);
}

bool may_be_asked_for(const Node& node) {
  return !node.quoted && node.field == nullptr && node.words.front().kind == WordKind::normal;
}

bool asks_for(std::string_view question_word, const Node& node) {
  if (has_word(tables::before_any, question_word)) return true;
  return has_word(tables::before_small_letters, question_word) &&
         std::ranges::all_of(node.words, &Word::in_small_letters);
}

}  // namespace

void tell_what_is_asked_for(Node& tree) {
  if (tree.kind != NodeKind::list) return;
  std::string_view before;
  for (Node& node : tree.children) {
    if (node.kind != NodeKind::words || node.sign != Sign::none || !may_be_asked_for(node)) return;
    if (!is_function_word(node)) {
      node.is_asked_for = asks_for(before, node);
      return;
    }
    before = node.words.front().token.form;
  }
}

}  // namespace fuge::query
