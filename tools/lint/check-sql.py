#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The parameters of a statement are numbered in the order in which they stand first: not every engine goes
by the numbers. A statement is a run of string literals and of macros that stand for some."""

import re
import sys
from pathlib import Path

# What may hold a quote but is no text, texts, names of macros, and all else.
TOKEN = re.compile(r'/\*.*?\*/|\'(?:\\.|[^\'\\])*\'|("(?:\\.|[^"\\])*")|([A-Z][A-Z0-9_]+)|(\S)', re.S)


def statements(text):
    """Where each begins, and what it says; of the macros among its literals nothing is known."""
    begin, said = 0, ""
    for token in TOKEN.finditer(text):
        if token[1]:
            begin, said = (begin, said + token[1][1:-1]) if said else (token.start(), token[1][1:-1])
        elif token[3] and said:
            yield begin, said
            said = ""


def is_in_order(said):
    first = list(dict.fromkeys(int(number) for number in re.findall(r"\$(\d+)", said)))
    return first == sorted(first)


def main():
    wrong = [
        f"{path}:{text.count(chr(10), 0, begin) + 1}: parameters are numbered in the order in which they stand"
        for path in sorted(Path("src").rglob("*.c"))
        for text in [path.read_text()]
        for begin, said in statements(text)
        if not is_in_order(said)
    ]
    print("\n".join(wrong), file=sys.stderr)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
