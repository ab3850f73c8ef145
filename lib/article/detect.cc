#include "article/detect.h"

#include <array>

#include "article/scan.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

using namespace std::string_view_literals;

constexpr int most_lines_looked_at = 20;

// Only what ASCII calls white space: the bytes may be anything yet.
std::string_view skip_blank(std::string_view text) noexcept {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// Why the file can't be read at all; empty where it can.
std::string_view refusal(std::string_view start) noexcept {
  struct Signature {
    std::string_view bytes;
    std::string_view reason;
  };
  // UTF-32 before UTF-16, whose mark it begins with.
  constexpr std::array signatures{
      Signature{"\x1F\x8B"sv, "gzip: unpack it first (zcat FILE | fuge index -)"sv},
      Signature{"\xFF\xFE\0\0"sv, "UTF-32: convert it to UTF-8 first"sv},
      Signature{"\0\0\xFE\xFF"sv, "UTF-32: convert it to UTF-8 first"sv},
      Signature{"\xFF\xFE"sv, "UTF-16: convert it to UTF-8 first"sv},
      Signature{"\xFE\xFF"sv, "UTF-16: convert it to UTF-8 first"sv},
  };
  for (const Signature& signature : signatures) {
    if (start.starts_with(signature.bytes)) return signature.reason;
  }
  return {};
}

bool begins_array_of_objects(std::string_view text) noexcept {
  return text.starts_with('[') && skip_blank(text.substr(1)).starts_with('{');
}

// So that a broken first line doesn't make one article of a thousand.
bool mostly_objects(std::string_view text) noexcept {
  int lines = 0;
  int objects = 0;
  for (; lines < most_lines_looked_at; ++lines) {
    text = skip_blank(text);
    if (text.empty()) break;
    if (text.starts_with("{\"")) ++objects;
    text.remove_prefix(first_line(text).size());
  }
  return objects > 0 && 2 * objects >= lines;
}

bool goes_on_over_lines(std::string_view text) noexcept {
  const std::string_view line = utf8::trim(first_line(text));
  return line.size() < text.size() && !line.ends_with(']');
}

}  // namespace

Result<Content> recognise(std::string_view start, ArticleForm form) {
  if (const std::string_view reason = refusal(start); !reason.empty())
    return Problem{std::string(reason)};
  Content content{form, start.starts_with("\xEF\xBB\xBF") ? std::size_t{3} : 0};
  const std::string_view text = skip_blank(start.substr(content.byte_order_mark));
  const bool array = begins_array_of_objects(text);
  if (form == ArticleForm::detect) {
    const bool objects = text.starts_with('{') || array || mostly_objects(text);
    content.form = objects ? ArticleForm::json_lines : ArticleForm::text;
  }
  if (content.form == ArticleForm::json_lines && array && goes_on_over_lines(text))
    return Problem{"a JSON array; JSON Lines expected: one object a line", 1};
  return content;
}

}  // namespace fuge::article
