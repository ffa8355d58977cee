#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""data/schema/NNNN-*.sql are numbered without a gap and apply in order to an empty database, each in one
transaction. The search tables use a tokenizer of our own, which only the program has (tests/store checks
them with it); here they get SQLite's. One that books were made with does not change any more: it is frozen
in tools/frozen-migrations.txt, which `sha256sum data/schema/NNNN-*.sql >>` adds to."""

import hashlib
import re
import sqlite3
import sys
from pathlib import Path

FROZEN = Path("tools/frozen-migrations.txt")


def strict_problems(database):
    """Every ordinary table is STRICT; virtual tables and what they keep their data in cannot be."""
    rows = database.execute("SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
    return [f"table {name} is not STRICT" for name, kind, strict in rows
            if kind == "table" and not strict and not name.startswith("sqlite_")]


def frozen_problems():
    """A frozen script is there and is what it was."""
    for line in FROZEN.read_text(encoding="utf-8").splitlines():
        digest, name = line.split()
        path = Path(name)
        if not path.exists():
            yield f"{path}: frozen, but not there"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            yield f"{path}: frozen, but changed; what is to be otherwise goes into a script of its own"


def apply(database, path):
    script = re.sub(r",\s*tokenize\s*=\s*('[^']*'|\"[^\"]*\")", "", path.read_text(encoding="utf-8"))
    try:
        database.executescript(f"BEGIN IMMEDIATE;\n{script}\nCOMMIT;")
    except sqlite3.Error as error:
        return [f"{path}: {error}"]
    return []


def main():
    paths = sorted(Path("data/schema").glob("*.sql"))
    problems = [] if paths else ["data/schema: no migrations"]
    for number, path in enumerate(paths, 1):
        if not re.fullmatch(rf"{number:04d}-[a-z0-9-]+\.sql", path.name):
            problems.append(f"{path}: expected a name {number:04d}-words.sql")
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.execute("PRAGMA foreign_keys = ON")
    for path in paths:
        problems += apply(database, path)
    problems += frozen_problems()
    problems += strict_problems(database)
    problems += [f"foreign key: {row}" for row in database.execute("PRAGMA foreign_key_check")]
    problems += [row[0] for row in database.execute("PRAGMA integrity_check") if row[0] != "ok"]
    print("\n".join(problems))
    return bool(problems)


sys.exit(main())
