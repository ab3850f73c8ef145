#include "article/wire_copy/head.h"

#include "article/scan.h"
#include "article/wire_copy/credits.h"
#include "article/wire_copy/dateline.h"
#include "article/wire_copy/notices.h"
#include "article/wire_copy/punctuation.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

constexpr std::size_t most_heading_characters = 120;

// Takes one element after the other off the front of the body. They come in any order; the first
// paragraph that is none of them, or the one with the dateline, begins the text.
class HeadReader {
 public:
  HeadReader(std::string_view body, bool after_date)
      : body_(body), rest_(body), date_line_end_(after_date ? first_line(body).size() : 0) {}

  Head read() {
    bool more = true;
    while (more) more = take_one();
    head_.length = taken();
    return std::move(head_);
  }

 private:
  std::size_t taken() const { return body_.size() - rest_.size(); }

  // False where the text begins.
  bool take_one() {
    rest_ = utf8::trim_begin(rest_);
    const std::string_view line = first_line(rest_);
    if (line.empty()) return false;
    if (take_credit(line) || take_notice(line)) return true;
    const std::size_t label = label_length(line);
    if (take_dateline(line, label)) return false;
    return take_heading(line, label);
  }

  bool take_credit(std::string_view line) {
    const auto credit = read_credit(line);
    if (!credit) return false;
    add_sources(head_.sources, credit->sources);
    rest_.remove_prefix(credit->length);
    return true;
  }

  bool take_notice(std::string_view line) {
    if (is_notice(line) || is_machine_note(line)) {
      rest_.remove_prefix(line.size());
      return true;
    }
    const std::size_t length = taken() < date_line_end_ ? leading_notice_length(line) : 0;
    rest_.remove_prefix(length);
    return length > 0;
  }

  bool take_dateline(std::string_view line, std::size_t label) {
    const auto dateline = read_dateline(line.substr(label));
    if (!dateline) return false;
    add_sources(head_.sources, dateline->sources);
    head_.place = dateline->place;
    rest_.remove_prefix(label + dateline->length);
    return true;
  }

  bool take_heading(std::string_view line, std::size_t label) {
    if (!head_.title.empty() || !is_heading(line.substr(label))) return false;
    const std::string_view behind = rest_.substr(line.size());
    if (utf8::trim_begin(behind).empty() || goes_on(behind)) return false;
    head_.title = utf8::trim(line.substr(label));
    rest_ = behind;
    return true;
  }

  static bool is_heading(std::string_view line) {
    line = utf8::trim(line);
    return !line.empty() &&
           utf8::count_characters(line, most_heading_characters + 1) <= most_heading_characters &&
           !ends_with_punctuation(line);
  }

  // A line that is only broken goes on in lower case on the next one.
  static bool goes_on(std::string_view behind) {
    return behind.size() > 1 && unicode::is_small(first_character(behind.substr(1)));
  }

  std::string_view body_;
  std::string_view rest_;
  std::size_t date_line_end_;
  Head head_;
};

}  // namespace

Head read_head(std::string_view body, bool after_date) {
  return HeadReader(body, after_date).read();
}

}  // namespace fuge::article
