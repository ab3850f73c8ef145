"""What the tests of the programs need: running them, and articles to run them on."""

import json
import os
import pathlib
import pty
import select
import subprocess
import sys
import tempfile
import unittest

# The tests run elsewhere than they are started.
PROGRAM, INDEX_FOLDER, SEARCH_INDEX, SOURCE_ROOT = map(os.path.abspath, sys.argv[1:5])
SOURCE_ROOT = pathlib.Path(SOURCE_ROOT)

# Controls of writing direction and line separators: misleading in a terminal.
LAYOUT_CONTROLS = [0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)]
UNSAFE = {chr(code) for code in [*range(0x20), *range(0x7F, 0xA0), *LAYOUT_CONTROLS]} - {"\n"}


def article(id, date, sources, place, title, text):
    return {"id": id, "date": date, "sources": sources, "place": place, "title": title, "text": text}


ARTICLES = [
    article("hafen-1", "2025-01-14", ["dpa"], "Hamburg", "Hafen schlägt mehr Container um",
            "Im Hamburger Hafen ist der Umschlag im vergangenen Jahr gestiegen. Die Reederei rechnet "
            "mit weiterem Wachstum. Über die Vertiefung der Elbe wird noch gestritten."),
    article("hafen-2", "2025-01-15", ["Reuters", "dpa"], "Hamburg", None,
            "Hamburg hat im vergangenen Jahr mehr Container umgeschlagen. Der Hafen sei auf dem Weg "
            "zu alter Stärke, sagte die Senatorin am Mittwoch."),
    article("elbe", "2025-03-02", ["Reuters"], "Dresden", "Elbe führt wenig Wasser",
            "Die Elbe führt nach trockenen Wochen wenig Wasser. Die Schifffahrt ruht."),
    article("brot", "2024-12-31", ["AFP"], None, "Bäcker erhöhen die Preise",
            "Brot wird zum Jahreswechsel teurer. Die Innung nennt höhere Löhne als Grund."),
    article("museum", None, [], None, "Museum öffnet wieder",
            "Das Museum am Hafen öffnet nach dem Umbau wieder seine Türen."),
    article("schnee", "2025-03-20", [], "Oberhof", None,
            "Im Thüringer Wald ist noch einmal Schnee gefallen. Der Winterdienst war im Einsatz."),
]


def json_lines(articles):
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in articles).encode()


def environment(changes=None):
    """The environment without what changes the programs' behaviour."""
    kept = {key: value for key, value in os.environ.items() if key not in ("FUGE_DB", "NO_COLOR")}
    kept["TERM"] = "xterm"
    kept.update(changes or {})
    return kept


class ProgramTest(unittest.TestCase):
    """A temporary folder a test, and an index in it where `articles` isn't empty."""

    articles = ARTICLES

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.db = str(self.folder / "archive.fuge")
        if self.articles:
            self.run_program("index", "-", input=json_lines(self.articles), code=0)

    def run_command(self, command, input=b"", code=None, env=None):
        result = subprocess.run(command, input=input, capture_output=True, env=environment(env),
                                cwd=self.folder)
        result.out = result.stdout.decode()
        result.err = result.stderr.decode()
        if code is not None:
            self.assertEqual(result.returncode, code, (command, result.out, result.err))
        return result

    def run_program(self, command, *arguments, input=b"", code=None, env=None):
        """The program with --db of this test's index. Everything printed must be safe to show."""
        line = [PROGRAM, command, "--db", self.db, *arguments]
        result = self.run_command(line, input=input, code=code, env=env)
        self.assert_safe(result.out + result.err)
        return result

    def search_json(self, *arguments, command="search"):
        result = self.run_program(command, "--json", *arguments, code=0)
        self.assertEqual(result.out.count("\n"), 1)
        return json.loads(result.out)

    def ids(self, *arguments):
        return [hit["id"] for hit in self.search_json(*arguments)["hits"]]

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def assert_safe(self, text, but=""):
        self.assertEqual(sorted(UNSAFE & set(text) - set(but)), [], repr(text))

    def run_on_terminal(self, *arguments, env=None, input=b""):
        """Exit code and all that a pseudo-terminal at standard output and error would show."""
        parent, child = pty.openpty()
        process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.PIPE, stdout=child,
                                   stderr=child, env=environment(env), cwd=self.folder)
        os.close(child)
        process.stdin.write(input)
        process.stdin.close()
        shown = read_all(parent)
        os.close(parent)
        return process.wait(), shown.decode().replace("\r\n", "\n")


def read_all(descriptor):
    content = b""
    while True:
        select.select([descriptor], [], [])
        try:
            piece = os.read(descriptor, 65536)
        except OSError:  # Linux says so when the other end of a terminal is closed
            return content
        if not piece:
            return content
        content += piece


def main():
    unittest.main(argv=[sys.argv[0], *sys.argv[5:]])
