"""Measures what it costs to compile everything: python3 tools/compile_time.py [WORD…]

Runs each command of a plain build that makes an object, one after the other and without any compiler
cache, and prints its CPU seconds (user and system) beside the object, the costliest first; then the
sums of each program and library, and of all. With words, only objects with one of them in their path
are compiled.

CPU seconds hardly depend on what else runs, but on a busy machine with shared cores they grow too: to
compare two commits, measure both in turns. The build folder is build/compile-time, or FUGE_BUILD's
folder compile-time.
"""

import collections
import json
import os
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OBJECTS = (".o", ".gch", ".pch")


def configured_folder():
    """A build folder of the default build type, with all sources that the build itself writes."""
    folder = pathlib.Path(os.environ.get("FUGE_BUILD", ROOT / "build")).resolve() / "compile-time"
    if not (folder / "build.ninja").exists():
        compiler = os.environ.get("CXX", "c++")
        setup = ["meson", "setup", folder, ROOT]
        environment = {**os.environ, "CXX": compiler}
        subprocess.run(setup, env=environment, check=True, stdout=subprocess.DEVNULL)
    # Takes in source files that came since, and writes what sources include.
    for target in ("build.ninja", "generated-headers"):
        subprocess.run(["ninja", "-C", folder, target], check=True, stdout=subprocess.DEVNULL)
    return folder


def commands(folder, words):
    """The object and the compiler's command of each step that is wanted."""
    database = subprocess.run(
        ["ninja", "-C", folder, "-t", "compdb"], check=True, capture_output=True, text=True
    ).stdout
    for step in json.loads(database):
        name = step["output"]
        if name.endswith(OBJECTS) and (not words or any(word in name for word in words)):
            yield name, [part for part in shlex.split(step["command"]) if part != "ccache"]


def seconds_of(folder, name, command):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    process = subprocess.Popen(command, cwd=folder, env={**os.environ, "CCACHE_DISABLE": "1"})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{name} didn't compile.")
    return usage.ru_utime + usage.ru_stime


def main():
    folder = configured_folder()
    times = {
        name: seconds_of(folder, name, command) for name, command in commands(folder, sys.argv[1:])
    }
    if not times:
        sys.exit("No object has one of these words in its path.")
    for name, seconds in sorted(times.items(), key=lambda item: -item[1]):
        print(f"{seconds:7.2f}  {name}")

    sums = collections.Counter()
    for name, seconds in times.items():
        sums[name.split(".p/")[0]] += seconds
    print()
    for target, seconds in sums.most_common():
        print(f"{seconds:7.1f}  {target}")
    print(f"{sum(times.values()):7.1f}  all, {len(times)} objects")


if __name__ == "__main__":
    main()
