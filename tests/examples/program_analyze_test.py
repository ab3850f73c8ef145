"""fuge analyze: table, JSON, the options of the analysis."""

import json
import unittest

from program_support import PROGRAM, SOURCE_ROOT, ProgramTest, main

TEXT = "Die Staats- und Regierungschefs im Hafen-Streit, z. B."

# A text, the span, form, term and steps of one of its tokens, where it comes from.
TOKENS = [
    ("Häuser", "Häuser", "häuser", "haus", ["base_form"], "a simple word"),
    ("Hafengarantien", "Hafengarantien", "hafengarantien", "hafen+garantie", ["compound"], "a compound"),
    (TEXT, "Staats-", "staatschefs", "staat+chef", ["compound", "ellipsis"], "completed"),
    (TEXT, "Hafen-Streit", "hafen-streit", "hafen+streit", ["compound", "joined"], "a word with a hyphen"),
    (TEXT, "z. B.", "z.b.", "zb", ["abbreviation"], "an abbreviation"),
    ("5 %", "%", "%", "prozent", ["symbol"], "a symbol"),
]


class AnalyzeTest(ProgramTest):
    articles = []

    def analyze(self, *arguments, input=b"", code=0):
        result = self.run_command([PROGRAM, "analyze", *arguments], input=input, code=code)
        self.assert_safe(result.out)
        self.assert_safe(result.err)
        return result

    def json_of(self, *arguments, input=b""):
        return [json.loads(line) for line in self.analyze("--json", *arguments, input=input).out.splitlines()]


class Table(AnalyzeTest):
    def test_columns(self):
        heading, *lines = self.analyze(TEXT).out.splitlines()
        self.assertEqual(heading.split(), ["position", "bytes", "text", "form", "term", "steps", "constituents"])
        completed, = [line for line in lines if "completed" in line]
        self.assertEqual(completed.split(),
                         ["1", "4-11", "Staats-", "staatschefs", "staat+chef", "split,", "completed",
                          "modifier", "staat,", "head", "chef"])
        joined, = [line for line in lines if "several words as one" in line]
        self.assertEqual(joined.split()[:2], ["5-6", "35-47"])
        for line in lines:
            self.assertEqual(line.index(line.split()[2]), heading.index("text"), "columns stand below each other")

    def test_several_texts(self):
        out = self.analyze("Hafen", "", "Deich", input=b"no").out
        tables = out.split("\n\n")
        self.assertEqual([len(table.splitlines()) for table in tables], [2, 1, 2])
        self.assertEqual(self.analyze(input=b"Hafen\r\n\nDeich").out, out, "a text a line")

    def test_hostile_texts(self):
        out = self.analyze(input="a\x1b[2J\u202eb\x9b\n".encode() + b"\xff\xfe\n" + b"x" * 1_000_000 + b"\n").out
        self.assertLess(max(map(len, out.splitlines())), 400, "long words are cut")


class Json(AnalyzeTest):
    def test_tokens(self):
        for text, span, form, term, steps, why in TOKENS:
            with self.subTest(text=text, why=why):
                shown, = self.json_of(text)
                raw = text.encode()
                self.assertIn((span, form, term, steps),
                              [(raw[token["begin"]:token["end"]].decode(), token["form"], token["term"],
                                token["steps"]) for token in shown["tokens"]])

    def test_as_documented(self):
        text = (SOURCE_ROOT / "docs/json.md").read_text()
        documented = json.loads(text.split("## Tokens of texts")[1].split("```json")[1].split("```")[0])
        self.assertEqual(self.json_of(documented["text"]), [documented])

    def test_lines_in_order(self):
        self.assertEqual([item["text"] for item in self.json_of(input=b"Hafen\n\nDeich\r\n")],
                         ["Hafen", "", "Deich"])


class Options(AnalyzeTest):
    def test_switches(self):
        self.assertIn("hafen+garantie", self.analyze("Hafengarantien").out)
        self.assertNotIn("hafen+garantie", self.analyze("--no-compounds", "Hafengarantien").out)
        self.assertIn("haf+garanti", self.analyze("--no-base-forms", "Hafengarantien").out)
        self.assertIn("staatschefs", self.analyze(TEXT).out)
        self.assertNotIn("staatschefs", self.analyze("--no-ellipsis", TEXT).out)
        self.analyze("--no-gender", "--no-names", "--no-spelling", TEXT)

    def test_own_words(self):
        path = self.write("own.txt", "Quorkelflump = Quorkel|flump\n")
        self.assertIn("quorkel+flump", self.analyze("--words", path, "Quorkelflump").out)
        path = self.write("bad.txt", "zwei Worte\n")
        self.assertIn("bad.txt:1", self.analyze("--words", path, "Quorkelflump", code=1).err)

    def test_usage(self):
        for arguments in (["--words", ""], ["--bogus"], ["-x"]):
            with self.subTest(arguments=arguments):
                self.assertIn("See: fuge analyze --help", self.analyze(*arguments, code=2).err)
        self.assertIn("Exit codes", self.analyze("--help").out)


if __name__ == "__main__":
    main()
