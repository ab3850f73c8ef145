"""The checks can fail: each row is a small source tree, or a tool's output, and what a check says.

    checks_test.py SOURCE_ROOT
"""

import pathlib
import sys
import tempfile
import unittest

import folders
import layers
import lengths
import project_words
import readme_code
import symbols
import version

sys.path.insert(0, str(pathlib.Path(sys.argv[1]) / "tools"))
import count_tests  # noqa: E402

# A tree in which every file keeps to its layer.
GOOD_TREE = {
    "include/fuge/date.h": '// Layer: base. Dates.\n#include <string>\n#include "fuge/export.h"\n',
    "include/fuge/export.h": "// Layer: base.\n",
    "include/fuge/index.h": '// Layer: search. Indexes.\n#include "fuge/date.h"\n',
    "include/fuge/fuge.h": '#include "fuge/index.h"\n',
    "lib/base/json.h": "// Layer: base. JSON.\n#include <nlohmann/json.hpp>\n",
    "lib/schema/schema.h":
        '// Layer: schema. Names.\n#include <xapian.h>\n#include "fuge/date.h"\n',
    "lib/search/index.cc":
        '#include "fuge/index.h"\n#include "schema/schema.h"\n#include <vector>\n',
    "lib/compound/bytes.cc": '#include "compound/lexicon_path.h"\n',
    "lib/article/agencies.cc": '#include "article/tables/agencies.h"\n',
    "data/de/agencies.txt": "",
    "lexicon/affixes.h": "// Layer: lexicon. Affixes.\n#include <string>\n",
    "lexicon/main.cc": '#include "fuge/date.h"\n#include "lexicon/affixes.h"\n',
    "examples/one.cc": '#include <fuge/fuge.h>\n#include "one.h"\n',
    "examples/one.h": "",
    "examples/fuge/options/command_line.cc": "#include <CLI/CLI.hpp>\n",
    "examples/fuge/output/json.cc":
        '#include <nlohmann/json.hpp>\n#include "options/command_line.h"\n',
    "examples/fuge/options/command_line.h": "",
    "include/fuge/version.h": '// Layer: base.\ninline constexpr const char* version = "1.2.3";\n',
    "CHANGELOG.md": "# Changes\n## [1.2.3] - unreleased\n",
}

# What is wrong, the file that makes it so, its content, the words that the check must say.
BROKEN_LAYERS = [
    ("a layer to the right, private", "lib/schema/schema.cc",
     '#include "search/run.h"\n', "search/run.h"),
    ("a layer to the right, public", "lib/schema/schema.cc",
     '#include "fuge/index.h"\n', "fuge/index.h"),
    ("the same in angle brackets", "lib/base/date.cc", "#include <fuge/index.h>\n", "fuge/index.h"),
    ("all headers at once", "lib/search/run.cc", '#include "fuge/fuge.h"\n', "fuge/fuge.h"),
    ("with blanks in the line", "lib/base/a.cc",
     '  #  include  "schema/schema.h"\n', "further right"),
    ("an unknown layer", "lib/extra/a.cc", "", "no layer is called 'extra'"),
    ("a private header without layer", "lib/base/a.h", "#pragma once\n", "first line"),
    ("a private header of another layer", "lib/base/a.h", "// Layer: schema. A.\n", "first line"),
    ("a file that isn't there", "lib/search/a.cc", '#include "gone.h"\n', "in no layer"),
    ("the engine outside its layers", "lib/article/a.cc", "#include <xapian.h>\n", "xapian.h"),
    ("JSON but by base/json.h", "lib/index/a.cc", "#include <nlohmann/json.hpp>\n", "nlohmann"),
    ("a public header without layer", "include/fuge/a.h", "#pragma once\n", "first line"),
    ("a public header of no layer known", "include/fuge/a.h", "// Layer: more. A.\n", "'more'"),
    ("a public header to the right", "include/fuge/export.h",
     '// Layer: base.\n#include "fuge/index.h"\n', "further right"),
    ("a public header with the engine", "include/fuge/a.h",
     "// Layer: search. A.\n#include <xapian.h>\n", "only its like"),
    ("a public header with a private one", "include/fuge/a.h",
     '// Layer: search. A.\n#include "base/json.h"\n', "only its like"),
    ("a public header with the system's", "include/fuge/a.h",
     "// Layer: base. A.\n#include <sys/stat.h>\n", "only its like"),
    ("an example with a private header", "examples/two.cc",
     '#include "base/json.h"\n', "only public"),
    ("a program with a header of the library's", "examples/fuge/commands/a.cc",
     '#include "schema/schema.h"\n', "only public"),
    ("the parser of command lines in a command", "examples/fuge/commands/a.cc",
     "#include <CLI/CLI.hpp>\n", "only fuge/options/command_line.cc"),
    ("any header of it, in quotes", "examples/fuge/options/command_line.h",
     '#include "CLI/App.hpp"\n', "only fuge/options/command_line.cc"),
    ("JSON in a command", "examples/fuge/commands/a.cc",
     "#include <nlohmann/json.hpp>\n", "only fuge/output/json.cc"),
    ("JSON's forward declarations in a header", "examples/fuge/output/json.h",
     "#include <nlohmann/json_fwd.hpp>\n", "only fuge/output/json.cc"),
    ("the library with the lexicon compiler", "lib/compound/a.cc",
     '#include "lexicon/affixes.h"\n', "in no layer"),
    ("what is written by the build, further left", "lib/base/a.cc",
     '#include "compound/lexicon_path.h"\n', "further right"),
    ("a table of a layer further right", "lib/base/a.cc",
     '#include "article/tables/agencies.h"\n', "further right"),
    ("a table that has no text", "lib/article/a.cc",
     '#include "article/tables/places.h"\n', "in no layer"),
    ("the lexicon compiler with a layer that it doesn't share", "lexicon/a.cc",
     '#include "schema/schema.h"\n', "isn't there"),
    ("the lexicon compiler with such a public header", "lexicon/a.cc",
     "#include <fuge/index.h>\n", "isn't there"),
    ("the lexicon compiler with a library", "lexicon/a.cc",
     "#include <unicode/uchar.h>\n", "isn't there"),
    ("the lexicon compiler with a file that is gone", "lexicon/a.cc",
     '#include "lexicon/gone.h"\n', "isn't there"),
    ("a header of the lexicon compiler without layer", "lexicon/a.h", "#pragma once\n",
     "first line"),
]

DEFINED = "12340 T fuge::Index::search(fuge::Search const&) const\n"
EXPORTED = [
    ("only our own", DEFINED + "12350 V vtable for fuge::Error\n", 0),
    ("typeinfo", DEFINED + "12350 V typeinfo name for fuge::Error\n", 0),
    ("a function of the standard library", DEFINED + "12350 W std::vector<int>::at()\n", 1),
    ("a plain function", DEFINED + "12350 T helper\n", 1),
    ("fuge:: only among the arguments", DEFINED + "12350 T show(fuge::Index)\n", 1),
    ("a namespace that begins alike", DEFINED + "12350 T fugen::run()\n", 1),
    ("nothing", "", 1),
]

CALLED = " U malloc@GLIBC_2.2.5\n"
QUIET = [
    ("memory", CALLED, 0),
    ("terminate, which compilers call", CALLED + " U std::terminate()@GLIBCXX_3.4\n", 0),
    ("names that only begin alike", CALLED + " U snprintf@GLIBC_2.2.5\n", 0),
    ("puts", CALLED + " U puts@GLIBC_2.2.5\n", 1),
    ("abort", CALLED + " U abort@GLIBC_2.2.5\n", 1),
    ("assert", CALLED + " U __assert_fail@GLIBC_2.2.5\n", 1),
    ("the standard streams", CALLED + " U std::cerr@GLIBCXX_3.4\n", 1),
    ("stderr", CALLED + " U stderr@GLIBC_2.2.5\n", 1),
    ("print of fmt", CALLED + " U fmt::v9::vprint(fmt::v9::basic_string_view<char>)\n", 1),
    ("format of fmt", CALLED + " U fmt::v9::vformat(fmt::v9::basic_string_view<char>)\n", 0),
    ("nothing", "", 1),
]

WORDS = [
    ("a plain line", "The folder /usr/share holds it; see https://xapian.org/docs.", 0),
    ("a home", "see /home/somebody/fuge", 1),
    ("a temporary build", "cd /tmp/build-fuge", 1),
    ("a host that nobody vouched for", "https://mirror.somewhere.net/file", 1),
    ("a host that only ends alike", "https://notgithub.com/file", 1),
    ("work left to do", "// TODO: the rest", 1),
    ("a word that holds another", "AUTODOMINANZ", 0),
    ("an issue", "fixes Issue #12", 1),
]

DOCTEST = "[doctest] test cases:  5 |  {} passed | {} failed | 9 skipped\n"
COUNTS = [
    ("doctest", "OK", DOCTEST.format(5, 0), (5, 0)),
    ("doctest with failures", "FAIL", DOCTEST.format(3, 2), (3, 2)),
    ("doctest that crashed before its summary", "FAIL", "", (0, 1)),
    ("doctest that crashed after it", "FAIL", DOCTEST.format(5, 0), (5, 1)),
    ("doctest without a case", "OK", DOCTEST.format(0, 0), (0, 1)),
    ("unittest", "OK", "Ran 7 tests in 0.1s\n\nOK\n", (7, 0)),
    ("unittest with failures", "FAIL",
     "Ran 7 tests in 1s\n\nFAILED (failures=1, errors=2)\n", (4, 3)),
    ("unittest with failing rows", "FAIL", "Ran 1 test in 1s\n\nFAILED (failures=3)\n", (0, 3)),
    ("any other", "OK", "fine\n", (1, 0)),
    ("a time limit", "TIMEOUT", "", (0, 1)),
    ("skipped", "SKIP", "", (0, 0)),
]


class ChecksTest(unittest.TestCase):
    def tree(self, changes=None):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        root = pathlib.Path(holder.name)
        for name, text in {**GOOD_TREE, **(changes or {})}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, "utf-8")
        return root

    def test_a_good_tree_has_no_problems(self):
        root = self.tree()
        checks = (folders, layers, lengths, project_words)
        self.assertEqual([[]] * 4, [check.check(root) for check in checks])
        self.assertEqual([], version.check(root, "1.2.3"))

    def test_layers(self):
        for note, name, text, expected in BROKEN_LAYERS:
            with self.subTest(note):
                found = "\n".join(layers.check(self.tree({name: text})))
                self.assertIn(expected, found)
                self.assertIn(name, found)

    def test_layers_of_an_empty_tree(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(1, len(layers.check(folder)))

    def test_exported(self):
        for note, output, problems in EXPORTED:
            with self.subTest(note):
                self.assertEqual(problems, len(symbols.exported_problems(output)))

    def test_quiet(self):
        for note, output, problems in QUIET:
            with self.subTest(note):
                self.assertEqual(problems, len(symbols.quiet_problems(output)))

    def test_lengths(self):
        rows = [("lib/base/a.cc", 500, 0), ("lib/base/a.cc", 501, 1), ("include/fuge/a.h", 250, 0),
                ("include/fuge/a.h", 251, 1), ("docs/long.md", 9000, 0)]
        for name, lines, problems in rows:
            with self.subTest(name=name, lines=lines):
                self.assertEqual(problems, len(lengths.check(self.tree({name: "\n" * lines}))))

    def test_folders(self):
        rows = [("lib/base", 14, 0), ("lib/base", 15, 1), ("examples/fuge/output", 15, 1),
                ("tests/base", 15, 0)]
        for folder, units, problems in rows:
            with self.subTest(folder=folder, units=units):
                # The tree has a unit in each of them already.
                files = {f"{folder}/{unit}.{suffix}": "// Layer: base.\n"
                         for unit in ["json", *range(units - 1)] for suffix in ("h", "cc")}
                self.assertEqual(problems, len(folders.check(self.tree(files))))
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(1, len(folders.check(folder)))

    def test_project_words(self):
        for note, line, problems in WORDS:
            with self.subTest(note):
                found = project_words.check(self.tree({"docs/a.md": f"\n{line}\n"}))
                self.assertEqual(problems, len(found))
                self.assertTrue(all(problem.startswith("docs/a.md:2:") for problem in found))

    def test_version(self):
        self.assertEqual(2, len(version.check(self.tree(), "1.2.4")))

    def test_readme_code(self):
        block = "```cpp\n#include <a>\n{}();\n```\n"
        markdown = block.format("one") + "```sh\nno\n```\n" + block.format("two")
        source = readme_code.program(markdown)
        self.assertEqual(1, source.count("#include <a>"))
        self.assertIn("void block_1() {\none();\n}", source)
        self.assertIn("void block_2() {\ntwo();\n}", source)
        self.assertNotIn("no\n", source)
        with self.assertRaises(SystemExit):
            readme_code.program("no code")

    def test_counts(self):
        for note, result, output, expected in COUNTS:
            with self.subTest(note):
                record = {"name": note, "result": result, "stdout": output}
                self.assertEqual(expected, count_tests.count(record))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
