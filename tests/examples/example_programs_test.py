"""The two smallest programs, on the sample articles."""

import unittest

from program_support import INDEX_FOLDER, SEARCH_INDEX, SOURCE_ROOT, ProgramTest, main

SAMPLES = SOURCE_ROOT / "examples" / "articles"


class Examples(ProgramTest):
    articles = []

    def sample_files(self):
        return sorted(path for path in SAMPLES.rglob("*") if path.is_file())

    def test_index_and_search(self):
        files = self.sample_files()
        self.assertGreaterEqual(len(files), 40)
        for _ in range(2):  # again: nothing changes
            result = self.run_command([INDEX_FOLDER, str(SAMPLES), self.db], code=0)
            self.assertEqual((result.out, result.err), (f"{len(files)} articles in the index\n", ""))
        everything = self.run_command([SEARCH_INDEX, self.db, ""], code=0).out
        self.assertTrue(everything.startswith(f"{len(files)} articles\n"), everything)
        title_word = self.run_command([SEARCH_INDEX, self.db, "deutschland"], code=0).out
        self.assertIn(" articles\n", title_word)

    def test_program_on_the_samples(self):
        result = self.run_program("index", str(SAMPLES), code=0)
        count = len(self.sample_files())
        self.assertEqual(result.out, f"{count} read, {count} indexed, 0 replaced, 0 rejected\n")
        found = self.search_json("", "--limit", "100", "--facets")
        self.assertEqual({hit["id"] for hit in found["hits"]},
                         {path.relative_to(SAMPLES).as_posix() for path in self.sample_files()})
        by_day = sum(item["count"] for item in found["facets"]["day"])
        self.assertEqual(by_day + found["undated"], count)

    def test_marks(self):
        self.write("texte/a.txt", "date 2025-04-01 Bonn (dpa) - Die Glocken läuten über Bonn.\n")
        self.run_command([INDEX_FOLDER, "texte", self.db], code=0)
        out = self.run_command([SEARCH_INDEX, self.db, "glocken"], code=0).out
        self.assertIn("1 articles\n", out)
        self.assertIn("[Glocken]", out)
        self.assertIn("dpa: 1\n", out)

    def test_errors(self):
        for line, code in (([INDEX_FOLDER], 2), ([SEARCH_INDEX, self.db], 2),
                           ([SEARCH_INDEX, self.db, "x"], 1), ([INDEX_FOLDER, "nowhere", self.db], 1)):
            result = self.run_command(line, code=code)
            self.assertNotEqual(result.err, "")
        result = self.run_command([SEARCH_INDEX, self.db, 'quelle:"offen'], code=2)
        self.assertNotEqual(result.err, "")

    def test_under_forty_lines(self):
        for name in ("index_folder.cc", "search_index.cc"):
            source = (SOURCE_ROOT / "examples" / name).read_text()
            self.assertLess(len(source.splitlines()), 40)
            self.assertIn("#include <fuge/fuge.h>", source)


if __name__ == "__main__":
    main()
