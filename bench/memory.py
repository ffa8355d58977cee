#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what a bare window holds and has bench-memory measure the program beside it.

memory.py ROUNDS BARE-WINDOW BENCH-MEMORY BOOK
"""
import statistics
import subprocess
import sys

from start import start


def main():
    rounds, bare, bench, book = int(sys.argv[1]), *sys.argv[2:]
    pss = statistics.median(start([bare], "first-frame")[1] for _ in range(rounds))
    subprocess.run([bench, book, f"{pss:.3f}"], check=True)


if __name__ == "__main__":
    main()
