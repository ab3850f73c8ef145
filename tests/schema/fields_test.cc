#include "schema/fields.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "fuge/error.h"
#include "schema/schema.h"
#include "support.h"

TEST_SUITE_BEGIN("schema");

using fuge::FieldKind;
using fuge::schema::Fields;
using fuge::schema::FieldType;

TEST_CASE("the names of own fields") {
  struct Row {
    std::vector<fuge::Field> own;
    const char* reason;  // empty: they are taken
    const char* origin;
  };
  const std::vector<Row> rows{
      {{}, "", "none"},
      {{{"ressort", FieldKind::keyword}, {"seite_1", FieldKind::stored}, {"a-b", FieldKind::text}},
       "",
       "letters, figures, '_' and '-'"},
      {{{"Ressort", FieldKind::keyword}}, "", "taken in small letters"},
      {{{std::string(32, 'r'), FieldKind::keyword}}, "", "as long as can be"},
      {{{std::string(33, 'r'), FieldKind::keyword}}, "is not valid as the name", "longer"},
      {{{"", FieldKind::keyword}}, "is not valid as the name", "no name"},
      {{{"2te", FieldKind::keyword}}, "is not valid as the name", "begins with a figure"},
      {{{"zwei worte", FieldKind::keyword}}, "is not valid as the name", "white space"},
      {{{"a:b", FieldKind::keyword}}, "is not valid as the name", "a colon"},
      {{{"größe", FieldKind::keyword}}, "is not valid as the name", "not ASCII"},
      {{{"titel", FieldKind::text}}, "fuge has a field titel of its own", "a name in queries"},
      {{{"Quelle", FieldKind::text}}, "fuge has a field quelle of its own", "in any case"},
      {{{"url", FieldKind::stored}}, "fuge has a field url of its own", "built in"},
      {{{"month", FieldKind::keyword}}, "fuge has a field month of its own", "a facet"},
      {{{"autor", FieldKind::text}, {"Autor", FieldKind::keyword}},
       "autor is given twice",
       "twice"},
      {std::vector<fuge::Field>(65, {"x", FieldKind::stored}), "the limit is 64", "too many"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    if (*row.reason == '\0') {
      CHECK(Fields(row.own).own().size() == row.own.size());
      continue;
    }
    const auto [code, what] = fuge::test::failure_of([&] { Fields fields(row.own); });
    CHECK(code == fuge::ErrorCode::invalid_argument);
    CHECK(what.find(row.reason) != what.npos);
  }
}

TEST_CASE("rows are found by their name, and by what stands in queries in any case") {
  const Fields fields({{"Ressort", FieldKind::keyword}, {"foto", FieldKind::stored}});
  CHECK(fields.own().front().name == "ressort");
  CHECK(fields.named("ressort")->prefix == "XKressort:");
  CHECK(fields.named("quelle") == nullptr);
  CHECK(fields.in_query("QUELLE").row == fields.named("source"));
  CHECK(fields.in_query("Source").name == "source");
  CHECK(fields.in_query("RESSORT").row == fields.named("ressort"));
  CHECK(fields.in_query("foto").row == nullptr);  // is stored, and can't be asked for
  CHECK(fields.in_query("url").row == nullptr);
  const auto keywords = fields.of_type(FieldType::keyword);
  CHECK(keywords.front() == fields.named("source"));
  CHECK(keywords.back() == fields.named("ressort"));  // those of one's own are the last
}

TEST_CASE("no two fields share a term, a slot or metadata") {
  std::vector<fuge::Field> own;
  for (int i = 0; i < 40; ++i)
    own.push_back({"f" + std::to_string(i), i % 2 == 0 ? FieldKind::keyword : FieldKind::text});
  const Fields fields(own);
  std::set<std::uint32_t> slots{fuge::schema::slot::length};
  std::set<std::string> names{"XH", "XM", "XI", "XF", "XB", "D", "M", "Y"};
  std::size_t expected_slots = 1;
  std::size_t expected_names = names.size() - 1;  // the date's prefix is among them
  for (const fuge::schema::FieldRow& row : fields.rows()) {
    if (row.slot) slots.insert(*row.slot), ++expected_slots;
    for (const std::string& name : {row.prefix, row.absent_term, row.spelling_prefix})
      if (!name.empty()) names.insert(name), ++expected_names;
  }
  CHECK(slots.size() == expected_slots);
  CHECK(names.size() == expected_names);
}

TEST_SUITE_END();
