#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files being attached while the process is killed and while the disk fills up: what was said to be saved is there,
byte for byte, and nothing else is wrong than contents that no row names yet.

The disk is a small tmpfs in a mount namespace of the test's own."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import closing
import sqlite3

KILLS = 40
BYTES = 60000


def run(program, book, *arguments):
    answer = subprocess.run([program, "--book", book, "--json", *arguments], capture_output=True, text=True, timeout=120)
    return answer.returncode, json.loads(answer.stdout)


def make_book(program, book, folder):
    table = os.path.join(folder, "table.csv")
    with open(table, "w", encoding="utf-8") as out:
        out.write("病历号,姓名\n1,测试\n")
    assert run(program, book, "import", table, "--as", "customers")[0] == 0


def attached(book):
    """Name and hash of every attached file, read without the program."""
    with closing(sqlite3.connect(f"file:{book}?mode=ro", uri=True)) as db:
        return dict(db.execute("SELECT name, hash FROM attachment"))


def assert_whole(program, book, said):
    rows = attached(book)
    assert said <= set(rows), f"{len(said - set(rows))} files were said to be saved and are not"
    for sha in rows.values():
        with open(os.path.join(book + ".files", sha[:2], sha), "rb") as kept:
            assert hashlib.sha256(kept.read()).hexdigest() == sha
    status, answer = run(program, book, "check")
    kinds = {problem["kind"] for problem in answer["problems"]}
    assert kinds <= {"orphan"} and (status == 1) == bool(kinds), answer


def start(worker, book, count, seed):
    return subprocess.Popen([worker, book, str(count), str(BYTES), str(seed)], stdout=subprocess.PIPE, text=True)


def saved(lines):
    return {line.split()[1] for line in lines.splitlines() if line.startswith("saved ") and line.endswith(".bin")}


def test_kill(program, worker, folder):
    book, said, dice = os.path.join(folder, "killed.huifang"), set(), random.Random(20231120)
    make_book(program, book, folder)
    for kill in range(KILLS):
        process = start(worker, book, 10000, kill * 10000)
        time.sleep(dice.uniform(0.01, 0.2))
        process.send_signal(signal.SIGKILL)
        said |= saved(process.communicate()[0])
        if kill % 10 == 9:
            assert_whole(program, book, said)
    assert len(said) > KILLS, "killed too early to tell anything"
    print(f"ok - {KILLS} kills, {len(said)} files saved, none lost")


def test_full(program, worker, disk, folder):
    book = os.path.join(disk, "full.huifang")
    make_book(program, book, folder)
    process = start(worker, book, 10000, 0)
    lines = process.communicate()[0]
    assert process.returncode == 4 and lines.splitlines()[-1] == "failed full", lines[-200:]
    said = saved(lines)
    assert_whole(program, book, said)
    leftovers = [name for name in os.listdir(book + ".files") if name.endswith(".part")]
    assert not leftovers, leftovers
    print(f"ok - a full disk after {len(said)} files: it is said, and nothing is lost")

    target = os.path.join(disk, "backup.huifang")
    status, answer = run(program, book, "backup", target)
    assert (status, answer["error"]["code"]) == (4, "disk-full"), answer
    assert not [name for name in os.listdir(disk) if name.startswith("backup")], os.listdir(disk)
    print("ok - a backup that does not fit leaves nothing behind")

    subprocess.run(["mount", "-o", "remount,size=100m", disk], check=True)
    process = start(worker, book, 5, 500000)
    said |= saved(process.communicate()[0])
    assert process.returncode == 0
    assert_whole(program, book, said)
    status, answer = run(program, book, "backup", target)
    assert (status, answer["lost_files"]) == (0, 0), answer
    assert attached(target) == attached(book)
    assert_whole(program, target, said)
    print("ok - it goes on when space returns, and the backup has all files")


def test_moved(program, disk, folder):
    """A book that is taken elsewhere with its folder is whole; without it, each file is named as missing."""
    book, place = os.path.join(disk, "full.huifang"), os.path.join(folder, "elsewhere.huifang")
    shutil.copy(book, place)
    status, answer = run(program, place, "check")
    assert status == 1 and {problem["kind"] for problem in answer["problems"]} == {"missing"}, answer
    assert len(answer["problems"]) == min(len(attached(book)), 1000)
    shutil.copytree(book + ".files", place + ".files")
    assert_whole(program, place, set(attached(book)))
    print("ok - a book moves with its folder")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        mapping = [] if os.geteuid() == 0 else ["--map-root-user"]
        # A root that is no mount point, as in a chroot, cannot be made private.
        if subprocess.run(["unshare", "--mount", *mapping, "true"], stderr=subprocess.DEVNULL).returncode != 0:
            mapping += ["--propagation", "unchanged"]
        with tempfile.TemporaryDirectory() as home:
            os.makedirs(os.path.join(home, "disk"))
            os.makedirs(os.path.join(home, "work"))
            programs = [os.path.abspath(path) for path in sys.argv]
            done = subprocess.run(["unshare", "--mount", *mapping, sys.executable, *programs, home])
        sys.exit(done.returncode)
    small, work = os.path.join(sys.argv[3], "disk"), os.path.join(sys.argv[3], "work")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", small], check=True)
    os.chdir(work)
    test_kill(sys.argv[1], sys.argv[2], work)
    test_full(sys.argv[1], sys.argv[2], small, work)
    test_moved(sys.argv[1], small, work)
