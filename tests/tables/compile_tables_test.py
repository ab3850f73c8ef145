"""compile_tables.py takes the tables of the tree, and says with file and line what is wrong with one.

    compile_tables_test.py SOURCE_ROOT
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv[1])
PROGRAM = ROOT / "data/compile_tables.py"
sys.path.insert(0, str(PROGRAM.parent))
import compile_tables  # noqa: E402

TABLES = sorted((ROOT / "data/de").glob("*.txt"))

# What is wrong, the table, its text, and what must be said.
MISTAKES = [
    ("a word twice", "particles", b"# Why.\nab\nan\n\n# Why.\nab\n", ":6: 'ab' stands in line 2 too"),
    ("a word twice, but for \xdf", "particles", "# Why.\naussen\naußen\n".encode(),
     ":3: 'aussen' stands in line 2 too"),
    ("a spelling of two names", "names", b"# Why.\nAda = Adda\nBea = ADDA\n",
     ":3: 'ADDA' stands in line 2 too"),
    ("a spelling twice in a name", "names", b"# Why.\nAda = Adda = Ada\n",
     ":2: 'Ada' stands in line 2 too"),
    ("a word in two sections is no mistake, but here in one", "coordination",
     b"[joining_words]\n# Why.\nund\nund\n[words_between]\n# Why.\nund\n",
     ":4: 'und' stands in line 3 too"),
    ("not in order", "particles", b"# Why.\nan\nab\n", ":3: 'ab' must stand before 'an' of line 2"),
    ("not in the order of bytes", "particles", "# Why.\nüber\num\n".encode(),
     ":3: 'um' must stand before 'über' of line 2"),
    ("invalid UTF-8", "particles", b"# Why.\nab\n\xfcber\n", ":3: byte 1 is not valid UTF-8"),
    ("UTF-8 that is cut", "particles", b"# Why.\nr\xc3\n", ":2: byte 2 is not valid UTF-8"),
    ("a mark of its own", "particles", "# Why.\nu\u0308ber\n".encode(), ":2: a letter and its mark"),
    ("one column too few", "abbreviations", b"# Why.\nca.\n",
     ":2: 1 columns instead of 2: text | end"),
    ("one column too many", "months", b"# Why.\nmai | 5 | 31\n",
     ":2: 3 columns instead of 2: word | month"),
    ("another separator", "spellings", b"[anywhere]\n# Why.\nphoto | foto\n",
     ":3: 1 columns instead of 2: old = usual"),
    ("an empty column", "months", b"# Why.\nmai |\n", ":2: a column is empty"),
    ("an empty spelling", "names", b"# Why.\nAda = \n", ":2: a column is empty"),
    ("a name of one spelling", "names", b"# Why.\nAda\n", ":2: 'Ada' stands alone"),
    ("no number", "months", b"# Why.\nmai | f\xc3\xbcnf\n", ":2: 'f\xfcnf' is no whole number"),
    ("none of the kinds", "date_words", b"# Why.\nmorgen | tomorrow | 1\n",
     ":2: the column kind has 'tomorrow', which is none of month, weekday"),
    ("none of the units", "date_words", b"# Why.\nstunde | unit | hour\n",
     ":2: 'hour' is no whole number, nor 'day'"),
    ("capitals where none are", "wire_copy", b"[labels]\n# Why.\nEil\n",
     ":3: 'Eil' must be in small letters"),
    ("no reason", "particles", b"ab\nan\n", ":1: a block of entries must begin with a comment"),
    ("no reason for the second block", "particles", b"# Why.\nab\n\nan\n",
     ":4: a block of entries must begin with a comment"),
    ("no section", "coordination", b"# Why.\nund\n", ":2: an entry stands before the first [section]"),
    ("an unknown section", "coordination", b"[words]\n# Why.\nund\n",
     ":1: there is no section '[words]' in this table, only [joining_words], [words_between]"),
    ("a section without entries", "coordination", b"[joining_words]\n# Why.\nund\n",
     ":1: the section [words_between] has no entries"),
    ("nothing", "particles", b"", ":1: the section [particles] has no entries"),
    ("a tabulator", "particles", b"# Why.\na\tb\n", ":2: there is other white space"),
    ("two spaces", "months", b"# Why.\nmai  | 5\n", ":2: there is other white space"),
    ("lines of other systems", "particles", b"# Why.\r\nab\r\n", ":2: there is other white space"),
    ("a byte order mark", "particles", b"\xef\xbb\xbfab\n", ":1: there is other white space"),
    ("a space at the begin", "particles", b"# Why.\n ab\n", ":2: an entry begins with a space"),
    ("a table that nobody knows", "verbs", b"# Why.\ngehen\n", "there is no table 'verbs'"),
]


def run(*arguments):
    """Exit code and all that would be printed."""
    try:
        compile_tables.run([str(argument) for argument in arguments])
    except (compile_tables.Problems, OSError) as error:
        return 1, str(error)
    return 0, ""


class CompileTables(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.output = self.folder / "table.h"

    def table(self, name, content):
        path = self.folder / (name + ".txt")
        path.write_bytes(content)
        return path

    def header(self, name, content):
        self.assertEqual((0, ""), run("header", self.table(name, content), self.output))
        return self.output.read_text("utf-8")

    def hash(self, *contents):
        """Of tables that are called particles and given_names."""
        names = ["particles", "given_names"]
        paths = [self.table(name, content) for name, content in zip(names, contents)]
        self.assertEqual((0, ""), run("hash", self.output, *paths))
        return re.search("0x([0-9a-f]{16})U", self.output.read_text("utf-8"))[1]

    def test_the_tables_of_the_tree(self):
        self.assertGreater(len(TABLES), 10)
        for path in TABLES:
            with self.subTest(path.name):
                self.assertEqual((0, ""), run("header", path, self.output))

    def test_each_table_is_built(self):
        built = (ROOT / "data/meson.build").read_text("utf-8")
        for path in TABLES:
            self.assertIn(f"'{path.stem}'", built)

    def test_mistakes(self):
        for note, name, content, expected in MISTAKES:
            with self.subTest(note):
                path = self.table(name, content)
                code, printed = run("header", path, self.output)
                self.assertEqual(1, code)
                place = f"{path}{expected}" if expected.startswith(":") else expected
                self.assertIn(place, printed)
                self.assertFalse(self.output.exists())
                self.assertEqual(1, run("hash", self.output, path)[0])

    def test_all_mistakes_at_once(self):
        path = self.table("particles", b"an\nab\nab\n")
        lines = run("header", path, self.output)[1].splitlines()
        self.assertEqual([":1: ", ":2: ", ":3: "],
                         [re.search(r"\.txt(:\d+: )", line)[1] for line in lines])

    def test_arguments(self):
        for arguments in ([], ["header"], ["header", TABLES[0]], ["hash"], ["tables", "a", "b"]):
            with self.subTest(arguments=arguments):
                code, printed = run(*arguments)
                self.assertEqual(1, code)
                self.assertIn("compile_tables.py header TABLE.txt OUTPUT.h", printed)

    def test_the_program(self):
        for content, code in ((b"# Why.\nab\n", 0), (b"ab\n", 1)):
            path = self.table("particles", content)
            command = [sys.executable, "-B", str(PROGRAM), "header", str(path), str(self.output)]
            done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            self.assertEqual(code, done.returncode)
            self.assertEqual(run("header", path, self.output)[1], done.stdout.decode().strip())

    def test_no_such_file(self):
        code, printed = run("header", self.folder / "particles.txt", self.output)
        self.assertEqual(1, code)
        self.assertIn("particles.txt", printed)

    def test_words_are_folded_and_in_order(self):
        header = self.header("particles", "# Ä.\nüber\n\n# B.\naußen  # why\nzu\n".encode())
        self.assertIn("namespace fuge::analysis::tables", header)
        self.assertIn('<std::string_view, 3> particles{{\n    "aussen",\n    "zu",\n    "über",\n}}',
                      header)

    def test_rows(self):
        rows = [
            ("columns", "abbreviations", b"# Why.\nz. B. | never\n",
             'Abbreviation{"z.B.", SentenceEnd::never}'),
            ("an enumeration", "abbreviations", b"# Why.\nca. | never\n",
             "enum class SentenceEnd { never, numbered, number, maybe, always };"),
            ("words for numbers", "date_words", b"# Why.\ntag | unit | day\n",
             'DateWordRow{"tag", DateWordKind::unit, static_cast<int>(Unit::day)}'),
            ("numbers", "date_words", b"# Why.\nvorgestern | day | -2\n",
             'DateWordRow{"vorgestern", DateWordKind::day, -2}'),
            ("no number", "date_words", b"# Why.\nund | and | -\n",
             'DateWordRow{"und", DateWordKind::and_, 0}'),
            ("other names", "agencies", b"# Why.\nOst\nWest = W = WN\n",
             'Agency{"West", {words_of_agencies.data() + 0, 2}}'),
            ("none", "agencies", b"# Why.\nOst\nWest = W = WN\n",
             'Agency{"Ost", {words_of_agencies.data() + 0, 0}}'),
            ("a quote", "signs", b'# Why.\n" = Zoll\n', 'Sign{"\\"", "Zoll"}'),
        ]
        for note, name, content, expected in rows:
            with self.subTest(note):
                self.assertIn(expected, self.header(name, content))

    def test_longest_first(self):
        text = b"[name_endings]\n#\now\n[long_name_endings]\n#\nski\n[english_endings]\n#\nshow\n"
        header = self.header("transcription", text + b"[sounds]\n#\nsch = sch\nsh = sch\ntsch = ch\n")
        places = [header.index(f'Sound{{"{sound}"') for sound in ("tsch", "sch", "sh")]
        self.assertEqual(sorted(places), places)

    def test_hash(self):
        first = self.hash(b"# Why.\nab\nan\n", b"# Why.\nder\n")
        rows = [
            ("the same again", True, (b"# Why.\nab\nan\n", b"# Why.\nder\n")),
            ("another reason", True, (b"# Because.\nab\nan\n", b"# Why.\nder  # article\n")),
            ("another block", True, (b"# Why.\nan\n\n# Why.\nab\n", b"# Why.\nder\n")),
            ("an entry more", False, (b"# Why.\nab\nan\nauf\n", b"# Why.\nder\n")),
            ("an entry less", False, (b"# Why.\nab\n", b"# Why.\nder\n")),
            ("an entry in the other table", False, (b"# Why.\nab\n", b"# Why.\nan\nder\n")),
            ("a letter", False, (b"# Why.\nab\nam\n", b"# Why.\nder\n")),
        ]
        for note, same, contents in rows:
            with self.subTest(note):
                self.assertEqual(same, self.hash(*contents) == first)

    def test_hash_of_two_layers(self):
        paths = [ROOT / "data/de/months.txt", ROOT / "data/de/particles.txt"]
        code, printed = run("hash", self.output, *paths)
        self.assertEqual(1, code)
        self.assertIn("several layers", printed)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
