"""README's examples do what README says: readme_test.py SOURCE_ROOT CODE_PROGRAM FUGE_PROGRAM

The C++ blocks, compiled into one program, run where articles/ holds the sample articles; what they
print follows as a ```text block. Each "$ fuge …" of a ```console block prints what stands under
it, where a line "…" stands for any lines.
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

ROOT, CODE, FUGE = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
README = (ROOT / "README.md").read_text("utf-8")


def fenced(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def commands():
    """The commands with what README shows under each."""
    found = []
    for block in fenced("console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("fuge "):
                found.append((command, output))
    return found


def pattern_of(shown):
    return "".join(
        r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in shown.splitlines()
    )


class ReadmeTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        (self.folder / "articles").symlink_to(ROOT / "examples/articles")

    def run_in_folder(self, command):
        environment = {key: value for key, value in os.environ.items() if key != "FUGE_DB"}
        result = subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, encoding="utf-8"
        )
        self.assertEqual("", result.stderr)
        self.assertEqual(0, result.returncode)
        return result.stdout

    def test_code_prints_what_readme_shows(self):
        shown = "".join(fenced("text"))
        self.assertNotEqual("", shown)
        self.assertRegex(self.run_in_folder([CODE]), rf"\A{pattern_of(shown)}\Z")

    def test_commands_print_what_readme_shows(self):
        self.assertGreater(len(commands()), 2)
        for command, shown in commands():
            with self.subTest(command=command):
                printed = self.run_in_folder([FUGE, *shlex.split(command)[1:]])
                if not re.fullmatch(pattern_of(shown), printed):
                    self.assertEqual(shown, printed)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
