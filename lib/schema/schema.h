// Layer: schema. The one table of prefixes, value slots and metadata keys of an index.
//
// docs/index-format.md mirrors the table; a test holds the two together. Whoever changes what is
// posted or stored raises `format_version`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "fuge/analyzer.h"
#include "fuge/date.h"

namespace fuge::schema {

inline constexpr std::string_view format_version = "3";

// Term prefixes. Single letters have the meaning that Xapian's Omega gives them; those that begin
// with X are ours. Stems have none: they are folded, so that no term of theirs begins with a
// capital letter.
namespace prefix {
inline constexpr std::string_view stem = "";
inline constexpr std::string_view title = "S";
inline constexpr std::string_view head = "XH";
inline constexpr std::string_view modifier = "XM";
inline constexpr std::string_view inner = "XI";
inline constexpr std::string_view form = "XF";
inline constexpr std::string_view beginning = "XB";
inline constexpr std::string_view id = "Q";
inline constexpr std::string_view day = "D";
inline constexpr std::string_view month = "M";
inline constexpr std::string_view year = "Y";
inline constexpr std::string_view source = "XSOURCE:";
inline constexpr std::string_view undated = "XUNDATED";
inline constexpr std::string_view without_source = "XNOSOURCE";
}  // namespace prefix

namespace slot {
inline constexpr std::uint32_t date = 0;
inline constexpr std::uint32_t sources = 1;
inline constexpr std::uint32_t id = 2;
inline constexpr std::uint32_t length = 3;
}  // namespace slot

namespace metadata {
inline constexpr std::string_view format = "fuge.format";
inline constexpr std::string_view analysis = "fuge.analysis";
// Followed by a source's key: its spelling as first indexed.
inline constexpr std::string_view source_name = "fuge.source.";
}  // namespace metadata

// A row of the table, as docs/index-format.md shows it.
struct Row {
  std::string_view kind;   // "prefix", "slot" or "metadata"
  std::string_view name;   // "S", "0", "fuge.format"
  std::string_view holds;  // one phrase
};
std::span<const Row> table() noexcept;

// Limits, in bytes. Xapian's terms hold 245, and a NUL counts twice.
inline constexpr std::size_t max_id_bytes = 240;
inline constexpr std::size_t max_source_bytes = 200;
inline constexpr std::size_t max_term_bytes = 200;
inline constexpr std::size_t max_sources = 100;
inline constexpr std::size_t max_text_bytes = std::size_t{64} << 20;

// Terms. A stem is a term as it is; `key` is Analyzer::source_key().
std::string title_term(std::string_view stem);  // of a part's term, too: "SXHgaranti"
std::string head_term(std::string_view stem);
std::string modifier_term(std::string_view stem);
std::string inner_term(std::string_view stem);
std::string part_term(const TokenConstituent& part);  // by its role, one of the three above
std::string form_term(std::string_view form);
std::string beginning_term(std::string_view beginning);
std::string id_term(std::string_view id);
std::string source_term(std::string_view key);
std::string day_term(const Date& date);       // "D20250904"
std::string month_term(int year, int month);  // "M202509"
std::string year_term(int year);              // "Y2025"
std::string source_name_key(std::string_view key);

// The value of slot::length, and back: 0 for an empty or a damaged value.
std::string length_value(std::uint32_t words);
std::uint32_t length_of_value(std::string_view value) noexcept;

// The value of slot::date: "YYYYMMDD", which sorts as the dates do; empty for undated.
std::string date_value(const std::optional<Date>& date);
// And back: nothing for an empty or a damaged value.
std::optional<Date> date_of_value(std::string_view value) noexcept;

}  // namespace fuge::schema
