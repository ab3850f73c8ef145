#include "fuge/markup.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge {
namespace {

constexpr char32_t replacement = 0xFFFD;

void append_html(std::string& out, char32_t c) {
  switch (c) {
    case U'&':
      out += "&amp;";
      return;
    case U'<':
      out += "&lt;";
      return;
    case U'>':
      out += "&gt;";
      return;
    case U'"':
      out += "&quot;";
      return;
    case U'\'':
      out += "&#39;";
      return;
    case U'\t':
    case U'\n':
      break;
    default:
      if (c == utf8::invalid || utf8::is_control(c)) c = replacement;
  }
  utf8::append(out, c);
}

std::string for_terminal(std::string_view text, bool keep_lines) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, end] = utf8::decode(text, i);
    i = end;
    if (keep_lines && c == U'\n') {
      out += '\n';
    } else if (unicode::is_space(c)) {
      const bool after_space = !out.empty() && (out.back() == ' ' || out.back() == '\n');
      if (!after_space) out += ' ';
    } else {
      const bool unsafe = c == utf8::invalid || utf8::is_control(c) || utf8::is_layout_control(c);
      utf8::append(out, unsafe ? replacement : c);
    }
  }
  return out;
}

// The snippet's text, each piece through `escape`, the marked ones between `open` and `close`.
template <typename Escape>
std::string render(const Snippet& snippet, std::string_view open, std::string_view close,
                   Escape escape) {
  const std::string_view text = snippet.text;
  std::string out;
  std::size_t done = 0;
  for (const Mark& mark : snippet.marks) {
    // A caller may have changed text or marks.
    const std::size_t begin = std::clamp(mark.begin, done, text.size());
    const std::size_t end = std::clamp(mark.end, begin, text.size());
    out += escape(text.substr(done, begin - done));
    out += open;
    out += escape(text.substr(begin, end - begin));
    out += close;
    done = end;
  }
  return out += escape(text.substr(done));
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, end] = utf8::decode(text, i);
    if (text.substr(i, 2) != "\r\n") append_html(out, c);
    i = end;
  }
  return out;
}

std::string to_html(const Snippet& snippet, std::string_view open, std::string_view close) {
  return render(snippet, open, close, escape_html);
}

std::string escape_terminal(std::string_view text) {
  return for_terminal(text, false);
}
std::string escape_terminal_lines(std::string_view text) {
  return for_terminal(text, true);
}

std::string to_terminal(const Snippet& snippet, std::string_view open, std::string_view close) {
  std::string out = render(snippet, open, close, escape_terminal);
  if (snippet.cut_before) out.insert(0, "… ");
  if (snippet.cut_after) out += " …";
  return out;
}

}  // namespace fuge
