"""How to add an agency (docs/architecture.md): one line of text, and the library knows it.

    agency_recipe_test.py SOURCE_ROOT COMPILER...

Follows the recipe in a copy of the table, and compiles the unit that looks agencies up with it.
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv[1])
COMPILER = sys.argv[2:]
# The unit, and what it needs.
SOURCES = [
    "lib/article/wire_copy/agencies.cc",
    "lib/article/scan.cc",
    "lib/base/unicode.cc",
    "lib/base/utf8.cc",
]
PROGRAM = """
#include <cstdio>
#include <string>

#include "article/wire_copy/agencies.h"

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    const auto name = fuge::article::agency_named(arguments[i]);
    std::printf("%s\\n", name ? std::string(*name).c_str() : "-");
  }
}
"""


def run(*command):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode("utf-8")


class AgencyRecipe(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        (self.folder / "article/tables").mkdir(parents=True)
        self.table = self.folder / "agencies.txt"
        self.table.write_bytes((ROOT / "data/de/agencies.txt").read_bytes())

    def succeed(self, *command):
        code, printed = run(*command)
        self.assertEqual(0, code, printed)
        return printed

    def make_header(self, table):
        header = self.folder / "article/tables" / (table.stem + ".h")
        self.succeed(sys.executable, "-B", ROOT / "data/compile_tables.py", "header", table, header)

    def build(self):
        """The program that prints the agency that each of its arguments names."""
        source, program = self.folder / "main.cc", self.folder / "program"
        source.write_text(PROGRAM, "utf-8")
        libraries = self.succeed("pkg-config", "--libs", "icu-uc").split()
        folders = [f"-I{folder}" for folder in (self.folder, ROOT / "lib", ROOT / "include")]
        self.succeed(*COMPILER, "-std=c++20", "-O0", *folders, source,
                     *(ROOT / name for name in SOURCES), "-o", program, *libraries)
        return program

    def test_one_line(self):
        text = self.table.read_text("utf-8")
        self.assertNotIn("Nordwind", text)
        self.table.write_text(text + "\n# Of the coast.\nNordwind = NWD\n", "utf-8")
        self.make_header(self.table)
        printed = self.succeed(self.build(), "nordwind", "NWD", "Reuters", "Ostwind").split()
        self.assertEqual(["Nordwind", "Nordwind", "Reuters", "-"], printed)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
