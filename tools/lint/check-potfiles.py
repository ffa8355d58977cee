#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES lists exactly the files with text for users, sorted. With --write, makes it so."""

import re
import sys
from pathlib import Path

CALL = r"\b(?:N?C?_|n?gettext|g_d\w*gettext2?) ?\("
MARKS = {  # where to look, and what in a file says that it holds text for users
    "src/**/*.c": CALL,
    "src/**/*.h": CALL,
    "ui/**/*.ui": r'\btranslatable="(?:yes|true)"',
    "data/*.desktop.in": r"^Name=",
    "data/*.metainfo.xml.in": r"<summary>",
    "data/*.gschema.xml": r"\bgettext-domain=",
}


def has_text(path, mark):
    text = re.sub(r"/\*.*?\*/|<!--.*?-->", "", path.read_text(), flags=re.S)
    text = re.sub(r"^\s*#\s*define.*", "", text, flags=re.M)
    return re.search(mark, text, re.M)


def main():
    wanted = {str(p) for glob, mark in MARKS.items() for p in Path().glob(glob) if has_text(p, mark)}
    if sys.argv[1:] == ["--write"]:
        Path("po/POTFILES").write_text("".join(f"{name}\n" for name in sorted(wanted)))
    listed = Path("po/POTFILES").read_text().split()
    problems = [f"missing: {name}" for name in sorted(wanted - set(listed))]
    problems += [f"has no text for users, or does not exist: {name}" for name in sorted(set(listed) - wanted)]
    if listed != sorted(set(listed)):
        problems.append("not sorted (LC_ALL=C sort -u)")
    for problem in problems:
        print(f"po/POTFILES: {problem}")
    return bool(problems)


sys.exit(main())
