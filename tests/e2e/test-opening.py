#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening books in the real program: one that somebody else holds, one that is none, one that is asked for twice.

Usage: test-opening.py PROGRAM, with a display and a session bus. Somebody who holds the book is played by a lock on
it, as another program takes one for work that must be alone."""

import getpass
import json
import os
import shutil
import sqlite3
import subprocess
import sys

import pyatspi

from hf_driver import run_cases

TODAY = "Which follow-ups to show"  # only a window that has its book can ask that


class Lock:
    """Keeps everybody else from opening a book."""

    def __init__(self, book):
        self.connection = sqlite3.connect(book, isolation_level=None)
        self.connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        self.connection.execute("BEGIN EXCLUSIVE")

    def release(self):
        self.connection.execute("ROLLBACK")
        self.connection.close()


def ask_again(run, book, *words):
    """Starts the program again while it runs: it only hands over what is asked of it."""
    subprocess.run([run.program, "--book", book, *words], env=run.environment, check=True, timeout=20)


def press(run, name):
    run.see(name, pyatspi.ROLE_PUSH_BUTTON).queryAction().doAction(0)


def ended(run):
    return run.wait(lambda: run.process.poll() is not None, "the end") and run.process.returncode == 0


def case_held(run):
    """The window is there at once and explains itself, whoever asks again gets the same one, and then the book."""
    lock = Lock(run.book)
    run.start()
    run.see("Opening the Book…")
    ask_again(run, run.book)
    lock.release()
    run.see(TODAY)
    assert len(run.windows()) == 1, run.names()
    assert run.find("Opening the Book…") is None


def case_given_up(run):
    """Cancel ends it: nobody waits any more."""
    lock = Lock(run.book)
    run.start()
    press(run, "Cancel")
    assert ended(run)
    lock.release()
    assert run.command("check")["ok"]


def case_held_for_good(run):
    """After a while it says why there is no book, where another one can be chosen."""
    lock = Lock(run.book)
    run.start()
    run.see("The Book Cannot Be Opened")
    run.see("Another program is writing to the book.")
    run.see("Welcome to Huifang")
    run.see("Open Another Book…", pyatspi.ROLE_PUSH_BUTTON)
    lock.release()


def case_no_book(run):
    """A second book that is none does not disturb the first one's window."""
    other = os.path.join(run.folder, "table.csv")
    with open(other, "w", encoding="utf-8") as file:
        file.write("name,phone\n" * 20)
    run.start()
    run.see(TODAY)
    ask_again(run, other)
    run.see("The file is not a Huifang book.")
    assert run.find("Welcome to Huifang") is None


NOBODY = "Nobody on the staff of this book has that name."


def has_open(pid, path):
    """Whether this very process has a file open; others may have left traces of it beside the book."""
    folder, place = f"/proc/{pid}/fd", os.path.realpath(path)
    for fd in os.listdir(folder):
        try:
            if os.readlink(os.path.join(folder, fd)) == place:
                return True
        except FileNotFoundError:  # closed since it was listed
            continue
    return False


def serve(run):
    """Starts the program without a window, and waits until it has the book."""
    run.process = subprocess.Popen([run.program, *run.options(), "background"], env=run.environment, cwd=run.folder)
    run.wait(lambda: has_open(run.process.pid, run.book), "the open book")


def staff_of(book):
    with sqlite3.connect(book) as connection:
        return [name for name, in connection.execute("SELECT name FROM staff WHERE archived IS NULL ORDER BY id")]


def see_user(run, name):
    """Who works in the window stands at its side, as a text of its own."""
    run.wait(lambda: name in run.names(), f"“{name}”")


def case_nobody(run):
    """Whoever is not on the staff is told so."""
    other = os.path.join(run.folder, "other.huifang")
    shutil.copy(run.book, other)
    run.start()
    run.see(TODAY)
    ask_again(run, other, "--as-staff", "Nobody")
    run.see(NOBODY)


def case_nobody_later(run):
    """That the book was open before changes nothing about it."""
    serve(run)
    ask_again(run, run.book, "--as-staff", "Nobody")
    run.see(NOBODY)


def case_named(run):
    """Whoever is named works in the window, though the book was open before; nobody takes it over, and the next
    book knows nothing of it."""
    login, other = getpass.getuser(), os.path.join(run.folder, "other.huifang")
    first, second = staff_of(run.book)[:2]
    shutil.copy(run.book, other)
    serve(run)
    ask_again(run, run.book, "--as-staff", first)
    run.see(TODAY)
    see_user(run, first)
    assert login not in run.names(), run.names()
    ask_again(run, run.book, "--as-staff", first)
    ask_again(run, run.book, "--as-staff", second)
    run.see("Somebody else works on this book in a window.")
    assert sum("Somebody else works" in name for name in run.names()) == 1, run.names()
    ask_again(run, other)
    see_user(run, login)


def case_service_answers(run):
    """The service says in a document what it reminds of, and so does whoever asks it for another book."""
    run.process = subprocess.Popen([run.program, *run.options(), "--json", "background"], env=run.environment,
                                   cwd=run.folder, stdout=subprocess.PIPE)
    own, book = json.loads(run.process.stdout.readline())["books"]
    assert book == run.book and own.startswith(run.environment["XDG_DATA_HOME"]), (own, book)
    assert run.command("background") == {"books": [own, book]}
    assert run.command("background", "--as-staff", "Nobody", status=2)["error"]["code"] == "usage"
    assert run.process.poll() is None


CASES = [case_held, case_given_up, case_held_for_good, case_no_book, case_nobody, case_nobody_later,
         case_named, case_service_answers]


if __name__ == "__main__":
    sys.exit(run_cases(CASES))
