# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases in meson's test logs, names what failed, and ends with "N passed, N failed".

Usage: count-tests.py LOG.json...    (a log that does not exist, or holds no test, is one failure)
"""

import json
import re
import sys

# Only unindented lines are cases; indented ones belong to a case of the line that follows them.
CASE = re.compile(r"^(not )?ok\b\s*\d*\s*-?\s*(.*?)\s*(?:#\s*(SKIP|TODO)\b.*)?$", re.IGNORECASE)
GOOD = ("OK", "EXPECTEDFAIL")


def cases(test):
    """Yields (outcome, name) for each case of one test, outcome being passed, failed or skipped."""
    seen_failure = False
    seen_any = False
    for line in (test.get("stdout") or "").splitlines():
        match = CASE.match(line)
        if not match:
            continue
        seen_any = True
        failed = bool(match[1]) and not match[3]
        seen_failure |= failed
        outcome = "failed" if failed else "skipped" if match[3] else "passed"
        yield outcome, f"{test['name']}: {match[2]}"
    if test["result"] == "SKIP":
        if not seen_any:
            yield "skipped", test["name"]
    elif test["result"] in GOOD:
        if not seen_any:
            yield "passed", test["name"]
    elif not seen_failure:
        yield "failed", f"{test['name']} ({test['result'].lower()}, exit status {test.get('returncode')})"


def read(path):
    """Returns the tests of a log, each once."""
    try:
        with open(path, encoding="utf-8") as log:
            return [json.loads(line) for line in log if line.strip()]
    except OSError:
        return []


def main(paths):
    found = {"passed": [], "failed": [], "skipped": []}
    for path in paths:
        tests = read(path)
        if not tests:
            found["failed"].append(f"{path}: nothing ran")
        for test in tests:
            for outcome, name in cases(test):
                found[outcome].append(f"{path.split('/')[0]}: {name}")
    for outcome in ("skipped", "failed"):
        if found[outcome]:
            print(f"\n{outcome.capitalize()}:")
            print("".join(f"  {name}\n" for name in found[outcome]), end="")
    print(f"\n{len(found['passed'])} passed, {len(found['failed'])} failed")
    return 1 if found["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
