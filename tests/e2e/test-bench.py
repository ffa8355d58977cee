#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""That everything can still be measured: each figure is printed, on a small book where none of them means anything.

Usage: test-bench.py PROGRAM BENCH SCROLL CARD GROWTH, with a display and a session bus."""

import os
import re
import subprocess
import sys
import tempfile

UNTIL = "2026-11-20"
NOW = UNTIL + "T01:30:00Z"
FIGURES = (
    "search", "queue, first page", "queue, counts", "call card", "customer card", "card of 2,000 contacts", "month",
    "list by name", "segment", "report by month", "report by doctor", "save an outcome", "import 2,000 customers", "load")
LINE = re.compile(r"\S.*? +[\d.]+ ms +[\d.]+ ms +[\d.]+x ")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=200,
                          env=dict(os.environ, HUIFANG_NOW=NOW)).stdout


def main(program, bench, scroll, card, growth):
    with tempfile.TemporaryDirectory(prefix="huifang-bench-") as folder:
        book, figures = os.path.join(folder, "book.huifang"), os.path.join(folder, "figures.txt")
        run(program, "--book", book, "demo", "--customers", "300", "--years", "2", "--until", UNTIL)
        printed = run(bench, "--rounds", "2", book)
        lines = [line for line in printed.splitlines() if LINE.match(line)]
        missing = [name for name in FIGURES if not any(line.startswith(name) for line in lines)]
        assert not missing, (missing, printed)
        frames = run(scroll, book).splitlines()
        assert frames and all(LINE.match(line) and line.startswith("scroll") for line in frames), frames
        opened = run(card, book)
        assert LINE.match(opened) and opened.startswith("card of 2,000 entries"), opened
        with open(figures, "w", encoding="utf-8") as kept:
            kept.write(printed)
        grown = run(sys.executable, growth, figures, figures).splitlines()
        assert len(grown) == len(lines), (grown, lines)
        assert all("1.000x  ok" in line for line in grown), grown


if __name__ == "__main__":
    main(*sys.argv[1:])
