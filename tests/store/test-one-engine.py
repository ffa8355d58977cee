#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program links one storage engine, the one configured, and brings none of its own.

SQLite and SQLCipher export the same symbols without versions, so with both in a process the order of
loading would decide which one writes the book. A library of the desktop may bring SQLite along.

Usage: test-one-engine.py libsqlite3|libsqlcipher PROGRAM...
"""

import re
import subprocess
import sys

ENGINE, PROGRAMS = sys.argv[1], sys.argv[2:]


def lines(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def engines_loaded(program):
    """Those among the libraries, and the libraries' libraries, that the loader would bring in."""
    names = (re.match(r"\s*(libsql\w+)\.so", line) for line in lines("ldd", program))
    return sorted(name[1] for name in names if name)


def engine_inside(program):
    return [line.split()[-1] for line in lines("nm", "--defined-only", program) if " sqlite3_open" in line]


for number, path in enumerate(PROGRAMS, 1):
    assert engines_loaded(path) == [ENGINE], f"{path}: {engines_loaded(path)}"
    assert not engine_inside(path), f"{path}: {engine_inside(path)}"
    print(f"ok {number} {path.rsplit('/', 1)[-1]}")
print(f"1..{len(PROGRAMS)}")
