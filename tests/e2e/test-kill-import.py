#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import killed at random moments leaves the book as it was before, or as the whole import made it, and what was
said to be saved in between stays. Together with tests/store/test-kill this makes 200 kills."""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

KILLS = 60
ROWS = 3000


def run(program, book, *arguments):
    answer = subprocess.run([program, "--book", book, "--json", *arguments], capture_output=True, text=True, timeout=120)
    assert answer.returncode == 0, (arguments, answer.returncode, answer.stderr)
    return json.loads(answer.stdout)


def write_table(path, kill):
    with open(path, "w", encoding="utf-8") as table:
        table.write("病历号,姓名,电话,备注\n")
        for i in range(ROWS):
            table.write(f"{kill}-{i},测试{i % 97},13{kill:03d}{i:06d},第{kill}次\n")


def count(program, book, folder):
    target = os.path.join(folder, "customers.csv")
    if os.path.exists(target):
        os.unlink(target)
    run(program, book, "export", "customers", "-o", target)
    with open(target, encoding="utf-8-sig") as table:
        return sum(1 for _ in table) - 1


def kill_one(program, book, table, delay):
    """Whether the import said that it was done before it died."""
    process = subprocess.Popen([program, "--book", book, "--json", "import", table, "--as", "customers"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    said, _ = process.communicate()
    return bool(said.strip()) and json.loads(said)["created"] == ROWS


def main(program, folder):
    book, table = os.path.join(folder, "book.huifang"), os.path.join(folder, "table.csv")
    dice = random.Random(20231120)
    os.chdir(folder)
    write_table(table, 0)
    started = time.monotonic()
    run(program, book, "import", table, "--as", "customers")
    whole = time.monotonic() - started
    here, finished = ROWS, 0
    for kill in range(1, KILLS + 1):
        write_table(table, kill)
        said = kill_one(program, book, table, dice.uniform(0, whole * 1.1))
        now = count(program, book, folder)
        assert now in (here, here + ROWS), (kill, here, now)
        assert not said or now == here + ROWS, (kill, "said to be done, but is not there")
        finished += now - here > 0
        here = now
    assert run(program, book, "check")["ok"]
    assert 0 < finished < KILLS, f"{finished} of {KILLS} imports were done: the moments were badly chosen"
    print(f"ok - {KILLS} imports killed, {finished} of them after they were done")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        main(sys.argv[1], home)
