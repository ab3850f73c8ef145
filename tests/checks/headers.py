"""Each public header compiles alone, and twice: headers.py INCLUDE_FOLDER COMPILER…

Nothing but the folder itself is on the include path, and warnings are errors: what a header needs,
it brings.
"""

import pathlib
import subprocess
import sys

OPTIONS = ["-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]


def compile_alone(include, header, compiler):
    """The compiler's complaints; nothing where there are none."""
    name = header.relative_to(include)
    result = subprocess.run(
        [*compiler, *OPTIONS, "-fsyntax-only", "-I", str(include), "-x", "c++", "-"],
        input=f'#include "{name}"\n#include "{name}"\n',
        capture_output=True,
        text=True,
    )
    if result.returncode == 0:
        return None
    return f"{name} doesn't compile alone:\n{result.stderr}"


def check(include, compiler):
    include = pathlib.Path(include)
    headers = sorted(include.rglob("*.h"))
    if not headers:
        return [f"{include}: no headers were found"]
    results = (compile_alone(include, header, compiler) for header in headers)
    return [result for result in results if result is not None]


if __name__ == "__main__":
    found = check(sys.argv[1], sys.argv[2:])
    print("\n".join(found) or "Every header stands alone.")
    sys.exit(1 if found else 0)
