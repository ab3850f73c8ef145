"""A configuration without the dictionaries fails, and says what to do.

    missing_dictionaries_test.py SOURCE_ROOT
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

SOURCE_ROOT = sys.argv[1]


class MissingDictionaries(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def configure(self, *options):
        """What a configuration prints that has to fail."""
        command = ["meson", "setup", str(self.folder / "build"), SOURCE_ROOT, *options]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        printed = done.stdout.decode("utf-8", "replace")
        self.assertNotEqual(0, done.returncode, printed)
        return printed

    def assert_says(self, words, printed):
        for word in words:
            self.assertIn(word, printed)

    def test_both(self):
        printed = self.configure("-Dhunspell_dir=/nonexistent", "-Dhyphen_dir=/nonexistent")
        self.assert_says(
            ["de_DE.dic, de_DE.aff: install", "Debian/Ubuntu hunspell-de-de", "Fedora hunspell-de",
             "Arch hunspell-de", "-Dhunspell_dir=FOLDER", "hyph_de_DE.dic: install",
             "Debian/Ubuntu hyphen-de", "Fedora hyphen-de", "Arch hyphen-de",
             "-Dhyphen_dir=FOLDER"],
            printed,
        )

    def test_a_dictionary_without_affixes(self):
        (self.folder / "de_DE.dic").write_text("0\n", "utf-8")
        printed = self.configure(f"-Dhunspell_dir={self.folder}")
        self.assert_says(["de_DE.dic, de_DE.aff: install"], printed)
        self.assertNotIn("hyph_de_DE.dic: install", printed)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
