"""The layers, and who may include whom: layers.py SOURCE_ROOT

A layer includes only itself and the layers to its left. The layer of a private file is its folder
in lib/, that of a public header stands in its first line. Public headers include only each other
and the standard library. Examples know the public headers alone. The lexicon compiler in lexicon/
runs before the library is built: it knows itself, what it shares with it, and the standard library.
"""

import pathlib
import re
import sys

LAYERS = [
    "base", "article", "compound", "analysis", "schema", "index", "ranking", "query", "search",
]
# Written by the build, and so in no source tree.
GENERATED = {
    "compound/lexicon_path.h", "analysis/base_forms_path.h", "analysis/tables/hash.h",
}
# So are the headers of the German tables, a folder a layer; their texts are in the tree.
TABLE = re.compile(r"[a-z]+/tables/([a-z_]+)\.h")
# What the lexicon compiler may share with the library.
LEXICON_SHARES = {"base", "compound"}
LEXICON_WRITES = {"analysis/base_forms/image.h"}  # and what describes what it makes
# The header that brings all the others stands beyond the last layer.
WITHOUT_LAYER = {"fuge.h"}
LAYER_LINE = re.compile(r"// Layer: ([^.\s]+)\.")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[>"]', re.MULTILINE)
STANDARD = re.compile(r"[a-z_0-9]+$")

# Who may use what of others: a layer that knows their types has to change with them.
RESERVED = {
    "xapian.h": {"schema", "index", "ranking", "query", "search"},
    "libstemmer.h": {"analysis"},
    "nlohmann/json.hpp": {"base/json.h"},
    "unicode/uchar.h": {"base/unicode.cc"},
}
# Likewise the examples: each of these takes a compiler several seconds a file.
RESERVED_IN_EXAMPLES = {
    "CLI/": "fuge/options/command_line.cc",
    "nlohmann/": "fuge/output/json.cc",
}


def includes(path):
    """The files a file includes: whether in <…>, and the name."""
    return [(mark == "<", name) for mark, name in INCLUDE.findall(path.read_text("utf-8"))]


def named_layer(path):
    """The layer that the first line names; nothing where it names none."""
    match = LAYER_LINE.match(path.read_text("utf-8"))
    return match[1] if match else None


class Layers:
    """The layers of a source tree, and what is wrong with them."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.problems = []
        self.public = {}
        for header in sorted((self.root / "include/fuge").glob("*.h")):
            self.public["fuge/" + header.name] = self.rank_of_public(header)

    def report(self, path, message):
        self.problems.append(f"{path.relative_to(self.root)}: {message}")

    def rank(self, path, layer):
        if layer in LAYERS:
            return LAYERS.index(layer)
        self.report(path, f"no layer is called '{layer}'")
        return len(LAYERS)

    def rank_of_public(self, header):
        if header.name in WITHOUT_LAYER:
            return len(LAYERS)
        layer = named_layer(header)
        if layer is None:
            self.report(header, "the first line must be '// Layer: X.', and on")
            return len(LAYERS)
        return self.rank(header, layer)

    def check_public(self, header):
        rank = self.public["fuge/" + header.name]
        for _, name in includes(header):
            if name in self.public:
                if self.public[name] > rank:
                    self.report(header, f"includes {name}, of a layer further right")
            elif not STANDARD.match(name):
                self.report(header, f"includes {name}: a public header includes only its like")

    def check_private(self, path):
        layer = path.relative_to(self.root / "lib").parts[0]
        rank = self.rank(path, layer)
        if path.suffix == ".h" and named_layer(path) != layer:
            self.report(path, f"the first line must be '// Layer: {layer}.', and on")
        for in_brackets, name in includes(path):
            if (problem := self.problem_of(path, layer, rank, in_brackets, name)) is not None:
                self.report(path, f"includes {name}, {problem}")

    def problem_of(self, path, layer, rank, in_brackets, name):
        """What is wrong with an include of a private file; nothing where it is right."""
        if name in RESERVED:
            here = {layer, str(path.relative_to(self.root / "lib"))}
            return None if here & RESERVED[name] else "which only others may"
        if name in self.public:
            return "of a layer further right" if self.public[name] > rank else None
        if in_brackets:
            return None
        if not (self.root / "lib" / name).is_file() and not self.is_generated(name):
            return "which is in no layer"
        other = name.split("/")[0]
        if other not in LAYERS or LAYERS.index(other) > rank:
            return "of a layer further right"
        return None

    def is_generated(self, name):
        table = TABLE.fullmatch(name)
        return name in GENERATED or (
            table is not None and (self.root / f"data/de/{table[1]}.txt").is_file())

    def check_example(self, path):
        here = path.relative_to(self.root / "examples")
        for in_brackets, name in includes(path):
            folders = (path.parent, self.root / "examples/fuge")
            own = any((folder / name).is_file() for folder in folders)
            if not in_brackets and name not in self.public and not own:
                self.report(path, f"includes {name}: an example includes only public headers")
            for library, only in RESERVED_IN_EXAMPLES.items():
                if name.startswith(library) and here.as_posix() != only:
                    self.report(path, f"includes {name}, which only {only} may")

    def check_lexicon(self, path):
        if path.suffix == ".h" and named_layer(path) != "lexicon":
            self.report(path, "the first line must be '// Layer: lexicon.', and on")
        for in_brackets, name in includes(path):
            if name in self.public:
                known = self.layer_of_public(name) in LEXICON_SHARES
            elif in_brackets:
                known = STANDARD.match(name)
            else:
                known = self.in_lexicon(name)
            if not known:
                self.report(path, f"includes {name}, which isn't there when the lexicon is made")

    def layer_of_public(self, name):
        return named_layer(self.root / "include" / name)

    def in_lexicon(self, name):
        """Whether a private file is of the lexicon compiler, or shared with it."""
        folder = name.split("/")[0]
        if folder == "lexicon":
            return (self.root / name).is_file() or self.is_generated(name)
        if name in LEXICON_WRITES:
            return True
        return folder in LEXICON_SHARES and (self.root / "lib" / name).is_file()

    def check(self):
        for header in sorted((self.root / "include/fuge").glob("*.h")):
            self.check_public(header)
        for path in sources(self.root / "lib"):
            self.check_private(path)
        for path in sources(self.root / "lexicon"):
            self.check_lexicon(path)
        for path in sources(self.root / "examples"):
            self.check_example(path)
        return self.problems


def sources(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in (".cc", ".h"))


def check(root):
    """What is wrong, a line each; nothing where all is well."""
    root = pathlib.Path(root)
    if not sources(root / "lib") or not sources(root / "include"):
        return [f"{root}: no sources were found"]
    return Layers(root).check()


if __name__ == "__main__":
    found = check(sys.argv[1])
    print("\n".join(found) or "Every file keeps to its layer.")
    sys.exit(1 if found else 0)
