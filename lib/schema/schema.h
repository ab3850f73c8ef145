// Layer: schema. The terms, value slots and metadata keys of an index, beside those that belong to
// one field (schema/fields.h).
//
// docs/index-format.md mirrors the table of both; a test holds the two together. Whoever changes
// what is posted or stored raises `format_version`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/partial_date.h"
#include "fuge/time_of_day.h"
#include "fuge/token.h"
#include "schema/fields.h"

namespace fuge::schema {

inline constexpr std::string_view format_version = "7";

// Prefixes of terms, of which some are posted, and some lead to words in the term dictionary
// (index/words/). Single letters have the meaning that Xapian's Omega gives them; those that begin
// with X are ours. Stems have none: they are folded, so that none begins with a capital letter.
namespace prefix {
inline constexpr std::string_view stem = "";
inline constexpr std::string_view title = "S";
inline constexpr std::string_view head = "XH";
inline constexpr std::string_view modifier = "XM";
inline constexpr std::string_view inner = "XI";
inline constexpr std::string_view form = "XF";
inline constexpr std::string_view function_form = "XF-";  // no word begins with a hyphen
inline constexpr std::string_view beginning = "XB";
inline constexpr std::string_view origin = "XO";
inline constexpr std::string_view formless = "XE";
inline constexpr std::string_view word = "XW";
inline constexpr std::string_view own_text = "XT";  // followed by the name of the field, and ':'
inline constexpr std::string_view id = "Q";
inline constexpr std::string_view day = "D";
inline constexpr std::string_view month = "M";
inline constexpr std::string_view year = "Y";
}  // namespace prefix

namespace slot {
inline constexpr std::uint32_t date = 0;
inline constexpr std::uint32_t id = 2;
inline constexpr std::uint32_t length = 3;
inline constexpr std::uint32_t time = 4;
}  // namespace slot

namespace metadata {
inline constexpr std::string_view format = "fuge.format";
inline constexpr std::string_view analysis = "fuge.analysis";
// What the index was made with (schema/settings.h). Followed by ".1", ".2" … where it is long.
inline constexpr std::string_view fields = "fuge.fields";
inline constexpr std::string_view switches = "fuge.switches";
inline constexpr std::string_view words = "fuge.words";
inline constexpr std::string_view names = "fuge.names";
// Which documents were replaced or deleted (schema/change_log.h).
inline constexpr std::string_view changes = "fuge.changes";
// How many words have numbers (index/words/word_number.h).
inline constexpr std::string_view word_count = "fuge.word-count";
// Followed by the last term that may be in a block of the term dictionary.
inline constexpr std::string_view terms = "fuge.terms.";
// Followed by the number of a document in four bytes, the highest first: its tokens.
inline constexpr std::string_view tokens = "fuge.tokens.";
// The first document whose words may be in no posting list yet, and, followed by the number of a
// document as above, its postings (index/pending/).
inline constexpr std::string_view pending = "fuge.pending";
inline constexpr std::string_view pending_of = "fuge.pending.";
}  // namespace metadata

// A row of the table, as docs/index-format.md shows it.
struct Row {
  std::string kind;   // "prefix", "dictionary", "slot" or "metadata"
  std::string name;   // "S", "0", "fuge.format"
  std::string holds;  // one phrase
};
// What belongs to no field, then the rows of each built-in field, then those of a keyword and a
// text field of an index's own, NAME.
std::vector<Row> table();

// Terms. A stem is a term as it is.
std::string title_term(std::string_view stem);  // of a part's term, too: "SXHgaranti"
// The term in this text field; of any field, as it is, where `field` is null.
std::string term_in(const FieldRow* field, std::string_view term);
// And back: the prefix of a text field that a term has; empty for none.
std::string_view field_prefix_of(std::string_view term) noexcept;
std::string head_term(std::string_view stem);
std::string modifier_term(std::string_view stem);
std::string inner_term(std::string_view stem);
std::string_view prefix_of(ConstituentRole role) noexcept;  // one of the three above
std::string constituent_term(ConstituentRole role, std::string_view stem);
std::string form_term(std::string_view form);
std::string function_form_term(std::string_view form);  // of a function word
std::string beginning_term(std::string_view beginning);
std::string origin_term(std::string_view origin);
std::string id_term(std::string_view id);
// Of a keyword field; `key` is Analyzer::keyword_key() of a value.
std::string keyword_term(const FieldRow& field, std::string_view key);
// "D20250904"; of a month "D20250900", of a year "D20250000".
std::string day_term(const PartialDate& date);
std::string month_term(int year, int month);  // "M202509"
std::string year_term(int year);              // "Y2025"
// The metadata keys of the tokens of a document, and of its postings that are pending.
std::string tokens_key(std::uint32_t document);
std::string pending_key(std::uint32_t document);
// The metadata key of how a keyword's value was first written.
std::string spelling_key(const FieldRow& field, std::string_view key);

// The value of slot::length, and back: 0 for an empty or a damaged value.
std::string length_value(std::uint32_t words);
std::uint32_t length_of_value(std::string_view value) noexcept;

// The value of slot::date: "YYYYMMDD", which sorts as the dates do, with 00 for a month or a day
// that isn't known.
std::string date_value(const PartialDate& date);
// And back: nothing for an empty or a damaged value.
std::optional<PartialDate> date_of_value(std::string_view value) noexcept;

// The value of slot::time: "HHMMSS"; and back.
std::string time_value(const TimeOfDay& time);
std::optional<TimeOfDay> time_of_value(std::string_view value) noexcept;

}  // namespace fuge::schema
