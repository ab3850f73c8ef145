"""What the shared library shows and what it calls: symbols.py exported|quiet NM LIBRARY

exported: it shows names of fuge:: and nothing else.
quiet:    it calls nothing that prints, and nothing that ends the process.
"""

import re
import subprocess
import sys

OWN = re.compile(r"(typeinfo for |typeinfo name for |vtable for |VTT for )?fuge::")

# std::terminate is no choice of the library's: compilers call it for what is noexcept.
LOUD_FUNCTIONS = """
    printf fprintf vprintf vfprintf dprintf vdprintf __printf_chk __fprintf_chk __vprintf_chk
    __vfprintf_chk __dprintf_chk puts fputs putchar putc fputc _IO_putc putwchar fputwc fputws
    wprintf fwprintf perror psignal psiginfo syslog vsyslog __syslog_chk err errx warn warnx error
    stdout stderr
    abort exit _exit _Exit quick_exit __assert_fail __assert_perror_fail raise kill
""".split()
LOUD_OBJECTS = re.compile(
    r"std::(w?cout|w?cerr|w?clog|ostream::flush\(\)$)|fmt::v\d+::(v?print|vprint_mojibake)\b"
)


def names(nm_output):
    """The symbols of nm's output: the last column, which may hold spaces, without versions."""
    found = []
    for line in nm_output.splitlines():
        if match := re.match(r"\s*(?:[0-9a-f]+)?\s+([A-Za-z])\s+(.+)$", line):
            found.append((match[1], re.sub(r"@+[A-Za-z_0-9.]+$", "", match[2])))
    return found


def exported_problems(nm_output):
    symbols = [name for kind, name in names(nm_output) if kind != "A"]
    if not any(name.startswith("fuge::Index::search") for name in symbols):
        return ["fuge::Index::search isn't exported: what should a user link with?"]
    return [f"exports {name}, which isn't of fuge::" for name in symbols if not OWN.match(name)]


def quiet_problems(nm_output):
    symbols = [name for _, name in names(nm_output)]
    if not symbols:
        return ["nothing undefined: this is no list of what a library calls"]
    return [
        f"calls {name}, which prints or ends the process"
        for name in symbols
        if name in LOUD_FUNCTIONS or LOUD_OBJECTS.match(name)
    ]


CHECKS = {
    "exported": ("--defined-only", exported_problems),
    "quiet": ("--undefined-only", quiet_problems),
}


def main(which, nm, library):
    option, problems = CHECKS[which]
    output = subprocess.run(
        [nm, "--dynamic", option, "--demangle", library],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    found = problems(output)
    print("\n".join(found) or f"{len(names(output))} symbols, as they should be.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
