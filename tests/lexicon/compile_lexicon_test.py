"""compile-lexicon is silent when it succeeds, and says what is wrong when it doesn't.

    compile_lexicon_test.py COMPILE_LEXICON DICTIONARY HYPHENATION CORRECTIONS LEXICON BASE_FORMS
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM, DICTIONARY, HYPHENATION, CORRECTIONS, LEXICON, BASE_FORMS = sys.argv[1:7]


class CompileLexicon(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.output = self.folder / "lexicon.bin"
        self.base_forms = self.folder / "base_forms.bin"

    def run_program(self, **changes):
        """Exit code and all that is printed; without an option where it is None."""
        options = {"dictionary": DICTIONARY, "hyphenation": HYPHENATION,
                   "corrections": CORRECTIONS, "output": self.output,
                   "base-forms": self.base_forms, **changes}
        words = [word for name, value in options.items() if value is not None
                 for word in (f"--{name}", str(value))]
        done = subprocess.run([PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def test_the_same_bytes_each_time(self):
        self.assertEqual((0, ""), self.run_program())
        self.assertEqual(pathlib.Path(LEXICON).read_bytes(), self.output.read_bytes())
        self.assertEqual(pathlib.Path(BASE_FORMS).read_bytes(), self.base_forms.read_bytes())

    def test_errors(self):
        empty = self.folder / "empty.dic"
        empty.write_bytes(b"")
        empty.with_suffix(".aff").write_bytes(b"SET UTF-8\n")
        alone = self.folder / "alone.dic"
        alone.write_bytes(b"")
        nowhere = self.folder / "nowhere" / "file"
        rows = [
            ("no dictionary", {"dictionary": None}, "--dictionary is missing\nusage: "),
            ("no hyphenation", {"hyphenation": None}, "--hyphenation is missing\nusage: "),
            ("no corrections", {"corrections": None}, "--corrections is missing\nusage: "),
            ("no output", {"output": None}, "--output is missing\nusage: "),
            ("no base forms", {"base-forms": None}, "--base-forms is missing\nusage: "),
            ("an option too many", {"verbose": 1}, "an argument that isn't known\nusage: "),
            ("no such dictionary", {"dictionary": nowhere}, "can't be read"),
            ("no affixes beside it", {"dictionary": alone}, "alone.aff: can't be read"),
            ("another dictionary", {"dictionary": empty}, "hunspell-de-de"),
            ("another hyphenation", {"hyphenation": empty}, "hyphen-de"),
            ("no such corrections", {"corrections": nowhere}, f"{nowhere}: can't be read"),
            ("no place for the output", {"output": nowhere}, f"{nowhere}: can't be written"),
            ("no place for base forms", {"base-forms": nowhere}, f"{nowhere}: can't be written"),
        ]
        for note, changes, expected in rows:
            with self.subTest(note):
                code, printed = self.run_program(**changes)
                self.assertEqual(1, code)
                self.assertIn(expected, printed)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
