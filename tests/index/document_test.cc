#include "index/document.h"
#include "index/article_check.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <string>

#include "fuge/analyzer.h"
#include "fuge/error.h"
#include "index/pending/pending_record.h"
#include "index/stored_article.h"
#include "index/words/word_number.h"
#include "index/words/word_registry.h"
#include "schema/schema.h"
#include "support.h"
#include "token_index.h"

TEST_SUITE_BEGIN("index");

namespace {

fuge::Article whole_article() {
  return {.id = "a.txt",
          .date = fuge::Date{2025, 9, 4},
          .sources = {"APA", "dpa"},
          .place = "Kiel",
          .title = "Häfen melden Eis",
          .text = "Die Häfen sind zu.\nDas Eis bleibt.",
          .url = "https://example.org/a"};
}

const fuge::schema::Fields fields({{"ressort", fuge::FieldKind::keyword},
                                   {"untertitel", fuge::FieldKind::text},
                                   {"foto", fuge::FieldKind::stored}});

fuge::index::PreparedDocument prepared(
    const fuge::Article& article,
    const fuge::schema::Fields& table = fuge::schema::built_in_fields()) {
  fuge::test::TokenIndex index;
  return index.add(article, fuge::Analyzer(), table);
}

// All terms, those of words with their number: "SXW3".
std::string posted(const fuge::Article& article,
                   const fuge::schema::Fields& table = fuge::schema::built_in_fields()) {
  std::string text;
  const auto document = prepared(article, table).document;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if (!text.empty()) text += ' ';
    const std::string name = *term;
    const std::string_view field = fuge::schema::field_prefix_of(name);
    const auto word = fuge::index::word_of_posted(std::string_view(name).substr(field.size()));
    text += word == fuge::index::no_word ? name : std::string(field) + "XW" + std::to_string(word);
  }
  return text;
}

}  // namespace

TEST_CASE("what is posted for an article is what docs/index-format.md says") {
  // In the order of place, title and text: Kiel, Häfen, melden, Eis; Die, sind, zu, Das, bleibt.
  CHECK(
      posted(whole_article()) ==
      "D20250904 M202509 Qa.txt SXW2 SXW3 SXW4 XSOURCE:apa XSOURCE:dpa XW1 XW2 XW3 XW4 XW5 XW6 XW7 "
      "XW8 XW9 Y2025");
}

TEST_CASE("a word is posted once for all tokens that are it, and its constituents beside it") {
  const struct {
    std::string text;
    std::string terms;
    std::string origin;
  } rows[] = {
      {"Eis und Eis", "XNOSOURCE XUNDATED XW1 XW2", "twice the same"},
      {"Deich, Deiche", "XNOSOURCE XUNDATED XW1 XW2", "two forms"},
      {"Deichhof", "XHhof XMdeich XNOSOURCE XUNDATED XW1", "a compound of two"},
      {"Deichhoffest", "XHfest XIdeich+hof XIhof+fest XMdeich XMhof XNOSOURCE XUNDATED XW1",
       "of three"},
      {"Staats- und Regierungschef",
       "XHchef XMregierung XMstaat XNOSOURCE XUNDATED XW1 XW2 XW3 XW4",
       "the half that is missing makes another word"},
      {"die Lehre, er lehre", "XNOSOURCE XUNDATED XW1 XW2 XW3 XW4", "the same form, but two words"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(posted({.id = "a", .text = row.text}) == "Qa " + row.terms);
  }
}

TEST_CASE("what is pending of an article is what its document lacks") {
  const fuge::test::TemporaryFolder folder;
  Xapian::WritableDatabase database = fuge::test::empty_database(folder);
  fuge::index::WordRegistry numbers(database);
  const auto prepared = [&](fuge::index::Postings postings) {
    return fuge::index::prepare({.id = "a", .text = "Deichhof und Deichhof"}, fuge::Analyzer(),
                                fuge::schema::built_in_fields(), numbers, postings);
  };
  const auto whole = prepared(fuge::index::Postings::in_document);
  const auto divided = prepared(fuge::index::Postings::pending);
  CHECK(whole.pending.empty());
  CHECK(divided.tokens == whole.tokens);
  std::map<std::string, std::uint32_t> terms;
  for (const auto& [document, pending, tokens, spellings, cut] : {whole, divided}) {
    terms.clear();
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
      terms[*term] = term.get_wdf();
    CHECK(terms.contains("XHhof") == pending.empty());
    fuge::index::for_each_posting(
        pending, [&](const std::string& term, std::uint32_t times) { terms[term] = times; });
    CHECK(terms == std::map<std::string, std::uint32_t>{{"Qa", 0},
                                                        {"XHhof", 2},
                                                        {"XMdeich", 2},
                                                        {"XNOSOURCE", 0},
                                                        {"XUNDATED", 0},
                                                        {fuge::index::posted_term(1), 2},
                                                        {fuge::index::posted_term(2), 1}});
  }
}

TEST_CASE("an article without date and source says so in two terms") {
  CHECK(posted({.id = "b", .text = "Tauwetter"}) == "Qb XNOSOURCE XUNDATED XW1");
}

TEST_CASE("own fields: keywords by their keys, texts in plain search and by their name") {
  const fuge::Article article{.id = "a",
                              .text = "Eis",
                              .fields = {{"ressort", {"Politik", "INLAND ", "politik"}},
                                         {"untertitel", {"Tauwetter"}},
                                         {"foto", {"Hafen im Eis"}}}};
  CHECK(posted(article, fields) ==
        "Qa XKressort:inland XKressort:politik XNOSOURCE XTuntertitel:XW2 XUNDATED XW1 XW2");
  const auto [document, pending, tokens, spellings, cut] = prepared(article, fields);
  CHECK(document.get_value(16) == "politik\ninland\n");
  REQUIRE(spellings.size() == 2);
  CHECK(spellings[1] == fuge::index::Spelling{"fuge.value.ressort.inland", "INLAND"});
  CHECK(posted({.id = "b", .text = "Eis"}, fields) == "Qb XNOSOURCE XUNDATED XW1");
}

TEST_CASE("a date is posted as precisely as it is known, a time as a value") {
  CHECK(posted({.id = "a", .date = fuge::PartialDate(2024, 4), .text = "Eis"}) ==
        "D20240400 M202404 Qa XNOSOURCE XW1 Y2024");
  CHECK(posted({.id = "a", .date = fuge::PartialDate(2024), .text = "Eis"}) ==
        "D20240000 Qa XNOSOURCE XW1 Y2024");
  const auto timed = prepared(
      {.id = "a", .date = fuge::Date{2025, 9, 4}, .time = fuge::TimeOfDay{9, 5, 0}, .text = "Eis"});
  CHECK(timed.document.get_value(4) == "090500");
}

TEST_CASE("values hold date, keys of sources and id") {
  fuge::Article article = whole_article();
  article.sources = {"APA", "dpa", "apa"};
  const auto [document, pending, tokens, spellings, cut] = prepared(article);
  CHECK(document.get_value(0) == "20250904");
  CHECK(document.get_value(1) == "apa\ndpa\n");
  CHECK(document.get_value(2) == "a.txt");
  CHECK(spellings.size() == 2);
  CHECK(spellings[0] == fuge::index::Spelling{"fuge.source.apa", "APA"});
}

TEST_CASE("a source broken over lines is the source in one line") {
  const auto [document, pending, tokens, spellings, cut] =
      prepared({.id = "a",
                .sources = {"Amt für\n   Küstenschutz", "AMT FÜR\u00A0KÜSTENSCHUTZ"},
                .text = "x"});
  REQUIRE(spellings.size() == 1);
  CHECK(spellings[0].written == "Amt für Küstenschutz");
  CHECK(document.get_value(1) == "amt für küstenschutz\n");
}

TEST_CASE("a stored article comes back as it was") {
  for (const fuge::Article& article :
       {whole_article(), fuge::Article{.id = "b", .text = "Tauwetter"},
        fuge::Article{.id = "c", .text = std::string("\0\x1b[31m\u202E", 9), .url = "x"},
        fuge::Article{.id = "d",
        .date = fuge::PartialDate(2024, 4),
        .text = "Tauwetter",
        .fields = {{"ressort", {"Politik", "Inland"}}, {"foto", {"a.jpg"}}}},
        fuge::Article{.id = "e",
        .date = fuge::Date{2025, 9, 4},
        .time = fuge::TimeOfDay{10, 40, 0},
        .text = "Tauwetter"}}) {
    CHECK(fuge::index::from_stored(fuge::index::to_stored(article)) == article);
  }
}

TEST_CASE("damaged stored data is an error, not a crash") {
  const std::string stored = fuge::index::to_stored(whole_article());
  for (const std::string& data :
       {std::string(), stored.substr(0, stored.size() / 2), std::string("\xFF\xFF\xFF"),
        std::string("\x80"), std::string("\xA1\x62id\x01", 5)}) {
    const auto [code, what] = fuge::test::failure_of([&] { fuge::index::from_stored(data); });
    CHECK(code == fuge::ErrorCode::damaged_index);
    CHECK(what.find("index the articles again") != what.npos);
  }
}

TEST_CASE("check refuses what an index can't hold, and says why") {
  struct Row {
    std::string origin;
    void (*spoil)(fuge::Article&);
    const char* reason;
  };
  const Row rows[] = {
      {"no id", [](fuge::Article& a) { a.id.clear(); }, "no id"},
      {"id over the limit", [](fuge::Article& a) { a.id.assign(241, 'x'); }, "241 bytes"},
      {"id with NUL, which counts twice", [](fuge::Article& a) { a.id = std::string("a\0b", 3); },
       "control character (0x00)"},
      {"id with a line feed", [](fuge::Article& a) { a.id = "a\nb"; }, "control character (0x0A)"},
      {"id is Windows-1252", [](fuge::Article& a) { a.id = "K\xF6ln"; },
       "not UTF-8 (byte 1 of it)"},
      {"no text", [](fuge::Article& a) { a.text.clear(); }, "no text"},
      {"blank text", [](fuge::Article& a) { a.text = " \n\u00A0"; }, "no text"},
      {"text is Windows-1252", [](fuge::Article& a) { a.text = "f\xFCr"; },
       "the field text is not UTF-8"},
      {"title cut in a character", [](fuge::Article& a) { a.title = "\xC3"; },
       "the field title is not UTF-8"},
      {"impossible date",
       [](fuge::Article& a) {
         a.date = fuge::Date{2025, 2, 30};
       },
       "there is no date 2025-02-30"},
      {"empty source", [](fuge::Article& a) { a.sources = {" "}; }, "a value of source is empty"},
      {"long source", [](fuge::Article& a) { a.sources = {std::string(201, 's')}; }, "201 bytes"},
      {"source with an escape sequence", [](fuge::Article& a) { a.sources = {"a\x1b[1m"}; },
       "control character"},
      {"too many sources", [](fuge::Article& a) { a.sources.assign(101, "s"); },
       "101 values of source"},
      {"a field that wasn't declared", [](fuge::Article& a) { a.fields["rubrik"] = {"x"}; },
       "ressort, untertitel, foto): fields are declared when an index is made"},
      {"a built-in field among one's own", [](fuge::Article& a) { a.fields["title"] = {"x"}; },
       "the index has no field \"title\""},
      {"too long a keyword",
       [](fuge::Article& a) { a.fields["ressort"] = {std::string(201, 'r')}; },
       "a value of ressort has 201 bytes"},
      {"too many keywords", [](fuge::Article& a) { a.fields["ressort"].assign(101, "r"); },
       "101 values of ressort, the limit is 100"},
      {"two texts of one field",
       [](fuge::Article& a) {
         a.fields["untertitel"] = {"x", "y"};
       },
       "2 values of untertitel, which takes one"},
      {"a stored field that isn't UTF-8", [](fuge::Article& a) { a.fields["foto"] = {"\xFC"}; },
       "the field foto is not UTF-8"},
      {"a time that doesn't exist",
       [](fuge::Article& a) {
         a.time = fuge::TimeOfDay{24, 0, 0};
       },
       "there is no time 24:00"},
      {"a time of no day",
       [](fuge::Article& a) {
         a.date = fuge::PartialDate(2025, 9);
         a.time = fuge::TimeOfDay{10, 40, 0};
       },
       "a time of day without a day"},
      {"too much text in a field of one's own",
       [](fuge::Article& a) { a.fields["foto"] = {std::string(64U << 20U, 'x')}; },
       "cut it into several"},
      {"too much text", [](fuge::Article& a) { a.text.assign((64U << 20U) + 1, 'x'); },
       "cut it into several"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    fuge::Article article = whole_article();
    row.spoil(article);
    const auto [code, what] = fuge::test::failure_of([&] { fuge::index::check(article, fields); });
    CHECK(code == fuge::ErrorCode::invalid_article);
    CHECK(what.find(row.reason) != what.npos);
  }
  fuge::Article longest = whole_article();
  longest.id.assign(240, 'x');
  CHECK_NOTHROW(fuge::index::check(longest, fields));
}

TEST_SUITE_END();
