// What is pasted is searched: signs without a partner are text, and a notice says so.
#include "query/syntax/notices.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "query/syntax/parser.h"

TEST_SUITE_BEGIN("query");

namespace {

struct Row {
  std::string text;
  std::string same;     // a query that is read alike, without a notice
  std::string noticed;  // what the notices are about, as in the query, each with '/'
  std::string message;  // a part of each
  std::string origin;
};

void check(const std::vector<Row>& rows, const fuge::query::ParseOptions& options = {}) {
  const fuge::Analyzer analyzer;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse(row.text, analyzer, options);
    CHECK_MESSAGE(!parsed.error, (parsed.error ? parsed.error->message : ""));
    const fuge::query::Parsed same = fuge::query::parse(row.same, analyzer, options);
    CHECK(same.notices.empty());
    CHECK(to_string(parsed.tree) == to_string(same.tree));
    std::string noticed;
    for (const fuge::QueryNotice& notice : parsed.notices) {
      noticed += row.text.substr(notice.begin, notice.end - notice.begin) + '/';
      CHECK_MESSAGE(notice.message.find(row.message) != std::string::npos, notice.message);
    }
    CHECK(noticed == row.noticed);
  }
}

}  // namespace

TEST_CASE("quotes that aren't closed") {
  const std::string message = "this quote isn't closed";
  check({
      {"\"Streit um Hafen", "Streit um Hafen", "\"/", message, "half of a headline"},
      {"„Streit um Hafen", "Streit um Hafen", "„/", message, "a German quote"},
      {"Kanzler: „Wir", "Kanzler: Wir", "„/", message, "behind a word"},
      {"›Streit um Hafen", "Streit um Hafen", "›/", message, "a single quote"},
      {"»Hafen \"Kai\"", "Hafen Kai", "»/", message, "another kind of quote is closed"},
      {"Hafen -\"Kai", "Hafen -Kai", "\"/", message, "a sign before it is one"},
      {"titel:\"Hafen Kai", "titel:Hafen Kai", "\"/", message, "in the title"},
      {"=\"Hafen Kai", "=Hafen Kai", "\"/", message, "of forms"},
      {"„Hafen „Kai „Deich", "Hafen Kai Deich", "„/„/„/", message, "each is told of"},
      {"\" Hafen", "Hafen", "\"/", message, "by itself"},
      {"Hafen 5\"", "Hafen 5", "", "", "an inch sign is no quote"},
      {"'Hafen", "Hafen", "", "", "an apostrophe needs no partner"},
      {"‘Hafen", "Hafen", "", "", "nor does a curly one"},
  });
}

TEST_CASE("brackets without a partner, or without words") {
  check({
      {"Alles gut :-)", "Alles gut", ")/", "closes nothing", "an emoticon"},
      {"Hafen)", "Hafen", ")/", "closes nothing", "a bracket at the end"},
      {"(Hafen)) Kai", "Hafen Kai", ")/", "closes nothing", "one too many"},
      {"f(x)) y", "f(x) y", ")/", "closes nothing", "behind a bracket of a word"},
      {"Hafen)-Kai", "Hafen Kai", ")/", "closes nothing", "no sign follows text"},
      {"quelle:dpa) Kai", "quelle:dpa Kai", ")/", "closes nothing", "behind a source"},
      {"1) Hafen 2) Kai", "1 Hafen 2 Kai", ")/)/", "closes nothing", "a list with numbers"},
      {"Hafen (Kai", "Hafen Kai", "(/", "isn't closed", "an open bracket"},
      {"((Hafen) Kai", "Hafen Kai", "(/", "isn't closed", "the outer one of two"},
      {"(Hafen f(x", "Hafen f(x)", "(/", "isn't closed", "inside a word it is text"},
      {"Hafen -(Kai Deich", "Hafen Kai Deich", "(/", "isn't closed", "with a sign"},
      {"Hafen UND (Kai", "Hafen UND Kai", "(/", "isn't closed", "behind an operator"},
      {"Hafen () Kai", "Hafen Kai", "()/", "nothing in these brackets", "empty"},
      {"Hafen -( ( ) )", "Hafen", "-( ( ) )/( )/", "nothing in these brackets", "one in the other"},
      {"(Hafen", "Hafen", "(/", "isn't closed", "nothing else"},
  });
}

TEST_CASE("fields without a value") {
  const fuge::schema::Fields fields({{"ressort", fuge::FieldKind::keyword}});
  const fuge::query::ParseOptions options{{}, &fields};
  check({{"Titel: Streit um Hafen", "Titel Streit um Hafen", "Titel:/",
          "'Titel:' is read as a word", "a pasted heading"},
         {"Hafen quelle:", "Hafen quelle", "quelle:/", "'quelle:' is read", "at the end"},
         {"(datum:) Hafen", "Datum Hafen", "datum:/", "directly after the colon", "in brackets"},
         {"-date: 2025", "-date 2025", "date:/", "'date:' is read", "with a sign"},
         {"ressort: Kultur", "Ressort Kultur", "ressort:/", "'ressort:'", "an own field"}},
        options);
}

TEST_CASE("operators without a word") {
  const std::string message = "a word is missing on one of its sides";
  check({
      {"Hafen UND", "Hafen und", "UND/", message, "at the end"},
      {"ODER Hafen", "oder Hafen", "ODER/", message, "at the beginning"},
      {"Hafen NICHT", "Hafen nicht", "NICHT/", message, "without"},
      {"NAHE Hafen", "Nahe Hafen", "NAHE/", message, "near nothing"},
      {"Hafen NEAR/5", "Hafen near/5", "NEAR/5/", message, "with a number"},
      {"(Hafen UND) Kai", "(Hafen und) Kai", "UND/", message, "before a closing bracket"},
      {"Kai (ODER Hafen)", "Kai (oder Hafen)", "ODER/", message, "behind an opening bracket"},
      {"Hafen UND ODER Kai", "Hafen und oder Kai", "UND/ODER/", message,
       "two side by side: neither has both of its words"},
      {"Hafen UND UND Kai", "Hafen und und Kai", "UND/UND/", message, "the same twice"},
      {"Hafen UND NICHT", "Hafen und nicht", "UND/NICHT/", message, "nothing to leave out"},
      {"NOT AND Hafen", "not and Hafen", "NOT/AND/", message, "NOT before another one"},
      {"Entweder ODER", "Entweder oder", "ODER/", message, "one word"},
      {"ODER", "oder", "ODER/", message, "alone"},
      {"NICHT", "nicht", "NICHT/", message, "alone"},
      {"Hafen UND NICHT Kai", "Hafen AND NOT Kai", "", "", "both are operators"},
      {"Hafen UND !!!", "Hafen", "", "", "punctuation is an operand"},
      {"+ Hafen -", "Hafen", "", "", "signs before white space were text all along"},
      {"Hafen (UND)", "Hafen und", "UND/", message, "alone in brackets"},
  });
}

TEST_CASE("empty brackets leave operators without a word") {
  const fuge::Analyzer analyzer;
  const fuge::query::Parsed parsed = fuge::query::parse("Hafen UND ()", analyzer);
  CHECK(to_string(parsed.tree) == to_string(fuge::query::parse("Hafen und", analyzer).tree));
  REQUIRE(parsed.notices.size() == 2);
  CHECK(parsed.notices[0].begin == 6);
  CHECK(parsed.notices[1].begin == 10);
}

TEST_CASE("headlines in capitals") {
  const std::string message = "all of the query is in capitals";
  check({
      {"STREIT UND FRIEDEN: NICHT OHNE SIE", "streit und frieden: nicht ohne sie", "UND/NICHT/",
       message, "four words, one longer than an abbreviation"},
      {"NICHT MIT IHM", "nicht mit ihm", "NICHT/", message, "nothing else"},
      {"NATO NICHT OHNE SIE", "nato nicht ohne sie", "NICHT/", message, "two function words"},
      {"MAN ODER VW", "MAN OR VW", "", "", "a firm"},
      {"HAFEN ODER BAHNHOF UND KAI", "HAFEN oder BAHNHOF und KAI", "ODER/UND/", message,
       "three words, one longer than an abbreviation"},
      {"HAFEN ODER BAHNHOF", "HAFEN OR BAHNHOF", "", "", "two words"},
      {"NATO ODER EU UND UN", "NATO OR (EU AND UN)", "", "", "abbreviations"},
      {"Hafen ODER BAHNHOF UND KAI", "Hafen OR (BAHNHOF AND KAI)", "", "", "a small letter"},
      {"HAFEN ODER BAHNHOF -KAI", "HAFEN OR (BAHNHOF -KAI)", "", "", "a sign"},
      {"(HAFEN ODER BAHNHOF) UND KAI", "(HAFEN OR BAHNHOF) AND KAI", "", "", "brackets"},
      {"HAFEN ODER BAHNHOF UND KAI*", "HAFEN OR (BAHNHOF AND KAI*)", "", "", "a mark"},
      {"HAFEN NAHE/5 BAHNHOF UND KAI", "HAFEN NEAR/5 BAHNHOF AND KAI", "", "", "a distance"},
  });
}

TEST_CASE("a question mark is no wildcard") {
  const std::string message = "'?' stands for no letter";
  check({
      {"k?lender", "\"k lender\"", "k?lender/", message, "one letter left open"},
      {"?alender Hafen", "alender Hafen", "?alender/", message, "the first one"},
      {"Was nun? Hafen?", "Was nun Hafen", "", "", "at the end it is punctuation"},
      {"\"k?lender\"", "\"k lender\"", "", "", "in quotes all is text"},
      {"news.example/?seite=2", "\"news.example/?seite=2\"", "", "", "an address"},
  });
}

TEST_CASE("the first notices are told, in their order") {
  const fuge::Analyzer analyzer;
  std::string text = "(Hafen ";
  for (int i = 0; i < 100; ++i) text += ") ";
  text += "(";
  const fuge::query::Parsed parsed = fuge::query::parse(text, analyzer);
  REQUIRE(parsed.notices.size() == 16);
  CHECK(parsed.notices.front().begin == 9);
  for (std::size_t i = 1; i < parsed.notices.size(); ++i)
    CHECK(parsed.notices[i - 1].end <= parsed.notices[i].begin);
}

TEST_CASE("notices are part of what was understood") {
  const fuge::Analyzer analyzer;
  CHECK(fuge::query::parse("(Hafen datum:2025-02-30", analyzer).notices.empty());
  CHECK(fuge::query::parse_plain("(Hafen UND", analyzer).notices.empty());
}

TEST_SUITE_END();
