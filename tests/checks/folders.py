"""No folder holds more than can be taken in at a glance: folders.py SOURCE_ROOT

A unit is a source with its header, or one of them alone.
"""

import pathlib
import sys

import tree

MOST_UNITS = 14
FOLDERS = ("lib", "examples")
SUFFIXES = {".cc", ".h"}


def check(root):
    root = pathlib.Path(root)
    units = {}
    for path in tree.files(root):
        name = path.relative_to(root)
        if name.parts[0] in FOLDERS and name.suffix in SUFFIXES:
            units.setdefault(name.parent, set()).add(name.stem)
    if not units:
        return [f"{root}: no sources were found"]
    return [
        f"{folder}: {len(names)} units, {MOST_UNITS} at most; sort them into folders by theme"
        for folder, names in sorted(units.items())
        if len(names) > MOST_UNITS
    ]


if __name__ == "__main__":
    found = check(sys.argv[1])
    print("\n".join(found) or "No folder is too full.")
    sys.exit(1 if found else 0)
