#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program and a bare window in turns and compares them.

start.py ROUNDS BARE-WINDOW PROGRAM ARGUMENT...

Times are milliseconds from main() to the end of the frame in question, as both programs print them
(src/base/hf-trace.c); memory is the proportional set size at that moment.
"""
import os
import statistics
import subprocess
import sys
import threading

GIVE_UP = 60  # seconds


def read_pss(pid):
    """Megabytes of memory that would be free again if the process were gone."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as rollup:
        for line in rollup:
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    raise RuntimeError("no Pss in smaps_rollup")


def start(command, last_mark):
    """Runs a program until it has printed a mark; returns the marks and its memory then."""
    environment = dict(os.environ, HUIFANG_TRACE_START="1")
    marks = {}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE,
                          stdout=subprocess.DEVNULL, text=True) as process:
        guard = threading.Timer(GIVE_UP, process.kill)
        guard.start()
        try:
            for text in process.stderr:
                words = text.split()
                if words[:1] == ["trace:"]:
                    marks[words[1]] = float(words[2])
                if last_mark in marks:
                    return marks, read_pss(process.pid)
            raise RuntimeError(f"{command[0]} did not come to {last_mark}")
        finally:
            guard.cancel()
            process.terminate()


def line(name, ours, raw, unit, is_met, aim):
    """Prints a figure like bench-book does."""
    print(f"{name:<32} {ours:11.3f} {unit} {raw:11.3f} {unit} {ours / raw:9.3f}x  "
          f"{'ok' if is_met else 'MISSED':<6} ({aim})", flush=True)


def main():
    rounds, bare, program = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    ours = {"first-frame": [], "first-card": [], "pss": []}
    raw = {"first-frame": [], "pss": []}
    for number in range(rounds + 1):
        bare_marks, bare_pss = start([bare], "first-frame")
        marks, pss = start(program, "first-card")
        if number == 0:
            continue  # fills the caches
        raw["first-frame"].append(bare_marks["first-frame"])
        raw["pss"].append(bare_pss)
        ours["first-frame"].append(marks["first-frame"])
        ours["first-card"].append(marks["first-card"])
        ours["pss"].append(pss)
    middle = {key: statistics.median(values) for key, values in ours.items()}
    frame = statistics.median(raw["first-frame"])
    pss = statistics.median(raw["pss"])
    line("start, first frame", middle["first-frame"], frame, "ms",
         middle["first-frame"] <= 1.5 * frame, "<= 1.5x the bare window")
    line("start, first card", middle["first-card"], frame, "ms",
         middle["first-card"] <= 2.5 * frame, "<= 2.5x the bare window")
    line("start, memory", middle["pss"], pss, "MB", middle["pss"] <= pss + 60,
         "<= the bare window + 60 MB")


if __name__ == "__main__":
    main()
