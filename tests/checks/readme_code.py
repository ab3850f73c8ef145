"""README's C++ as a program: readme_code.py README.md OUTPUT.cc

Each ```cpp block becomes a function, called in order; its #include lines go to the top. So a block
reads as it would in a user's program, and can't go stale.
"""

import pathlib
import re
import sys

BLOCK = re.compile(r"^```cpp\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(markdown):
    return BLOCK.findall(markdown)


def program(markdown):
    """The source of a program that runs all blocks."""
    includes, functions, calls = {}, [], []
    for number, block in enumerate(blocks(markdown), 1):
        lines = block.splitlines()
        includes.update({line: None for line in lines if line.startswith("#include")})
        body = [line for line in lines if not line.startswith("#include")]
        functions.append("\n".join([f"void block_{number}() {{", *body, "}\n"]))
        calls.append(f"  block_{number}();")
    if not functions:
        raise SystemExit("README has no C++ to compile")
    main = "\n".join(["int main() {", *calls, "}\n"])
    return "\n".join([*includes, "\nnamespace {", *functions, "}  // namespace\n", main])


if __name__ == "__main__":
    source = pathlib.Path(sys.argv[1]).read_text("utf-8")
    pathlib.Path(sys.argv[2]).write_text(program(source), "utf-8")
