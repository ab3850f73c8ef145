"""fuge on a terminal: colour, width, progress, and what strangers put into articles."""

import unittest

from program_support import (ARTICLES, LAYOUT_CONTROLS, ProgramTest, article, json_lines, main)

ESCAPE = "\x1b"
STYLES = ["\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[0m"]

# Every control there is, in every string of an article.
NASTY = "Vorher " + "".join(map(chr, [*range(1, 0x20), *range(0x7F, 0xA0), *LAYOUT_CONTROLS]))
NASTY += "\x1b[31mrot\x1b]0;Titel\x07 hinterher"
# An index takes no control characters in a source, but these.
HOSTILE = article("fremd", "2025-06-01", ["dpa" + "".join(map(chr, LAYOUT_CONTROLS)) + "hinterher"], NASTY, NASTY, NASTY + " Zeichen.\n" + NASTY)


def without_styles(text):
    for style in STYLES:
        text = text.replace(style, "")
    return text


class Colour(ProgramTest):
    def test_only_where_wanted(self):
        line = ["search", "hafen", "--facets", "--db", self.db]
        cases = [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False),
                 ({"TERM": "dumb"}, False), ({"TERM": ""}, True)]
        for env, coloured in cases:
            with self.subTest(env=env):
                code, shown = self.run_on_terminal(*line, env=env)
                self.assertEqual((code, ESCAPE in shown), (0, coloured))
                self.assert_safe(without_styles(shown))

    def test_marks(self):
        _, shown = self.run_on_terminal("search", "elbe", "--source", "Reuters", "--db", self.db)
        self.assertIn("Die \x1b[1;31mElbe\x1b[0m führt", shown)

    def test_a_pipe_is_plain(self):
        self.assertNotIn(ESCAPE, self.run_program("search", "hafen", "--facets", code=0).out)
        self.assertIn("Die Elbe führt", self.run_program("search", "elbe wasser", code=0).out)

    def test_other_commands(self):
        for line in (["facets"], ["show", "elbe"], ["info"], ["search", "hafen", "--json"]):
            with self.subTest(line=line):
                code, shown = self.run_on_terminal(*line, "--db", self.db)
                self.assertEqual(code, 0)
                self.assert_safe(without_styles(shown))


class Hostile(ProgramTest):
    articles = [HOSTILE]

    def test_nothing_of_an_article_is_an_order(self):
        lines = [["search", "vorher"], ["search", "", "--facets"], ["facets"], ["show", "fremd"],
                 ["show", "--json", "fremd"], ["search", "", "--json", "--facets"]]
        for line in lines:
            for env in ({}, {"NO_COLOR": "1"}):
                with self.subTest(line=line, env=env):
                    code, shown = self.run_on_terminal(*line, "--db", self.db, env=env)
                    self.assertEqual(code, 0)
                    self.assertIn("hinterher", shown)
                    self.assert_safe(without_styles(shown) if not env else shown)

    def test_messages(self):
        for line in (["search", f'{NASTY} quelle:"offen'], ["show", NASTY], ["delete", NASTY],
                     ["index", NASTY], ["search", NASTY, "--sort", NASTY], [NASTY],
                     ["search", "--" + NASTY], ["search", "x", "--from", NASTY]):
            with self.subTest(line=line):
                code, shown = self.run_on_terminal(*line, "--db", self.db)
                self.assertIn(code, (1, 2))
                self.assertIn("fuge: ", shown)
                self.assert_safe(shown.replace("\r", "").replace("\x1b[K", ""))

    def test_notices(self):
        code, shown = self.run_on_terminal("search", f'{NASTY}?x "offen titel: {NASTY}', "--db", self.db)
        self.assertEqual(code, 0)
        self.assertIn("fuge: ", shown)
        self.assert_safe(without_styles(shown))


class Progress(ProgramTest):
    articles = []

    def test_on_a_terminal_and_gone_at_the_end(self):
        path = self.write("news.jsonl", json_lines(ARTICLES))
        code, shown = self.run_on_terminal("index", path, "--db", self.db)
        self.assertEqual(code, 0)
        self.assertRegex(shown, r"\r[\d.]+/[\d.]+ MB  \d+ %  \d+ articles/s  [\d.]+ MB/s  \d+:\d\d left\x1b\[K")
        self.assertTrue(shown.endswith("\r\x1b[K6 read, 6 indexed, 0 replaced, 0 rejected\n"), shown)

    def test_without_total(self):
        _, shown = self.run_on_terminal("index", "-", "--db", self.db, input=json_lines(ARTICLES))
        self.assertRegex(shown, r"\r[\d.]+ MB  \d+ articles/s  [\d.]+ MB/s\x1b\[K")

    def test_an_error_stands_on_its_own_line(self):
        path = self.write("news.jsonl", json_lines(ARTICLES[:1]) + b"{\n" + json_lines(ARTICLES[1:]))
        code, shown = self.run_on_terminal("index", path, "--db", self.db)
        self.assertEqual(code, 1)
        self.assertIn("\r\x1b[Kfuge: ", shown)

    def test_none_where_it_would_disturb(self):
        path = self.write("news.jsonl", json_lines(ARTICLES))
        summary = "6 read, 0 indexed, 6 replaced, 0 rejected\n"
        self.run_program("index", path, code=0)
        self.assertEqual(self.run_program("index", path, code=0).err, "")
        line = ["index", path, "--db", self.db]
        self.assertEqual(self.run_on_terminal(*line, "--quiet"), (0, ""))
        self.assertEqual(self.run_on_terminal(*line, env={"TERM": "dumb"}), (0, summary))


if __name__ == "__main__":
    main()
