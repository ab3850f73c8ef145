"""fuge split: text, JSON, readings, own words, input of any kind."""

import json
import os
import signal
import subprocess
import unittest

from program_support import PROGRAM, SOURCE_ROOT, ProgramTest, environment, main

# Of the user's own, so that it doesn't matter what the dictionaries make of them.
WORDS = """\ufeff# own words
Quorkelflump = Quorkel|flump
Wattenkieker   # stays whole
Mühlendrömpel = Mühlen|drömpel
""".encode()

# Standard input, what is printed for it, why. All with WORDS.
INPUTS = [
    (b"", "", "no line, no output"),
    (b"\n", "\t\n", "an empty line"),
    (b"Quorkelflump\n", "Quorkelflump\tQuorkel|flump\n", "an own word"),
    (b"quorkelFLUMP\n", "quorkelFLUMP\tquorkel|FLUMP\n", "any case, printed as it was given"),
    (b"Quorkelflump", "Quorkelflump\tQuorkel|flump\n", "no line end at the end"),
    (b"Quorkelflump\r\n\r\nWattenkieker\r\n",
     "Quorkelflump\tQuorkel|flump\n\t\nWattenkieker\tWattenkieker\n", "CRLF"),
    (b"Wattenkieker\nQuorkelflump\nWattenkieker\n",
     "Wattenkieker\tWattenkieker\nQuorkelflump\tQuorkel|flump\nWattenkieker\tWattenkieker\n",
     "in order, each line"),
    ("Mühlendrömpel\n".encode(), "Mühlendrömpel\tMühlen|drömpel\n", "umlauts"),
    (b"NATO-Gipfel\n", "NATO-Gipfel\tNATO-|Gipfel\n", "the hyphen is of the part on its left"),
    (b"Sicherheitsgarantien\n", "Sicherheitsgarantien\tSicherheits|garantien\n", "the lexicon"),
    (b"\xff\xfe\n", "\ufffd\ufffd\t\ufffd\ufffd\n", "no UTF-8"),
    (b"a\x00b\x1b[2J\n", "a\ufffdb\ufffd[2J\ta\ufffdb\ufffd[2J\n", "controls"),
    ("x\u202ey\u2066z\x7f\x9b\n".encode(), "x\ufffdy\ufffdz\ufffd\ufffd\tx\ufffdy\ufffdz\ufffd\ufffd\n",
     "controls of writing direction"),
    (b"zwei\tRaben\n", "zwei Raben\tzwei Raben\n", "one tab a line"),
]


class SplitTest(ProgramTest):
    articles = []

    def split(self, *arguments, input=b"", code=0):
        result = self.run_command([PROGRAM, "split", *arguments], input=input, code=code)
        self.assert_safe(result.out, but="\t")
        self.assert_safe(result.err)
        return result

    def own_words(self):
        return ["--words", self.write("own.txt", WORDS)]

    def json_of(self, *arguments, input=b""):
        return [json.loads(line) for line in self.split("--json", *arguments, input=input).out.splitlines()]


class Text(SplitTest):
    def test_lines(self):
        own = self.own_words()
        for lines, expected, why in INPUTS:
            with self.subTest(lines=lines, why=why):
                result = self.split(*own, input=lines)
                self.assertEqual((result.out, result.err), (expected, ""))

    def test_words_of_the_command_line(self):
        out = self.split("NATO-Gipfel", *self.own_words(), "", "Quorkelflump", "--", "-x", input=b"no\n").out
        self.assertEqual(out.splitlines()[:3],
                         ["NATO-Gipfel\tNATO-|Gipfel", "\t", "Quorkelflump\tQuorkel|flump"])
        self.assertEqual(len(out.splitlines()), 4, "standard input isn't read")
        self.assertTrue(out.splitlines()[3].startswith("-x\t"), out)

    def test_parts_give_the_word(self):
        words = ["Haushaltsausschussvorsitzende", "Donaudampfschifffahrt", "Auskunft", "Straßenbahn",
                 "U-Bahn-Station", "-", "--", "a|b", "20-jährige", "ÄÖÜ", "x" * 129]
        for line, word in zip(self.split("--", *words).out.splitlines(), words, strict=True):
            shown, parts = line.split("\t")
            self.assertEqual(shown, word)
            self.assertEqual(parts.replace("|", ""), word.replace("|", ""))

    def test_a_line_of_10_MB(self):
        long = b"Gezeiten" * 1_250_000
        lines = self.split(*self.own_words(), input=long + b"\nQuorkelflump\n").out.splitlines()
        self.assertTrue(lines[0] == f"{long.decode()}\t{long.decode()}", "stays whole")
        self.assertEqual(lines[1:], ["Quorkelflump\tQuorkel|flump"])
        shown, = self.json_of(input=long)
        self.assertTrue(shown["word"] == long.decode())
        self.assertEqual([(part["begin"], part["end"]) for part in shown["constituents"]], [(0, len(long))])

    def test_answers_as_words_come(self):
        command = [PROGRAM, "split", *self.own_words()]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0,
                              env=environment()) as process:
            for word, parts in [(b"Quorkelflump", b"Quorkel|flump"), (b"Wattenkieker", b"Wattenkieker")]:
                process.stdin.write(word + b"\n")
                self.assertEqual(process.stdout.readline(), word + b"\t" + parts + b"\n")
            process.stdin.close()
            self.assertEqual(process.wait(), 0)

    def test_closed_pipe(self):
        with subprocess.Popen([PROGRAM, "split"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, bufsize=0, env=environment()) as process:
            process.stdout.close()
            with self.assertRaises(BrokenPipeError):
                for _ in range(100_000):
                    process.stdin.write(b"Quorkel\n" * 1000)
            self.assertEqual((process.wait(), process.stderr.read()), (-signal.SIGPIPE, b""))

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "split", "Quorkel"], stdout=full, stderr=subprocess.PIPE,
                                    env=environment())
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"standard output can't be written", result.stderr)

    def test_input_that_cannot_be_read(self):
        folder = os.open(self.folder, os.O_RDONLY)
        self.addCleanup(os.close, folder)
        result = subprocess.run([PROGRAM, "split"], stdin=folder, capture_output=True, env=environment())
        self.assertEqual((result.returncode, result.stdout), (1, b""))
        self.assertIn(b"standard input can't be read", result.stderr)


class Json(SplitTest):
    def test_as_documented(self):
        text = (SOURCE_ROOT / "docs/json.md").read_text()
        documented = json.loads(text.split("## Constituents of words")[1].split("```json")[1].split("```")[0])
        shown, = self.json_of("Sicherheitsgarantien")
        self.assertEqual(list(shown), list(documented))
        self.assertEqual((shown["word"], shown["constituents"]),
                         (documented["word"], documented["constituents"]))
        self.assertGreater(shown["score"], 0)

    def test_spans_are_bytes(self):
        shown, = self.json_of("Mühlendrömpel", *self.own_words())
        self.assertEqual([(part["begin"], part["end"], part["surface"]) for part in shown["constituents"]],
                         [(0, 7, "Mühlen"), (7, 15, "drömpel")])
        self.assertEqual([list(part) for part in shown["constituents"]],
                         [["begin", "end", "surface", "base", "linking"]] * 2)

    def test_lines_in_order(self):
        shown = self.json_of(*self.own_words(), input=b"Wattenkieker\r\n\nQuorkelflump\n")
        self.assertEqual([(item["word"], [part["surface"] for part in item["constituents"]])
                          for item in shown],
                         [("Wattenkieker", ["Wattenkieker"]), ("", []), ("Quorkelflump", ["Quorkel", "flump"])])
        self.assertEqual(shown[1]["score"], 0)

    def test_readings(self):
        own = self.own_words()
        for word in ["Quorkelflump", "Wattenkieker", "Sicherheitsgarantien", "Auskunft", "NATO-Gipfel", "x" * 129]:
            with self.subTest(word=word):
                shown, = self.json_of("--explain", word, *own)
                self.assertEqual(list(shown), ["word", "constituents", "score", "readings"])
                chosen, = [reading for reading in shown["readings"] if reading["chosen"]]
                self.assertEqual((chosen["constituents"], chosen["score"]),
                                 (shown["constituents"], shown["score"]))
                scores = [reading["score"] for reading in shown["readings"]]
                self.assertEqual(scores, sorted(scores, reverse=True), "best first")
                short, = self.json_of(word, *own)
                self.assertEqual(short, {key: shown[key] for key in ("word", "constituents", "score")})
        self.assertEqual(self.json_of("--explain", "")[0]["readings"], [])

    def test_hostile_words(self):
        shown, = self.json_of(input="a\x1b\u202e\x9b\u2028b".encode() + b"\xff\n")
        self.assertEqual(shown["word"], "a\x1b\u202e\x9b\u2028b\ufffd")
        self.assertEqual(shown["constituents"][-1]["end"], 12, "bytes as they were given")


class Explain(SplitTest):
    def test_readings(self):
        out = self.split("--explain", "Sicherheitsgarantien", "").out
        first, *readings, last = out.splitlines()
        self.assertEqual((first, last), ("Sicherheitsgarantien\tSicherheits|garantien", "\t"))
        for line in readings:
            self.assertRegex(line, r"^  [* ] +-?\d+\.\d\d  [\w|]+$")
            self.assertEqual(line.split()[-1].replace("|", ""), "Sicherheitsgarantien")
        self.assertEqual([line.split()[-1] for line in readings if line[2] == "*"], ["Sicherheits|garantien"])
        self.assertIn("    " + "0.00".rjust(8) + "  Sicherheitsgarantien", readings, "the word whole")


class OwnWords(SplitTest):
    def test_bad_entries(self):
        path = self.write("own.txt", "Quorkelflump = Quorkel|flump\nzwei Worte\n\x1b\n\nWatten = Deich|e\nKrampel-\n")
        result = self.split("--words", path, "Quorkelflump", code=1)
        self.assertEqual(result.out, "Quorkelflump\tQuorkel|flump\n")
        lines = result.err.splitlines()
        self.assertEqual([line.split(": ")[:2] for line in lines],
                         [["fuge", f"{path}:{number}"] for number in (2, 3, 5)])

    def test_several_files(self):
        one = self.write("one.txt", "Quorkelflump = Quorkel|flump\nSchnurpsel = Schnur|psel\n")
        two = self.write("two.txt", "Quorkelflump = Quorkelf|lump\n")
        self.assertEqual(self.split("--words", one, "--words", two, "Quorkelflump", "Schnurpsel").out,
                         "Quorkelflump\tQuorkelf|lump\nSchnurpsel\tSchnur|psel\n")

    def test_files_that_cannot_be_read(self):
        for path in ["nowhere.txt", "."]:
            with self.subTest(path=path):
                result = self.split("--words", path, "Quorkelflump", code=1)
                self.assertEqual(result.out, "")
                self.assertIn(path + ": ", result.err)

    def test_usage(self):
        for arguments in (["--words", ""], ["--words"], ["--bogus"], ["-x"]):
            with self.subTest(arguments=arguments):
                self.assertIn("See: fuge split --help", self.split(*arguments, code=2).err)
        self.assertIn("Exit codes", self.split("--help").out)
        self.assertIn("split", self.run_command([PROGRAM, "--help"], code=0).out)


if __name__ == "__main__":
    main()
