"""Fields of one's own, times and dates of a month or a year: indexed, found, counted, shown, given back."""

import json
import unittest

from program_support import ProgramTest, json_lines, main

FIELDS = ["--field", "ressort:keyword", "--field", "autor:keyword", "--field", "untertitel:text",
          "--field", "kennung:stored"]


def article(id, date, time, text, **fields):
    return {"id": id, "date": date, "sources": [], "place": None, "title": None, "text": text, "url": None,
            "time": time, "fields": {name: values for name, values in fields.items()}}


ARTICLES = [
    article("haushalt", "2025-03-04", "10:40", "Der Bundestag berät über den Haushalt.", ressort=["Politik"],
            autor=["Erika Muster", "Jan Beispiel"], untertitel=["Die Opposition fordert Nachbesserungen"],
            kennung=["x-17"]),
    article("zinsen", "2025-03-04", "09:05", "Die Notenbank senkt die Zinsen.", ressort=["Wirtschaft", "Politik"],
            autor=["Erika Muster"]),
    article("messe", "2025-03", None, "Die Messe zieht Bilanz über den Monat.", ressort=["Wirtschaft"]),
    article("rueckblick", "2025", None, "Ein Rückblick auf den Haushalt des Jahres."),
    article("derby", "2025-03-04", "23:59:30", "Das Derby endet ohne Tore.", ressort=["Sport"]),
    article("zettel", None, None, "Ein Zettel ohne Datum."),
]

BY = "what the help says"
# The query and the options, the ids that are found, why.
FOUND = [
    (["ressort:politik"], {"haushalt", "zinsen"}, "the name of the field stands before the value"),
    (["RESSORT:Politik"], {"haushalt", "zinsen"}, "in any case"),
    (['autor:"Erika Muster"'], {"haushalt", "zinsen"}, "a value of several words"),
    (['autor:"erika  muster"', "ressort:wirtschaft"], {"zinsen"}, "matched as sources are"),
    (["untertitel:nachbesserung"], {"haushalt"}, "words of a text field"),
    (["nachbesserung"], {"haushalt"}, "text fields are searched too"),
    (["kennung:x-17"], set(), "a stored field isn't searched"),
    (["--filter", "ressort=Politik"], {"haushalt", "zinsen"}, BY),
    (["--filter", "ressort=sport", "--filter", "ressort=WIRTSCHAFT"], {"derby", "zinsen", "messe"},
     "several values widen"),
    (["--filter", "ressort=Wirtschaft", "--filter", "autor=Erika Muster"], {"zinsen"}, "several fields narrow"),
    (["--filter", "ressort="], {"rueckblick", "zettel"}, "without a value"),
    (["--without", "ressort"], {"rueckblick", "zettel"}, BY),
    (["--filter", "ressort=Sport", "--without", "ressort"], {"derby", "rueckblick", "zettel"}, "one facet widens"),
    (["--filter", "autor=a=b"], set(), "a value may have a sign of equality"),
    (["--filter", "month=2025-03"], {"haushalt", "zinsen", "messe", "derby"}, "dates are facets too"),
    (["--month", "2025-03"], {"haushalt", "zinsen", "messe", "derby"}, "a month counts for itself"),
    (["--day", "2025-03-04"], {"haushalt", "zinsen", "derby"}, "and for none of its days"),
    (["--year", "2025"], {"haushalt", "zinsen", "messe", "derby", "rueckblick"}, "a year counts for itself"),
    (["--from", "2025-03-20", "--to", "2025-03-25"], {"messe", "rueckblick"}, "ranges that overlap it"),
    (["datum:2025-03-04"], {"haushalt", "zinsen", "derby", "messe", "rueckblick"}, "a day of the query is a range"),
]


class FieldsTest(ProgramTest):
    articles = []

    def setUp(self):
        super().setUp()
        self.run_program("index", "-", *FIELDS, input=json_lines(ARTICLES), code=0)


class Finding(FieldsTest):
    def test_found(self):
        for arguments, found, why in FOUND:
            with self.subTest(arguments=arguments, why=why):
                self.assertEqual(set(self.ids(*arguments, "--match", "all")), found)

    def test_facets(self):
        counts = self.search_json("--facets", "--filter", "ressort=Sport")
        self.assertEqual(counts["total"], 1)
        self.assertEqual(list(counts["facets"]), ["source", "year", "month", "day", "autor", "ressort"])
        self.assertEqual(counts["facets"]["ressort"],
                         [{"value": "Politik", "count": 2}, {"value": "Wirtschaft", "count": 2},
                          {"value": "Sport", "count": 1}], "choices in a facet leave its counts")
        self.assertEqual(counts["facets"]["autor"], [])
        self.assertEqual(counts["without"], {"autor": 1, "ressort": 2})
        self.assertEqual(self.search_json("")["without"], {}, "where facets weren't asked for")

    def test_facets_of_partial_dates(self):
        facets = self.search_json(command="facets")["facets"]
        self.assertEqual(facets["day"], [{"value": "2025-03-04", "count": 3}])
        self.assertEqual(facets["month"], [{"value": "2025-03", "count": 4}])
        self.assertEqual(facets["year"], [{"value": "2025", "count": 5}])

    def test_facets_by(self):
        chosen = self.search_json("--by", "ressort", command="facets")
        self.assertEqual([name for name, values in chosen["facets"].items() if values], ["ressort"])
        self.assertEqual((chosen["undated"], chosen["without_source"], chosen["without"]), (None, None, {"ressort": 2}))
        out = self.run_program("facets", "--by", "ressort", "--by", "year", code=0).out
        self.assertEqual(out, "6 articles found\n\nressort\n  Politik     2\n  Wirtschaft  2\n  Sport       1\n"
                              "\nyears\n  2025  5\n\nundated: 1\nwithout ressort: 2\n")

    def test_facets_as_text(self):
        for command in (["facets"], ["search", "--facets"]):
            out = self.run_program(*command, code=0).out
            self.assertIn("\nressort\n  Politik     2\n", out)
            self.assertIn("\nautor\n  Erika Muster  2\n  Jan Beispiel  1\n", out)
            self.assertIn("undated: 1\nwithout source: 6\nwithout autor: 4\nwithout ressort: 2\n", out)

    def test_order(self):
        self.assertEqual(self.ids("--sort", "newest"),
                         ["derby", "haushalt", "zinsen", "messe", "rueckblick", "zettel"])
        self.assertEqual(self.ids("--sort", "oldest"),
                         ["zinsen", "haushalt", "derby", "messe", "rueckblick", "zettel"])

    def test_batch(self):
        out = self.run_program("search", "--batch", "-", "--trec", "--filter", "ressort=Politik",
                               input=b"1\tHaushalt\n", code=0).out
        self.assertEqual([line.split()[2] for line in out.splitlines()], ["haushalt"])


class Showing(FieldsTest):
    def test_hit(self):
        hit, = self.search_json("ressort:politik", "untertitel:opposition")["hits"]
        self.assertEqual((hit["date"], hit["time"], hit["fields"]),
                         (ARTICLES[0]["date"], ARTICLES[0]["time"], ARTICLES[0]["fields"]))
        hit, = self.search_json("messe")["hits"]
        self.assertEqual((hit["date"], hit["time"]), ("2025-03", None))

    def test_text(self):
        self.assertIn("2025-03-04 10:40 · without source · haushalt\n", self.run_program("search", "bundestag", code=0).out)
        self.assertEqual(self.run_program("show", "haushalt", code=0).out,
                         "2025-03-04 10:40 · without source\nhaushalt\nautor: Erika Muster, Jan Beispiel\n"
                         "kennung: x-17\nressort: Politik\nuntertitel: Die Opposition fordert Nachbesserungen\n\n"
                         "Der Bundestag berät über den Haushalt.\n")
        self.assertTrue(self.run_program("show", "rueckblick", code=0).out.startswith("2025 · without source\n"))

    def test_info(self):
        info = json.loads(self.run_program("info", "--json", code=0).out)
        self.assertEqual(info["fields"], [{"name": "ressort", "kind": "keyword"}, {"name": "autor", "kind": "keyword"},
                                          {"name": "untertitel", "kind": "text"}, {"name": "kennung", "kind": "stored"}])
        self.assertIn("fields          ressort:keyword autor:keyword untertitel:text kennung:stored\n",
                      self.run_program("info", code=0).out)

    def test_hostile_values(self):
        nasty = "x\x1b[31m\u202e\x9b"
        self.run_program("index", "-", input=json_lines([article("fremd", None, None, "Text.", untertitel=[nasty])]),
                         code=0)  # run_program checks that what is shown is safe
        self.run_program("show", "fremd", code=0)
        self.assertEqual(json.loads(self.run_program("show", "--json", "fremd", code=0).out)["fields"],
                         {"untertitel": [nasty]})

    def test_what_is_shown_can_be_indexed_again(self):
        """The same index, by all that can be asked of it."""
        ids = [item["id"] for item in ARTICLES]

        def everything():
            return [self.run_program("show", "--json", *ids, code=0).out,
                    self.run_program("search", "--json", "--facets", "--limit", "100", "--sort", "newest", code=0).out,
                    self.run_program("facets", "--json", "haushalt", code=0).out,
                    self.run_program("search", "--json", "untertitel:opposition", code=0).out]

        first = everything()
        for line, original in zip(first[0].splitlines(), ARTICLES, strict=True):
            self.assertEqual(json.loads(line), original)
            self.assertEqual(list(json.loads(line)), list(original), "in the order of docs/json.md")
        self.db = str(self.folder / "copy.fuge")
        self.run_program("index", "-", *FIELDS, input=first[0].encode(), code=0)
        self.assertEqual(everything(), first)


class Declaring(ProgramTest):
    articles = []

    def index(self, *arguments, code, articles=ARTICLES[-1:]):
        return self.run_program("index", "-", *arguments, input=json_lines(articles), code=code)

    def test_what_is_not_valid(self):
        for field, message in [
            ("ressort", "expected NAME:KIND"), ("ressort:", "expected NAME:KIND"), (":text", "expected NAME:KIND"),
            ("ressort:number", "keyword, text or stored"), ("ressort:Keyword", "keyword, text or stored"),
            ("", "--field"), ("quelle:keyword", "quelle"), ("titel:text", "titel"), ("7tage:text", "7tage"),
            ("a b:text", "a b"), ("x" * 33 + ":text", "x" * 33),
        ]:
            with self.subTest(field=field):
                self.assertIn(message, self.index("--field", field, code=2).err)
                self.assertFalse((self.folder / "archive.fuge").exists())
        self.assertIn("ressort", self.index("--field", "ressort:text", "--field", "ressort:keyword", code=2).err)

    def test_an_index_keeps_its_fields(self):
        self.index("--field", "ressort:keyword", code=0)
        self.index(code=0, articles=[ARTICLES[4]])
        self.index("--field", "ressort:keyword", code=0, articles=[ARTICLES[4]])
        err = self.index("--field", "ressort:text", code=1).err
        for word in ("ressort", "keyword", "text"):
            self.assertIn(word, err)
        self.assertIn("autor", self.index("--field", "autor:keyword", code=1).err)

    def test_a_field_that_was_not_declared(self):
        self.index("--field", "ressort:keyword", code=0)
        result = self.index(code=1, articles=[ARTICLES[0], ARTICLES[4]])
        self.assertEqual(result.out, "2 read, 1 indexed, 0 replaced, 1 rejected\n")
        self.assertIn("autor", result.err)
        self.assertEqual(set(self.ids("")), {"zettel", "derby"})

    def test_choices_that_are_not_valid(self):
        self.index("--field", "ressort:keyword", "--field", "untertitel:text", code=0, articles=[ARTICLES[4]])
        for arguments, message in [
            (["search", "--filter", "ressort"], "expected NAME=VALUE"), (["search", "--filter", "=x"], "expected NAME=VALUE"),
            (["search", "--filter", "rubrik=x"], "rubrik"), (["search", "--filter", "untertitel=x"], "untertitel"),
            (["search", "--without", "rubrik"], "rubrik"), (["search", "--without", ""], "--without"),
            (["search", "--filter", "month=2025-13"], "2025-13"), (["facets", "--by", "rubrik"], "rubrik"),
            (["facets", "--by", "untertitel"], "untertitel"), (["facets", "--filter", "rubrik=x"], "rubrik"),
        ]:
            with self.subTest(arguments=arguments):
                self.assertIn(message, self.run_program(*arguments, code=2).err)

    def test_a_prefix_that_was_not_declared_is_text(self):
        self.index(code=0, articles=[article("uhr", None, None, "Abfahrt rubrik: neu.")])
        self.assertEqual(self.ids("rubrik:neu"), ["uhr"])


if __name__ == "__main__":
    main()
