#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People and organisations whose words are made to break things: names from right to left, of 40 characters, of
characters of four bytes, with markup, with marks upon marks, with invisible controls, twenty telephones, notes
without a space. Wherever they are shown nothing lies beyond the window, GTK has nothing to warn of, and the name is
there to be read.

Usage: test-hostile.py PROGRAM FOLDER, with a display and a session bus. FOLDER keeps the pictures."""

import csv
import os
import sys

from hf_driver import Program
from hf_sight import Sight

NOW = "2023-11-21T09:00:00"
SIZES = ((1280, 800), (720, 540))
LONG = "Anna Maximiliana von Wolkenstein-Trostbg"  # 40 characters
NAMES = (
    "عبد الرحمن بن محمد آل سعود",
    "欧阳" + "娜" * 38,
    LONG,
    "W" * 40,
    "𠮷野𡃁子",
    "👩‍👩‍👧‍👦 家",
    "<b>张</b> & \"O'Brien\" %s %n",
    "Z̸̡̢̛̗̘a̵͔̾l̴̬̈g̶͍̈́ơ̷̼",
    "ทดสอบ नमस्ते",
    "甲\u202eevil\u202c乙",
)
SCROLLED = ("Segments",)  # sideways, as it is meant to
READ = {NAMES[9]: "甲"}  # controls are drawn as signs
NOTE = "长" * 200 + "x" * 200 + "عربي" * 20
PHONES = [f"1390000{n:04}" for n in range(20)]


def write(program, name, columns, rows):
    path = os.path.join(program.folder, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)
    return path


def fill(program):
    people = [[f"H{n}", name, NOTE, NOTE[:90], name, NOTE[:60], PHONES[n], "A"] for n, name in enumerate(NAMES)]
    columns = ["external_id", "name", "note", "allergies", "street", "emergency", "phone", "grade"]
    tables = {
        "customers": (columns, people),
        "phones": (["customer_external_id", "number", "whose"], [["H2", phone, LONG] for phone in PHONES]),
        "follow-ups": (["customer_external_id", "reason", "grade", "due"],
                       [[f"H{n}", name + NOTE, "A", "2023-11-21"] for n, name in enumerate(NAMES)]),
        "organisations": (["name", "kind", "manager", "phone", "business", "note"],
                          [[name, "contract", name, PHONES[0], NOTE[:90], NOTE] for name in NAMES]),
    }
    for kind, (columns, rows) in tables.items():
        told = program.command("import", write(program, kind + ".csv", columns, rows), "--as", kind)
        assert told["refused"] == 0, told


def check(sight, what):
    """That nothing stays beyond the window, nor without a name."""
    sight.program.wait(lambda: not sight.beyond(SCROLLED), f"{what}: {sight.beyond(SCROLLED)} within")
    sight.program.wait(lambda: not sight.nameless(), f"{what}: a name for {sight.nameless()}")


def look(program, sight, folder, what):
    for size in SIZES:
        program.resize(*size)
        path = os.path.join(folder, f"{what}-{size[0]}x{size[1]}.png")
        program.picture(path)
        check(sight, path)
    program.resize(*SIZES[0])


def read(name):
    return READ.get(name, name)


def walk_queue(program, sight, folder):
    """Each of them in the list and in the call panel."""
    program.keys("alt+1")
    for name in NAMES:
        program.see(read(name))
    look(program, sight, folder, "today")
    for name in NAMES[1:]:
        program.keys("Down")
        check(sight, name)


def walk_cards(program, sight, folder):
    program.keys("alt+2", "Home")
    for name in NAMES:
        program.keys("Down")
        check(sight, name)
    look(program, sight, folder, "card")


def walk_palette(program, sight, folder):
    program.keys("ctrl+k")
    program.type("139000")
    program.see(LONG)
    program.picture(os.path.join(folder, "palette.png"))
    program.keys("Escape", "Escape")


def walk_organisations(program, sight, folder):
    program.keys("ctrl+shift+o", "Home")
    for name in NAMES:
        program.see(read(name))
    for name in NAMES:
        program.keys("Down")
        check(sight, name)
    look(program, sight, folder, "organisation")


def walk_calendar(program, sight, folder):
    program.keys("alt+3")
    program.see("November 2023")
    look(program, sight, folder, "calendar")


def main(path, folder):
    os.makedirs(folder, exist_ok=True)
    log = open(os.path.join(folder, "log"), "w+", encoding="utf-8")
    program = Program(path, now=NOW, size=SIZES[0], log=log)
    try:
        fill(program)
        program.start()
        program.point(0, 0)
        sight = Sight(program)
        for walk in (walk_queue, walk_cards, walk_palette, walk_organisations, walk_calendar):
            walk(program, sight, folder)
            sight.leave()
    finally:
        program.stop()
    log.seek(0)
    warnings = [line for line in log if "WARNING" in line or "CRITICAL" in line]
    assert not warnings, warnings


if __name__ == "__main__":
    main(*sys.argv[1:])
