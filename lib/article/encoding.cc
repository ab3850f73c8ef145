#include "article/encoding.h"

#include <fmt/core.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

#include "article/problem.h"
#include "article/scan.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "fuge/error.h"

namespace fuge::article {
namespace {

struct Alias {
  std::string_view alias;
  std::string_view name;
};

constexpr std::array aliases{
    Alias{"utf-8", "utf-8"},
    Alias{"utf8", "utf-8"},
    Alias{"windows-1252", "windows-1252"},
    Alias{"windows1252", "windows-1252"},
    Alias{"cp1252", "windows-1252"},
    Alias{"cp-1252", "windows-1252"},
    Alias{"iso-8859-1", "iso-8859-1"},
    Alias{"iso8859-1", "iso-8859-1"},
    Alias{"latin1", "iso-8859-1"},
    Alias{"latin-1", "iso-8859-1"},
    Alias{"iso-8859-15", "iso-8859-15"},
    Alias{"iso8859-15", "iso-8859-15"},
    Alias{"latin9", "iso-8859-15"},
    Alias{"latin-9", "iso-8859-15"},
};

std::string usual_name(std::string_view encoding) {
  std::string key = unicode::to_small(encoding);
  std::replace(key.begin(), key.end(), '_', '-');
  for (const Alias& entry : aliases) {
    if (entry.alias == key) return std::string(entry.name);
  }
  throw Error(ErrorCode::invalid_argument,
              fmt::format("unknown encoding \"{}\": utf-8, windows-1252, iso-8859-1 or iso-8859-15 "
                          "expected",
                          shown(encoding)));
}

// ICU maps bytes without a character to C1 controls; no article has these, and where they seem to
// stand the encoding is another one.
Decoder::Table make_table(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(name.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) {
    throw Error(ErrorCode::invalid_argument,
                fmt::format("ICU can't convert {}: {}", name, u_errorName(status)));
  }
  Decoder::Table table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const auto source = static_cast<char>(static_cast<unsigned char>(byte));
    UChar target[4];
    status = U_ZERO_ERROR;
    const auto length = ucnv_toUChars(converter.get(), target, 4, &source, 1, &status);
    const bool defined = U_SUCCESS(status) && length == 1 && target[0] != 0xFFFD &&
                         (byte < 0x80 || !utf8::is_control(target[0]));
    table[byte] = defined ? target[0] : utf8::invalid;
  }
  return table;
}

unsigned byte_at(std::string_view text, std::size_t at) noexcept {
  return static_cast<unsigned char>(text[at]);
}

Problem problem_at(std::string_view record, std::size_t byte, std::string reason) {
  std::string before(record.substr(0, byte));
  unify_line_ends(before);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  return {std::move(reason), static_cast<std::uint64_t>(line), byte};
}

// Every byte a character of the table, with a letter among those above 0x7F, and nothing that no
// text has.
bool could_be(std::string_view record, const Decoder::Table& table) noexcept {
  bool letter = false;
  for (std::size_t i = 0; i < record.size(); ++i) {
    const unsigned byte = byte_at(record, i);
    const char32_t character = table[byte];
    if (character == utf8::invalid) return false;
    if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') return false;
    // A sequence of UTF-8 says that the record is damaged, not that it is another encoding.
    if (byte >= 0x80 && utf8::decode(record, i).code_point != utf8::invalid) return false;
    letter = letter || (byte >= 0x80 && unicode::is_letter(character));
  }
  return letter;
}

Problem not_utf8(std::string_view record, std::size_t byte) {
  std::string reason = fmt::format("not UTF-8 (byte 0x{:02X})", byte_at(record, byte));
  if (could_be(record, make_table("windows-1252"))) {
    reason +=
        "; it looks like Windows-1252: read it with encoding windows-1252 (--encoding "
        "windows-1252)";
  }
  return problem_at(record, byte, std::move(reason));
}

}  // namespace

Decoder::Decoder(std::string_view encoding) : name_(usual_name(encoding)) {
  if (name_ != "utf-8") table_ = make_table(name_);
}

std::optional<Problem> Decoder::decode(std::string& record) const {
  const auto wrong = utf8::first_invalid(record);
  if (!wrong) return std::nullopt;
  if (!table_) return not_utf8(record, *wrong);
  std::string result;
  result.reserve(record.size() + record.size() / 8);
  for (std::size_t i = 0; i < record.size(); ++i) {
    const char32_t character = (*table_)[byte_at(record, i)];
    if (character == utf8::invalid) {
      return problem_at(
          record, i,
          fmt::format("neither UTF-8 nor {} (byte 0x{:02X})", name_, byte_at(record, i)));
    }
    utf8::append(result, character);
  }
  record = std::move(result);
  return std::nullopt;
}

}  // namespace fuge::article
