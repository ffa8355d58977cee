#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small files, small functions. tools/size-exceptions.txt lists what may be larger, and why.

A line of that file is "PATH[:FUNCTION] LIMIT REASON". An exception nobody needs any more is an error.
"""

import re
import statistics
import sys
from pathlib import Path

CAPS = {"src": {".c": 600, ".h": 150}, "ui": {".ui": 300}, "tests": {".c": 600}, "bench": {".c": 600}}
FUNCTION_CAP = 60
FILE_MEDIAN, FUNCTION_MEDIAN = 250, 12


def functions(lines):
    """Yields (name, body lines) for each function; in our layout a body starts and ends in column 0."""
    start = name = None
    for number, line in enumerate(lines):
        if line == "{" and start is None:
            name = name_above(lines, number)
            start = number
        elif line.startswith("}") and start is not None:
            if name:
                yield name, number - start - 1
            start = None


def name_above(lines, number):
    """Returns the name of the function whose body opens on this line, or None for a struct or table."""
    if not lines[number - 1].rstrip().endswith(")"):
        return None
    for line in reversed(lines[:number]):
        if match := re.match(r"(\w+) \(", line):
            return match[1]
        if not line.startswith(" "):
            return None
    return None


def read_exceptions(path):
    rules = (line.split(None, 2) for line in path.read_text().splitlines() if line and line[0] != "#")
    return {where: int(limit) for where, limit, _reason in rules}


def main():
    exceptions = read_exceptions(Path("tools/size-exceptions.txt"))
    problems, file_sizes, function_sizes, used = [], [], [], set()

    def check(where, size, cap):
        if size <= cap:
            return
        used.add(where)
        if size > exceptions.get(where, cap):
            problems.append(f"{where}: {size} lines, at most {exceptions.get(where, cap)}")

    for top, caps in CAPS.items():
        for path in sorted(p for p in Path(top).rglob("*") if p.suffix in caps):
            lines = path.read_text().splitlines()
            check(str(path), len(lines), caps[path.suffix])
            if top == "src" and path.suffix == ".c":
                file_sizes.append(len(lines))
                for name, size in functions(lines):
                    function_sizes.append(size)
                    check(f"{path}:{name}", size, FUNCTION_CAP)

    for what, sizes, most in (("file", file_sizes, FILE_MEDIAN), ("function", function_sizes, FUNCTION_MEDIAN)):
        median = statistics.median(sizes or [0])
        print(f"median {what}: {median:g} lines of at most {most}, {len(sizes)} in all, largest {max(sizes or [0])}")
        if median > most:
            problems.append(f"the median {what} has {median:g} lines, at most {most}")
    problems += [f"{where}: needs no exception any more" for where in exceptions if where not in used]
    print("\n".join(problems))
    return bool(problems)


sys.exit(main())
