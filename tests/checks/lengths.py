"""No file is longer than can be read at one sitting: lengths.py SOURCE_ROOT"""

import pathlib
import sys

import tree

SOURCE_LIMIT = 500
PUBLIC_HEADER_LIMIT = 250
SOURCE_SUFFIXES = {".cc", ".h", ".py", ".sh"}


def limit_of(path, root):
    """The most lines a file may have; nothing where it may have any number."""
    if path.suffix not in SOURCE_SUFFIXES:
        return None
    public = path.is_relative_to(root / "include") and path.suffix == ".h"
    return PUBLIC_HEADER_LIMIT if public else SOURCE_LIMIT


def check(root):
    root = pathlib.Path(root)
    limits = {path: limit for path in tree.files(root) if (limit := limit_of(path, root))}
    if not limits:
        return [f"{root}: no sources were found"]
    problems = []
    for path, limit in limits.items():
        lines = path.read_bytes().count(b"\n")
        if lines > limit:
            problems.append(f"{path.relative_to(root)}: {lines} lines, {limit} at most")
    return problems


if __name__ == "__main__":
    found = check(sys.argv[1])
    print("\n".join(found) or "No file is too long.")
    sys.exit(1 if found else 0)
