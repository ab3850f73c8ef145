#include "schema/schema.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <system_error>

namespace fuge::schema {
namespace {

constexpr std::array rows{
    Row{"prefix", "(none)", "stem of a word of place, title or text, with position"},
    Row{"prefix", prefix::title,
        "stem of a word of the title, with position; any of the four below of the title, without"},
    Row{"prefix", prefix::head, "stem of a compound's last constituent, without position"},
    Row{"prefix", prefix::modifier, "stem of any other constituent, without position"},
    Row{"prefix", prefix::inner, "stem of several constituents together, without position"},
    Row{"prefix", prefix::form,
        "word as printed, folded, without position; none for function words and completed ones"},
    Row{"prefix", prefix::beginning,
        "first five letters of the stem of a word, or of each constituent, without position"},
    Row{"prefix", prefix::id, "article id, as given"},
    Row{"prefix", prefix::day, "day of the date, YYYYMMDD"},
    Row{"prefix", prefix::month, "month of the date, YYYYMM"},
    Row{"prefix", prefix::year, "year of the date, YYYY"},
    Row{"prefix", prefix::source, "key of a source (folded), one term a source"},
    Row{"prefix", prefix::undated, "the whole term: the article has no date"},
    Row{"prefix", prefix::without_source, "the whole term: the article has no source"},
    Row{"slot", "0", "date, YYYYMMDD; empty: undated"},
    Row{"slot", "1", "keys of the sources, each followed by a line feed; empty: none"},
    Row{"slot", "2", "article id, as given"},
    Row{"slot", "3", "number of words of place, title and text, in decimal"},
    Row{"metadata", metadata::format, "format version"},
    Row{"metadata", metadata::analysis, "fingerprint of the analysis"},
    Row{"metadata", metadata::source_name,
        "followed by a key: the source's spelling as first indexed"},
};

std::string joined(std::string_view prefix, std::string_view rest) {
  return std::string(prefix).append(rest);
}

}  // namespace

std::span<const Row> table() noexcept {
  return rows;
}

std::string title_term(std::string_view stem) {
  return joined(prefix::title, stem);
}
std::string head_term(std::string_view stem) {
  return joined(prefix::head, stem);
}
std::string modifier_term(std::string_view stem) {
  return joined(prefix::modifier, stem);
}
std::string inner_term(std::string_view stem) {
  return joined(prefix::inner, stem);
}
std::string part_term(const TokenConstituent& part) {
  switch (part.role) {
    case ConstituentRole::head:
      return head_term(part.term);
    case ConstituentRole::modifier:
      return modifier_term(part.term);
    case ConstituentRole::inner:
      return inner_term(part.term);
  }
  return {};
}
std::string form_term(std::string_view form) {
  return joined(prefix::form, form);
}
std::string beginning_term(std::string_view beginning) {
  return joined(prefix::beginning, beginning);
}
std::string id_term(std::string_view id) {
  return joined(prefix::id, id);
}
std::string source_term(std::string_view key) {
  return joined(prefix::source, key);
}

std::string day_term(const Date& date) {
  return joined(prefix::day, date_value(date));
}
std::string month_term(int year, int month) {
  return fmt::format("{}{:04}{:02}", prefix::month, year, month);
}
std::string year_term(int year) {
  return fmt::format("{}{:04}", prefix::year, year);
}

std::string source_name_key(std::string_view key) {
  return joined(metadata::source_name, key);
}

std::string length_value(std::uint32_t words) {
  return fmt::format("{}", words);
}

std::uint32_t length_of_value(std::string_view value) noexcept {
  std::uint32_t words = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), words);
  return error == std::errc() && end == value.data() + value.size() ? words : 0;
}

std::string date_value(const std::optional<Date>& date) {
  if (!date) return {};
  return fmt::format("{:04}{:02}{:02}", date->year, date->month, date->day);
}

std::optional<Date> date_of_value(std::string_view value) noexcept {
  if (value.size() != 8) return std::nullopt;
  return Date::parse_timestamp(value);
}

}  // namespace fuge::schema
