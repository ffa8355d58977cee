#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs on one book: two clerks never call the same person without being told, and neither loses what they did.

Usage: test-claims.py PROGRAM, with a display and a session bus. The second program has a session bus of its own, as on
another computer, where it would otherwise hand over to the first; the screen reader reads both."""

import sqlite3
import subprocess
import sys
import time

from hf_driver import PATIENCE, Program, run_cases, told_by, xdotool

SETTLES = 0.4  # until a card that has just come takes keys, and a window that was brought to the front has the focus
NOTE = "Asked for a call in spring"


class Bus:
    """A session bus on which nobody is yet."""

    def __init__(self):
        self.process = subprocess.Popen(["dbus-daemon", "--session", "--print-address", "--nofork"],
                                        stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()

    def stop(self):
        self.process.terminate()
        self.process.wait(PATIENCE)


def start_second(first, bus):
    """Starts another program on the same book, which talks to the same screen reader."""
    second = Program(first.program, now=first.now)
    second.book = first.book
    told = told_by("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
                   "--method", "org.a11y.Bus.GetAddress")
    second.environment["AT_SPI_BUS_ADDRESS"] = "".join(told).strip("()',")
    second.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.address
    return second.start()


def press(run, *keys):
    """Presses keys in the window of one of the two."""
    window = told_by("xdotool", "search", "--onlyvisible", "--pid", str(run.process.pid))[-1]
    xdotool("windowraise", window, "windowfocus", "--sync", window)
    time.sleep(SETTLES)
    run.keys(*keys)


def ask(book, question, *values):
    connection = sqlite3.connect(book)
    try:
        return connection.execute(question, values).fetchone()[0]
    finally:
        connection.close()


def rings(run):
    """Whether the time of a call is on screen."""
    return any(name.startswith("0:") and len(name) == 4 for name in run.names())


def case_one_call(run):
    """Who presses second is asked, sees what came of it, and goes on with the next one."""
    bus = Bus()
    due = [row for row in run.command("due")["rows"] if row["promised"] is None]
    before = ask(run.book, "SELECT count(*) FROM contact")
    run.start()
    run.see(due[0]["name"])
    second = start_second(run, bus)
    try:
        second.see(due[0]["name"])
        press(run, "c")
        run.wait(lambda: rings(run), "the time of the call")
        second.see(" is calling")
        press(second, "c")
        second.see("is calling this customer")
        assert not rings(second), second.names()
        press(second, "Escape")
        second.wait(lambda: second.find("is calling this customer") is None, "the end of the question")
        assert not rings(second) and ask(run.book, "SELECT count(*) FROM claim") == 1, second.names()
        press(run, "1")
        second.wait(lambda: second.find(" is calling") is None, "the end of the claim")
        assert ask(run.book, "SELECT count(*) FROM contact") == before + 1
        assert ask(run.book, "SELECT minutes FROM contact ORDER BY id DESC LIMIT 1") == 1
        # Both have the next one now. To write is to claim, and what was written stays.
        press(second, "n")
        second.type(NOTE)
        run.see(" is calling")
        press(second, "ctrl+q")
        run.wait(lambda: run.find(" is calling") is None, "the end of the claim with the window")
        second.wait(lambda: second.process.poll() is not None, "the end of the program")
        assert ask(run.book, "SELECT count(*) FROM draft WHERE text = ?", NOTE) == 1
        assert ask(run.book, "SELECT count(*) FROM contact") == before + 1
    finally:
        second.stop()
        bus.stop()


if __name__ == "__main__":
    sys.exit(run_cases([case_one_call]))
