#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pointer does to the list of a narrow window: one click opens a customer, and merely lying on another, as it
does when the list comes back under it, selects nobody.

Usage: test-pointer.py PROGRAM, with a display and a session bus."""

import subprocess
import sys

import pyatspi

from hf_driver import Program, text_of, xdotool

NARROW = (720, 540)
OPENED, BESIDE = 2, 5  # rows of the list


def place_of(node):
    return node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)


def list_rows(program):
    """The customers listed, without the row of titles."""
    rows = [node for node in program.nodes() if node.getRole() == pyatspi.ROLE_TABLE_ROW
            and place_of(node).width > 0]
    return rows[1:]


def name_of(program, row):
    """The row says more than the name."""
    return next(text_of(node).split()[0] for node in program.nodes(row) if node.getRole() == pyatspi.ROLE_LABEL)


def names_of_selected(program):
    return [name_of(program, row) for row in list_rows(program) if row.getState().contains(pyatspi.STATE_SELECTED)]


def point_at(program, place):
    """Moves the pointer to a place in the window, by way of another, so that it is seen to move."""
    answer = subprocess.run(["xdotool", "getwindowgeometry", "--shell", program.frame()], check=True,
                            capture_output=True, text=True).stdout
    window = dict(line.split("=") for line in answer.split())
    x, y = int(window["X"]) + place.x + place.width // 4, int(window["Y"]) + place.y + place.height // 2
    program.point(x + 3, y + 3)
    program.point(x, y)


def check(program):
    program.keys("alt+2")
    rows = program.wait(lambda: len(list_rows(program)) > BESIDE and list_rows(program), "the list")
    opened, beside = name_of(program, rows[OPENED]), place_of(rows[BESIDE])
    point_at(program, place_of(rows[OPENED]))
    assert names_of_selected(program) == [], names_of_selected(program)
    xdotool("click", "1")
    program.wait(lambda: not list_rows(program), "the card in the place of the list")

    point_at(program, beside)
    program.keys("alt+Left")
    program.wait(lambda: len(list_rows(program)) > BESIDE, "the list again")
    point_at(program, beside)
    assert names_of_selected(program) == [opened], (opened, names_of_selected(program))
    program.keys("Return")
    program.wait(lambda: not list_rows(program), "the card once more")
    program.wait(lambda: opened in program.names(), opened)


def main(path):
    program = Program(path, now="2023-11-21T09:00:00", size=NARROW)
    try:
        program.command("demo", "--customers", "30", "--years", "2", "--seed", "7", "--until", "2023-11-21")
        program.start()
        check(program)
    finally:
        program.stop()


if __name__ == "__main__":
    main(sys.argv[1])
