"""fuge search and fuge facets: text, JSON, filters, TREC runs."""

import json
import re
import unittest

from program_support import ARTICLES, SOURCE_ROOT, ProgramTest, article, json_lines, main

IDS = {item["id"] for item in ARTICLES}
BY = "what the options of the command mean"

# Arguments beside the empty query, the ids that are found, why.
FILTERS = [
    (["--source", "dpa"], {"hafen-1", "hafen-2"}, BY),
    (["--source", "DPA", "--source", "afp"], {"hafen-1", "hafen-2", "brot"}, "one facet widens"),
    (["--without-source"], {"museum", "schnee"}, BY),
    (["--without-source", "--source", "AFP"], {"museum", "schnee", "brot"}, "one facet widens"),
    (["--from", "2025"], {"hafen-1", "hafen-2", "elbe", "schnee"}, "from the year's first day"),
    (["--to", "2025-01"], {"hafen-1", "hafen-2", "brot"}, "to the month's last day"),
    (["--to", "2024"], {"brot"}, "to the year's last day"),
    (["--from", "2025-01-15", "--to", "2025-03-02"], {"hafen-2", "elbe"}, "ends are included"),
    (["--year", "2024"], {"brot"}, BY),
    (["--month", "2025-03"], {"elbe", "schnee"}, BY),
    (["--day", "2025-01-14", "--day", "2025-03-20"], {"hafen-1", "schnee"}, "one facet widens"),
    (["--undated"], {"museum"}, BY),
    (["--from", "15.1.2025", "--to", "2. März 2025"], {"hafen-2", "elbe"}, "German dates"),
    (["--month", "März 2025"], {"elbe", "schnee"}, "a German month"),
    (["--day", "gestern", "--today", "2025-03-03"], {"elbe"}, "the day before today"),
    (["--year", "letztes Jahr", "--today", "2025-03-03"], {"brot"}, "the year before today"),
    (["--from", "letzte Woche", "--today", "2025-03-26"], {"schnee"}, "from a week's first day"),
    (["datum:gestern", "--today", "2025-03-03"], {"elbe"}, "today holds for the query too"),
    (["datum:bis 2024"], {"brot"}, "the query's dates may have several words"),
    (["--month", "2025-03", "--source", "Reuters"], {"elbe"}, "different facets narrow"),
    (["--from", "2025-03", "--undated"], {"elbe", "schnee", "museum"}, "undated is added to a range"),
]


class Search(ProgramTest):
    def test_filters(self):
        for arguments, found, why in FILTERS:
            with self.subTest(arguments=arguments, why=why):
                self.assertEqual(set(self.ids("", *arguments)), found)

    def test_sort_and_pages(self):
        newest = ["schnee", "elbe", "hafen-2", "hafen-1", "brot", "museum"]
        self.assertEqual(self.ids("", "--sort", "newest"), newest)
        oldest = ["brot", "hafen-1", "hafen-2", "elbe", "schnee", "museum"]
        self.assertEqual(self.ids("", "--sort", "oldest"), oldest)
        pages = [self.ids("", "--sort", "newest", "--limit", "4", "--offset", str(offset))
                 for offset in (0, 4, 8)]
        self.assertEqual(pages, [newest[:4], newest[4:], []])

    def test_match(self):
        widened = self.search_json("museum schnee")
        self.assertEqual((widened["total"], widened["widened"], widened["partial"]), (0, True, 2))
        self.assertEqual(self.search_json("museum", "schnee", "--match", "all")["total"], 0)
        any_word = self.search_json("hafen schnee", "--match", "any")
        self.assertEqual((any_word["total"], any_word["widened"], any_word["partial"]), (4, False, 0))

    def test_text(self):
        out = self.run_program("search", "container", "--facets", code=0).out
        self.assertTrue(out.startswith("2 articles found\n"), out)
        self.assertRegex(out, r"\n \d\. Hafen schlägt mehr Container um\n")
        self.assertIn("    2025-01-14 · dpa · Hamburg · hafen-1\n", out)
        self.assertRegex(out, r"\n \d\. Hamburg hat im vergangenen Jahr", "the text stands for a title")
        self.assertRegex(out, r"\nsources\n  dpa      2\n  Reuters  1\n")
        self.assertIn("\nmonths\n  2025-01  2\n", out)

    def test_suggestion(self):
        out = self.run_program("search", "Contaner", code=0).out
        self.assertEqual(out, "no article found\nDid you mean: Container (2 articles)\n")
        found = self.search_json('contaner OR "hafne sei"')
        self.assertEqual(found["suggestion"], {"query": 'container OR "hafen sei"', "total": 2})
        self.assertIsNone(self.search_json("container")["suggestion"])
        self.assertIsNone(self.search_json("contaner", "--source", "AFP")["suggestion"],
                          "it would find nothing with this filter")
        self.assertIsNone(self.search_json("contaner", command="facets")["suggestion"])

    def test_snippets(self):
        def snippets(*arguments):
            hit, = self.search_json("umschlag vertiefung", "--match", "all", *arguments)["hits"]
            return [snippet["text"] for snippet in hit["snippets"]]
        self.assertEqual(len(snippets()), 1)
        self.assertEqual(snippets("--snippets", "0"), [])
        text = "Ein Satz über das Wetter von gestern steht dazwischen. " * 12
        self.run_program("index", "-", input=json_lines(
            [article("lang", None, [], None, None, "Der Leuchtturm blinkt. " + text + "Das Nebelhorn ruft.")]),
            code=0)
        hit, = self.search_json("nebelhorn leuchtturm", "--snippets", "5")["hits"]
        first, second = (snippet["text"] for snippet in hit["snippets"])
        self.assertTrue(first.startswith("Der Leuchtturm blinkt."), first)
        self.assertTrue(second.endswith("Das Nebelhorn ruft."), second)
        self.assertIn("--snippets", self.run_program("search", "hafen", "--snippets", "-1", code=2).err)

    def test_text_of_a_later_page(self):
        out = self.run_program("search", "", "--sort", "newest", "--offset", "4", code=0).out
        self.assertRegex(out, r"^6 articles found, 5 to 6 shown\n\n 5\. Bäcker")

    def test_some_of_the_words(self):
        """A rule between the articles with all words and the others, which name what they lack."""
        out = self.run_program("search", "container elbe", code=0).out
        self.assertRegex(out, r"^1 article found\n\n 1\. ")
        first, rule, rest = out.partition("\nweitere Treffer, in denen Wörter fehlen (2)\n")
        self.assertTrue(rule, out)
        self.assertNotIn("ohne:", first)
        self.assertEqual(rest.count("\n    ohne: elbe\n") + rest.count("\n    ohne: container\n"), 2)
        self.assertRegex(rest, r"^\n 2\. ")
        second = self.run_program("search", "container elbe", "--offset", "1", code=0).out
        self.assertRegex(second, r"^1 article found, 2 to 3 shown\n\nweitere Treffer, .+\n\n 2\. ")
        full = self.run_program("search", "container elbe", "--limit", "1", code=0).out
        self.assertEqual(full, first, "the page is full without them")

    def test_some_of_the_words_in_json(self):
        found = self.search_json("container elbe")
        self.assertEqual((found["total"], found["partial"], found["widened"]), (1, 2, False))
        self.assertEqual(sorted(map(str, (hit["missing"] for hit in found["hits"]))),
                         ["['container']", "['elbe']", "[]"])
        self.assertIsNone(found["partial_facets"])
        self.assertEqual(self.search_json("container elbe", "--limit", "1")["partial"], 2)
        newest = self.search_json("container elbe", "--sort", "newest")
        self.assertEqual((newest["partial"], len(newest["hits"])), (None, 1))
        none = self.run_program("search", "museum schnee", "--sort", "newest", code=0).out
        self.assertEqual(none, "no article found; --partial finds those with some of the words\n")
        asked = self.search_json("container elbe", "--sort", "newest", "--partial", "--facets")
        self.assertEqual((asked["partial"], len(asked["hits"])), (2, 3))
        month = asked["partial_facets"]["month"]
        self.assertEqual(sum(value["count"] for value in month["values"]) + month["without"], 2)
        facets = self.search_json("container elbe", "--partial", command="facets")
        self.assertEqual(facets["partial_facets"]["month"], month)

    def test_widened_is_told(self):
        out = self.run_program("search", "museum schnee", code=0).out
        self.assertRegex(out, r"^no article has all words; these have at least one\n\nweitere Treffer, ")
        facets = self.run_program("facets", "museum schnee", code=0).out
        self.assertTrue(facets.startswith("no article has all words; 2 articles have some\n"), facets)

    def test_parts_of_one_word(self):
        """A compound that no article has whole: nothing is said of all words."""
        out = self.run_program("search", "Schneemuseum", code=0).out
        self.assertRegex(out, r"^no article found\n\nweitere Treffer, in denen Wörter fehlen \(2\)\n")
        self.assertEqual(out.count("\n    ohne: Schneemuseum\n"), 2)

    def test_notices(self):
        """Of a pasted headline: on standard error, in JSON as a key, beside what is found."""
        query = 'Übersicht: "Container im Hafen'
        result = self.run_program("search", query, code=0)
        message, shown, caret = result.err.splitlines()
        self.assertRegex(message, "^fuge: this quote isn't closed")
        self.assertEqual((shown, caret.index("^")), ("  " + query, 2 + 11), "counted in characters")
        self.assertNotIn("quote", result.out)
        found = self.search_json(query)
        notice, = found["notices"]
        self.assertEqual((notice["begin"], notice["end"]), (12, 13), "in bytes")
        self.assertGreater(found["partial"], 0)
        self.assertEqual(self.search_json("container")["notices"], [])
        self.assertIn("'ODER' is read", self.run_program("facets", "container ODER", code=0).err)
        explained = self.run_program("explain", "--id", "hafen-1", "container ODER", code=0)
        self.assertIn("'ODER' is read", explained.err)

    def test_syntax_error_has_a_caret(self):
        for query, place in [('öl datum:x', 9), ('quelle:"hafen', None), ("übergröße a*", None)]:
            with self.subTest(query=query):
                result = self.run_program("search", query, code=2)
                message, shown, caret = result.err.splitlines()
                self.assertEqual((result.out, shown), ("", "  " + query))
                self.assertRegex(message, "^fuge: .+")
                self.assertRegex(caret, r"^ +\^$")
                self.assertLessEqual(len(caret), 2 + len(query) + 1)
                if place is not None:
                    self.assertEqual(caret.index("^"), 2 + place, "counted in characters")
        facets = self.run_program("facets", 'quelle:"hafen', code=2)
        self.assertIn("^", facets.err)

    def test_syntax_error_in_a_hostile_query(self):
        err = self.run_program("search", '\x1b[2J\t\u202equelle:"hafen', code=2).err
        self.assertEqual(len(err.splitlines()), 3)

    def test_syntax_error_in_a_long_query(self):
        shown = self.run_program("search", "hafen " * 200 + 'quelle:"elbe', code=2).err.splitlines()[1]
        self.assertLess(len(shown), 100)
        self.assertIn('"elbe', shown)


class Form(ProgramTest):
    """docs/json.md and the program say the same."""

    def documented(self):
        documented = json.loads((SOURCE_ROOT / "docs/json.md").read_text().split("```json")[1].split("```")[0])
        del documented["facets"]["ressort"]  # the index of this test has no fields of its own
        return documented

    def assert_same_form(self, shown, documented):
        self.assertEqual(list(shown), list(documented))
        for key, value in documented.items():
            if key in ("fields", "without"):
                self.assertIsInstance(shown[key], dict)  # by the names of fields
            elif isinstance(value, dict):
                self.assert_same_form(shown[key], value)
            elif isinstance(value, list) and value and isinstance(value[0], dict):
                for item in shown[key]:
                    self.assert_same_form(item, value[0])

    def test_as_documented(self):
        documented = self.documented()
        for arguments in (["hafen", "--facets"], ["hafen"], ["kaffeesatz"], ["", "--limit", "0"]):
            with self.subTest(arguments=arguments):
                self.assert_same_form(self.search_json(*arguments), documented)
        self.assert_same_form(self.search_json("hafen", command="facets"), documented)

    def test_documented_marks(self):
        snippet = self.documented()["hits"][0]["snippets"][0]
        (begin, end), = snippet["marks"]
        self.assertEqual(snippet["text"].encode()[begin:end].decode(), "Waffenruhe")

    def test_values(self):
        found = self.search_json("umschlag", "--facets")
        self.assertEqual((found["query"], found["total"], found["widened"]), ("umschlag", 1, False))
        hit, = found["hits"]
        self.assertEqual((hit["id"], hit["date"], hit["sources"], hit["place"], hit["title"]),
                         ("hafen-1", "2025-01-14", ["dpa"], "Hamburg", ARTICLES[0]["title"]))
        self.assertGreater(hit["score"], 0)
        snippet, = hit["snippets"]
        raw = snippet["text"].encode()
        self.assertEqual([raw[begin:end].decode() for begin, end in snippet["marks"]], ["Umschlag"])
        self.assertEqual(found["facets"], {
            "source": [{"value": "dpa", "count": 1}], "year": [{"value": "2025", "count": 1}],
            "month": [{"value": "2025-01", "count": 1}], "day": [{"value": "2025-01-14", "count": 1}]})
        self.assertEqual((found["undated"], found["without_source"]), (0, 0))

    def test_absent_is_null_or_empty(self):
        hit = self.search_json("museum")["hits"][0]
        self.assertEqual((hit["date"], hit["sources"], hit["place"]), (None, [], None))
        self.assertIsNone(self.search_json("schnee")["hits"][0]["title"])
        found = self.search_json("hafen")
        self.assertEqual(found["facets"], {"source": [], "year": [], "month": [], "day": []})
        self.assertEqual((found["undated"], found["without_source"]), (None, None))

    def test_query_that_is_no_utf8(self):
        result = self.run_program("search", "--json", b"hafen \xff", code=2)
        self.assertEqual(result.out, "")
        self.assertIn("  hafen \ufffd\n        ^\n", result.err)

    def test_unsafe_characters_are_escaped(self):
        nasty = "Vor\x1b[2J\x7f\x9b\u202e\u2028\u2066 nach"
        self.run_program("index", "-", input=json_lines([article("x", None, ["\u202edpa"], nasty, nasty, nasty)]),
                         code=0)
        out = self.run_program("show", "--json", "x", code=0).out  # checks that the raw line is safe
        shown = json.loads(out)
        self.assertEqual(shown["text"].strip(), nasty)
        self.assertIn("\\u202e", out)


class Facets(ProgramTest):
    def test_text(self):
        out = self.run_program("facets", code=0).out
        self.assertTrue(out.startswith("6 articles found\n\nmonths\n"), out)
        rows = re.findall(r"^  (\d{4}-\d\d)  (\S*?) ?(\d+)$", out, re.MULTILINE)
        self.assertEqual([(month, count) for month, _, count in rows],
                         [("2024-12", "1"), ("2025-01", "2"), ("2025-02", "0"), ("2025-03", "2")])
        self.assertEqual(len(rows[1][1]), 67, "the largest count takes the whole width")
        self.assertEqual(len(rows[0][1]), 34)
        self.assertLessEqual(max(map(len, out.splitlines())), 80)
        self.assertRegex(out, r"\nsources\n(  dpa      2\n|  Reuters  2\n){2}  AFP      1\n\n")
        self.assertIn("\nundated: 1\nwithout source: 2\n", out)

    def test_long_gap_is_one_line(self):
        self.run_program("index", "-", input=json_lines(
            [article("alt", "1999-06-01", [], None, None, "Ein alter Satz.")]), code=0)
        out = self.run_program("facets", code=0).out
        self.assertIn("305 months without an article", out)
        self.assertLess(len(out.splitlines()), 25)

    def test_no_article(self):
        out = self.run_program("facets", "kaffeesatz", code=0).out
        self.assertTrue(out.startswith("no article found\n"), out)

    def test_choices_of_a_facet_leave_its_counts(self):
        found = self.search_json("--source", "AFP", command="facets")
        self.assertEqual((found["total"], found["hits"]), (1, []))
        self.assertEqual({item["value"]: item["count"] for item in found["facets"]["source"]},
                         {"dpa": 2, "Reuters": 2, "AFP": 1})
        self.assertEqual(found["without_source"], 2)


class Batch(ProgramTest):
    def run_batch(self, lines, *arguments, code=0):
        result = self.run_program("search", "--batch", "-", "--trec", *arguments, input=lines, code=code)
        return [line.split(" ") for line in result.out.splitlines()], result.err

    def test_form(self):
        rows, err = self.run_batch(b"q1\thafen schnee\nq 2\telbe\n\nq3\tkaffeesatz\n")
        self.assertEqual(err, "")
        self.assertEqual({row[2] for row in rows if row[0] == "q1"},
                         {"hafen-1", "hafen-2", "museum", "schnee"}, "any word by default")
        self.assertEqual({row[0] for row in rows}, {"q1", "q%202"})
        for id in ("q1", "q%202"):
            mine = [row for row in rows if row[0] == id]
            self.assertEqual([row[3] for row in mine], [str(rank + 1) for rank in range(len(mine))])
            scores = [float(row[4]) for row in mine]
            self.assertEqual(scores, sorted(scores, reverse=True))
        for row in rows:
            self.assertEqual((len(row), row[1], row[5]), (6, "Q0", "fuge"))
            self.assertRegex(row[4], r"^\d+\.\d{6}$")

    def test_options(self):
        self.assertEqual(self.run_batch(b"1\thafen schnee\n", "--match", "all")[0], [])
        self.assertEqual(len(self.run_batch(b"1\thafen\n", "--limit", "2")[0]), 2)
        self.assertEqual({row[2] for row in self.run_batch(b"1\thafen\n", "--source", "dpa")[0]},
                         {"hafen-1", "hafen-2"})

    def test_scores_go_down_where_words_are_missing(self):
        """Who evaluates a run sorts it by score: an article with all words stays first."""
        filler = "Nichts davon steht hier, sondern lauter anderes. " * 60
        self.run_program("index", "-", input=json_lines(
            [article("beide", None, [], None, None, "Von Leuchttürmen. " + filler + "Von Nebelhörnern."),
             article("eins", None, [], None, "Leuchtturm", "Leuchtturm, Leuchtturm, Leuchtturm.")]), code=0)
        query = "leuchtturm nebelhorn"
        both, one = self.search_json(query)["hits"]
        self.assertEqual((both["id"], one["missing"]), ("beide", ["nebelhorn"]))
        self.assertGreater(one["score"], both["score"], "or this shows nothing")
        rows, _ = self.run_batch(f"1\t{query}\n".encode(), "--match", "auto")
        self.assertEqual([row[2] for row in rows], ["beide", "eins"])
        self.assertGreater(float(rows[0][4]), float(rows[1][4]))

    def test_ids_with_white_space(self):
        ids = ["50 % mehr.txt", "a\u00a0b", "\u202etxt"]
        self.run_program("index", "-", input=json_lines(
            [article(id, None, [], None, None, "Zitronen sind sauer.") for id in ids]), code=0)
        rows, _ = self.run_batch(b"1\tzitronen\n")
        self.assertEqual({row[2] for row in rows}, {"50%20%25%20mehr.txt", "a%C2%A0b", "%E2%80%AEtxt"})

    def test_questions_are_retried_as_plain_words(self):
        for question in ('Wo liegt der "Hafen?', "(Hafen", "Hafen AND", "„Hafen", "Hafen: wo? )"):
            with self.subTest(question=question):
                rows, err = self.run_batch(f"1\t{question}\n".encode())
                self.assertIn("hafen-1", {row[2] for row in rows})
                if err:
                    self.assertRegex(err, r"^fuge: -:1: .+; searched as plain words\n$")
        _, err = self.run_batch(b'1\thafen a*\n')
        self.assertIn("searched as plain words", err)

    def test_malformed_lines_are_named_and_the_rest_goes_on(self):
        rows, err = self.run_batch(b"ohne Tab\n\thafen\n3\t\n4\t\"(\n5\telbe\r\n", code=1)
        self.assertEqual({row[0] for row in rows}, {"5"})
        self.assertEqual([line.split(" ")[1] for line in err.splitlines()],
                         ["-:1:", "-:2:", "-:3:", "-:4:"])

    def test_file(self):
        path = self.write("queries.tsv", "1\telbe\n")
        out = self.run_program("search", "--batch", path, "--trec", code=0).out
        self.assertTrue(out.startswith("1 Q0 elbe 1 "), out)


if __name__ == "__main__":
    main()
