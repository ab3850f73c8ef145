// Function words are words like others where somebody asks for them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lettered_articles.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::test::LetteredArticles;

}  // namespace

TEST_CASE("forms of function words are found exactly") {
  const LetteredArticles sample({"Am Kai liegt seine Yacht.", "Seine Yacht liegt am Kai.",
                                 "Am Kai liegt die Yacht seiner Frau.", "Wer würde das tun?",
                                 "Man würdigt das Werk.", "Ehe\nBevor er kam, ging sie.",
                                 "Die Yacht\nEine Fahrt mit einem Boot."});
  const struct {
    std::string query;
    std::string found;
    std::string origin;
  } rows[] = {
      {"=seine", "ab", "contract: only this form, in any case"},
      {"=seiner", "c", "another form of the same word"},
      {"=SEINE Yacht", "ab", "beside another word: with a mark it is asked for"},
      {"=sein", "", "a form that nobody printed"},
      {"yacht -=seine", "cg", "an excluded form"},
      {"=\"seine Yacht\"", "ab", "a phrase of forms"},
      {"=\"seiner Yacht\"", "", "of other ones"},
      {"seine*", "abc", "contract: all forms that begin so"},
      {"würd*", "de", "function words and content words"},
      {"würde~1", "d", "the form itself"},
      {"wurde~1", "d", "a letter that differs"},
      {"titel:=die", "g", "in the title"},
      {"=eine", "g", "at the beginning of a sentence"},
      {"=einem", "g", "inside"},
      {"=ein", "", "none of its forms"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    CHECK(sample.in_order_of_ids(row.query) == row.found);
  }
}

TEST_CASE("function words that are nouns, names or abbreviations as well") {
  const LetteredArticles sample({"Das Hochwasser der Oder steigt.",                 // a
                                 "Das Hochwasser der Elbe oder der Spree steigt.",  // b
                                 "Das Hochwasser der Elbe steigt.",                 // c
                                 "Sie führen eine Ehe mit drei Kindern.",           // d
                                 "Er ging, ehe die Kinder kamen.",                  // e
                                 "Der Schauspieler Bruno Ganz spielt.",             // f
                                 "Bruno spielt ganz allein.",                       // g
                                 "Der OB eröffnet die Brücke.",                     // h
                                 "Er fragt, ob die Brücke hält.",                   // i
                                 "Wegen Glatteis gesperrt: die Brücke.",            // j
                                 "Die Würde des Amtes und die Brücke."});           // k
  const struct {
    std::string query;
    std::string found;
    std::string origin;
  } rows[] = {
      {"Hochwasser Oder", "a", "a capital inside the query: the river"},
      {"hochwasser an der Oder", "a", "beside words that ask for nothing"},
      {"Oder Hochwasser", "ab", "the first word may begin a sentence"},
      {"hochwasser oder spree", "b", "small: it asks for nothing"},
      {"Kinder Ehe", "d", "a noun"},
      {"Ehe Kinder", "de", "at the beginning"},
      {"Ehe", "d", "the only word"},
      {"Bruno Ganz", "f", "a name"},
      {"bruno spielt ganz", "fg", "small, among small ones"},
      {"Brücke OB", "h", "an abbreviation"},
      {"OB Brücke", "h", "also as the first word"},
      {"Brücke ob", "hijk", "small"},
      {"Wegen Glatteis gesperrt", "j", "the beginning of a headline"},
      {"+Würde Brücke", "k", "with a sign"},
      {"Brücke -OB", "ijk", "excluded"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.origin);
    CHECK(sample.in_order_of_ids(row.query) == row.found);
  }
}

TEST_SUITE_END();
