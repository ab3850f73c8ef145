// The text form: what is taken off before and behind the text, and what isn't.
#include <doctest/doctest.h>

#include "article/records.h"

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;

struct Row {
  const char* origin;
  std::string input;
  std::string expected;  // date | sources | place | title | text
};

void check(const Row& row) {
  CAPTURE(row.origin);
  CAPTURE(row.input);
  CHECK(test::described(test::records_of(row.input, test::with_form(ArticleForm::text))) ==
        row.expected);
}

}  // namespace

TEST_CASE("the date line is optional and may go on") {
  const Row rows[] = {
      {"text form: date alone", "date 2025-03-04\n\nDie Fähre fährt wieder.",
       "2025-03-04 | - |  |  | Die Fähre fährt wieder."},
      {"text form: spaces before it, text behind it", "  date 2025-03-04 Die Fähre fährt wieder.\n",
       "2025-03-04 | - |  |  | Die Fähre fährt wieder."},
      {"text form: blank lines before it", "\n \n date 2025-03-04\nDie Fähre fährt wieder.",
       "2025-03-04 | - |  |  | Die Fähre fährt wieder."},
      {"text form: tab behind the key", "date\t2025-03-04\tDie Fähre fährt wieder.",
       "2025-03-04 | - |  |  | Die Fähre fährt wieder."},
      {"text form: byte order mark",
       "\xEF\xBB\xBF"
       "date 2025-03-04 Die Fähre fährt wieder.",
       "2025-03-04 | - |  |  | Die Fähre fährt wieder."},
      {"text form: undated", "Die Fähre fährt wieder.", "- | - |  |  | Die Fähre fährt wieder."},
      {"text form: credit on the date line", "date 2025-03-04 Von: APA/dpa\n\nDie Fähre fährt.",
       "2025-03-04 | APA, dpa |  |  | Die Fähre fährt."},
      {"text form: notice on the date line, then a dateline",
       "date 2025-03-04 (Mehr Details)\n\nKIEL (dpa-AFX) - Die Fähre fährt.",
       "2025-03-04 | dpa-AFX | Kiel |  | Die Fähre fährt."},
      {"text form: notice and dateline on one line",
       "date 2025-03-04 (aktualisiert) Kiel (dpa) - Die Fähre fährt.",
       "2025-03-04 | dpa | Kiel |  | Die Fähre fährt."},
      {"text form: heading on the date line",
       "date 2025-03-04 Fähre repariert\n\nSie fährt wieder.",
       "2025-03-04 | - |  | Fähre repariert | Sie fährt wieder."},
      {"false friend: brackets that open a sentence",
       "date 2025-03-04 (Fast) alle Fähren fahren wieder.",
       "2025-03-04 | - |  |  | (Fast) alle Fähren fahren wieder."},
      {"false friend: another word", "dateien 2025-03-04 sind weg.",
       "- | - |  |  | dateien 2025-03-04 sind weg."},
      {"false friend: no date behind the word", "date mit einem Roboter, ein Selbstversuch.",
       "- | - |  |  | date mit einem Roboter, ein Selbstversuch."},
      {"false friend: on the second line only", "Notiz vom Amt.\ndate 2025-03-04 gilt.",
       "- | - |  |  | Notiz vom Amt.\ndate 2025-03-04 gilt."},
      {"impossible date", "date 2025-02-30 Die Fähre fährt wieder.",
       "error: input:1: impossible date \"2025-02-30\""},
      {"impossible date, the line counted", "\n\n date 2025-13-01\nDie Fähre fährt wieder.",
       "error: input:3: impossible date \"2025-13-01\""},
      {"date of another form", "date 2025-3-4 Die Fähre fährt wieder.",
       "error: input:1: impossible date \"2025-3-4\" (YYYY-MM-DD, YYYY-MM or YYYY expected)"},
      {"date that doesn't end", "date 2025-03-04x Die Fähre fährt wieder.",
       "error: input:1: impossible date \"2025-03-04x\""},
      {"empty file", "", "error: input: no text"},
      {"white space only", " \n\t\r\n\xC2\xA0\n", "error: input: no text"},
      {"a date only", " date 2025-03-04 \n\n", "error: input: no text"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("the date line has the precision that it is written with, and may have a time") {
  const Row rows[] = {
      {"contract: a month, credit behind it", "date 2024-04 Von: dpa\n\nDie Fähre fährt.",
       "2024-04 | dpa |  |  | Die Fähre fährt."},
      {"contract: a year, text behind it", "date 2024 Die Fähre fährt.",
       "2024 | - |  |  | Die Fähre fährt."},
      {"a month alone", "date 2024-04\nFähre repariert\n\nSie fährt wieder.",
       "2024-04 | - |  | Fähre repariert | Sie fährt wieder."},
      {"a year alone", "date 2024\n\nDie Fähre fährt.", "2024 | - |  |  | Die Fähre fährt."},
      {"a month, notice and dateline", "date 2024-04 (aktualisiert) Kiel (dpa) - Die Fähre fährt.",
       "2024-04 | dpa | Kiel |  | Die Fähre fährt."},
      {"a year, heading", "date 2024 Fähre repariert\n\nSie fährt wieder.",
       "2024 | - |  | Fähre repariert | Sie fährt wieder."},
      {"contract: time, credit behind it", "date 2025-09-04 10:40 Von: dpa\n\nDie Fähre fährt.",
       "2025-09-04 10:40 | dpa |  |  | Die Fähre fährt."},
      {"time with seconds", "date 2025-09-04 10:40:05 Die Fähre fährt.",
       "2025-09-04 10:40:05 | - |  |  | Die Fähre fährt."},
      {"time with its unit", "date 2025-09-04 10:40 Uhr Kiel (dpa) - Die Fähre fährt.",
       "2025-09-04 10:40 | dpa | Kiel |  | Die Fähre fährt."},
      {"time alone", "date 2025-09-04 10:40\n\nDie Fähre fährt.",
       "2025-09-04 10:40 | - |  |  | Die Fähre fährt."},
      {"a timestamp", "date 2025-09-04T10:40:00+02:00 Von: dpa\nDie Fähre fährt.",
       "2025-09-04 10:40 | dpa |  |  | Die Fähre fährt."},
      {"false friend: a time on the next line", "date 2025-09-04\n10:40 Uhr: Die Fähre fährt.",
       "2025-09-04 | - |  |  | 10:40 Uhr: Die Fähre fährt."},
      {"false friend: the result of a match", "date 2025-09-04 3:1 endete das Spiel.",
       "2025-09-04 | - |  |  | 3:1 endete das Spiel."},
      {"false friend: a result that no clock shows", "date 2025-09-04 32:28 endete das Spiel.",
       "2025-09-04 | - |  |  | 32:28 endete das Spiel."},
      {"false friend: a figure, no year", "date 20245 Fähren fahren wieder.",
       "- | - |  |  | date 20245 Fähren fahren wieder."},
      {"false friend: a word that begins with a year", "date 2024er Fähren fahren wieder.",
       "- | - |  |  | date 2024er Fähren fahren wieder."},
      {"false friend: a span", "date 10-12 Fähren fahren wieder.",
       "- | - |  |  | date 10-12 Fähren fahren wieder."},
      {"impossible month", "date 2024-13 Von: dpa\nDie Fähre fährt.",
       "error: input:1: impossible date \"2024-13\""},
      {"impossible year", "date 0000\nDie Fähre fährt.",
       "error: input:1: impossible date \"0000\""},
      {"month of another form", "\ndate 2024-4 Die Fähre fährt.",
       "error: input:2: impossible date \"2024-4\" (YYYY-MM-DD, YYYY-MM or YYYY expected)"},
      {"a time without its day", "date 2024-04 10:40 Die Fähre fährt.",
       "error: input:1: the time 10:40 has no day: give a date as YYYY-MM-DD"},
      {"a month only", "date 2024-04\n", "error: input: no text"},
      {"date and time only", "date 2025-09-04 10:40", "error: input: no text"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("credits before the text become sources") {
  const Row rows[] = {
      {"form of wire copy: Von: with slashes", "Von: APA/dpa/Reuters\n\nDer Zoo öffnet.",
       "- | APA, dpa, Reuters |  |  | Der Zoo öffnet."},
      {"form: Quelle:", "Quelle: AFP\nDer Zoo öffnet.", "- | AFP |  |  | Der Zoo öffnet."},
      {"form: Quellen: with comma and und", "Quellen: KNA, epd und idea\nDer Zoo öffnet.",
       "- | KNA, epd, idea |  |  | Der Zoo öffnet."},
      {"case of the credit doesn't matter", "Von: REUTERS/Dpa-afx\nDer Zoo öffnet.",
       "- | Reuters, dpa-AFX |  |  | Der Zoo öffnet."},
      {"none twice", "Von: dpa/APA/dpa\nDer Zoo öffnet.", "- | dpa, APA |  |  | Der Zoo öffnet."},
      {"no colon: the whole line is agencies", "APA/dpa\n\nDer Zoo öffnet.",
       "- | APA, dpa |  |  | Der Zoo öffnet."},
      {"regional service", "dpa/lby\nDer Zoo öffnet.", "- | dpa |  |  | Der Zoo öffnet."},
      {"brackets on a line of their own", "(APA, 4.9.2025)\nDer Zoo öffnet.",
       "- | APA |  |  | Der Zoo öffnet."},
      {"brackets with the desk", "(Reuters, APA, red)\nDer Zoo öffnet.",
       "- | Reuters, APA |  |  | Der Zoo öffnet."},
      {"text goes on behind the credit", "Von: APA/dpa Rund 20 Tiere ziehen um.",
       "- | APA, dpa |  |  | Rund 20 Tiere ziehen um."},
      {"text goes on behind a dash", "Quelle: dpa - Rund 20 Tiere ziehen um.",
       "- | dpa |  |  | Rund 20 Tiere ziehen um."},
      {"byline with colon", "Von: Jörg Mälzer\n\nDer Zoo öffnet.", "- | - |  |  | Der Zoo öffnet."},
      {"byline without colon", "Von Änne van der Velde\n\nDer Zoo öffnet.",
       "- | - |  |  | Der Zoo öffnet."},
      {"byline of two and an agency", "Von Jörg Mälzer und Ute Groß, dpa\nDer Zoo öffnet.",
       "- | dpa |  |  | Der Zoo öffnet."},
      {"credit behind the heading", "Der Zoo zieht um\nVon: dpa\nDie Tiere folgen.",
       "- | dpa |  | Der Zoo zieht um | Die Tiere folgen."},
      {"credit and dateline, in printed order", "Von: APA\n\nLinz (dpa/Reuters) - Der Zoo öffnet.",
       "- | APA, dpa, Reuters | Linz |  | Der Zoo öffnet."},
      {"false friend: a name that begins with von", "Von der Leyen reist nach Riga.\nMehr folgt.",
       "- | - |  |  | Von der Leyen reist nach Riga.\nMehr folgt."},
      {"false friend: such a name in a heading", "Von der Leyen in Riga\n\nSie reist morgen ab.",
       "- | - |  | Von der Leyen in Riga | Sie reist morgen ab."},
      {"false friend: a way in a heading", "Von Wien nach Graz\n\nDer Zug fährt langsam.",
       "- | - |  | Von Wien nach Graz | Der Zug fährt langsam."},
      {"false friend: a sentence behind Von:", "Von: einem, der auszog, das Brot zu backen.",
       "- | - |  |  | Von: einem, der auszog, das Brot zu backen."},
      {"false friend: an agency's name opens the text", "Reuters meldet Verluste.\nDie Zahl sinkt.",
       "- | - |  |  | Reuters meldet Verluste.\nDie Zahl sinkt."},
      {"false friend: another word begins so", "Apart gekleidet kam sie an.\nAlle sahen hin.",
       "- | - |  |  | Apart gekleidet kam sie an.\nAlle sahen hin."},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("notices are neither title nor text") {
  const Row rows[] = {
      {"form: (Mehr Details)", "(Mehr Details)\n\nDas Werk schließt.",
       "- | - |  |  | Das Werk schließt."},
      {"form: any short brackets alone", "(Wiederholung vom Vorabend)\nDas Werk schließt.",
       "- | - |  |  | Das Werk schließt."},
      {"form: ROUNDUP alone", "ROUNDUP\nWerk schließt\nDie Stadt ist erschüttert.",
       "- | - |  | Werk schließt | Die Stadt ist erschüttert."},
      {"form: Wiederholung: alone", "Wiederholung:\nDas Werk schließt.",
       "- | - |  |  | Das Werk schließt."},
      {"form: numbered label of a heading",
       "ROUNDUP 2: Werk schließt\n\nDie Stadt ist erschüttert.",
       "- | - |  | Werk schließt | Die Stadt ist erschüttert."},
      {"form: label of a heading", "EILMELDUNG: Werk schließt\n\nDie Stadt ist erschüttert.",
       "- | - |  | Werk schließt | Die Stadt ist erschüttert."},
      {"form: two labels", "ROUNDUP/Aktualisierung: Werk schließt\n\nDie Stadt ist erschüttert.",
       "- | - |  | Werk schließt | Die Stadt ist erschüttert."},
      {"form: a label with a subject stays", "ROUNDUP/Aktien: Werte fallen\n\nDie Börse bangt.",
       "- | - |  | ROUNDUP/Aktien: Werte fallen | Die Börse bangt."},
      {"form: label before a dateline", "WDH: Köln (dpa) - Das Werk schließt.",
       "- | dpa | Köln |  | Das Werk schließt."},
      {"form: note of a machine",
       "Diese Zusammenfassung wurde von einer KI erstellt und redaktionell geprüft.\n\n"
       "Das Werk schließt.",
       "- | - |  |  | Das Werk schließt."},
      {"form: note of a machine on the date line",
       "date 2025-03-04 Mit künstlicher Intelligenz fassen wir zusammen: Zusammenfassungen "
       "unserer Artikel prüft ein Mensch.\n\nDas Werk schließt.",
       "2025-03-04 | - |  |  | Das Werk schließt."},
      {"form: notes of another kind", "Dieser Text wurde automatisch erstellt.\nDas Werk schließt.",
       "- | - |  |  | Das Werk schließt."},
      {"false friend: an article on machines",
       "Eine Zeitung hat Berichte mit künstlicher Intelligenz erstellt. Das Werk schließt.",
       "- | - |  |  | Eine Zeitung hat Berichte mit künstlicher Intelligenz erstellt. Das Werk "
       "schließt."},
      {"false friend: letters inside a word", "Der Skiort fasst diesen Text zusammen, erstellt.",
       "- | - |  |  | Der Skiort fasst diesen Text zusammen, erstellt."},
      {"false friend: the word Update in a sentence", "Updates fehlen weiter.\nDas Werk schließt.",
       "- | - |  |  | Updates fehlen weiter.\nDas Werk schließt."},
      {"false friend: a long pair of brackets",
       "(Die Stadt hatte dem Werk im vergangenen Jahr noch Hilfe zugesagt, doch das half nicht.)",
       "- | - |  |  | (Die Stadt hatte dem Werk im vergangenen Jahr noch Hilfe zugesagt, doch das "
       "half nicht.)"},
      {"never empty: a notice alone stays", "(Mehr Details)", "- | - |  |  | (Mehr Details)"},
      {"never empty: a credit alone stays", "date 2025-03-04 Von: dpa",
       "2025-03-04 | dpa |  |  | Von: dpa"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("one short line without final punctuation is the title") {
  const std::string hundred_and_twenty = "Ü" + std::string(119, 'b');
  const Row rows[] = {
      {"text form", "Bär gesichtet\n\nEr war groß.", "- | - |  | Bär gesichtet | Er war groß."},
      {"text form: next line at once", "Bär gesichtet\nEr war groß.",
       "- | - |  | Bär gesichtet | Er war groß."},
      {"text form: only one", "Bär gesichtet\n\nDas Dorf staunt\n\nEr war groß.",
       "- | - |  | Bär gesichtet | Das Dorf staunt\n\nEr war groß."},
      {"text form: headings inside stay", "Er war groß.\n\nDas Dorf staunt\n\nEr ging.",
       "- | - |  |  | Er war groß.\n\nDas Dorf staunt\n\nEr ging."},
      {"text form: before the dateline", "Bär gesichtet\n\nTrient (ANSA) - Er war groß.",
       "- | ANSA | Trient | Bär gesichtet | Er war groß."},
      {"a closing quote is looked through: heading", "Dorf über Bär: „Wie groß“\n\nEr ging.",
       "- | - |  | Dorf über Bär: „Wie groß“ | Er ging."},
      {"a closing quote is looked through: sentence", "Das Dorf sagt: „Er ist groß.“\n\nEr ging.",
       "- | - |  |  | Das Dorf sagt: „Er ist groß.“\n\nEr ging."},
      {"final punctuation: question", "Kommt der Bär?\n\nNiemand weiß es.",
       "- | - |  |  | Kommt der Bär?\n\nNiemand weiß es."},
      {"final punctuation: ellipsis", "Und dann …\n\nkam er.",
       "- | - |  |  | Und dann …\n\nkam er."},
      {"final punctuation: colon", "Das Dorf schreibt:\n\nEr war groß.",
       "- | - |  |  | Das Dorf schreibt:\n\nEr war groß."},
      {"a broken line goes on in lower case", "Im Dorf bei Trient ist ein Bär\ngesehen worden.",
       "- | - |  |  | Im Dorf bei Trient ist ein Bär\ngesehen worden."},
      {"120 characters, not bytes", hundred_and_twenty + "\n\nText.",
       "- | - |  | " + hundred_and_twenty + " | Text."},
      {"121 characters", hundred_and_twenty + "b\n\nText.",
       "- | - |  |  | " + hundred_and_twenty + "b\n\nText."},
      {"one short line alone is text", "Bär gesichtet", "- | - |  |  | Bär gesichtet"},
      {"a title with nothing but a credit is text", "Bär gesichtet\n\n(dpa)",
       "- | dpa |  |  | Bär gesichtet"},
      {"line ends of Windows", "date 2025-03-04\r\nBär gesichtet\r\n\r\nEr war\r\ngroß.\r\n",
       "2025-03-04 | - |  | Bär gesichtet | Er war\ngroß."},
      {"line ends of old Macs", "Bär gesichtet\r\rEr war groß.",
       "- | - |  | Bär gesichtet | Er war groß."},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("sign-off, credit and disclaimer behind the text") {
  const Row rows[] = {
      {"form: sign-off at once", "Es wird geprüft./cmy/DP/stk", "- | - |  |  | Es wird geprüft."},
      {"form: sign-off with a last slash", "Es wird geprüft./nas/jha/",
       "- | - |  |  | Es wird geprüft."},
      {"form: one part", "Es wird geprüft./jha/", "- | - |  |  | Es wird geprüft."},
      {"form: one part behind a quote", "„Wir prüfen“/jha", "- | - |  |  | „Wir prüfen“"},
      {"form: on a line of its own", "Es wird geprüft.\n\n/cmy/stk",
       "- | - |  |  | Es wird geprüft."},
      {"form: behind a space", "Es wird geprüft, hieß es /cmy/stk",
       "- | - |  |  | Es wird geprüft, hieß es"},
      {"form: credit with a day, which dates nothing", "Es wird geprüft. (APA, 4.9.2025)",
       "- | APA |  |  | Es wird geprüft."},
      {"form: credit with the desk", "Es wird geprüft.\n(Reuters, APA, red)",
       "- | Reuters, APA |  |  | Es wird geprüft."},
      {"form: credit of two", "Es wird „geprüft“. (dpa/AFP)",
       "- | dpa, AFP |  |  | Es wird „geprüft“."},
      {"form: initials in the credit", "Es wird geprüft. (dpa/jmü)",
       "- | dpa |  |  | Es wird geprüft."},
      {"form: labelled credit as the last line", "Es wird geprüft.\n\nQuelle: ots",
       "- | ots |  |  | Es wird geprüft."},
      {"form: disclaimer", "Es wird geprüft.\nHaftungsausschluss: Alle Angaben ohne Gewähr.",
       "- | - |  |  | Es wird geprüft."},
      {"form: all of them", "Es wird geprüft./rt/ab\n(AFP)\n(dpa)\n\nDisclaimer: Ohne Gewähr",
       "- | AFP, dpa |  |  | Es wird geprüft."},
      {"order: as printed", "Von: KNA\n\nBonn (epd) - Es wird geprüft. (dpa/KNA)",
       "- | KNA, epd, dpa | Bonn |  | Es wird geprüft."},
      {"false friend: either or", "Sie prüfen Akten und/oder",
       "- | - |  |  | Sie prüfen Akten und/oder"},
      {"false friend: an address", "Mehr unter https://example.org/abc/de",
       "- | - |  |  | Mehr unter https://example.org/abc/de"},
      {"false friend: a path of long words", "Das steht unter /haus/garten",
       "- | - |  |  | Das steht unter /haus/garten"},
      {"false friend: one part behind a space", "Er schrieb das Kürzel /ab",
       "- | - |  |  | Er schrieb das Kürzel /ab"},
      {"false friend: brackets in a sentence", "So meldet es die Agentur (AP)",
       "- | - |  |  | So meldet es die Agentur (AP)"},
      {"false friend: brackets with another word", "Es wird geprüft. (Foto: dpa)",
       "- | - |  |  | Es wird geprüft. (Foto: dpa)"},
      {"false friend: brackets without agency", "Es wird geprüft. (red)",
       "- | - |  |  | Es wird geprüft. (red)"},
      {"false friend: a disclaimer inside", "Es gilt ein Haftungsausschluss: keine Gewähr.",
       "- | - |  |  | Es gilt ein Haftungsausschluss: keine Gewähr."},
      {"never empty: a sign-off alone stays", "/cmy/stk", "- | - |  |  | /cmy/stk"},
      {"never empty: a disclaimer alone stays", "Disclaimer: Ohne Gewähr.",
       "- | - |  |  | Disclaimer: Ohne Gewähr."},
  };
  for (const Row& row : rows) check(row);
}

TEST_SUITE_END();
