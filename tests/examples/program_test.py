"""The command line of fuge: exit codes, messages, index, show, delete, info."""

import json
import os
import pathlib
import subprocess
import time
import unittest

from program_support import (ARTICLES, PROGRAM, ProgramTest, article, environment, json_lines,
                             main)

HELP = "help is worth reading: what it does, an example, exit codes"
USAGE = "what is not valid is a usage error, with a hint at the help"

# Arguments, exit code, part of standard output, part of standard error, why.
# "@" stands for --db and the index.
LINES = [
    (["--help"], 0, "Exit codes", "", HELP),
    (["--version"], 0, "fuge 0.", "", "the library's version"),
    (["index", "--help"], 0, "fuge index articles/", "", HELP),
    (["search", "--help"], 0, "quelle:reuters", "", HELP + "; the query language"),
    (["facets", "--help"], 0, "Exit codes", "", HELP),
    (["show", "--help"], 0, "Exit codes", "", HELP),
    (["delete", "--help"], 0, "Exit codes", "", HELP),
    (["info", "--help"], 0, "Exit codes", "", HELP),
    ([], 2, "", "a command is needed", USAGE),
    (["find", "x"], 2, "", "See: fuge --help", USAGE),
    (["search", "hafen"], 2, "", "--db", "the index is required"),
    (["search", "@"], 0, "6 articles", "", "without a QUERY: every article"),
    (["search", "@", "--bogus", "hafen"], 2, "", "no option --bogus", USAGE),
    (["search", "@", "-hafen"], 2, "", "put it after '--': -- -hafen", "not -h, the help"),
    (["search", "@", "-x"], 2, "", "no option -x", USAGE),
    (["search", "@", "hafen", "--source", ""], 2, "", "--source", "an empty variable of a script"),
    (["search", "@", "--", "hafen", "-elbe"], 0, "2 articles", "", "words after -- are no options"),
    (["search", "@", "hafen", "--", "-elbe"], 0, "2 articles", "", "words on both sides of --"),
    (["search", "@", "+hafen"], 0, "3 articles", "", "a plus needs no --"),
    (["search", "@", "[hafen,elbe]"], 0, "no article", "", "in one piece: words side by side"),
    (["search", "@", ""], 0, "6 articles", "", "the empty query finds every article"),
    (["search", "@", "--source", "dpa"], 0, "2 articles", "", "a filter is enough"),
    (["search", "@", "kaffeesatz"], 0, "no article found", "", "no hit is no error"),
    (["search", "@", "index", "show"], 0, "no article found", "", "names of commands are words too"),
    (["search", "@", "hafen", "--sort", "best"], 2, "", "--sort", USAGE),
    (["search", "@", "hafen", "--match", "some"], 2, "", "--match", USAGE),
    (["search", "@", "hafen", "--limit", "-1"], 2, "", "--limit -1: expected a whole number", USAGE),
    (["search", "@", "hafen", "--limit", "ten"], 2, "", "--limit ten: expected a whole number", USAGE),
    (["search", "@", "hafen", "--limit", ""], 2, "", "--limit", USAGE),
    (["search", "@", "hafen", "--offset", "1x"], 2, "", "--offset 1x", USAGE),
    (["search", "@", "hafen", "--from", "2025-02-30"], 2, "", "--from 2025-02-30", "no such day"),
    (["search", "@", "hafen", "--from", ""], 2, "", "--from", "an empty variable of a script"),
    (["search", "@", "hafen", "--to", "irgendwann"], 2, "", "YYYY-MM-DD", USAGE),
    (["search", "@", "hafen", "--to", "seit 2024"], 2, "", "--to seit 2024", "a range without an end"),
    (["search", "@", "hafen", "--today", "gestern"], 2, "", "expected an existing day", USAGE),
    (["search", "@", "hafen", "--month", "2025"], 2, "", "expected a month", "a year is no month"),
    (["search", "@", "hafen", "--day", "2025-01"], 2, "", "expected an existing day", "a month is no day"),
    (["search", "@", "hafen", "--year", "2024..2025"], 2, "", "expected a year", "two are no year"),
    (["search", "@", "hafen", "--from", "2025", "--to", "2024"], 2, "", "later than --to", USAGE),
    (["search", "@", "hafen", "--year", "25"], 2, "", "expected a year", USAGE),
    (["search", "@", "hafen", "--month", "2025-13"], 2, "", "expected a month", USAGE),
    (["search", "@", "hafen", "--day", "2025-1-4"], 2, "", "expected an existing day", USAGE),
    (["search", "@", "--trec"], 2, "", "--batch", "one needs the other"),
    (["search", "@", "--batch", "-"], 2, "", "--trec", "one needs the other"),
    (["search", "@", "--batch", "-", "--trec", "hafen"], 2, "", "no QUERY", USAGE),
    (["search", "@", "--batch", "-", "--trec", "--json"], 2, "", "--json", USAGE),
    (["search", "@", "--batch", "-", "--trec", "--limit", "x"], 2, "", "--limit x", USAGE),
    (["search", "@", "--batch", "nowhere.tsv", "--trec"], 1, "", "nowhere.tsv: No such file", ""),
    (["search", "@", "--batch", ".", "--trec"], 1, "", ".: can't be read", "a folder is no file"),
    (["search", "--db", "nowhere", "hafen"], 1, "", "fuge: ", "no index there"),
    (["facets", "--db", "nowhere"], 1, "", "fuge: ", "no index there"),
    (["facets", "@"], 0, "6 articles", "", "the query may be left out"),
    (["show", "@"], 2, "", "an ID is needed", USAGE),
    (["show", "@", "nowhere"], 1, "", "no article has the id nowhere", ""),
    (["delete", "@"], 2, "", "an ID is needed", USAGE),
    (["delete", "--db", "nowhere", "x"], 1, "", "fuge: ", "deleting makes no index"),
    (["delete", "@", "x", "--wait", "1.5"], 2, "", "--wait 1.5", USAGE),
    (["info", "@", "x"], 2, "", "no words", USAGE),
    (["info", "@"], 0, "articles        6", "", ""),
    (["index", "@"], 2, "", "a PATH is needed", USAGE),
    (["index", "@", "-", "--form", "xml"], 2, "", "--form", USAGE),
    (["index", "@", "-", "--encoding", "klingon"], 2, "", "klingon", USAGE),
    (["index", "@", "-", "--wait", "soon"], 2, "", "--wait soon", USAGE),
    (["index", "@", "nowhere.txt"], 1, "1 rejected", "nowhere.txt", ""),
    (["search", "@", "\x1b[31m\x9b\u202e"], 0, "", "", "hostile query"),
    (["search", "@", "--sort", "\x1b[31m"], 2, "", "--sort", "hostile value"),
    (["show", "@", "\x1b[31m"], 1, "", "no article", "hostile id"),
    (["index", "@", "\x1b]0;x\x07.txt"], 1, "", "fuge: ", "hostile path"),
    (["\x1b[31m"], 2, "", "fuge: ", "hostile command"),
]


class CommandLines(ProgramTest):
    def test_lines(self):
        for arguments, code, out, err, why in LINES:
            with self.subTest(arguments=arguments, why=why):
                line = [PROGRAM]
                for argument in arguments:
                    line += ["--db", self.db] if argument == "@" else [argument]
                result = self.run_command(line)
                self.assert_safe(result.out + result.err)
                if "hostile query" not in why:
                    self.assertEqual(result.returncode, code, result.err)
                self.assertIn(out, result.out)
                self.assertIn(err, result.err)
                if code == 2 and "hostile query" not in why:
                    self.assertEqual(result.out, "")

    def test_environment_names_the_index(self):
        result = self.run_command([PROGRAM, "search", "hafen"], code=0, env={"FUGE_DB": self.db})
        self.assertIn("3 articles", result.out)

    def test_nothing_is_made_by_readers(self):
        for command in (["search", "x"], ["delete", "x"], ["show", "x"], ["info"], ["facets"]):
            self.run_command([PROGRAM, *command, "--db", "nowhere"], code=1)
            self.assertFalse((self.folder / "nowhere").exists(), command)

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_full_disk_at_standard_output(self):
        batch = self.write("queries.tsv", "1\thafen\n")
        for arguments in (["search", "hafen"], ["search", "hafen", "--json"], ["facets"], ["info"],
                          ["show", "elbe"], ["search", "--batch", batch, "--trec"], ["index", "-"]):
            with self.subTest(arguments=arguments), open("/dev/full", "wb") as full:
                result = subprocess.run([PROGRAM, *arguments, "--db", self.db], stdout=full,
                                        input=json_lines(ARTICLES),
                                        stderr=subprocess.PIPE, env=environment())
                self.assertEqual(result.returncode, 1)
                self.assertIn(b"fuge: standard output can't be written", result.stderr)


class Index(ProgramTest):
    articles = []

    def test_again_replaces(self):
        path = self.write("news.jsonl", json_lines(ARTICLES))
        first = self.run_program("index", path, code=0)
        self.assertEqual(first.out, "6 read, 6 indexed, 0 replaced, 0 rejected\n")
        self.assertEqual(first.err, "")
        before = self.search_json("", "--facets", "--sort", "oldest")
        second = self.run_program("index", path, code=0)
        self.assertEqual(second.out, "6 read, 0 indexed, 6 replaced, 0 rejected\n")
        self.assertEqual(self.search_json("", "--facets", "--sort", "oldest"), before)

    def test_folder_and_standard_input(self):
        self.write("texts/2025/a.txt", "date 2025-05-01 Bonn (dpa) - Die Sonne scheint über Bonn.\n")
        self.write("texts/b.txt", "Ohne Datum und ohne Quelle steht dieser Satz.\n")
        result = self.run_program("index", "texts", "-", input=json_lines(ARTICLES[:1]), code=0)
        self.assertEqual(result.out, "3 read, 3 indexed, 0 replaced, 0 rejected\n")
        self.assertEqual(sorted(self.ids("")), ["2025/a.txt", "b.txt", "hafen-1"])
        hit = self.search_json("sonne")["hits"][0]
        self.assertEqual((hit["date"], hit["sources"], hit["place"]), ("2025-05-01", ["dpa"], "Bonn"))

    def test_form_is_given(self):
        path = self.write("a.jsonl", json_lines(ARTICLES[:2]))
        self.run_program("index", path, "--form", "text", code=0)
        self.assertEqual(self.ids(""), ["a.jsonl"])
        self.run_program("index", path, "--form", "jsonl", code=0)
        self.assertEqual(len(self.ids("")), 3)

    def test_rejected_records_are_named_and_the_rest_goes_on(self):
        lines = [b'{"id": "gut", "text": "Ein guter Satz."}', b'{"id": "schlecht", "text": ',
                 b'{"id": "tag", "date": "2025-02-30", "text": "Kein Tag."}',
                 b'{"id": "leer", "text": ""}', b'{"id": "\\u001b[2J", "text": "Fremde Zeichen."}',
                 b'{"id": "' + b"x" * 300 + b'", "text": "Lange Kennung."}', b'\xff\xfe\x1b[2J']
        path = self.write("news.jsonl", b"\n".join(lines) + b"\n")
        result = self.run_program("index", path, code=1)
        self.assertEqual(result.out, "7 read, 1 indexed, 0 replaced, 6 rejected\n")
        messages = result.err.splitlines()
        self.assertEqual(len(messages), 6)
        for message in messages:
            self.assertTrue(message.startswith("fuge: "), message)
        self.assertIn("news.jsonl:2: ", messages[0])
        self.assertIn("news.jsonl:3: ", messages[1])
        self.assertEqual(self.ids(""), ["gut"])

    def test_encoding(self):
        self.write("texts/alt.txt", "date 2001-04-05 Köln (dpa) - Grüße aus Köln.\n".encode("cp1252"))
        self.write("texts/neu.txt", "date 2001-04-05 Köln (dpa) - Schöne Grüße.\n")
        result = self.run_program("index", "texts", code=1)
        self.assertIn("alt.txt", result.err)
        self.assertIn("windows-1252", result.err.lower())
        self.run_program("index", "texts", "--encoding", "Windows-1252", code=0)
        self.assertEqual(sorted(self.ids("grüße")), ["alt.txt", "neu.txt"])

    def test_quiet(self):
        result = self.run_program("index", "-", "--quiet", input=json_lines(ARTICLES), code=0)
        self.assertEqual(result.out + result.err, "")

    def test_one_new_index_at_a_time(self):
        first = subprocess.Popen([PROGRAM, "index", "-", "--db", self.db], stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
        while not os.path.exists(self.db + ".unfinished"):
            time.sleep(0.01)
        other = json_lines([article("anders", None, [], None, None, "Ein anderer Satz.")])
        second = self.run_program("index", "-", "--wait", "0", input=other, code=1)
        self.assertIn("lock", second.err.lower())
        out, err = first.communicate(json_lines(ARTICLES))
        self.assertEqual((first.returncode, out, err),
                         (0, b"6 read, 6 indexed, 0 replaced, 0 rejected\n", b""))
        self.assertFalse(os.path.exists(self.db + ".unfinished"))

    def test_one_writer_at_a_time(self):
        self.run_program("index", "-", input=json_lines(ARTICLES), code=0)
        first = subprocess.Popen([PROGRAM, "index", "-", "--db", self.db], stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
        # The writer is opened before the input is read: it holds the lock while we hold the pipe.
        # Nothing tells when; until then another one just gets its turn.
        other = json_lines([article("anders", None, [], None, None, "Ein anderer Satz.")])
        second = self.run_program("index", "-", "--wait", "0", input=other)
        while second.returncode == 0:
            second = self.run_program("index", "-", "--wait", "0", input=other)
        self.assertEqual(second.returncode, 1)
        self.assertIn("fuge: ", second.err)
        self.assertIn("lock", second.err.lower())
        deletion = self.run_program("delete", "x", "--wait", "0", code=1)
        self.assertIn("lock", deletion.err.lower())
        out, err = first.communicate(json_lines(ARTICLES))
        self.assertEqual((first.returncode, out, err),
                         (0, b"6 read, 0 indexed, 6 replaced, 0 rejected\n", b""))


class OwnNames(ProgramTest):
    articles = []

    def test_spellings_of_a_name_find_each_other(self):
        names = self.write("names.txt", "Quorkelin = Kworkelin  # spelled in two ways\n")
        text = [article("q", None, [], None, None, "Quorkelins Rede im Hafen dauerte lange.")]
        self.run_program("index", "-", "--names", names, input=json_lines(text), code=0)
        self.assertEqual(self.ids("Kworkelin"), ["q"], "the index knows them")
        self.assertEqual(self.ids("Kworkelin", "--names", names), ["q"])
        others = self.write("others.txt", "Bimmelin = Bymmelin\n")
        refused = self.run_program("search", "Kworkelin", "--names", others, code=1)
        self.assertIn('"kworkelin = quorkelin" in the index alone, "bimmelin = bymmelin" given alone',
                      refused.err)
        self.run_program("delete", "q", code=0)

    def test_a_bad_line_stops(self):
        names = self.write("names.txt", "Quorkelin = Kworkelin\nQuorkelin\n")
        result = self.run_program("index", "-", "--names", names, input=b"", code=1)
        self.assertIn(f"{names}:2: ", result.err)


class Articles(ProgramTest):
    def test_show(self):
        result = self.run_program("show", "elbe", code=0)
        self.assertEqual(result.out,
                         "Elbe führt wenig Wasser\n2025-03-02 · Reuters · Dresden\nelbe\n\n" +
                         ARTICLES[2]["text"] + "\n")

    def test_show_goes_on_after_an_unknown_id(self):
        result = self.run_program("show", "elbe", "nirgends", "museum", code=1)
        self.assertIn("nirgends", result.err)
        self.assertIn("Die Schifffahrt ruht.", result.out)
        self.assertIn("undated · without source", result.out)

    def test_show_json_can_be_indexed_again(self):
        ids = [item["id"] for item in ARTICLES]
        shown = self.run_program("show", "--json", *ids, code=0).out
        for line, original in zip(shown.splitlines(), ARTICLES, strict=True):
            self.assertEqual(list(json.loads(line).items()), [*original.items(), ("url", None), ("time", None), ("fields", {})])
        self.db = str(self.folder / "copy.fuge")
        self.run_program("index", "-", input=shown.encode(), code=0)
        self.assertEqual(self.run_program("show", "--json", *ids, code=0).out, shown)

    def test_delete(self):
        result = self.run_program("delete", "elbe", "nirgends", "brot", code=1)
        self.assertEqual(result.out, "2 deleted\n")
        self.assertIn("nirgends", result.err)
        self.assertEqual(sorted(self.ids("")), ["hafen-1", "hafen-2", "museum", "schnee"])
        self.assertEqual(self.run_program("delete", "museum", code=0).out, "1 deleted\n")

    def test_compact(self):
        for word in ["Hafen", "Deich", "Mole", "Kai"]:
            more = [article(f"{word}-{number}", None, [], None, None, f"Am {word} {number} liegt Eis.")
                    for number in range(200)]
            self.run_program("index", "-", input=json_lines(more), code=0)
        before = self.ids("hafen")
        bytes_before = json.loads(self.run_program("info", "--json", code=0).out)["bytes"]
        result = self.run_program("compact", code=0)
        bytes_after = json.loads(self.run_program("info", "--json", code=0).out)["bytes"]
        self.assertLess(bytes_after, bytes_before)
        self.assertEqual(result.out, f"{bytes_before / 1e6:.1f} MB before, {bytes_after / 1e6:.1f} MB after\n")
        self.assertEqual(self.ids("hafen"), before)
        self.assertIn("no words", self.run_program("compact", "hafen", code=2).err)
        self.db = str(self.folder / "nowhere.fuge")
        self.assertIn("no index here", self.run_program("compact", code=1).err)
        self.assertFalse(os.path.exists(self.db))

    def test_check(self):
        result = self.run_program("check", code=0)
        self.assertTrue(result.out.startswith("6 articles, "), result.out)
        self.assertTrue(result.out.endswith(" were read: 0 damaged\n"), result.out)
        self.assertIn("no words", self.run_program("check", "hafen", code=2).err)
        table = pathlib.Path(self.db) / "docdata.glass"
        data = bytearray(table.read_bytes())
        data[-30] ^= 1  # a block has its items at its end
        table.write_bytes(data)
        lines = self.run_program("check", code=1).out.splitlines()
        self.assertIn("docdata.glass", lines[0])
        self.assertRegex(lines[-1], r"were read: [1-9]\d* damaged$")
        self.db = str(self.folder / "nowhere.fuge")
        self.assertIn("no index here", self.run_program("check", code=1).err)

    def test_no_folder_for_temporary_files(self):
        result = self.run_program("index", "-", code=1, env={"TMPDIR": str(self.folder / "nowhere")})
        self.assertIn("no folder for temporary files", result.err)

    def test_much_is_added_in_bulk(self):
        inode = os.stat(self.db).st_ino
        self.write("little.jsonl", json_lines([article("wenig", None, [], None, None, "Ein Satz vom Deich.")]))
        self.run_program("index", "little.jsonl", code=0)
        self.assertEqual(os.stat(self.db).st_ino, inode, "put into the index that is there")
        much = [article(f"viel-{number}", None, [], None, None, f"Vom Leuchtturm {number} her. " * 40)
                for number in range(1200)] + [ARTICLES[0]]
        self.write("much.jsonl", json_lines(much))
        result = self.run_program("index", "much.jsonl", code=0)
        self.assertEqual(result.out, "1201 read, 1200 indexed, 1 replaced, 0 rejected\n")
        self.assertNotEqual(os.stat(self.db).st_ino, inode, "another one is in its place")
        info = json.loads(self.run_program("info", "--json", code=0).out)
        self.assertEqual(info["articles"], 6 + 1 + 1200)
        self.assertIn("wenig", self.ids("deich"))
        self.assertEqual(sorted(os.listdir(self.folder)), ["archive.fuge", "little.jsonl", "much.jsonl"])

    def test_info(self):
        info = json.loads(self.run_program("info", "--json", code=0).out)
        self.assertEqual(list(info), ["articles", "undated", "without_source", "sources", "oldest",
                                      "newest", "bytes", "format", "analysis", "settings", "fields"])
        self.assertEqual(info["settings"], {"base_forms": True, "compounds": True, "ellipsis": True,
                                            "gender": True, "names": True, "spelling": True,
                                            "own_words": 0, "own_names": 0})
        self.assertEqual(info["fields"], [])
        self.assertEqual((info["articles"], info["undated"], info["without_source"]), (6, 1, 2))
        self.assertEqual((info["sources"], info["oldest"], info["newest"]),
                         (3, "2024-12-31", "2025-03-20"))
        self.assertGreater(info["bytes"], 0)


if __name__ == "__main__":
    main()
