#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody has seen done lies in the book, however soon afterwards the last window is closed.

Usage: test-closing.py PROGRAM, with a display and a session bus. That the book is busy is played by a transaction of
somebody else, who is done with it only once the window is gone."""

import sqlite3
import sys
import time

from hf_driver import run_cases

COUNTS = 1.0  # for so long a key may take to show that it counted; on a card that has just come it does not
NOTE = "Asked for a call in spring"


class Writer:
    """Somebody who is writing to the book."""

    def __init__(self, book):
        self.connection = sqlite3.connect(book, isolation_level=None)
        self.connection.execute("BEGIN IMMEDIATE")

    def end(self):
        self.connection.execute("ROLLBACK")
        self.connection.close()


def close_while_busy(run, writer):
    """Closes the only window, and then lets the book be written to."""
    run.keys("ctrl+q")
    run.wait(lambda: not run.windows(), "the end of the window")
    writer.end()
    assert run.wait(lambda: run.process.poll() is not None, "the end") and run.process.returncode == 0


def waiting(run):
    """Who may be called now, in the order of the queue."""
    return [row for row in run.command("due")["rows"] if row["promised"] is None]


def log_fine(run, first, following):
    """Presses the key for “fine”; returns whether the card is that of the next one, who was only in the list before."""
    names = run.names()
    run.keys("1")
    end = time.monotonic() + COUNTS
    while time.monotonic() < end:
        now = run.names()
        if now.count(first) < names.count(first) and now.count(following) > names.count(following):
            return True
    return False


def log_first(run, due):
    """Logs an outcome while somebody else is writing."""
    run.see(due[0]["name"])
    run.see(due[1]["name"])
    writer = Writer(run.book)
    run.wait(lambda: log_fine(run, due[0]["name"], due[1]["name"]), "the next card")
    return writer


def case_outcome(run, due):
    writer = log_first(run, due)
    close_while_busy(run, writer)
    assert waiting(run) == due[1:], due


def case_note(run, due):
    """A note is saved in a pause of typing; closing the window is one."""
    run.see(due[0]["name"])
    run.keys("n")
    writer = Writer(run.book)
    run.type(NOTE)
    close_while_busy(run, writer)
    with sqlite3.connect(run.book) as connection:
        assert connection.execute("SELECT text FROM draft").fetchall() == [(NOTE,)]


def case_unsaved(run, due):
    """Whoever was busy takes too long: there is a window again, which says so."""
    writer = log_first(run, due)
    run.keys("ctrl+q")
    run.wait(lambda: not run.windows(), "the end of the window")
    run.see("Not saved: Log “fine”.")
    writer.end()
    assert waiting(run) == due, due


def play(case, run):
    """Tells the case who is due; whatever it was, the book is whole afterwards."""
    due = waiting(run)
    assert len(due) > 2, due
    run.start()
    case(run, due)
    assert run.command("check")["ok"]


if __name__ == "__main__":
    sys.exit(run_cases([case_outcome, case_note, case_unsaved], play))
