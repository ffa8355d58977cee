#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How each view looks: a picture of each on the sample hospital, in Chinese and English, light and dark, at the usual
and at a small size, and once in high contrast at a size between. Of each is asserted what a picture alone would not
tell a machine: the view is there in the language asked for and in the colours asked for, no part of it lies beyond the
window, whatever the keyboard reaches has a name for a screen reader, and GTK had nothing to warn of.

Usage: test-looks.py PROGRAM FOLDER, with a display and a session bus. FOLDER keeps the pictures."""

import gettext
import os
import sqlite3
import sys
from contextlib import closing

from hf_driver import Program, text_of
from hf_sight import Sight, measure

NOW = "2023-11-21T09:00:00"
SCHEMES = {"light": "default", "dark": "prefer-dark", "contrast": "default"}
SIZES = {"light": ((1280, 800), (720, 540)), "dark": ((1280, 800), (720, 540)), "contrast": ((1000, 700),)}
LOOKS = (("en_US", "light"), ("en_US", "dark"), ("zh_CN", "light"), ("zh_CN", "dark"), ("zh_CN", "contrast"))

# The key of a view, its title, and that of which it alone says something, in whichever language.
VIEWS = {
    "today": ("alt+1", "Today", "due"),
    "customers": ("alt+2", "Customers", "customers"),
    "organisations": ("ctrl+shift+o", "Organisations", "organisation"),
    "calendar": ("alt+3", "Calendar", "month"),
    "reports": ("alt+7", "Reports", "ratio"),
    "staff": ("alt+8", "Staff", "colleague"),
    "knowledge": ("alt+9", "Knowledge", "article"),
}
SAID = {
    "en_US": {"customers": ["200"], "month": ["November 2023"], "ratio": ["per new visit"]},
    "zh_CN": {"customers": ["200"], "month": ["2023年11月"], "ratio": ["初复诊比"]},
}
SCROLLED = ["Segments"]  # sideways, where there are more than fit


class Look:
    """One run of the program in a language and in colours."""

    def __init__(self, program, folder, language, scheme):
        self.name = f"{language}-{scheme}"
        self.folder = folder
        self.scheme = scheme
        self.said = dict(SAID[language])
        self.words = gettext.translation("huifang", os.environ["HUIFANG_LOCALEDIR"], [language], fallback=True)
        self.log = open(os.path.join(folder, self.name + ".log"), "w+", encoding="utf-8")
        self.sizes = SIZES[scheme]
        self.program = Program(program, language + ".UTF-8", NOW, SCHEMES[scheme], self.sizes[0], self.log)
        self.program.environment["ADW_DEBUG_HIGH_CONTRAST"] = "1" if scheme == "contrast" else "0"
        self.sight = Sight(self.program)

    def fill(self):
        """A hospital with the same people each time."""
        self.program.command("demo", "--customers", "200", "--years", "4", "--seed", "7", "--until", "2023-11-21")
        self.said["due"] = [row["name"] for row in self.program.command("due")["rows"]]
        self.said["organisation"] = self.read("SELECT name FROM organisation ORDER BY id LIMIT 1")
        self.said["colleague"] = self.read("SELECT name FROM staff WHERE role = 'doctor'")
        self.said["article"] = self.read("SELECT name FROM article")

    def read(self, sql):
        with closing(sqlite3.connect(f"file:{self.program.book}?mode=ro", uri=True)) as book:
            return [name for name, in book.execute(sql)]

    def show(self, view):
        key, title, matter = VIEWS[view]
        self.program.keys(key)
        title = self.words.gettext(title) + " — "
        self.program.wait(lambda: text_of(self.program.window()).startswith(title), title)
        self.program.wait(lambda: self.sight.says(self.said[matter]), self.said[matter])

    def shoot(self, view, size):
        path = os.path.join(self.folder, f"{view}-{self.name}-{size[0]}x{size[1]}.png")
        self.program.picture(path)
        assert measure(path, "%w %h") == list(size), (path, measure(path, "%w %h"))
        brightness, = measure(path, "%[fx:mean]")
        assert brightness < 0.4 if self.scheme == "dark" else brightness > 0.6, (path, brightness)
        if self.scheme == "dark":
            return  # colours move nothing
        beyond = self.sight.beyond([self.words.gettext(name) for name in SCROLLED])
        assert not beyond, f"{path}: {beyond}"
        self.program.wait(lambda: not self.sight.nameless(), f"{path}: a name for {self.sight.nameless()}")

    def run(self):
        try:
            self.fill()
            self.program.start()
            self.program.point(0, 0)  # else a tooltip, which is a window too, is taken for the program's
            for view in VIEWS:
                self.show(view)
                for size in self.sizes:
                    self.program.resize(*size)
                    self.shoot(view, size)
                self.sight.leave()
        finally:
            self.program.stop()
        self.log.seek(0)
        warnings = [line for line in self.log if "WARNING" in line or "CRITICAL" in line]
        assert not warnings, f"{self.name}: {warnings}"


def main(program, folder):
    os.makedirs(folder, exist_ok=True)
    for look in LOOKS:
        Look(program, folder, *look).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
