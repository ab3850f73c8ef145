// Layer: query. What was read as plain words though it looks like a sign of the language.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "fuge/query_notice.h"

namespace fuge::query {

enum class NoticeKind {
  open_quote,      // isn't closed
  open_bracket,    // isn't closed
  close_bracket,   // closes nothing
  empty_brackets,  // hold no words
  field,           // "Titel: …": no value directly behind the colon
  lone_operator,   // has no word on one of its sides
  capitals,        // an operator of a headline in capitals
  question_mark,   // "k?lender"
};

struct Notice {
  NoticeKind kind = NoticeKind::open_quote;
  std::size_t begin = 0;  // bytes of the query
  std::size_t end = 0;
};

// With their messages: the first sixteen, by their begin. Their spans lie in the query.
std::vector<QueryNotice> told(std::vector<Notice> notices, std::string_view query);

}  // namespace fuge::query
