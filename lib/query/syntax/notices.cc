#include "query/syntax/notices.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace fuge::query {
namespace {

// A stranger's query may have tens of thousands.
constexpr std::size_t most_notices = 16;

std::string message(NoticeKind kind, std::string_view written) {
  switch (kind) {
    case NoticeKind::open_quote:
      return "this quote isn't closed, so it is read as text: add the closing quote to search for "
             "a "
             "phrase";
    case NoticeKind::open_bracket:
      return "this bracket isn't closed, so it is read as text: add ')' to say what belongs "
             "together";
    case NoticeKind::close_bracket:
      return "this bracket closes nothing, so it is read as text";
    case NoticeKind::empty_brackets:
      return "nothing in these brackets, so they are left out";
    case NoticeKind::field:
      return fmt::format(
          "'{}' is read as a word: write the value directly after the colon to search "
          "in the field",
          written);
    case NoticeKind::lone_operator:
      return fmt::format("'{}' is read as a word, since a word is missing on one of its sides",
                         written);
    case NoticeKind::capitals:
      return fmt::format(
          "'{}' is read as a word, since all of the query is in capitals: write the "
          "other words small to use it as an operator",
          written);
    case NoticeKind::question_mark:
      return fmt::format(
          "'?' stands for no letter, so '{}' is read as words: write sicherheits* for "
          "words that begin so, selenski~ for words that are like it",
          written);
  }
  return {};
}

}  // namespace

std::vector<QueryNotice> told(std::vector<Notice> notices, std::string_view query) {
  std::ranges::stable_sort(notices, {}, &Notice::begin);
  notices.resize(std::min(notices.size(), most_notices));
  std::vector<QueryNotice> result;
  for (const Notice& notice : notices) {
    const std::string_view written = query.substr(notice.begin, notice.end - notice.begin);
    result.push_back({notice.begin, notice.end, message(notice.kind, written)});
  }
  return result;
}

}  // namespace fuge::query
