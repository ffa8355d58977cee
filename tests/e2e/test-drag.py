#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dragging a customer from the list to where something becomes of them: a day of the calendar, by way of resting on
its row of the navigation, and an organisation, by way of the switch above the list.

Usage: test-drag.py PROGRAM, with a display and a session bus."""

import sqlite3
import subprocess
import sys
import time

import pyatspi

from hf_driver import PATIENCE, Program, run_cases, text_of, xdotool

STEP = 0.05  # seconds between two motions


def place_of(run, node):
    """Where a node lies on the screen: left, top, width, height. What is dragged has a window too, so the frame is
    the one there was before."""
    if not hasattr(run, "corner"):
        answer = subprocess.run(["xdotool", "getwindowgeometry", "--shell", run.frame()], check=True,
                                capture_output=True, text=True).stdout
        window = dict(line.split("=") for line in answer.split())
        run.corner = int(window["X"]), int(window["Y"])
    place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return run.corner[0] + place.x, run.corner[1] + place.y, place.width, place.height


def ask(run, sql, *values):
    with sqlite3.connect(f"file:{run.book}?mode=ro", uri=True) as connection:
        return connection.execute(sql, values).fetchone()[0]


def wait_for(run, sql, wanted, *values):
    end = time.monotonic() + PATIENCE
    while ask(run, sql, *values) != wanted:
        assert time.monotonic() < end, (sql, ask(run, sql, *values), wanted)
        time.sleep(STEP)


def settle(run):
    """Until the program has seen what the pointer did: it answers in the order in which it is asked."""
    for _ in range(10):
        run.windows()
        time.sleep(STEP)


def move(run, place):
    """Towards a place in steps: what is dragged is told of each."""
    x, y = place
    for distance in (40, 20, 8, 3, 0):
        run.point(x + distance, y + distance // 2)
        time.sleep(STEP)
    settle(run)


def drag(run, start, way, title, target):
    """Takes hold at one place, rests on what stands for a view until that is shown, and lets go at another."""
    run.point(*start)
    xdotool("mousedown", "1")
    for distance in (4, 12, 30, 60):
        run.point(start[0] + distance, start[1] + distance // 4)
        time.sleep(STEP)
    settle(run)
    move(run, run.wait(lambda: find_at(run, way), way))
    run.see(f"{title} — book.huifang")
    move(run, run.wait(lambda: find_at(run, target), target))
    xdotool("mouseup", "1")


def find_at(run, text):
    """The middle of what bears a text and is on screen."""
    for node in run.nodes():
        if text in text_of(node):
            x, y, width, height = place_of(run, node)
            if width > 0 and height > 0:
                return x + width // 2, y + height // 2
    return None


def first_customer(run):
    run.keys("alt+2")
    run.see("50 customers")
    name = ask(run, "SELECT name FROM customer WHERE archived IS NULL ORDER BY name_sort, id LIMIT 1")
    node = run.see(name)
    x, y, _width, height = place_of(run, node)
    return name, (x + 20, y + height // 2)


def case_calendar(run):
    run.start()
    name, start = first_customer(run)
    before = ask(run, "SELECT count(*) FROM follow_up WHERE due = '2023-11-30' AND state = 'open'")
    drag(run, start, "Calendar", "Calendar", "Thu 30 Nov")
    wait_for(run, "SELECT count(*) FROM follow_up WHERE due = '2023-11-30' AND state = 'open'", before + 1)
    assert ask(run, "SELECT c.name FROM follow_up f JOIN customer c ON c.id = f.customer ORDER BY f.id DESC LIMIT 1") == name


def case_organisation(run):
    run.start()
    name, start = first_customer(run)
    organisation = ask(run, "SELECT name FROM organisation WHERE archived IS NULL ORDER BY name_sort, id LIMIT 1")
    before = ask(run, "SELECT count(*) FROM member")
    drag(run, start, "Organisations", "Organisations", organisation)
    wait_for(run, "SELECT count(*) FROM member", before + 1)
    assert ask(run, "SELECT o.name FROM member m JOIN organisation o ON o.id = m.organisation "
                    "ORDER BY m.id DESC LIMIT 1") == organisation


CASES = [case_calendar, case_organisation]


if __name__ == "__main__":
    sys.exit(run_cases(CASES))
