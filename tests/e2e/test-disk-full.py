#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A book on a disk that fills up: a clear message, nothing lost, and on it goes when space returns.

The disk is a small tmpfs in a mount namespace of the test's own."""

import errno
import json
import os
import subprocess
import sys
import tempfile

SIZE = "6m"


def run(program, book, *arguments):
    answer = subprocess.run([program, "--book", book, "--json", *arguments], capture_output=True, text=True, timeout=120,
                            env=dict(os.environ, HUIFANG_NOW="2023-10-20T09:00:00+08:00"))
    return answer.returncode, json.loads(answer.stdout)


def write_table(path, first, count):
    with open(path, "w", encoding="utf-8") as table:
        table.write("病历号,姓名,电话,备注\n")
        for i in range(first, first + count):
            table.write(f"{i},测试{i},139{i:08d},{'随访记录' * 20}\n")


def customers(program, book, folder):
    target = os.path.join(folder, "customers.csv")
    if os.path.exists(target):
        os.unlink(target)
    status, answer = run(program, book, "export", "customers", "-o", target)
    assert status == 0, answer
    with open(target, encoding="utf-8-sig") as table:
        return sum(1 for _ in table) - 1


def fill(disk):
    """Leaves not one free byte."""
    with open(os.path.join(disk, "filler"), "wb", buffering=0) as filler:
        for size in (65536, 1):
            try:
                while filler.write(bytes(size)) == size:
                    pass
            except OSError as error:
                assert error.errno == errno.ENOSPC, error


def write_visits(path, first, count):
    with open(path, "w", encoding="utf-8") as table:
        table.write("病历号,日期,就诊类型,诊断\n")
        for i in range(first, first + count):
            table.write(f"{i},2023-09-15,门诊,高血压\n")


def check_full_before(program, book, disk, folder):
    """A disk without one free byte: what is there can be read, and nothing is called a failing disk."""
    visits = os.path.join(folder, "visits.csv")
    for first in (1, 11):
        write_visits(visits, first, 10)
        status, answer = run(program, book, "import", visits, "--as", "visits")
        assert (status, answer["created"]) == (0, 10), answer
        if first == 1:
            assert run(program, book, "plan-follow-ups")[1]["created"] == 10
    due = run(program, book, "due", "--days", "60")
    assert due[0] == 0 and len(due[1]["rows"]) == 10, due
    number = str(due[1]["rows"][0]["follow_up"])
    fill(disk)
    assert run(program, book, "due", "--days", "60") == due
    assert run(program, book, "check") == (0, {"ok": True, "problems": []})
    for words in (["log", number, "--outcome", "fine"], ["plan-follow-ups"], ["undo"]):
        status, answer = run(program, book, *words)
        assert (status, answer["error"]["code"]) == (4, "disk-full"), (words, status, answer)
    os.unlink(os.path.join(disk, "filler"))
    assert run(program, book, "due", "--days", "60") == due
    assert run(program, book, "plan-follow-ups")[1]["created"] == 10
    assert run(program, book, "check") == (0, {"ok": True, "problems": []})
    print("ok - a disk that is full already is said to be full, and the book can be read")


def main(program, disk, folder):
    book = os.path.join(disk, "book.huifang")
    small, large = os.path.join(folder, "small.csv"), os.path.join(folder, "large.csv")
    os.chdir(folder)
    write_table(small, 1, 50)
    write_table(large, 1000, 40000)

    status, answer = run(program, book, "import", small, "--as", "customers")
    assert (status, answer["created"]) == (0, 50), answer

    check_full_before(program, book, disk, folder)

    status, answer = run(program, book, "import", large, "--as", "customers")
    assert status == 4, (status, answer)
    assert "full" in answer["error"]["code"], answer
    print("ok - a full disk is said to be full")

    assert customers(program, book, folder) == 50
    status, answer = run(program, book, "check")
    assert (status, answer["ok"]) == (0, True), answer
    print("ok - nothing is lost")

    subprocess.run(["mount", "-o", "remount,size=300m", disk], check=True)
    status, answer = run(program, book, "import", large, "--as", "customers")
    assert (status, answer["created"]) == (0, 40000), answer
    assert customers(program, book, folder) == 40050
    assert run(program, book, "check")[1]["ok"]
    print("ok - it goes on when space returns")


if __name__ == "__main__":
    if len(sys.argv) == 2:
        mapping = [] if os.geteuid() == 0 else ["--map-root-user"]
        # A root that is no mount point, as in a chroot, cannot be made private.
        if subprocess.run(["unshare", "--mount", *mapping, "true"], stderr=subprocess.DEVNULL).returncode != 0:
            mapping += ["--propagation", "unchanged"]
        with tempfile.TemporaryDirectory() as home:
            os.makedirs(os.path.join(home, "disk"))
            os.makedirs(os.path.join(home, "work"))
            done = subprocess.run(["unshare", "--mount", *mapping, sys.executable, *sys.argv, home])
        sys.exit(done.returncode)
    place = sys.argv[2]
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", os.path.join(place, "disk")], check=True)
    main(sys.argv[1], os.path.join(place, "disk"), os.path.join(place, "work"))
