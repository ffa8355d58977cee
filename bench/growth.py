#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what bench-book printed for a small and for a large book.

growth.py SMALL LARGE

A larger hospital has more doctors and more to do on a day: where there are more rows to answer, the
time may grow with them.
"""
import re
import sys

AIM = 1.3
FIGURE = re.compile(
    r"(?P<name>\S.*?) +(?P<ours>[\d.]+) ms +(?P<raw>[\d.]+) ms +[\d.]+x +(?P<rows>\d+) rows ")


def read(path):
    with open(path, encoding="utf-8") as lines:
        figures = (FIGURE.match(line) for line in lines)
        return {f["name"]: (float(f["ours"]), float(f["raw"]), int(f["rows"])) for f in figures if f}


def compare(name, small, large):
    growth, raw_growth = large[0] / small[0], large[1] / small[1]
    aim, rows = AIM, ""
    if large[2] > small[2] > 0:
        aim *= large[2] / small[2]
        rows = f"; {small[2]} rows, {large[2]} rows"
    verdict = "ok" if growth <= aim else "MISSED"
    print(f"{name:<32} {small[0]:11.3f} ms {large[0]:11.3f} ms {growth:9.3f}x  "
          f"{verdict:<6} (<= {aim:.1f}x; raw {raw_growth:.2f}x{rows})")


def main():
    small, large = read(sys.argv[1]), read(sys.argv[2])
    for name in large:
        if name in small:
            compare(name, small[name], large[name])


if __name__ == "__main__":
    main()
