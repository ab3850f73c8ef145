"""docs/architecture.md, "How to add … a field": recipe_field_test.py SOURCE_DIR INTERNAL_LIB COMPILER...

The row that the recipe shows goes into a copy of the table of fields. Compiled in place of the
library's own, it is all that a search by the new field needs.
"""

import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import textwrap
import unittest

SOURCE, LIBRARY, COMPILER = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
PACKAGES = ["xapian-core", "icu-uc", "icu-i18n", "fmt", "zlib", "libdeflate"]

PROGRAM = """
#undef NDEBUG
#include <cassert>
#include <string>

#include "fuge/index.h"
#include "fuge/writer.h"

int main(int, char** arguments) {
  const std::string path = arguments[1];
  fuge::Writer writer(path);
  writer.put({.id = "a", .text = "Ebbe", .fields = {{"language", {"Deutsch"}}}});
  writer.put({.id = "b", .text = "Ebb", .fields = {{"language", {"English", "deutsch"}}}});
  writer.put({.id = "c", .text = "Flut"});
  writer.commit();
  const fuge::Index index(path);
  assert(index.search(fuge::Search("sprache:deutsch")).total == 2);
  assert(index.search(fuge::Search("Language:english")).total == 1);
  const auto all = index.search(fuge::Search().facet("language"));
  assert(all.facets.at("language").values.front() == (fuge::FacetValue{"Deutsch", 2}));
  assert(all.facets.at("language").without == 1);
  assert(index.search(fuge::Search().filter("language", "ENGLISH")).total == 1);
  assert(index.search(fuge::Search().without("language")).total == 1);
  assert(index.find("b")->fields.at("language").front() == "English");
}
"""


def recipe_row():
    page = (SOURCE / "docs/architecture.md").read_text("utf-8")
    recipe = page[page.index("### … a field\n"):]
    return textwrap.dedent(re.search(r"```cpp\n(.*?)```", recipe, re.DOTALL).group(1))


def table_with(row):
    table = (SOURCE / "lib/schema/fields.cc").read_text("utf-8")
    before = '      {.name = "place"'
    assert table.count(before) == 1
    return table.replace(before, row + before)


def flags(option):
    out = subprocess.run(["pkg-config", option, *PACKAGES], check=True, capture_output=True, text=True)
    return shlex.split(out.stdout)


class Recipe(unittest.TestCase):
    def test_one_row_makes_a_field(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "fields.cc").write_text(table_with(recipe_row()), "utf-8")
            (folder / "main.cc").write_text(PROGRAM, "utf-8")
            program = folder / "program"
            subprocess.run(
                [*COMPILER, "-std=c++20", f"-I{SOURCE / 'include'}", f"-I{SOURCE / 'lib'}",
                 *flags("--cflags"), str(folder / "fields.cc"), str(folder / "main.cc"), LIBRARY,
                 *flags("--libs"), "-lstemmer", "-o", str(program)],
                check=True)
            subprocess.run([str(program), str(folder / "archive.fuge")], check=True)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
