"""The project speaks of itself alone: project_words.py SOURCE_ROOT

No file names a place on somebody's machine, a host it can't vouch for, or work left to do.
"""

import pathlib
import re
import sys

import tree

# The test of this check shows what it finds, and the licence's text isn't ours.
LEFT_OUT = {"tests/checks/checks_test.py", "LICENSE"}

# Hosts that a reader may be sent to; .example and .test exist nowhere (RFC 2606).
HOSTS = re.compile(
    r"(?:[\w-]+\.)*(?:example|test|invalid|example\.(?:com|org|net|de)|xapian\.org|unicode\.org"
    r"|snowballstem\.org|github\.com|gnu\.org|keepachangelog\.com|semver\.org|mesonbuild\.com"
    r"|fmt\.dev|j3e\.de|nist\.gov|rfc-editor\.org|no-color\.org|json\.nlohmann\.me|spdx\.org)$"
)
URL = re.compile(r"https?://([\w.-]+)")

# Backslash and character class keep each pattern from finding itself.
WORDS = [
    ("a path of somebody's machine",
     re.compile(r"(?<![\w.:/-])/(?:home|root|work|Users|mnt)/[\w.]")),
    ("a temporary folder of somebody's", re.compile(r"/tmp/(?:work|build|bash)")),
    ("work left to do", re.compile(r"\b(?:T[O]DO|F[I]XME|X[X]X)\b")),
    ("a discussion that the reader can't look up",
     re.compile(r"\bissue [#]?\d+|\bas discussed\b", re.I)),
]


def problems_of(text):
    """What is wrong with a line."""
    found = [what for what, pattern in WORDS if pattern.search(text)]
    found += [f"the host {host}" for host in URL.findall(text) if not HOSTS.match(host.rstrip("."))]
    return found


def check(root):
    root = pathlib.Path(root)
    files = tree.files(root)
    if not files:
        return [f"{root}: no files were found"]
    problems = []
    for path in files:
        name = path.relative_to(root).as_posix()
        if name in LEFT_OUT:
            continue
        lines = path.read_bytes().decode("utf-8", "replace").splitlines()
        for number, line in enumerate(lines, 1):
            problems += [f"{name}:{number}: names {what}" for what in problems_of(line)]
    return problems


if __name__ == "__main__":
    found = check(sys.argv[1])
    print("\n".join(found) or "The project speaks of itself alone.")
    sys.exit(1 if found else 0)
