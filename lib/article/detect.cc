#include "article/detect.h"

#include <array>

#include "article/wire_copy/scan.h"
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

std::string refusal(std::string_view start) {
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
    if (start.starts_with(signature.bytes)) return std::string(signature.reason);
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

Content recognise(std::string_view start, ArticleForm form) {
  Content content;
  content.refused = refusal(start);
  content.byte_order_mark = start.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::string_view text = skip_blank(start.substr(content.byte_order_mark));
  const bool array = begins_array_of_objects(text);
  switch (form) {
    case ArticleForm::detect:
      content.json_lines = text.starts_with('{') || array || mostly_objects(text);
      break;
    case ArticleForm::text:
      break;
    case ArticleForm::json_lines:
      content.json_lines = true;
      break;
  }
  content.array_over_lines = content.json_lines && array && goes_on_over_lines(text);
  return content;
}

}  // namespace fuge::article
