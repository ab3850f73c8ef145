#include "search/snippets/sentences.h"

#include <doctest/doctest.h>

#include <iterator>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

TEST_SUITE_BEGIN("search");

namespace {

// The text's sentences with a bar between them.
std::string cut(std::string_view text) {
  fuge::search::SentenceFinder finder;
  std::vector<fuge::search::Sentence> sentences;
  finder.find(text, sentences);
  std::string all;
  for (const fuge::search::Sentence& sentence : sentences)
    all.append(all.empty() ? "" : "|")
        .append(text.substr(sentence.begin, sentence.end - sentence.begin));
  return all;
}

struct Row {
  std::string_view sentences;  // with a bar between them, in the text a space
  std::string_view origin;
};

void check(const Row& row) {
  CAPTURE(row.origin);
  std::string text(row.sentences);
  for (char& c : text)
    if (c == '|') c = ' ';
  CHECK(cut(text) == row.sentences);
}

std::string any_text(std::mt19937& random) {
  static const std::string pieces[] = {
      "z. B. ", "Dr. ",   "4. ", "\xC3",  "B",   ".",    " ",   "Ä. ", "Die ",     "\n",    "(",
      "II. ",   "\u00A0", "„",   "usw. ", "Co.", "\xFF", "99.", "\0",  "Regie-\n", "rung ", "\r\n"};
  std::string text;
  for (auto count = random() % 30; count > 0; --count) text += pieces[random() % std::size(pieces)];
  return text;
}

}  // namespace

TEST_CASE("no sentence ends after an abbreviation that goes on") {
  const Row rows[] = {
      {"Gebaut wird die Halle von der Ahrens GmbH & Co. KG aus dem Nachbarort.|Das sagte sie.",
       "firm: the bug that a snippet began with KG"},
      {"Die Brauerei Lindner & Co. Nachfolger schließt.", "firm: no KG"},
      {"Die Fa. Hansen liefert Netze.", "firm: before the name"},
      {"Das lobte Dr. Anna Berg.|Sie leitet die Klinik.", "title"},
      {"Das lobte Prof. Dr. med. Anna Berg.|Sie leitet die Klinik.", "titles and a faculty"},
      {"Es sprach Dipl.-Ing. Uwe Krämer.", "title with a hyphen"},
      {"Geehrt wurde Hr. Will.", "form of address before a name that is a verb too"},
      {"Das Netz reicht bis St. Pölten.|Dort endet es.", "place"},
      {"In Frankfurt a. M. Höchst brannte es.", "place: the river"},
      {"Das gilt z. B. Hunden nicht.", "for example, before a noun"},
      {"Das gilt z.B. Die Linke als Vorteil.", "the same without a space, before an article"},
      {"Das gilt z.\u00A0B. Hunden nicht.", "the same with a space that doesn't break"},
      {"Das gilt z.\u202FB. Hunden nicht.", "the same with a narrow one"},
      {"Z. B. Hunde bellen.", "for example, at the begin"},
      {"Es waren ca. Tausend da.", "about, before a numeral that is a noun"},
      {"Es waren ca. 30 Menschen da.", "about, before a figure"},
      {"Sie warnte u. a. Landwirte vor Frost.", "among others, before a noun"},
      {"Sie meldet sich i. d. R. Montags.", "as a rule"},
      {"Die Regel, d. h. Das Gesetz, bleibt.", "that is"},
      {"Es betrifft Fähren bzw. Die Linie selbst.", "or rather never ends a sentence"},
      {"Siehe dazu vgl. Die Tabelle unten.", "compare never ends one"},
      {"Siehe Vgl. Abb. 3 im Anhang.", "two side by side, the first with a capital"},
      {"Der Kanal kostet 3 Mio. Euro.|Die Stadt zahlt.", "millions of what is counted"},
      {"Der Kanal kostet 3,5 Mrd. Dollar.", "billions"},
      {"Er starb um 400 v. Chr. Karthago wuchs weiter.", "a limit: before a name it goes on"},
      {"Nach Art. 5 GG ist das erlaubt.", "an article of a law"},
      {"Sie wohnt in der Bahnhofstr. 12 am Markt.", "an abbreviation at the end of a compound"},
      {"Der russ. Präsident kam in die staatl. Galerie.", "adjectives"},
      {"Die Nr. Eins der Welt gewann.", "a number as a word"},
      {"Der Umbau des Hbf. Züge inbegriffen dauert.", "station, before a noun"},
      {"Nach § 3 Abs. 2 Nr. 4 StGB ist das erlaubt.", "paragraphs of a law"},
      {"Wer kommt, vgl. Müller (Tel. 030 12345), ist da.", "a telephone number, in brackets"},
      {"Das Konzert (ca. Zwei Stunden) beginnt.", "behind a bracket"},
      {"Es kam J. Müller.|Er blieb.", "initial"},
      {"Es kam J. R. R. Müller.|Er blieb.", "initials"},
      {"Es kam J.R.R. Müller.|Er blieb.", "initials without spaces"},
      {"Der Vertrag gilt einschl. Anlagen.", "of ICU's list too"},
      {"Der Antrag, näml. Nummer drei, fiel durch.", "of ICU's list too, with an umlaut"},
      {"Die Prot. Stiftung lädt ein.", "of ICU's list alone"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("no sentence ends after an ordinal or in a date") {
  const Row rows[] = {
      {"Die Brücke soll am 4. September fertig sein.|Das ist spät.", "day before a month"},
      {"Die Brücke soll am 4. Sept. 2025 fertig sein.", "a short form of the month"},
      {"Die Brücke soll am 4. Sept. Montags öffnen.", "the same before a word"},
      {"Die Brücke soll am 4. 9. 2025 fertig sein.", "figures with spaces"},
      {"Die Brücke soll am 4.9. Vormittags öffnen.", "figures without spaces"},
      {"Im 19. Jh. Bremen zu erreichen war schwer.", "century"},
      {"Sie lernen es in der 4. bzw. 5. Klasse.", "two ordinals"},
      {"Zum 150. Geburtstag kam der Bürgermeister.", "an ordinal of three figures"},
      {"Der 1. FC Altstadt steigt in die 2. Bundesliga auf.", "clubs and leagues"},
      {"Kaiser Wilhelm II. Statuen wurden entfernt.", "Roman ordinal"},
      {"Im II. Weltkrieg brannte die Stadt.", "Roman ordinal before a noun"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("real ends of sentences are kept") {
  const Row rows[] = {
      {"Der Kanal kostet 3 Mio. Euro.|Die Stadt zahlt.", "behind the unit"},
      {"Sie wohnt in Nr. 5.|Karten lagen davor.", "a number that is no ordinal"},
      {"Das regelt Art. 5 Abs. 2.|Anleger fürchten das.", "the same of a law"},
      {"Der Kanal kostet mehr als 3 Mio.|Die Stadt zahlt.", "millions at the end"},
      {"Der Kanal kostet mehr als 3 Mio.|Heute wird gebaut.", "before an adverb of time"},
      {"Sie arbeitet bei Lindner & Co.|Der Lohn ist gut.", "firm at the end"},
      {"Sie kauft Brot, Käse usw.|Bauern freut das.", "and so on, before a noun"},
      {"Sie kauft Brot, Käse u. v. m.|Bauern freut das.", "and much more"},
      {"Es kamen Berg, Krämer u. a.|Die Halle war voll.", "among others, at the end"},
      {"Das gelingt ihr i. d. R.|Die Halle ist dann voll.", "as a rule, at the end"},
      {"Er starb um 400 v. Chr.|Das ist lange her.", "before Christ, at the end"},
      {"Geehrt wurde Oberst Krämer a. D.|Er lachte.", "retired, at the end"},
      {"Sieger wurde Plan B.|Er ist billig.", "a letter at the end"},
      {"Sie wohnt seit dem 4.|Die Miete ist hoch.", "an ordinal at the end"},
      {"Er lief auf Platz 12.|Danach trank er Wasser.", "a number at the end"},
      {"Das war 2024.|Experten zweifeln.", "a year at the end"},
      {"Es endete 3:4.|Trainer Krause schwieg.", "a score at the end"},
      {"Der Wert stieg auf 2,5.|Experten zweifeln.", "a decimal fraction at the end"},
      {"Es waren 1.000.|Experten zweifeln.", "a figure with a point at the end"},
      {"Sie nahm die A4.|Baustellen gab es keine.", "a name with a figure at the end"},
      {"Dafür zeichnete Wilhelm II.|Er war der letzte.", "Roman ordinal at the end"},
      {"Es war ein Test.|Experten zweifeln.", "a word of ICU's list of abbreviations"},
      {"Das war eine neue Art.|Forscher staunen.", "a word that is an abbreviation too"},
      {"Er heißt Müller.|Experten zweifeln.", "ICU's filter takes the r. for an abbreviation"},
      {"Sie tagte im September.|Experten zweifeln.", "the same, a month"},
      {"Sie kauft ein Haus.|Urlauber staunen.", "a word that ends as a page does: S."},
      {"Er sagte: „Es sind 3 Mio.“|Die Bank schwieg.", "behind a quotation"},
      {"Es waren 3 Mio.|„Das ist viel“, sagte er.", "before a quotation"},
      {"Wer kommt?|Dr. Berg kommt!|Sie auch.", "other signs"},
      {"Er sagte ...|Danach ging er.", "three full stops"},
      {"Die Fähre fährt nicht.|Wann sie wieder fährt, ist offen.", "no abbreviation at all"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a line feed ends a sentence and a paragraph, whatever stands before") {
  fuge::search::SentenceFinder finder;
  std::vector<fuge::search::Sentence> sentences;
  finder.find("Das gilt z. B.\nHunden. Und ca.\n\nKatzen", sentences);
  REQUIRE(sentences.size() == 4);
  CHECK(sentences[0].paragraph == 0);
  CHECK(sentences[1].paragraph == 1);
  CHECK(sentences[2].paragraph == 1);
  CHECK(sentences[3].paragraph > 1);
}

TEST_CASE("any bytes give sentences in order") {
  std::mt19937 random(5);
  fuge::search::SentenceFinder finder;
  std::vector<fuge::search::Sentence> sentences;
  for (int round = 0; round < 2000; ++round) {
    const std::string text = any_text(random);
    CAPTURE(text);
    finder.find(text, sentences);
    std::size_t last = 0;
    for (const fuge::search::Sentence& sentence : sentences) {
      CHECK(sentence.begin >= last);
      CHECK(sentence.end > sentence.begin);
      CHECK(sentence.end <= text.size());
      last = sentence.end;
    }
  }
}

TEST_CASE("around matches there are the sentences of their paragraphs") {
  using Sentences = std::vector<fuge::search::Sentence>;
  std::mt19937 random(6);
  fuge::search::SentenceFinder finder;
  Sentences all;
  Sentences around;
  for (int round = 0; round < 2000; ++round) {
    const std::string text = any_text(random);
    CAPTURE(text);
    finder.find(text, all);
    std::set<std::size_t> paragraphs;
    std::vector<fuge::search::Occurrence> matches;
    for (const fuge::search::Sentence& sentence : all) {
      if (random() % 4 != 0) continue;
      matches.push_back({sentence.begin, sentence.begin + 1});
      paragraphs.insert(sentence.paragraph);
    }
    if (matches.empty() && !all.empty()) paragraphs.insert(all.front().paragraph);
    std::erase_if(all, [&](const auto& found) { return !paragraphs.contains(found.paragraph); });
    finder.find_around(text, matches, around);
    REQUIRE(around.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK(around[i].begin == all[i].begin);
      CHECK(around[i].end == all[i].end);
      if (i == 0) continue;
      CHECK((around[i].paragraph == around[i - 1].paragraph) ==
            (all[i].paragraph == all[i - 1].paragraph));
    }
  }
}

TEST_CASE("line feeds before a text are passed at once") {
  fuge::search::SentenceFinder finder;
  std::vector<fuge::search::Sentence> sentences;
  constexpr std::size_t line_feeds = 3'000'000;  // one by one they would take hours
  finder.find_around(std::string(line_feeds, '\n') + "Der Deich hält.\nEr ist neu.", {}, sentences);
  REQUIRE(sentences.size() == 1);
  CHECK(sentences.front().begin == line_feeds);
  finder.find_around(std::string(line_feeds, '\n'), {}, sentences);
  CHECK(sentences.empty());
}

TEST_SUITE_END();
