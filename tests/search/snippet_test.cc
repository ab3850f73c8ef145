#include "search/snippets/snippet.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "fuge/markup.h"
#include "search/text_matcher.h"

TEST_SUITE_BEGIN("search");

namespace {

using fuge::query::ListMatch;
using fuge::test::TextMatcher;

// All passages.
std::vector<fuge::Snippet> make(const std::string& text, const std::string& query,
                                std::size_t length, std::size_t count) {
  TextMatcher matcher(query, ListMatch::any);
  fuge::search::SentenceFinder sentences;
  fuge::search::SnippetMaker maker(matcher.matcher().weights(), sentences);
  return maker.make(text, matcher.match(text).matches, length, count);
}

fuge::Snippet make(const std::string& text, const std::string& query, std::size_t length) {
  const auto snippets = make(text, query, length, 1);
  return snippets.empty() ? fuge::Snippet() : snippets.front();
}

// "[Deich] am Hafen. / Der [Deich].": all passages.
std::string make_several(const std::string& text, const std::string& query, std::size_t length,
                         std::size_t count) {
  std::string all;
  for (const fuge::Snippet& snippet : make(text, query, length, count))
    all += (all.empty() ? "" : " / ") + fuge::to_terminal(snippet, "[", "]");
  return all;
}

// In order, inside the text, and on boundaries of characters.
void check_marks(const fuge::Snippet& snippet) {
  std::size_t last = 0;
  for (const fuge::Mark& mark : snippet.marks) {
    CHECK(mark.begin >= last);
    CHECK(mark.end > mark.begin);
    CHECK(mark.end <= snippet.text.size());
    CHECK_FALSE(fuge::utf8::first_invalid(snippet.text.substr(mark.begin, mark.end - mark.begin)));
    last = mark.end;
  }
}

}  // namespace

TEST_CASE("the part that matched is marked, not the word") {
  struct {
    std::string query;
    std::string snippet;
    std::string origin;
  } const rows[] = {
      {"Garantie", "Hafen[garantien] verlangt der Küstenschutzverband.", "the head"},
      {"Hafen", "[Hafen]garantien verlangt der Küstenschutzverband.", "the modifier"},
      {"Küstenschutz", "Hafengarantien verlangt der [Küstenschutz]verband.", "two together"},
      {"Hafengarantie", "[Hafengarantien] verlangt der Küstenschutzverband.", "the whole word"},
      {"Garantie Hafen", "[Hafen][garantien] verlangt der Küstenschutzverband.", "both"},
      {"\"der Küstenschutz\"", "Hafengarantien verlangt der Küstenschutzverband.",
       "no phrase in parts"},
  };
  const std::string text = "Hafengarantien verlangt der Küstenschutzverband.";
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    const fuge::Snippet snippet = make(text, row.query, 100);
    CHECK(fuge::to_terminal(snippet, "[", "]") == row.snippet);
  }
}

TEST_CASE("the best passage, in whole sentences") {
  const std::string text =
      "Der Rat der Stadt Wernau tagte am Montag. Auf der Tagesordnung stand der Haushalt.\n\n"
      "Am Ende stimmten 21 Mitglieder für den Neubau der Brücke. Die Brücke soll am 4. September "
      "fertig sein. Das sagte Dr. Amsel.\n"
      "Zwischenruf\n"
      "Die Kosten der Brücke trägt der Kreis.";
  struct {
    std::string query;
    std::size_t length;
    std::string snippet;
    std::string origin;
  } const rows[] = {
      {"-Kutter", 90,
       "Der Rat der Stadt Wernau tagte am Montag. Auf der Tagesordnung stand der Haushalt.",
       "no match: the beginning"},
      {"Haushalt", 50, "Auf der Tagesordnung stand der [Haushalt].", "one sentence fits"},
      {"Brücke", 112,
       "Am Ende stimmten 21 Mitglieder für den Neubau der [Brücke]. Die [Brücke] soll am 4. "
       "September fertig sein.",
       "more matches are better; an ordinal ends no sentence"},
      {"Brücken Kosten", 60, "Die [Kosten] der [Brücke] trägt der Kreis.",
       "covering both words wins"},
      {"Amsel", 40, "Das sagte Dr. [Amsel].", "an abbreviation ends no sentence"},
      {"\"Neubau der Brücke\"", 80, "Am Ende stimmten 21 Mitglieder für den [Neubau der Brücke].",
       "a phrase is one mark"},
      {"\"Brücke der\"", 60, "Der Rat der Stadt Wernau tagte am Montag.",
       "words of a phrase aren't marked elsewhere"},
      {"Zwischenruf", 280, "[Zwischenruf]", "no passage goes beyond its paragraph"},
  };
  for (const auto& row : rows) {
    const auto& query = row.query;
    const auto& length = row.length;
    const auto& expected = row.snippet;
    const auto& origin = row.origin;
    CAPTURE(origin);
    const fuge::Snippet snippet = make(text, query, length);
    CHECK(fuge::to_terminal(snippet, "[", "]") == expected);
    CHECK(text.substr(snippet.begin, snippet.text.size()) == snippet.text);
  }
}

TEST_CASE("no passage begins or ends inside an abbreviation") {
  const std::string text =
      "Den Zuschlag bekam die Ahrens GmbH & Co. KG aus dem Nachbarort. Sie baut die Halle z. B. "
      "Vereinen zuliebe. Im Rat waren ca. Hundert Zuhörer.";
  struct {
    std::string word;
    std::string snippet;
  } const rows[] = {
      {"Nachbarort", "Den Zuschlag bekam die Ahrens GmbH & Co. KG aus dem [Nachbarort]."},
      {"Verein", "Sie baut die Halle z. B. [Vereinen] zuliebe."},
      {"Zuhörer", "Im Rat waren ca. Hundert [Zuhörer]."},
  };
  for (const auto& row : rows)
    CHECK(fuge::to_terminal(make(text, {{row.word}}, 70), "[", "]") == row.snippet);
}

TEST_CASE("a mark goes on in the next line") {
  struct {
    std::string text, query, html;
    std::string origin;
  } const rows[] = {
      {"Die Versamm-\nlung tagt heute. Morgen nicht.", "Versammlung",
       "Die [Versamm-\nlung] tagt heute.", "a divided word"},
      {"Die Versamm\u00AD\r\nlung tagt.", "Versammlung", "Die [Versamm\u00AD\nlung] tagt.",
       "a soft hyphen, and an end of line of two bytes"},
      {"Die Trinkwas-\nserleitung leckt.", "Leitung", "Die Trinkwas-\nser[leitung] leckt.",
       "a constituent in one of the lines"},
      {"Die Trinkwas-\nserleitung leckt.", "Trinkwasser", "Die [Trinkwas-\nser]leitung leckt.",
       "one in both"},
      {"Der Handball-\nBundestrainer kam.", "Handballbundestrainer",
       "Der [Handball-\nBundestrainer] kam.", "a word with a hyphen"},
      {"Er nennt Quorke-\nlin klug.", "Quorkelin", "Er nennt [Quorke-\nlin] klug.",
       "one that nobody knows"},
      {"Die Versamm-\nlung\nDer Rat", "Versammlung", "Die [Versamm-\nlung]",
       "the line behind it is a paragraph of its own"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.origin);
    const fuge::Snippet snippet = make(row.text, row.query, 40);
    check_marks(snippet);
    CHECK(fuge::to_html(snippet, "[", "]") == row.html);
    CHECK(snippet.marks.size() == 1);
  }
  CHECK(fuge::to_terminal(make("Die Versamm-\r\n  lung tagt.", "Versammlung", 40), "[", "]") ==
        "Die [Versamm- lung] tagt.");
}

TEST_CASE("a sentence that is too long is cut between words") {
  std::string text = "Nach Angaben der Behörde";
  for (int i = 0; i < 30; ++i) text += ", deren Prüfung noch läuft";
  text += ", hält der Deich";
  for (int i = 0; i < 30; ++i) text += " und die Mauer daneben";
  text += '.';
  const fuge::Snippet snippet = make(text, "Deich", 120);
  CHECK(snippet.cut_before);
  CHECK(snippet.cut_after);
  CHECK(snippet.text.size() <= 120);
  CHECK(snippet.text.size() > 60);
  REQUIRE(snippet.marks.size() == 1);
  CHECK(snippet.text.substr(snippet.marks[0].begin, 5) == "Deich");
  CHECK(text[snippet.begin - 1] == ' ');
  CHECK(text[snippet.begin + snippet.text.size()] == ' ');
}

TEST_CASE("rare words are worth more than frequent ones") {
  const std::string text = "Der Hafen und der Kai. Ein Deich hält.";
  const std::vector<fuge::search::Occurrence> matches{
      {4, 9, 0}, {18, 21, 1}, {27, 32, 2}};  // Hafen, Kai, Deich
  const std::vector<double> weights{0.1, 0.1, 5};
  fuge::search::SentenceFinder sentences;
  fuge::search::SnippetMaker maker(weights, sentences);
  CHECK(maker.make(text, matches, 25, 1).at(0).text == "Ein Deich hält.");
}

TEST_CASE("several passages, in the order of the text") {
  const std::string text =
      "Der Hafen bleibt offen. Am Kai liegen Boote. Der Deich hält. Die Flut kam nachts.\n"
      "Am Deich grasen Schafe. Der Hafen und der Deich wurden geprüft.";
  struct {
    std::string query;
    std::size_t length;
    std::size_t count;
    std::string expected;
    std::string origin;
  } const rows[] = {
      {"Deich", 25, 1, "Der [Deich] hält.", "contract: the first of equals"},
      {"Deich Hafen Flut", 42, 2,
       "Der [Deich] hält. Die [Flut] kam nachts. / Der [Hafen] und der [Deich] wurden geprüft.",
       "contract: words that the first passage doesn't have come before its words again"},
      {"Deich", 42, 3,
       "Am Kai liegen Boote. Der [Deich] hält. / Am [Deich] grasen Schafe. / Der Hafen und der "
       "[Deich] wurden geprüft.",
       "contract: the same word again, where no other is left"},
      {"Flut", 42, 3, "Der Deich hält. Die [Flut] kam nachts.",
       "contract: none without a match beside it"},
      {"Kutter", 30, 3, "Der Hafen bleibt offen.", "contract: no match: the beginning, once"},
      {"Flut Deich", 100, 5,
       "Der Hafen bleibt offen. Am Kai liegen Boote. Der [Deich] hält. Die [Flut] kam nachts. / Am "
       "[Deich] grasen Schafe. Der Hafen und der "
       "[Deich] wurden geprüft.",
       "contract: passages end before what is taken"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    CHECK(make_several(text, row.query, row.length, row.count) == row.expected);
  }
}

TEST_CASE("several passages of one long sentence don't overlap") {
  std::string text = "Erst der Deich";
  for (int i = 0; i < 12; ++i) text += " und die Mauer daneben";
  text += ", dann die Flut";
  for (int i = 0; i < 12; ++i) text += " und die Mauer daneben";
  text += ", zuletzt der Damm";
  CHECK(make_several(text, "Deich Flut Damm", 60, 9) ==
        "Erst der [Deich] und die Mauer daneben und die Mauer daneben … / … daneben, dann die "
        "[Flut] und die Mauer daneben und die Mauer … / … zuletzt der [Damm]");
}

TEST_CASE("any text and any length give passages of the text") {
  TextMatcher matcher("Deich \"Flut Deich\"", ListMatch::any);
  fuge::search::SentenceFinder sentences;
  fuge::search::SnippetMaker maker(matcher.matcher().weights(), sentences);
  std::mt19937 random(11);
  const std::string pieces[] = {
      "Deich", " ",   ".",    "\n",     "ä",  "\u00AD", "🛢", "Flut. ",
      "4. ",   "xxx", "Dr. ", "\u2028", "\r", "!",      "„",    std::string(1, '\0')};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto count = random() % 80; count > 0; --count)
      text += pieces[random() % std::size(pieces)];
    const std::size_t length = 1 + random() % 60;
    const std::size_t count = 1 + random() % 4;
    CAPTURE(round);
    const auto snippets = maker.make(text, matcher.match(text).matches, length, count);
    CHECK(snippets.size() <= count);
    std::size_t free = 0;  // bytes of the text from which the next passage may begin
    for (const fuge::Snippet& snippet : snippets) {
      REQUIRE(snippet.begin >= free);
      free = snippet.begin + snippet.text.size();
      REQUIRE(free <= text.size());
      CHECK(text.substr(snippet.begin, snippet.text.size()) == snippet.text);
      CHECK_FALSE(snippet.text.empty());
      CHECK_FALSE(fuge::utf8::first_invalid(snippet.text));
      CHECK(snippet.text.size() <= length + 4);
      CHECK((snippets.size() == 1 || !snippet.marks.empty()));
      check_marks(snippet);
    }
  }
}

TEST_CASE("huge words and huge sentences are cut") {
  const std::string word(3'000'000, 'x');
  std::string sentence;
  for (int i = 0; i < 200'000; ++i) sentence += "Deich ";
  for (const std::string& text : {word, sentence}) {
    const fuge::Snippet snippet = make(text, "Deich", 200);
    CHECK(snippet.text.size() <= 200);
    CHECK_FALSE(snippet.text.empty());
  }
}

TEST_SUITE_END();
