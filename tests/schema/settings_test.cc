#include "schema/settings.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fuge/error.h"
#include "schema/schema.h"
#include "support.h"

TEST_SUITE_BEGIN("schema");

namespace {

using fuge::FieldKind;
using fuge::schema::Settings;

Xapian::WritableDatabase empty_database() {
  return Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
}

Settings whole_settings() {
  Settings settings;
  settings.analysis.gender = false;
  settings.analysis.ellipsis = false;
  settings.analysis.compound_words.add_all(
      {"Wagenknecht", "Wiesenhof = Wiesen|hof", "Druschba-", "-pipeline", "-x- = -x-"});
  settings.analysis.name_variants.add_all({"Selenskyj = Zelensky", "Größ = Groess"});
  settings.fields = {{"ressort", FieldKind::keyword},
                     {"untertitel", FieldKind::text},
                     {"foto", FieldKind::stored}};
  return settings;
}

bool same(const fuge::AnalysisOptions& a, const fuge::AnalysisOptions& b) {
  return a.compound_words.exceptions() == b.compound_words.exceptions() &&
         a.compound_words.parts() == b.compound_words.parts() &&
         a.name_variants.groups() == b.name_variants.groups() && a.compounds == b.compounds &&
         a.ellipsis == b.ellipsis && a.gender == b.gender && a.names == b.names &&
         a.spelling == b.spelling;
}

}  // namespace

TEST_CASE("settings come back as they were written") {
  for (const Settings& settings : {Settings(), whole_settings()}) {
    Xapian::WritableDatabase database = empty_database();
    write_settings(settings, "test", [&](const std::string& key, const std::string& value) {
      database.set_metadata(key, value);
    });
    const Settings read = fuge::schema::read_settings(database, "a.fuge");
    CHECK(same(read.analysis, settings.analysis));
    CHECK(read.fields == settings.fields);
  }
}

TEST_CASE("more words than fit one piece of metadata") {
  Settings settings;
  std::vector<std::string> entries;
  for (int i = 0; i < 20000; ++i) entries.push_back("wort" + std::to_string(100000 + i));
  settings.analysis.compound_words.add_all(entries);
  Xapian::WritableDatabase database = empty_database();
  write_settings(settings, "test", [&](const std::string& key, const std::string& value) {
    database.set_metadata(key, value);
  });
  CHECK(database.get_metadata("fuge.words").size() < 100000);
  CHECK_FALSE(database.get_metadata("fuge.words.1").empty());
  CHECK(fuge::schema::read_settings(database, "a.fuge").analysis.compound_words.entries() ==
        entries);
}

TEST_CASE("metadata without meaning is damage, and is shown") {
  const struct {
    const char* key;
    const char* value;
  } rows[] = {{"fuge.switches", "gender maybe\n"},
              {"fuge.switches", "plural on\n"},
              {"fuge.fields", "ressort\n"},
              {"fuge.fields", "ressort keywords\n"},
              {"fuge.fields", "titel text\n"},
              {"fuge.fields", "a text\na text\n"},
              {"fuge.words", "x\n"},
              {"fuge.names", "allein\n"}};
  for (const auto& row : rows) {
    CAPTURE(row.value);
    Xapian::WritableDatabase database = empty_database();
    database.set_metadata(row.key, row.value);
    const fuge::test::Failure failure =
        fuge::test::failure_of([&] { fuge::schema::read_settings(database, "a.fuge"); });
    CHECK(failure.code == fuge::ErrorCode::damaged_index);
    CHECK(failure.what.find("a.fuge") != failure.what.npos);
  }
}

TEST_CASE("what contradicts an index is told with both values") {
  struct Row {
    void (*change)(fuge::AnalysisOptions&, std::vector<fuge::Field>&);
    std::vector<std::string> says;  // none: nothing contradicts
  };
  using Options = fuge::AnalysisOptions;
  using Fields = std::vector<fuge::Field>;
  const Row rows[] = {
      {[](Options&, Fields&) {}, {}},
      {[](Options&, Fields& fields) {
         fields = {{"foto", FieldKind::stored}};
       },
       {}},
      {[](Options&, Fields& fields) {
         fields = {{"Ressort", FieldKind::keyword}};
       },
       {}},
      {[](Options& options, Fields&) { options.gender = true; },
       {"gender is off in the index, on is given"}},
      {[](Options& options, Fields&) { options.compounds = options.ellipsis = false; },
       {"compounds is on in the index, off is given"}},
      {[](Options& options, Fields&) { options.compound_words.add("Moorhof = Moor|hof"); },
       {"of the words nothing in the index alone, \"moorhof = moor|hof\" given alone"}},
      {[](Options& options, Fields&) { options.compound_words = {}; },
       {"\"-pipeline\", \"-x- = -x-\", \"druschba-\" and 2 more in the index alone, nothing "
        "given"}},
      {[](Options& options, Fields&) { options.name_variants = {}; },
       {"of the names", "\"selenskyj = zelensky\""}},
      {[](Options&, Fields& fields) {
         fields = {{"foto", FieldKind::text}};
       },
       {"the field \"foto text\" is given, the index has \"foto stored\""}},
      {[](Options&, Fields& fields) {
         fields = {{"autor", FieldKind::keyword}};
       },
       {"the field \"autor keyword\" is given, the index has none of this name"}},
  };
  const Settings settings = whole_settings();
  for (const Row& row : rows) {
    fuge::AnalysisOptions given = settings.analysis;
    std::vector<fuge::Field> fields;
    row.change(given, fields);
    const auto check = [&] { check_given(settings, given, fields, "a.fuge"); };
    if (row.says.empty()) {
      CHECK_NOTHROW(check());
      continue;
    }
    const fuge::test::Failure failure = fuge::test::failure_of(check);
    CHECK(failure.code == fuge::ErrorCode::incompatible_index);
    for (const std::string& part : row.says)
      CHECK_MESSAGE(failure.what.find(part) != failure.what.npos, failure.what);
  }
  CHECK_NOTHROW(check_given(settings, std::nullopt, {}, "a.fuge"));
}

TEST_SUITE_END();
