#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what bench-book printed for a small and for a large book.

growth.py SMALL LARGE
"""
import re
import sys

AIM = 1.3
# Whole reports and bulk writing have aims of their own; here it is what a person waits for.
FIGURE = re.compile(r"(?P<name>\S.*?) +(?P<ours>[\d.]+) ms +(?P<raw>[\d.]+) ms ")


def read(path):
    with open(path, encoding="utf-8") as lines:
        figures = (FIGURE.match(line) for line in lines)
        return {f["name"]: (float(f["ours"]), float(f["raw"])) for f in figures if f}


def main():
    small, large = read(sys.argv[1]), read(sys.argv[2])
    for name, (ours, raw) in large.items():
        if name not in small:
            continue
        growth, raw_growth = ours / small[name][0], raw / small[name][1]
        verdict = "ok" if growth <= AIM else "MISSED"
        print(f"{name:<32} {small[name][0]:11.3f} ms {ours:11.3f} ms {growth:9.3f}x  "
              f"{verdict:<6} (<= {AIM}x; raw {raw_growth:.2f}x)")


if __name__ == "__main__":
    main()
