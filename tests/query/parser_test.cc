#include "query/syntax/parser.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "fuge/analyzer.h"

TEST_SUITE_BEGIN("query");

namespace {

using namespace std::string_view_literals;

struct Row {
  std::string_view text;
  std::string tree;
  std::string origin;
};

template <std::size_t count>
void check(const Row (&rows)[count], const fuge::query::ParseOptions& options = {}) {
  const fuge::Analyzer analyzer;
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse(row.text, analyzer, options);
    CHECK_MESSAGE(!parsed.error, (parsed.error ? parsed.error->message : ""));
    CHECK(to_string(parsed.tree) == row.tree);
  }
}

}  // namespace

TEST_CASE("words are a list, and natural text is words") {
  const Row rows[] = {
      {"", "(everything)", "contract of parser.h: blank is everything"},
      {" \t\n\u00A0\u3000", "(everything)", "all kinds of white space"},
      {"\0\x01\x1F"sv, "(everything)", "control characters are separators"},
      {"\uFEFF", "(everything)", "a byte order mark alone"},
      {"Häuser", "haus", "a list of one word is the word"},
      {"Häuser Gärten", "(list haus garten)", "a word list"},
      {"Häuser und Gärten", "(list haus -und garten)", "small letters: a word, no operator"},
      {"Und Oder Nicht", "(list -und oder -nicht)", "an operator has capitals only"},
      {"Haus\0Garten"sv, "(list haus garten)", "NUL separates"},
      {"Haus\x1BGarten\x7F", "(list haus garten)", "terminal escape separates"},
      {"Haus\u00A0Garten", "(list haus garten)", "no-break space separates"},
      {"Ukraine-Krieg", "(phrase ukraine|ukraine+krieg/2 krieg)", "a hyphen joins"},
      {"US-Präsident in Kiew", "(list (phrase us|us+präsident/2|uspräsident/2 präsident) -in kiew)",
       "a hyphen joins in a list"},
      {"Ukraine - Krieg", "(list ukraine krieg)", "a dash between spaces is punctuation"},
      {"Ukraine -", "ukraine", "a dash at the end is punctuation"},
      {"- Ukraine", "ukraine", "bullet of a pasted list"},
      {"+ Ukraine", "ukraine", "a plus before white space is punctuation"},
      {"--Ukraine", "ukraine", "two dashes are punctuation"},
      {"+-Ukraine", "ukraine", "two signs are punctuation"},
      {"C++ A380", "(list c++ a380)", "plus inside a word"},
      {"Waffenruhe, Gipfel.", "(list waffenruhe gipfel)", "pasted sentence"},
      {"Was nun?!", "(list -was -nun)", "pasted question"},
      {"Nacht\u00ADzug", "nacht+zug", "a soft hyphen doesn't part a word"},
      {"Nacht\u200Bzug", "(phrase nacht zug)", "a zero width space ends no item"},
      {"z. B. Deiche", "(list zb deich)", "an abbreviation with white space"},
      {"Deich d. h. Damm", "(list deich dh damm)", "between words"},
      {"-z. B. Damm", "(list -zb damm)", "a sign is meant for all of it"},
      {"z. Deiche", "(list z deich)", "no abbreviation"},
      {"Stau A 7", "(list stau (phrase a|a7/2 7))", "a letter and a figure"},
      {"-a 7 Stau", "(list -(phrase a|a7/2 7) stau)", "a sign is meant for both"},
      {"25 000 Euro", "(list (phrase 25|25000/2 000) euro)", "a figure with spaces"},
      {"25\u00A0000 Euro", "(list 25000 euro)", "with one that doesn't break"},
      {"Sturm 3. Mai 2024", "(list sturm (phrase 3|2024-05-03/3 mai 2024))", "a date"},
      {"3. 5. 2024", "(phrase 3|2024-05-03/3 5 2024)", "in figures"},
      {"die Versamm-\nlung tagt", "(list -die versammlung tagen)", "pasted: divided between lines"},
      {"Kanada-\nHaus", "(phrase kanada|kanada+haus/2 haus)", "pasted: a hyphen between lines"},
      {"Haus\nGarten", "(list haus garten)", "pasted: two lines"},
      {"3. und 4. Mai 2024", "(list 3 -und (phrase 4|2024-05-04/3 mai 2024))", "two days"},
      {"titel:(Stau A 7)", "(list S:stau S:(phrase a|a7/2 7))", "in the brackets of a field"},
      {"titel:A 7", "(list S:a 7)", "a field is meant for one word"},
      {"2024 300 Euro", "(list 2024 300 euro)", "a year and a figure"},
      {"25 +000", "(list 25 +000)", "a sign of its own"},
      {"A =7", "(list a =7)", "one form"},
      {"19 Uhr Konzert", "(list (phrase 19|19:00/2 uhr) konzert)", "a full hour"},
      {"20.15 Uhr", "(list 20.15|20:15 uhr)", "it may be a time"},
      {"3 Bio. Euro", "(list 3 bio|billion euro)", "what it is short for beside"},
      {"10:30 Uhr", "(list 10:30 uhr)", "time of day is no field"},
      {"https://news.example/inland",
       "(phrase http|https|news.example/inland/4 news|news.example/2 example inland)",
       "URL is no field"},
      {"Politiker:innen", "politiker", "colon form of both genders"},
      {"titelseite:1", "(phrase titel+seite 1)", "a longer word is no field"},
      {"Haus & Garten", "(list haus garten)", "what has no letter is dropped"},
      {"Haus !!! 🚆", "haus", "emoji and exclamation marks are dropped"},
      {"5\" Bildschirm", "(list 5 bild+schirm)", "inch sign after a number"},
      {"O'Neill geht's", "(list oneill geht|gehts)", "apostrophe inside a word"},
      {"Rock'n'Roll", "rocknroll", "apostrophes inside a word"},
      {"Gipfel\" Treffen", "(list gipfel treffen)", "stray quote at the end of a word"},
      {"Gipfel“ Treffen", "(list gipfel treffen)", "stray curly quote at the end of a word"},
      {"'Gipfel'", "gipfel", "a word in single quotes"},
      {"'ne Frage", "(list ne frage)", "an apostrophe at the beginning"},
      {"Rock 'n' Roll", "(list rock n roll|rollen)", "apostrophes around a word"},
      {"Hans' Haus und Max' Hof", "(list hans haus -und max hof)", "apostrophes at the end"},
      {"die '68er und die '90er Jahre", "(list -die 68er -und -die 90er jahr)",
       "apostrophes before"},
      {"Politik › Ausland ‹ heute", "(list politik ausland heute)", "arrows of a path"},
      {"Politiker(innen)", "politiker", "bracket inside a word"},
      {"Politiker(innen) reden", "(list politiker reden|rede|reden-)",
       "and a list goes on after it"},
      {"f(x) g(y(z))", "(list (phrase f x) (phrase g y z))", "brackets in brackets in a word"},
      {"Lehrer(innen und Schüler) hier", "(list (phrase lehrer innen) -und schüler hier)",
       "the partner of a bracket inside a word is text too"},
      {"f(x", "(phrase f x)", "a bracket inside a word may stay open"},
      {"\u202AHaus\u202C \u200EGarten", "(list haus garten)", "controls of writing direction"},
      {"Haus haus HÄUSER", "(list haus haus haus)", "the tree keeps what was given"},
      {"Киев 東京", "(list киев 東京)", "other scripts"},
  };
  check(rows);
}

TEST_CASE("words of a list complete one another") {
  const Row rows[] = {
      {"Staats- und Regierungschefs", "(list staat|staat+chef -und regierung+chef)",
       "the second half is missing"},
      {"staats- und regierungschefs", "(list staat|staat+chef -und regierung+chef)",
       "as typed in a hurry"},
      {"See-, Luft- und Landstreitkräfte",
       "(list see|see+streit+kraft luft|luft+streit+kraft -und land+streit+kraft)", "a list"},
      {"Ein- und Ausfuhr", "(list einfuhr -und ausfuhr)",
       "a fragment that is a function word alone asks for nothing"},
      {"Textilgroßhandel und -einzelhandel",
       "(list textil+gross+handel -und einzel+handel|textil+einzel+handel)",
       "the first half is missing: no sign"},
      {"Warenein- und -ausgang", "(list warenein|ware+eingang -und ausgang|ware+ausgang)", "both"},
      {"Gipfel der Staats- und Regierungschefs quelle:dpa",
       "(list gipfel -der staat|staat+chef -und regierung+chef (source dpa))",
       "in the midst of a list"},
      {"Gipfel Staats- UND Regierungschefs", "(and (list gipfel staat) regierung+chef)",
       "an operator is between"},
      {"\"Staats- und Regierungschefs\"", "(phrase staat|staat+chef -und regierung+chef)",
       "a phrase by itself"},
      {"titel:(Staats- und Regierungschefs)", "(list S:staat|staat+chef S:-und S:regierung+chef)",
       "all in one field"},
      {"titel:Staats- und Regierungschefs", "(list S:staat -und regierung+chef)",
       "only the first one in the title"},
      {"+Staats- und Regierungschefs", "(list +staat -und regierung+chef)", "a sign"},
      {"Staats- und =Regierungschefs", "(list staat -und =regierungschefs)", "a form"},
      {"Krieg und -frieden", "(list krieg -und -friede)", "no compound to borrow from: excluded"},
      {"Textilgroßhandel -einzelhandel", "(list textil+gross+handel -einzel+handel)",
       "nothing joins them: excluded"},
      {"Textilgroßhandel und -Einzelhandel", "(list textil+gross+handel -und -einzel+handel)",
       "a capital: excluded"},
      {"Ost-West- und Nord-Süd-Beziehungen",
       "(list (phrase ost|ost+west/2|ost+west+beziehung/2 west) -und (phrase "
       "nord|nord+süd+beziehung/3 süd beziehung))",
       "hyphens inside"},
  };
  check(rows);
}

TEST_CASE("quotes make phrases") {
  const Row rows[] = {
      {"\"Koalition der Willigen\"", "(phrase koalition -der willige|willigen|willig)",
       "ASCII quotes"},
      {"„Koalition der Willigen“", "(phrase koalition -der willige|willigen|willig)",
       "German quotes"},
      {"“Koalition der Willigen”", "(phrase koalition -der willige|willigen|willig)",
       "English quotes"},
      {"”Koalition der Willigen”", "(phrase koalition -der willige|willigen|willig)",
       "Swedish quotes"},
      {"»Koalition der Willigen«", "(phrase koalition -der willige|willigen|willig)",
       "German book quotes"},
      {"«Koalition der Willigen»", "(phrase koalition -der willige|willigen|willig)",
       "Swiss quotes"},
      {"»Koalition der Willigen»", "(phrase koalition -der willige|willigen|willig)",
       "Finnish quotes"},
      {"„Koalition der Willigen\"", "(phrase koalition -der willige|willigen|willig)",
       "keyboard without “"},
      {"„Koalition der Willigen”", "(phrase koalition -der willige|willigen|willig)",
       "word processor's ”"},
      {"\"Koalition der Willigen“", "(phrase koalition -der willige|willigen|willig)",
       "autocorrected end"},
      {"\"die „Koalition“ der\" Willigen",
       "(list (phrase -die koalition -der) willige|willigen|willig)",
       "curly quotes inside of ASCII ones"},
      {"\"Haus\"", "haus", "a phrase of one word"},
      {"\"UND\"", "-und", "an operator in quotes is a word"},
      {"\"-haus (garten\"", "(phrase haus garten)", "no operators inside a phrase"},
      {"\"titel:haus\"", "(phrase titel haus)", "no fields inside a phrase"},
      {"a \"b c\" d", "(list a (phrase b c) d)", "a phrase in a list"},
      {"›Koalition der Willigen‹", "(phrase koalition -der willige|willigen|willig)",
       "single book quotes"},
      {"‹Koalition der Willigen›", "(phrase koalition -der willige|willigen|willig)",
       "single Swiss quotes"},
      {"‚Koalition der Willigen‘", "(phrase koalition -der willige|willigen|willig)",
       "German single quotes"},
      {"‚Koalition der Willigen’", "(phrase koalition -der willige|willigen|willig)",
       "with an English end"},
      {"‚Koalition der Willigen'", "(phrase koalition -der willige|willigen|willig)",
       "as keyboards have it"},
      {"‘Koalition der Willigen’", "(phrase koalition -der willige|willigen|willig)",
       "English single quotes"},
      {"'Koalition der Willigen'", "(phrase koalition -der willige|willigen|willig)",
       "apostrophes around words"},
      {"'Hans' Haus am See'", "(list hans haus -am see)", "the first that ends a word closes"},
      {"‚Hans’ Haus am See‘", "(phrase hans haus -am see)", "an apostrophe inside"},
      {"'Wie geht's dir?' heute", "(list (phrase -wie geht|gehts -dir) heute)",
       "an apostrophe inside a word closes nothing"},
      {"titel:'neue Häuser' -‚alte Gärten‘", "(list S:(phrase neu haus) -(phrase alt garten))",
       "behind a field and a sign"},
      {"\"a b\"c", "(list (phrase a b) c)", "a word directly after a phrase"},
      {"„Waffenruhe“-Gespräche", "(list waffenruhe gespräch)",
       "a hyphen directly after a phrase is punctuation"},
      {"\"a b\"\"", "(phrase a b)", "a quote directly after a phrase opens nothing"},
      {"Haus \"\" \"!\"", "haus", "a phrase without words is dropped"},
      {"(\"a b\")", "(phrase a b)", "a phrase after a bracket"},
      {"-„a b“ +»c d«", "(list -(phrase a b) +(phrase c d))", "a phrase after a sign"},
      {"\"Haus\nGarten\"", "(phrase haus garten)", "a phrase over lines"},
      {"\"Ukraine-Krieg in Kiew\"", "(phrase ukraine|ukraine+krieg/2 krieg -in kiew)",
       "a hyphen in a phrase"},
  };
  check(rows);
}

TEST_CASE("fields") {
  const Row rows[] = {
      {"quelle:Reuters", "(source reuters)", "bare value, folded"},
      {"SOURCE:dpa-AFX", "(source dpa-afx)", "names of fields in any case"},
      {"Quelle:\"Neue  Zürcher Zeitung\"", "(source neue zürcher zeitung)", "quoted value"},
      {"quelle:„Der Bote“", "(source der bote)", "German quotes"},
      {"quelle:\"Bote\0\x1B[1mNeu\""sv, "(source bote [1mneu)", "control characters in a name"},
      {"quelle:AP/dpa", "(source ap/dpa)", "a slash belongs to the value"},
      {"(quelle:dpa)", "(source dpa)", "a bracket ends the value"},
      {"quelle:dpa(haus)", "(list (source dpa) haus)", "and may open directly behind it"},
      {"-quelle:apa haus", "(list -(source apa) haus)", "sign before a field"},
      {"titel:Häuser", "S:haus", "word of the title"},
      {"Title:Ukraine-Krieg", "S:(phrase ukraine|ukraine+krieg/2 krieg)",
       "hyphenated word of the title"},
      {"titel:\"neue Häuser\" alt", "(list S:(phrase neu haus) alt)", "phrase of the title"},
      {"titel:»neue Häuser«", "S:(phrase neu haus)", "any quotes"},
      {"titel:Politiker(innen)", "S:politiker", "bracket inside a word of the title"},
      {"titel:UND", "S:-und", "no operators after a field"},
      {"titel:-haus", "S:haus", "no signs after a field"},
      {"titel:quelle:dpa", "S:(phrase quellen|quelle dpa)", "no field after a field"},
      {"haus titel:!!!", "haus", "no word: dropped"},
      {"datum:2025-09-04", "(date 2025-09-04..2025-09-04)", "a day"},
      {"date:2025-09", "(date 2025-09-01..2025-09-30)", "a month"},
      {"DATUM:2024", "(date 2024-01-01..2024-12-31)", "a year"},
      {"datum:\"2024-02\"", "(date 2024-02-01..2024-02-29)", "quoted; February of a leap year"},
      {"datum:2025-09..", "(date 2025-09-01..)", "open end"},
      {"datum:..2024", "(date ..2024-12-31)", "open begin"},
      {"(datum:2023..2024-03)", "(date 2023-01-01..2024-03-31)", "a range of two forms"},
      {"\u202Aquelle:dpa", "(source dpa)", "pasted with a control of writing direction"},
      {"\uFEFFquelle:dpa", "(source dpa)", "pasted with a byte order mark"},
  };
  check(rows);
}

TEST_CASE("fields of an index's own") {
  const fuge::schema::Fields fields({{"ressort", fuge::FieldKind::keyword},
                                     {"autor", fuge::FieldKind::keyword},
                                     {"untertitel", fuge::FieldKind::text},
                                     {"foto", fuge::FieldKind::stored}});
  const Row rows[] = {
      {"ressort:politik", "(ressort politik)", "a keyword"},
      {"RESSORT:Politik", "(ressort politik)", "in any case"},
      {"autor:\"Erika  Muster\"", "(autor erika muster)", "a value of two words"},
      {"autor:(muster ODER \"Max Maier\")", "(or (autor muster) (autor max maier))",
       "brackets of values"},
      {"-ressort:sport haus", "(list -(ressort sport) haus)", "a sign before the field"},
      {"untertitel:Häuser", "untertitel:haus", "a word of a text field"},
      {"untertitel:\"neue Häuser\"", "untertitel:(phrase neu haus)", "a phrase of one"},
      {"untertitel:(haus NEAR see)", "untertitel:(near/10 haus see)", "NEAR in one"},
      {"untertitel:haus*", "untertitel:haus*", "a prefix in one"},
      {"foto:haus", "(phrase foto haus)", "a stored field can't be asked for: it is text"},
      {"rubrik:haus", "(phrase rubrik haus)", "no field of the index: it is text"},
      {"quelle:dpa titel:haus", "(list (source dpa) S:haus)", "beside those of fuge's"},
  };
  check(rows, {{}, &fields});
}

TEST_CASE("operators and brackets") {
  const Row rows[] = {
      {"a AND b", "(and a b)", "AND"},
      {"a UND b UND c", "(and a b c)", "UND joins any number"},
      {"a OR b", "(or a b)", "OR"},
      {"a ODER b ODER c", "(or a b c)", "ODER joins any number"},
      {"NOT a", "(not a)", "NOT alone"},
      {"NICHT a b", "(list (not a) b)", "NICHT takes the next item only"},
      {"a NOT b", "(list a (not b))", "NOT inside a list"},
      {"a UND NICHT b", "(and a (not b))", "NICHT after UND"},
      {"a OR NOT b", "(or a (not b))", "NOT after OR"},
      {"NOT NOT a", "(not (not a))", "NOT twice"},
      {"NOT -a", "(not (list -a))", "NOT before a sign"},
      {"NOT +a", "(not a)", "NOT before a plus"},
      {"a b OR c", "(or (list a b) c)", "a list binds tighter than OR"},
      {"a OR b AND c", "(or a (and b c))", "AND binds tighter than OR"},
      {"a b AND c d", "(and (list a b) (list c d))", "a list binds tighter than AND"},
      {"+a -b c", "(list +a -b c)", "signs"},
      {"+a", "a", "a plus on the only word"},
      {"-a", "(list -a)", "a minus on the only word"},
      {"-a UND b", "(and (list -a) b)", "a minus beside AND"},
      {"+UND a", "(list +-und a)", "after a sign an operator is a word"},
      {"a UND, b", "(list a -und b)", "with punctuation an operator is a word"},
      {"ab (c OR d)", "(list -ab (or c d))", "brackets"},
      {"(a b) c", "(list (list a b) c)", "a list in a list"},
      {"((a))", "a", "brackets around one word"},
      {"+(a OR b) -(c d)", "(list +(or a b) -(list c d))", "signs before brackets"},
      {"(+a) b", "(list a b)", "a plus inside brackets stays there"},
      {"(-a) b", "(list (list -a) b)", "a minus inside brackets stays there"},
      {"(a)(b)", "(list a b)", "brackets side by side"},
      {"(a)-b", "(list a -b)", "a sign after a bracket"},
      {"(-b a)", "(list -b a)", "a sign after an opening bracket"},
      {"a UND(b ODER c)", "(and a (or b c))", "an operator directly before a bracket"},
      {"(a)UND(b)", "(and a b)", "an operator between brackets"},
      {"NICHT\"a b\"", "(not (phrase a b))", "an operator directly before a phrase"},
      {"\"a b\"ODER c", "(or (phrase a b) c)", "an operator directly after a phrase"},
      {"a UND !!!", "a", "an operand without words is dropped"},
      {"& ODER a", "a", "also the first one"},
      {"a (&)", "a", "also brackets with nothing else"},
      {"a NOT &", "a", "also under NOT"},
      {"haus (f(x) ODER y)", "(list haus (or (phrase f x) y))", "both kinds of brackets"},
      {"NOT (a OR b) c", "(list (not (or a b)) c)", "NOT before brackets"},
      {"quelle:dpa OR quelle:apa", "(or (source dpa) (source apa))", "fields are operands"},
  };
  check(rows);
}

TEST_CASE("a question in natural language is a list of its words") {
  const fuge::Analyzer analyzer;
  const Row rows[] = {
      {"Was sagt der US-Präsident?", "(list -was sagen -der us präsident)",
       "no phrase of a hyphen"},
      {"Häuser", "haus", "one word"},
      {"Krieg UND Frieden", "(list krieg -und friede)", "no operators"},
      {"+Haus -Garten (titel:Baum", "(list haus garten titel baum)", "no signs, brackets, fields"},
      {"\"offene Frage", "(list offen frage)", "no quotes"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CAPTURE(row.origin);
    const fuge::query::Parsed parsed = fuge::query::parse_plain(row.text, analyzer);
    CHECK_FALSE(parsed.error);
    CHECK(to_string(parsed.tree) == row.tree);
  }
}

TEST_SUITE_END();
