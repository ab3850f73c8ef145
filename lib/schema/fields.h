// Layer: schema. The one table of fields: what an article has, and where an index keeps it.
//
//   schema::Fields fields({{"ressort", FieldKind::keyword}});
//   fields.named("ressort")->prefix;            // "XKressort:"
//   built_in_fields().in_query("Quelle").row;   // the row of the field "source"
//
// What is posted and stored for an article, what a name before a colon means in a query, what is
// kept in memory, filtered and counted, and what docs/index-format.md says of it: all of it goes
// by this table. The fields that an index has of its own are further rows of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/article.h"
#include "fuge/field.h"

namespace fuge::schema {

// How a field is searched.
enum class FieldType {
  id,       // one exact term
  date,     // terms of day, month and year, and a range of values
  keyword,  // exact values by their key (Analyzer::keyword_key()): filter and facet
  text,     // words
  stored,   // not at all
};

struct FieldRow {
  std::string name = {};  // in small letters
  FieldType type = FieldType::stored;
  // What stands before the colon in a query, in small letters; none: can't be asked for so.
  std::vector<std::string> query_names = {};
  // Of its terms: before the key of a keyword; before all terms of a text's words, which are posted
  // without it as well. Empty: none of its own.
  std::string prefix = {};
  std::string absent_term = {};                 // of an article without it; empty: none is posted
  std::optional<std::uint32_t> slot = {};       // of its value
  std::string spelling_prefix = {};             // keyword: of metadata keys, see spelling_key()
  std::string Article::*member = nullptr;       // where an article keeps it; where both are null,
  std::vector<std::string> Article::*members =  // in Article::fields
      nullptr;
  std::string example = {};  // in a query, for error messages
  bool own = false;          // of the index's own fields
};

// Whether articles keep the field in Article::fields, by its name.
bool is_named(const FieldRow& row) noexcept;

// The values of the field that the article has, in its order; none for a date.
std::vector<std::string_view> values_of(const FieldRow& row, const Article& article);

// A row by a name of a query, and the name in small letters.
struct QueryField {
  const FieldRow* row = nullptr;  // null: no such field
  std::string_view name = {};
};

// The built-in rows, and those of an index. Immutable; rows keep their addresses as long as the
// object lives. Not copied: nodes of a query point to rows.
class Fields {
 public:
  // The built-in fields and these. Throws Error(invalid_argument) for a name that isn't valid, is
  // fuge's own or given twice, and for more than max_own_fields. Names are taken in small letters.
  explicit Fields(std::vector<Field> own = {});
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;
  ~Fields() = default;

  // In the order in which an article is posted; the own ones last, as declared.
  const std::vector<FieldRow>& rows() const noexcept { return rows_; }
  // The own ones, as declared.
  const std::vector<Field>& own() const noexcept { return own_; }

  // By the very name of the row; null where there is none.
  const FieldRow* named(std::string_view name) const noexcept;
  // By a name in queries, in any case.
  QueryField in_query(std::string_view name) const noexcept;
  // All rows of a type, in order.
  std::vector<const FieldRow*> of_type(FieldType type) const;

 private:
  std::vector<Field> own_;
  std::vector<FieldRow> rows_;
};

// The table without fields of an index's own.
const Fields& built_in_fields();

// The row of an own field, the `number`th from 0.
FieldRow own_row(const Field& field, std::size_t number);

inline constexpr std::uint32_t first_own_slot = 16;

}  // namespace fuge::schema
