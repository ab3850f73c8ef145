#include "article/wire_copy/tail.h"

#include <algorithm>

#include "article/scan.h"
#include "article/wire_copy/credits.h"
#include "article/wire_copy/notices.h"
#include "article/wire_copy/punctuation.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

constexpr std::size_t most_sign_off_bytes = 48;
constexpr std::size_t most_credit_bytes = 120;

// Takes one element after the other off the end of the text.
class TailReader {
 public:
  explicit TailReader(std::string_view text) : text_(utf8::trim_end(text)) {}

  Tail read() {
    while (take_disclaimer() || take_sign_off() || take_bracketed() || take_labelled()) {
    }
    return {std::move(sources_), text_.size()};
  }

 private:
  void cut(std::size_t end) { text_ = utf8::trim_end(text_.substr(0, end)); }

  // Kept until the line is gone: a text of one long line would be searched again and again.
  std::string_view last_line() {
    if (line_begin_ >= text_.size()) line_begin_ = text_.rfind('\n') + 1;
    return text_.substr(line_begin_);
  }

  bool take_disclaimer() {
    if (!is_disclaimer(last_line())) return false;
    cut(line_begin_);
    return true;
  }

  // "/cmy/DP/stk", "/nas/jha/", "/jha/"; not "und/oder", nor the end of an address.
  bool take_sign_off() {
    const std::size_t begin = sign_off_begin();
    if (begin == text_.size()) return false;
    const std::string_view before = text_.substr(0, begin);
    const std::string_view sign_off = text_.substr(begin);
    const bool spaced = utf8::trim_end(before).size() < before.size();
    const bool plain = std::count(sign_off.begin(), sign_off.end(), '/') > 1;
    if (!(spaced && plain) && !follows_sentence(before)) return false;
    cut(begin);
    return true;
  }

  // Where the slashes with two to four letters each begin; the end where there are none.
  std::size_t sign_off_begin() const {
    const std::size_t least =
        text_.size() > most_sign_off_bytes ? text_.size() - most_sign_off_bytes : 0;
    std::size_t begin = text_.size();
    std::size_t end = text_.ends_with('/') ? text_.size() - 1 : text_.size();
    while (end > least) {
      // Only in the bytes looked at: the text may be long, and without a slash.
      const std::size_t found = text_.substr(least, end - least).rfind('/');
      if (found == std::string_view::npos) break;
      const std::size_t slash = least + found;
      if (!is_initials(text_.substr(slash + 1, end - slash - 1))) break;
      begin = end = slash;
    }
    return begin;
  }

  static bool is_initials(std::string_view part) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < part.size(); ++letters) {
      const utf8::Decoded next = utf8::decode(part, i);
      if (!unicode::is_letter(next.code_point)) return false;
      i = next.end;
    }
    return letters >= 2 && letters <= 4;
  }

  // "… teilte die Polizei mit. (APA, 4.9.2025)", or the brackets on a line of their own.
  bool take_bracketed() {
    if (!text_.ends_with(')')) return false;
    const std::size_t least =
        text_.size() > most_credit_bytes ? text_.size() - most_credit_bytes : 0;
    const std::size_t open = text_.substr(least).rfind('(');
    if (open == std::string_view::npos) return false;
    const std::size_t begin = least + open;
    BracketedCredit credit = read_bracketed(text_.substr(begin + 1, text_.size() - begin - 2));
    if (!credit.pure || credit.sources.empty()) return false;
    if (!begins_line(begin) && !follows_sentence(text_.substr(0, begin))) return false;
    print_before(std::move(credit.sources));
    cut(begin);
    return true;
  }

  // "Quelle: dpa" as the last line.
  bool take_labelled() {
    const std::string_view line = last_line();
    if (line.size() > most_credit_bytes || line.find(':') == std::string_view::npos) return false;
    auto credit = read_credit(line);
    if (!credit || credit->sources.empty() || credit->length != line.size()) return false;
    print_before(std::move(credit->sources));
    cut(line_begin_);
    return true;
  }

  void print_before(std::vector<std::string> earlier) {
    add_sources(earlier, sources_);
    sources_ = std::move(earlier);
  }

  bool begins_line(std::size_t at) const {
    const std::string_view before = utf8::trim_end(text_.substr(0, at));
    return before.empty() ||
           text_.substr(before.size(), at - before.size()).find('\n') != std::string_view::npos;
  }

  static bool follows_sentence(std::string_view before) {
    before = utf8::trim_end(before);
    const char32_t last = last_character(before);
    return ends_sentence(before) || (is_closing_mark(last) && last != U')' && last != U']');
  }

  std::string_view text_;
  std::size_t line_begin_ = std::string_view::npos;  // of the last line; behind it: not known
  std::vector<std::string> sources_;                 // as printed
};

}  // namespace

Tail read_tail(std::string_view text) {
  return TailReader(text).read();
}

}  // namespace fuge::article
