#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""src/core/hf-row.c has tests/core/test-hf-row.c, which is built, and no test is left without its source.

tools/mirror-exceptions.txt says what is tested elsewhere, and which tests are of more than one file. A
line of it is "SOURCE TEST REASON" or "TEST - REASON"; one nobody needs any more is an error. The test that
is named there must come to the source: it names a function or type of it, or of a file that does, and so on.
Else the reason says what it is: "a table" without decisions, or "run as a program". A script runs the whole
program, so it stands only for the parts of that."""

import re
import sys
from functools import cache
from pathlib import Path

EXCEPTIONS = Path("tools/mirror-exceptions.txt")
NEVER_NAMED = ("a table", "run as a program")
TEMPLATES = {path.stem: path for path in Path("ui").rglob("*.ui")}
PROGRAM = ("src/main.c", "src/app/", "src/cli/")


def read_exceptions():
    lines = (line.split(None, 2) for line in EXCEPTIONS.read_text().splitlines() if line and line[0] != "#")
    return {Path(where): (test, reason) for where, test, reason in lines}


def mirror(source):
    """The test of a file below src. Widgets share tests/gui, whose tests take turns on one display."""
    folder = source.relative_to("src").parent
    if folder.parts[:1] in (("gui",), ("app",)):
        folder = Path("gui")
    return "tests" / folder / f"test-{source.stem}.c"


def public_names(source):
    """What others call it by: its functions and tables that are not static, and its types."""
    text = source.read_text()
    functions = re.findall(r"^(?!static)\w.*\n(hf_\w+) \(", text, re.M)
    tables = re.findall(r"^const \w+ \**(hf_\w+)", text, re.M)
    types = re.findall(r"^G_DEFINE\w+ \((Hf\w+),\s*hf_(\w+)", text, re.M)
    return {*functions, *tables, *(name for name, _ in types), *(f"HF_TYPE_{name.upper()}" for _, name in types)}


@cache
def homes():
    """The source of each public name."""
    return {name: source for source in Path("src").rglob("*.c") for name in public_names(source)}


@cache
def named_by(path):
    """The sources that a file names, with its fixture or its template."""
    text = path.read_text()
    found = {homes()[word] for word in re.findall(r"\b(?:[Hh]f|HF)\w+", text) if word in homes()}
    found |= {path.parent / f"{name}.c" for name in re.findall(r'^#include "([\w-]+-fixture)\.h"', text, re.M)}
    found |= {Path(f"{name}.c") for name in re.findall(r'^#include "(tests/[\w/-]+)\.h"', text, re.M)}
    return found | {TEMPLATES[path.stem]} if path.suffix == ".c" and path.stem in TEMPLATES else found


@cache
def reached(test):
    """All that a test comes to by names."""
    found, waiting = set(), [test]
    while waiting:
        path = waiting.pop()
        if path not in found and path.exists():
            found.add(path)
            waiting += named_by(path)
    return found


def comes_to(test, source, reason):
    if reason.startswith(NEVER_NAMED):
        return True
    if test.suffix == ".py":
        return str(source).startswith(PROGRAM)
    return source in reached(test)


def source_problems(sources, exceptions):
    for source in sources:
        test, excused = mirror(source), exceptions.get(source)
        if test.exists() and excused:
            yield f"{source}: has {test}, so it needs no exception any more"
        elif excused and excused[0] != "-" and not Path(excused[0]).exists():
            yield f"{source}: is said to be tested by {excused[0]}, which does not exist"
        elif excused and excused[0] != "-" and not comes_to(Path(excused[0]), source, excused[1]):
            yield f"{source}: is said to be tested by {excused[0]}, which never comes to it"
        elif not test.exists() and not excused:
            yield f"{source}: no {test}, and no reason in {EXCEPTIONS}"


def test_problems(tests, sources, exceptions):
    mirrors = {mirror(source) for source in sources}
    for test in tests:
        if test not in mirrors and test not in exceptions:
            yield f"{test}: no source of that name, and no reason in {EXCEPTIONS}"
        if test in mirrors and test in exceptions:
            yield f"{test}: mirrors a source, so it needs no exception"


def unbuilt_problems():
    """What lies in tests and is named by no meson.build of its folder or above is never run."""
    for path in sorted(p for p in Path("tests").rglob("*") if p.suffix in (".c", ".py")):
        named = "".join((folder / "meson.build").read_text() for folder in path.parents
                        if (folder / "meson.build").exists() and folder != Path("."))
        names = {path.name, path.stem.removeprefix("test-")} if path.stem.startswith("test-") else {path.name}
        if not any(re.search(rf"'(?:[\w-]+/)*{re.escape(name)}'", named) for name in names) and not imported(path):
            yield f"{path}: no meson.build builds or runs it"


def imported(path):
    """Whether another script beside it imports a module."""
    return path.suffix == ".py" and any(re.search(rf"^(?:from|import) {path.stem}\b", other.read_text(), re.M)
                                        for other in path.parent.glob("*.py"))


def main():
    exceptions = read_exceptions()
    sources = sorted(Path("src").rglob("*.c"))
    tests = sorted(p for p in Path("tests").rglob("test-*.c"))
    problems = [*source_problems(sources, exceptions), *test_problems(tests, sources, exceptions), *unbuilt_problems()]
    problems += [f"{EXCEPTIONS}: there is no {where}" for where in exceptions if not where.exists()]
    print(f"{sum(mirror(s).exists() for s in sources)} of {len(sources)} files of src have a test of their own")
    print("\n".join(problems))
    return bool(problems)


sys.exit(main())
