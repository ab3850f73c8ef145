"""The command line of fuge with --db repeated: several indexes are read as one."""

import json

from program_support import ARTICLES, PROGRAM, ProgramTest, article, json_lines, main


class SeveralIndexesTest(ProgramTest):
    """The articles of the one index, halved; "hafen-1" is in both halves."""

    def setUp(self):
        super().setUp()
        again = article("hafen-1", "2025-06-01", ["dpa"], "Hamburg", None, "Der Hafen ist leer.")
        self.halves = []
        for name, articles in (("a.fuge", ARTICLES[:3]), ("b.fuge", [*ARTICLES[3:], again])):
            self.halves += ["--db", name]
            self.run_command([PROGRAM, "index", "-", "--db", name], input=json_lines(articles),
                             code=0)
        self.run_program("index", "-", input=json_lines([again | {"id": "again"}]), code=0)

    def run_halves(self, command, *arguments, code=0):
        return self.run_command([PROGRAM, command, *self.halves, *arguments], code=code).out

    def test_search(self):
        found = json.loads(self.run_halves("search", "hafen hamburg", "--facets", "--json"))
        folders = [hit.pop("db") for hit in found["hits"]]
        self.assertEqual(sorted(set(folders)), ["a.fuge", "b.fuge"])
        expected = self.search_json("hafen hamburg", "--facets")
        for hit in expected["hits"]:
            hit["id"] = hit["id"].replace("again", "hafen-1")
        self.assertEqual(found, expected)
        self.assertNotIn("db", expected["hits"][0])

    def test_text_tells_the_index(self):
        text = self.run_halves("search", "museum")
        self.assertIn("museum · b.fuge\n", text)
        self.assertNotIn("archive.fuge", self.run_program("search", "museum", code=0).out)

    def test_show_has_the_article_of_each(self):
        text = self.run_halves("show", "hafen-1")
        self.assertIn("Der Hafen ist leer.", text)
        self.assertEqual(text.count("hafen-1\n"), 2)
        lines = self.run_halves("show", "hafen-1", "elbe", "--json").splitlines()
        self.assertEqual([json.loads(line)["id"] for line in lines], ["hafen-1", "hafen-1", "elbe"])

    def test_facets_info_explain(self):
        self.assertEqual(self.run_halves("facets", "--json"),
                         self.run_program("facets", "--json", code=0).out)
        self.assertIn("articles        7\n", self.run_halves("info"))
        explained = json.loads(self.run_halves("explain", "museum", "--id", "museum", "--json"))
        self.assertEqual(explained, json.loads(
            self.run_program("explain", "museum", "--id", "museum", "--json", code=0).out))

    def test_batch(self):
        queries = self.write("queries.tsv", "1\tmuseum elbe\n")
        run = self.run_halves("search", "--batch", queries, "--trec")
        self.assertEqual(run, self.run_program("search", "--batch", queries, "--trec", code=0).out)

    def test_refused(self):
        self.run_command([PROGRAM, "index", "-", "--db", "c.fuge", "--no-gender"],
                         input=json_lines(ARTICLES[:1]), code=0)
        for more, code, message in (("a.fuge", 1, "given twice"), ("c.fuge", 1, "gender is off"),
                                    ("d.fuge", 1, "no index here"), ("", 2, "--db")):
            result = self.run_command([PROGRAM, "search", *self.halves, "--db", more, "x"],
                                      code=code)
            self.assertIn(message, result.err)

    def test_writers_take_one(self):
        for command in ("index", "delete"):
            self.run_halves(command, "x", code=2)


if __name__ == "__main__":
    main()
