"""Counts the test cases of a Meson test log: count_tests.py testlog.json

doctest and unittest say how many cases they ran; any other test is one case. The last line is
"N passed, N failed". A test that failed counts as at least one failure, and so does a suite without
any case: it would pass for ever.
"""

import json
import re
import sys

DOCTEST = re.compile(r"\[doctest\] test cases:\s*(\d+) \|\s*(\d+) passed \|\s*(\d+) failed")
UNITTEST = re.compile(r"^Ran (\d+) tests? in ", re.MULTILINE)
UNITTEST_FAILED = re.compile(r"^FAILED \((.*)\)$", re.MULTILINE)
GOOD = {"OK", "EXPECTEDFAIL"}


def cases(output):
    """How many cases passed and failed by the output's own account; nothing where it tells none."""
    if found := DOCTEST.search(output):
        return int(found[2]), int(found[3])
    if found := UNITTEST.search(output):
        reasons = UNITTEST_FAILED.search(output)
        names = ("failures", "errors", "unexpected successes")
        failed = sum(
            int(number)
            for name, number in re.findall(r"([a-z ]+)=(\d+)", reasons[1] if reasons else "")
            if name.strip() in names
        )
        return max(int(found[1]) - failed, 0), failed  # a case may fail several times, once a row
    return None


def count(record):
    """Passed and failed cases of one test of the log."""
    if record["result"] == "SKIP":
        return 0, 0
    good = record["result"] in GOOD
    passed, failed = cases(record.get("stdout", "") + "\n" + record.get("stderr", "")) or (
        int(good),
        int(not good),
    )
    if good and passed == 0:
        print(f"{record['name']}: no test case ran")
        good = False
    return passed, failed if good else max(failed, 1)


def main(path):
    with open(path, encoding="utf-8") as log:
        counts = [count(json.loads(line)) for line in log if line.strip()]
    passed, failed = map(sum, zip(*counts)) if counts else (0, 1)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
