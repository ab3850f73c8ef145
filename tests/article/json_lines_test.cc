// JSON Lines: fields, types, what is passed over and what is refused.
#include <doctest/doctest.h>

#include <string>

#include "article/records.h"
#include "base/limits.h"

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;

struct Row {
  const char* origin;
  std::string input;
  std::string expected;
};

void check(const Row& row) {
  CAPTURE(row.origin);
  CAPTURE(row.input.substr(0, 200));
  CHECK(test::described(test::records_of(row.input, test::with_form(ArticleForm::json_lines))) ==
        row.expected);
}

}  // namespace

TEST_CASE("all fields of a line") {
  const auto records = test::records_of(
      R"({"id":"a-1","date":"2025-09-04","time":"10:40","source":"dpa","place":"Köln","title":"Dom","text":"Er steht.","url":"https://example.org/dom","fields":{"ressort":["Kultur"]}})");
  REQUIRE(records.size() == 1);
  REQUIRE(records[0]);
  Article expected;
  expected.id = "a-1";
  expected.date = Date{2025, 9, 4};
  expected.time = TimeOfDay{10, 40};
  expected.sources = {"dpa"};
  expected.place = "Köln";
  expected.title = "Dom";
  expected.text = "Er steht.";
  expected.url = "https://example.org/dom";
  expected.fields["ressort"] = {"Kultur"};
  CHECK(*records[0] == expected);
}

TEST_CASE("values are taken as given") {
  const Row rows[] = {
      {"contract: timestamp", R"({"date":"2025-09-04T23:30:00+02:00","text":"Ja."})",
       "2025-09-04 23:30 | - |  |  | Ja."},
      {"contract: a month", R"({"date":"2024-04","text":"Ja."})", "2024-04 | - |  |  | Ja."},
      {"contract: a year", R"({"date":" 2024 ","text":"Ja."})", "2024 | - |  |  | Ja."},
      {"contract: time", R"({"time":"10:40","date":"2025-09-04","text":"Ja."})",
       "2025-09-04 10:40 | - |  |  | Ja."},
      {"time with seconds", R"({"date":"2025-09-04","time":" 10:40:05 ","text":"Ja."})",
       "2025-09-04 10:40:05 | - |  |  | Ja."},
      {"the time of a timestamp again",
       R"({"date":"2025-09-04T10:40","time":"10:40","text":"Ja."})",
       "2025-09-04 10:40 | - |  |  | Ja."},
      {"contract: no time", R"({"date":"2025-09-04","time":null,"text":"Ja."})",
       "2025-09-04 | - |  |  | Ja."},
      {"empty time", R"({"date":"2025-09-04","time":"","text":"Ja."})",
       "2025-09-04 | - |  |  | Ja."},
      {"contract: no date", R"({"date":null,"text":"Ja."})", "- | - |  |  | Ja."},
      {"contract: empty date", R"({"date":" ","text":"Ja."})", "- | - |  |  | Ja."},
      {"contract: several sources", R"({"source":["dpa","AFP"],"text":"Ja."})",
       "- | dpa, AFP |  |  | Ja."},
      {"contract: both keys, joined, none twice",
       R"({"sources":["AFP","dpa"],"source":"dpa","text":"Ja."})", "- | dpa, AFP |  |  | Ja."},
      {"contract: not normalised", R"({"source":["DPA","dpa"],"text":"Ja."})",
       "- | DPA, dpa |  |  | Ja."},
      {"contract: empty sources are none", R"({"source":["","dpa"],"text":"Ja."})",
       "- | dpa |  |  | Ja."},
      {"contract: blank source", R"({"source":" ","sources":[],"text":"Ja."})",
       "- | - |  |  | Ja."},
      {"contract: nulls are absent",
       R"({"id":null,"source":null,"place":null,"title":null,"url":null,"text":"Ja."})",
       "- | - |  |  | Ja."},
      {"records of a parliament: names broken over lines",
       "{\"source\":\"Amt für\\n    Küstenschutz\",\"title\":\"Der\\n Deich\",\"text\":\"Ja.\"}",
       "- | Amt für Küstenschutz |  | Der Deich | Ja."},
      {"contract: trimmed", R"({"title":" Dom\n","place":"\tKöln ","text":"\n Ja. \n"})",
       "- | - | Köln | Dom | Ja."},
      {"contract: line ends", R"({"text":"Ja.\r\nNein.\rVielleicht."})",
       "- | - |  |  | Ja.\nNein.\nVielleicht."},
      {"contract: no credits are looked for", R"-({"text":"Von: dpa\nKöln (AFP) - Ja. (APA)"})-",
       "- | - |  |  | Von: dpa\nKöln (AFP) - Ja. (APA)"},
      {"escapes", R"({"text":"\u00dcber \ud83d\ude80 \"Ja\" \\ \/"})",
       "- | - |  |  | Über 🚀 \"Ja\" \\ /"},
      {"a key twice: the last one counts",
       R"({"text":"Nein.","text":"Ja.","source":"a","source":"b"})", "- | b |  |  | Ja."},
      {"white space around", "  {\"text\" : \"Ja.\" }\t\r\n", "- | - |  |  | Ja."},
      {"blank lines, line end at the end or not", "\n \n{\"text\":\"A.\"}\r\n\r\n{\"text\":\"B.\"}",
       "- | - |  |  | A.\n- | - |  |  | B."},
      {"byte order mark", "\xEF\xBB\xBF{\"text\":\"Ja.\"}", "- | - |  |  | Ja."},
      {"no line at all", "", ""},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("other keys are passed over, whatever they hold") {
  const std::string deep(1'000'000, '[');
  const std::string deep_closed = deep + std::string(1'000'000, ']');
  const Row rows[] = {
      {"scalars", R"({"a":1,"b":-2.5e3,"c":true,"d":null,"text":"Ja.","e":"x"})",
       "- | - |  |  | Ja."},
      {"known keys below unknown ones",
       R"({"meta":{"text":"Nein.","id":7,"source":[1]},"text":"Ja."})", "- | - |  |  | Ja."},
      {"known keys in objects of an array", R"({"meta":[{"text":1}],"text":"Ja."})",
       "- | - |  |  | Ja."},
      {"a number that no double holds",
       R"({"a":1e999,"b":"1e999","c":[-1E+999],"text":"Ja. 1e999"})", "- | - |  |  | Ja. 1e999"},
      {"hostile input: deep nesting", R"({"a":)" + deep_closed + R"(,"text":"Ja."})",
       "- | - |  |  | Ja."},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("times that can't be") {
  const Row rows[] = {
      {"contract: a time without a date", R"({"time":"10:40","text":"Ja."})",
       "error: input:1: the time 10:40 has no day: give a date as YYYY-MM-DD"},
      {"contract: a time of a month", R"({"date":"2024-04","time":"10:40","text":"Ja."})",
       "error: input:1: the time 10:40 has no day: give a date as YYYY-MM-DD"},
      {"two times", R"({"date":"2025-09-04T10:40Z","time":"11:40","text":"Ja."})",
       "error: input:1: the time 11:40 contradicts the date, which says 10:40"},
      {"no time of a day", R"({"date":"2025-09-04","time":"25:00","text":"Ja."})",
       "error: input:1: impossible time \"25:00\" (HH:MM or HH:MM:SS expected)"},
      {"another form", R"({"date":"2025-09-04","time":"10.40 Uhr","text":"Ja."})",
       "error: input:1: impossible time \"10.40 Uhr\" (HH:MM or HH:MM:SS expected)"},
      {"a month of a timestamp", R"({"date":"2024-04T10:40","text":"Ja."})",
       "error: input:1: impossible date \"2024-04T10:40\" (YYYY-MM-DD, YYYY-MM or YYYY expected)"},
      {"an impossible month", R"({"date":"2024-13","text":"Ja."})",
       "error: input:1: impossible date \"2024-13\""},
      {"wrong type", R"({"time":1040,"text":"Ja."})",
       "error: input:1: key \"time\": a string expected, found a number"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("fields of one's own") {
  struct FieldRow {
    const char* origin;
    const char* fields;    // as JSON
    const char* expected;  // "name=value|value;…" or an error
  };
  const FieldRow rows[] = {
      {"contract: a list and a string",
       R"({"ressort":["Politik","Wirtschaft"],"untertitel":"Neu"})",
       "ressort=Politik|Wirtschaft;untertitel=Neu;"},
      {"contract: null is absent", "null", ""},
      {"no field", "{}", ""},
      {"a field that is null", R"({"ressort":null,"autor":"Ute Groß"})", "autor=Ute Groß;"},
      {"a field without values", R"({"ressort":[],"autor":""})", ""},
      {"trimmed, with line feeds as line ends", R"({"notiz":" eins\r\nzwei\n"})",
       "notiz=eins\nzwei;"},
      {"none twice, none empty", R"({"ressort":["Politik"," ","Politik ","Sport"]})",
       "ressort=Politik|Sport;"},
      {"the last one counts", R"({"ressort":["Politik"],"autor":"A B","ressort":"Sport"})",
       "autor=A B;ressort=Sport;"},
      {"null takes back", R"({"ressort":"Politik","ressort":null})", ""},
      {"names are taken as given", R"({"Ressort":"Politik","":"leer"})", "=leer;Ressort=Politik;"},
      {"names of keys", R"({"text":"innen","fields":"auch"})", "fields=auch;text=innen;"},
      {"wrong type", R"("Politik")", "key \"fields\": an object expected, found a string"},
      {"wrong type", R"(["Politik"])", "key \"fields\": an object expected, found an array"},
      {"wrong type", "7", "key \"fields\": an object expected, found a number"},
      {"wrong type of a field", R"({"ressort":7})",
       "key \"fields\", field \"ressort\": a string or an array of strings expected, found a "
       "number"},
      {"wrong type of a field", R"({"a":"x","ressort":{"a":"b"}})",
       "key \"fields\", field \"ressort\": a string or an array of strings expected, found an "
       "object"},
      {"wrong type in a list", R"({"ressort":["Politik",true]})",
       "key \"fields\", field \"ressort\": a string or an array of strings expected, found a "
       "boolean "
       "in the array"},
      {"a list in a list", R"({"ressort":[["Politik"]]})",
       "key \"fields\", field \"ressort\": a string or an array of strings expected, found an "
       "array "
       "in the array"},
      {"an integer of more than 64 bits", R"({"ressort":123456789012345678901234567890})",
       "key \"fields\", field \"ressort\": a string or an array of strings expected, found a "
       "number"},
      {"hostile input: a name that isn't safe to print", R"({"a\u001b[31m":false})",
       "key \"fields\", field \"a\uFFFD[31m\": a string or an array of strings expected, found a "
       "boolean"},
  };
  for (const FieldRow& row : rows) {
    CAPTURE(row.origin);
    const auto records = test::records_of(std::string(R"({"fields":)") + row.fields +
                                          R"(,"text":"Ja.","other":{"ressort":["Nein"]}})");
    REQUIRE(records.size() == 1);
    std::string found;
    if (!records[0]) {
      found = records[0].error().reason();
    } else {
      for (const auto& [name, values] : records[0]->fields) {
        found += name + '=';
        for (const std::string& value : values)
          found += (&value == values.data() ? "" : "|") + value;
        found += ';';
      }
    }
    CHECK(found == row.expected);
  }
}

// "w0","w1",…
static std::string listed(std::size_t count) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i)
    list += (i == 0 ? "\"w" : ",\"w") + std::to_string(i) + '"';
  return list;
}

TEST_CASE("a list, and the fields, are as long as the bound") {
  std::string fields;
  for (std::size_t i = 0; i < max_listed; ++i) fields += "\"f" + std::to_string(i) + R"(":"x",)";
  const std::string most = listed(max_listed);
  const struct {
    const char* origin;
    std::string key;
    std::string error;  // nothing where it is read
  } rows[] = {
      {"sources", R"("sources":[)" + most + "]", ""},
      {"both lists", R"("source":[)" + most + R"(],"sources":["a",)" + listed(max_listed - 1) + "]",
       ""},
      {"values of a field", R"("fields":{"a":[)" + most + R"(],"b":[)" + most + "]}", ""},
      {"fields", R"("fields":{)" + fields + R"("f0":"once more"})", ""},
      {"another key", R"("other":[)" + listed(max_listed + 1) + "]", ""},
      {"one too many", R"("source":["a",)" + most + "]", "key \"source\": more than 1000 strings"},
      {"repeated ones count", R"("sources":["w0",)" + most + "]",
       "key \"sources\": more than 1000 strings"},
      {"a million", R"("sources":[)" + listed(1'000'000) + "]",
       "key \"sources\": more than 1000 strings"},
      {"values of a field", R"("fields":{"a":["w0",)" + most + "]}",
       "key \"fields\", field \"a\": more than 1000 strings"},
      {"fields", R"("fields":{)" + fields + R"("more":"x"})",
       "key \"fields\": more than 1000 fields"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const auto records = test::records_of("{" + row.key + R"(,"text":"Ja."})");
    REQUIRE(records.size() == 1);
    const std::string found = records[0] ? "" : std::string(records[0].error().reason());
    CHECK(found == row.error);
  }
}

TEST_CASE("wrong types name their key") {
  const Row rows[] = {
      {"contract", R"({"text":7})",
       "error: input:1: key \"text\": a string expected, found a number"},
      {"contract", R"({"text":["a"]})",
       "error: input:1: key \"text\": a string expected, found an array"},
      {"contract", R"({"title":{},"text":"Ja."})",
       "error: input:1: key \"title\": a string expected, found an object"},
      {"contract", R"({"date":20250904,"text":"Ja."})",
       "error: input:1: key \"date\": a string expected, found a number"},
      {"contract", R"({"url":false,"text":"Ja."})",
       "error: input:1: key \"url\": a string expected, found a boolean"},
      {"contract", R"({"id":1.5,"text":"Ja."})",
       "error: input:1: key \"id\": a string or an integer expected, found a number"},
      {"contract", R"({"source":3,"text":"Ja."})",
       "error: input:1: key \"source\": a string or an array of strings expected, found a number"},
      {"contract", R"({"sources":["a",null],"text":"Ja."})",
       "error: input:1: key \"sources\": a string or an array of strings expected, found null in "
       "the "
       "array"},
      {"contract", R"({"sources":[["a"]],"text":"Ja."})",
       "error: input:1: key \"sources\": a string or an array of strings expected, found an array "
       "in "
       "the array"},
      {"no object", "\"Ja.\"", "error: input:1: a string; a JSON object expected"},
      {"no object", "7", "error: input:1: a number; a JSON object expected"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("broken lines are errors, the others go on") {
  const Row rows[] = {
      {"issue: malformed", "{\"text\":\"A.\"}\n{\"text\":\n{\"text\":\"C.\"}",
       "- | - |  |  | A.\nerror: input:2: malformed JSON: unexpected end of input\n- | - |  |  | "
       "C."},
      {"issue: impossible date", R"({"date":"2025-02-30","text":"Ja."})",
       "error: input:1: impossible date \"2025-02-30\""},
      {"impossible date of a timestamp", R"({"date":"2025-02-30T10:00","text":"Ja."})",
       "error: input:1: impossible date \"2025-02-30T10:00\""},
      {"no date", R"({"date":"gestern","text":"Ja."})",
       "error: input:1: impossible date \"gestern\" (YYYY-MM-DD, YYYY-MM or YYYY expected)"},
      {"issue: no text", "{}", "error: input:1: no text"},
      {"blank text", R"({"text":" \n"})", "error: input:1: no text"},
      {"text null", R"({"text":null})", "error: input:1: no text"},
      {"an array", R"([{"text":"Ja."}])",
       "error: input:1: a JSON array; JSON Lines expected: one object a line"},
      {"something behind the object", R"({"text":"Ja."} x)",
       "error: input:1: malformed JSON: invalid literal"},
      {"a comma behind the object", R"({"text":"Ja."},)",
       "error: input:1: malformed JSON: unexpected ','"},
      {"hostile input: NUL behind the object", std::string("{\"text\":\"Ja.\"}\0{}", 18),
       "error: input:1: malformed JSON: a NUL byte"},
      {"hostile input: deep and open", std::string("{\"a\":") + std::string(1'000'000, '['),
       "error: input:1: malformed JSON: unexpected end of input"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("the reason of malformed JSON is short and safe to print") {
  const auto records = test::records_of("{\"text\":\"" + std::string(100'000, 'x') + "\x1b[31m\"}");
  REQUIRE(records.size() == 1);
  REQUIRE(!records[0]);
  CHECK(records[0].error().reason().size() < 200);
  CHECK(records[0].error().reason().find('\x1b') == std::string::npos);
  CHECK(records[0].error().location().byte == 100'009);
}

TEST_CASE("half a surrogate pair is malformed") {
  const auto records = test::records_of(R"({"text":"\ud83d"})");
  REQUIRE(records.size() == 1);
  REQUIRE(!records[0]);
  CHECK(records[0].error().reason().starts_with("malformed JSON: invalid string: surrogate"));
}

TEST_CASE("the byte of an error counts from the start of the file") {
  const auto records = test::records_of("\xEF\xBB\xBF{\"text\":\"A.\"}\n{\"text\":?}\n");
  REQUIRE(records.size() == 2);
  REQUIRE(!records[1]);
  CHECK(records[1].error().code() == ErrorCode::invalid_article);
  CHECK(records[1].error().location().file == "input");
  CHECK(records[1].error().location().line == 2);
  CHECK(records[1].error().location().byte == 3 + 14 + 8);
}

TEST_CASE("ids of lines") {
  struct IdRow {
    const char* origin;
    std::string id;  // as JSON
    std::string expected;
  };
  const IdRow rows[] = {
      {"contract: string", R"("dpa:250904-99-1/2")", "dpa:250904-99-1/2"},
      {"contract: integer", "42", "42"},
      {"contract: negative integer", "-7", "-7"},
      {"integer of more than 64 bits", "123456789012345678901234567890",
       "123456789012345678901234567890"},
      {"contract: null gives the line", "null", "input#1"},
      {"trimmed", R"(" a ")", "a"},
      {"longest", '"' + std::string(240, 'i') + '"', std::string(240, 'i')},
      {"empty", R"("")", "error: the id is empty"},
      {"over the limit", '"' + std::string(241, 'i') + '"',
       "error: the id has 241 bytes, over the limit of 240: \"" + std::string(60, 'i') + "…\""},
      {"control character", R"("a\u0007b")", "error: the id has a control character: \"a\uFFFDb\""},
  };
  for (const IdRow& row : rows) {
    CAPTURE(row.origin);
    const auto records = test::records_of("{\"id\":" + row.id + ",\"text\":\"Ja.\"}");
    REQUIRE(records.size() == 1);
    CHECK((records[0] ? records[0]->id : "error: " + records[0].error().reason()) == row.expected);
  }
}

TEST_CASE("lines without id are numbered with the blank ones counted") {
  const auto records = test::records_of("{\"text\":\"A.\"}\n\n{\"text\":\"B.\"}\n");
  REQUIRE(records.size() == 2);
  CHECK(records[0]->id == "input#1");
  CHECK(records[1]->id == "input#3");
}

TEST_SUITE_END();
