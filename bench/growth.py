#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what bench-book and start.py printed for a small and for a large book.

growth.py SMALL LARGE

A larger hospital has more doctors and more to do on a day: where there are more rows to answer, the
time may grow with them.
"""
import re
import sys
from collections import namedtuple

AIM = 1.3
FIGURE = re.compile(
    r"(?P<name>\S.*?) +(?P<ours>[\d.]+) (?P<unit>ms|MB) +(?P<raw>[\d.]+) \S+ +[\d.]+x +(?:(?P<rows>\d+) rows )?")

Figure = namedtuple("Figure", "ours raw rows unit")


def read(path):
    with open(path, encoding="utf-8") as lines:
        figures = (FIGURE.match(line) for line in lines)
        return {f["name"]: Figure(float(f["ours"]), float(f["raw"]), int(f["rows"] or 0), f["unit"])
                for f in figures if f}


def compare(name, small, large):
    growth, raw_growth = large.ours / small.ours, large.raw / small.raw
    aim, rows = AIM, ""
    if large.rows > small.rows > 0:
        aim *= large.rows / small.rows
        rows = f"; {small.rows} rows, {large.rows} rows"
    verdict = "ok" if growth <= aim else "MISSED"
    print(f"{name:<32} {small.ours:11.3f} {small.unit} {large.ours:11.3f} {small.unit} {growth:9.3f}x  "
          f"{verdict:<6} (<= {aim:.1f}x; raw {raw_growth:.2f}x{rows})")


def main():
    small, large = read(sys.argv[1]), read(sys.argv[2])
    for name in large:
        if name in small:
            compare(name, small[name], large[name])


if __name__ == "__main__":
    main()
