"""One version everywhere: version.py SOURCE_ROOT MESON_VERSION

The headers' version is Meson's, and the change log has a section for it.
"""

import pathlib
import re
import sys

IN_HEADER = re.compile(r'inline constexpr const char\* version = "([^"]*)";')
IN_CHANGES = re.compile(r"^## \[([^\]]+)\]", re.MULTILINE)


def check(root, expected):
    root = pathlib.Path(root)
    header = IN_HEADER.findall((root / "include/fuge/version.h").read_text("utf-8"))
    changes = IN_CHANGES.findall((root / "CHANGELOG.md").read_text("utf-8"))
    problems = []
    if header != [expected]:
        problems.append(f"include/fuge/version.h says {header}, meson.build {expected}")
    if expected not in changes:
        problems.append(f"CHANGELOG.md has no section [{expected}], only {changes}")
    return problems


if __name__ == "__main__":
    found = check(*sys.argv[1:3])
    print("\n".join(found) or "One version everywhere.")
    sys.exit(1 if found else 0)
