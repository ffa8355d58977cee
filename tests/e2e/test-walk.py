#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job from end to end: real hospital records are imported, follow-ups planned, and the queue, the calendar
and the chart show them in a real window; an outcome is logged with one key and undone with another."""

import csv
import os
import sys
import time
from datetime import date

import pyatspi

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from hf_driver import Program, text_of  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
DATA = os.path.join(ROOT, "tests", "data", "third-party", "synthea-111")
MAP = os.path.join(ROOT, "data", "maps", "synthea.ini")

TODAY = date(2023, 10, 20)

# Known from the data itself: encounters, new and returning patients by year.
YEARS = {
    "2016": (468, 2, 88), "2017": (311, 2, 85), "2018": (425, 2, 89), "2019": (458, 1, 86),
    "2020": (470, 2, 92), "2021": (618, 0, 96), "2022": (450, 2, 92), "2023": (384, 3, 88),
}


def import_records(program):
    patients = program.command("import", os.path.join(DATA, "patients.csv"), "--as", "customers", "--map", MAP)
    assert (patients["created"], patients["refused"]) == (111, 0), patients
    visits = program.command("import", os.path.join(DATA, "encounters.csv"), "--as", "visits", "--map", MAP)
    assert (visits["created"], visits["customers_created"]) == (7584, 0), visits
    again = program.command("import", os.path.join(DATA, "encounters.csv"), "--as", "visits", "--map", MAP)
    assert (again["created"], again["unchanged"]) == (0, 7584), again


def check_report(program):
    report = program.command("report", "new-returning", "--by", "year", "--from", "2016-01-01", "--to", "2023-12-31")
    for row in report["rows"]:
        figures = (row["visits"], row["new_patients"], row["returning_patients"])
        assert figures == YEARS[row["period"]], (row, YEARS[row["period"]])
    assert len(report["rows"]) == len(YEARS)
    assert program.command("check")["ok"]


def plan(program):
    planned = program.command("plan-follow-ups", "--since", "2023-07-01")
    assert planned["created"] > 0 and planned["created"] == len(planned["rows"]), planned
    assert program.command("plan-follow-ups", "--since", "2023-07-01")["created"] == 0
    return program.command("due")["rows"]


def log_fine(program, left):
    """Presses the key for “fine”; returns whether it counted. It does not while a card is only just being shown."""
    program.keys("1")
    end = time.monotonic() + 3
    while time.monotonic() < end:
        if len(program.command("due")["rows"]) == left:
            return True
    return False


def walk_today(program, due):
    first = due[0]["name"]
    program.see(first)
    program.screenshot("today")
    program.wait(lambda: log_fine(program, len(due) - 1), "the outcome in the book")
    program.see(due[1]["name"])
    program.keys("ctrl+z")
    program.wait(lambda: len(program.command("due")["rows"]) == len(due), "the outcome undone")
    program.see(first)


def walk_customers(program, due):
    program.keys("alt+2")
    program.see("111")
    program.keys("ctrl+f")
    name = due[0]["name"]
    program.type(name.split()[0][:6].lower())
    program.see(name)
    program.screenshot("customers")
    leave_field(program)
    program.keys("Escape")
    program.see("111 customers")


def focus_of(program):
    return next((node.name for node in program.nodes() if node.getState().contains(pyatspi.STATE_FOCUSED)), None)


def leave_field(program):
    """Escape leads out of a field, so that what is typed next is looked for and not written into it."""
    program.keys("Down", "F2")
    program.wait(lambda: focus_of(program) == "Name", "the field of the name")
    program.keys("Escape", "slash", "ctrl+a")
    program.type("qqx")
    program.see("Create “qqx”")


def walk_calendar(program, due):
    """From today by keys to the day that has been overdue for longest, in whose list the customer then is."""
    first = min(due, key=lambda row: row["due"])
    who = f"Grade {first['grade']} · {first['name']}"
    weeks, days = divmod((TODAY - date.fromisoformat(first["due"])).days, 7)
    assert weeks + days > 0, first
    program.keys("alt+3")
    program.see("October 2023")
    assert program.find(who, pyatspi.ROLE_LIST_ITEM) is None
    program.keys(*["Up"] * weeks, *["Left"] * days)
    program.see(who, pyatspi.ROLE_LIST_ITEM)
    program.screenshot("calendar")


def walk_reports(program):
    """What the chart says of its last month is as counted here from the records themselves."""
    with open(os.path.join(DATA, "encounters.csv"), encoding="utf-8", newline="") as records:
        visits = [row for row in csv.DictReader(records) if row["START"].startswith("2023-10")]
    patients = {row["PATIENT"] for row in visits}
    program.point(0, 0)  # the chart tells of the month under the pointer first
    program.keys("alt+7")
    program.see("per new visit")
    readout = program.see(f"Patients {len(patients)}")
    assert f"Total {len(visits)} " in text_of(readout), text_of(readout)
    program.screenshot("reports")


def main(path):
    program = Program(path, now=f"{TODAY}T09:00:00")
    try:
        import_records(program)
        check_report(program)
        due = plan(program)
        program.start()
        walk_today(program, due)
        walk_customers(program, due)
        walk_calendar(program, due)
        walk_reports(program)
    finally:
        program.stop()


if __name__ == "__main__":
    main(sys.argv[1])
