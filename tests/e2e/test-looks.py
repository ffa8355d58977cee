#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How each view looks, and what lies behind its first sight: the tabs of the cards, forms, dialogs. A picture of each on
the sample hospital, in Chinese and English, light and dark, at the usual or at a small size; in the words of Taiwan and in
high contrast too. Of each is asserted what a picture alone would not tell a machine: it shows what was asked for in the
language and in the colours asked for, no part of it lies beyond its window, nothing the program says is cut or hardly
stands out from what is behind it, whatever the keyboard reaches has a name for a screen reader, and GTK had nothing to
warn of.

Usage: test-looks.py PROGRAM FOLDER [LOOK...], with a display and a session bus. FOLDER keeps the pictures."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

from hf_driver import Program
from hf_scenes import SAID, SCENES, TABS, VIEWS, Words
from hf_screen import Screen, find_beyond, find_cut, find_faint
from hf_sight import Sight

NOW = "2023-11-21T09:00:00"
LARGE, MIDDLE, SMALL = (1280, 800), (1000, 700), (720, 540)
# The sizes of the views, and of what lies behind them.
LOOKS = {
    "en_US-light": ((LARGE, SMALL), (LARGE, SMALL)),
    "en_US-dark": ((LARGE, SMALL), (SMALL,)),
    "zh_CN-light": ((LARGE, SMALL), (SMALL,)),
    "zh_CN-dark": ((LARGE, SMALL), (LARGE,)),
    "zh_CN-contrast": ((MIDDLE,), (LARGE,)),
    "zh_CN-contrastdark": ((MIDDLE,), ()),
    "zh_TW-dark": ((LARGE,), (LARGE,)),
}
SPOKEN = "en_US-light"  # the names for a screen reader are there in any language, or in none
DARK, LIGHT = 0.5, 0.6  # what is printed is white in the dark too
CONTRAST = 2.5  # of what is written faintest


class Look:
    """One run of the program in a language and in colours."""

    def __init__(self, program, folder, name):
        language, scheme = name.split("-")
        self.is_dark = scheme.endswith("dark")
        self.name = name
        self.folder = folder
        self.words = Words(language)
        self.said = dict(SAID[language])
        self.sizes, self.behind = LOOKS[name]
        self.log = open(os.path.join(folder, name + ".log"), "w+", encoding="utf-8")
        self.program = Program(program, language + ".UTF-8", NOW, "prefer-dark" if self.is_dark else "default",
                               log=self.log)
        self.program.environment["ADW_DEBUG_HIGH_CONTRAST"] = "1" if scheme.startswith("contrast") else "0"
        self.still()
        self.screen = Screen(self.program)
        self.sight = Sight(self.program)
        self.faults = []

    def still(self):
        """Nothing moves by itself: no cursor blinks, nothing fades."""
        folder = os.path.join(self.program.folder, "config", "gtk-4.0")
        os.makedirs(folder)
        with open(os.path.join(folder, "settings.ini"), "w", encoding="utf-8") as file:
            file.write("[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations=false\n")

    def fill(self, book):
        """A hospital with the same people each time."""
        if not os.path.exists(book):
            self.program.command("demo", "--customers", "200", "--years", "4", "--seed", "7", "--until", "2023-11-21")
            shutil.copy(self.program.book, book)
        shutil.copy(book, self.program.book)
        self.said["due"] = [row["name"] for row in self.program.command("due")["rows"]]
        self.said["organisation"] = self.read("SELECT name FROM organisation ORDER BY id LIMIT 1")
        self.said["colleague"] = self.read("SELECT name FROM staff WHERE role = 'doctor'")
        self.said["article"] = self.read("SELECT name FROM article")
        self.said["plan"] = [self.words.say("Follow-up Plans")]

    def read(self, sql):
        with closing(sqlite3.connect(f"file:{self.program.book}?mode=ro", uri=True)) as book:
            return [name for name, in book.execute(sql)]

    def see(self, *texts):
        """Waits until one of the texts is to be read."""
        self.screen.wait(lambda parts: says(parts, texts), texts)

    def shoot(self, what, size, said, is_spoken=False):
        """Takes a picture and notes what is wrong with it."""
        what = f"{what}-{self.name}-{size[0]}x{size[1]}"
        picture, parts = self.screen.settle(lambda parts: all(says(parts, texts) for texts in said), f"{what}: {said}")
        picture.save(os.path.join(self.folder, what + ".png"))
        brightness = picture.brightness()
        faults = [] if (brightness < DARK if self.is_dark else brightness > LIGHT) else [f"brightness {brightness}"]
        faults += find_beyond(parts)
        faults += find_cut(parts, self.words.all)
        faults += find_faint(parts, picture, CONTRAST)
        if is_spoken:
            faults += (f"nameless: {part}" for part in self.sight.nameless())
        self.faults += (f"{what}: {fault}" for fault in faults)

    def show_views(self):
        for view, (key, title, matter) in VIEWS.items():
            self.program.keys(key)
            said = [[self.words.say(title) + " — "], self.said[matter]]
            for size in self.sizes:
                self.screen.resize(size)
                self.shoot(view, size, said, self.name == SPOKEN)
            self.screen.resize(self.sizes[0])
            if view in TABS:
                self.show_tabs(view, [(tab, self.words.say(tab)) for tab in TABS[view]])

    def show_tabs(self, view, tabs):
        self.program.keys("Home", "Down", "Return")  # into the card, which at a small size is all there is
        self.see(tabs[-1][1])
        for tab, said in tabs:
            self.screen.ask("press " + said)
            for size in self.behind:
                self.screen.resize(size)
                self.shoot(f"{view}-{tab.split()[0].lower()}", size, [[said]])

    def show_scenes(self):
        for name, scene in SCENES.items() if self.behind else ():
            said = [[self.words.say(text)] for text in scene.said]
            for size in self.behind:
                self.screen.resize(size)
                self.program.keys(VIEWS["calendar"][0], VIEWS[scene.view][0])  # whose list has the keys
                for step in scene.steps:
                    step(self)
                self.shoot(name, size, said)
                self.program.keys("Escape", "Escape", "Escape")

    def run(self, book):
        try:
            self.fill(book)
            self.program.start()
            self.program.point(0, 0)  # else a tooltip, which is a window too, is taken for the program's
            self.show_views()
            self.show_scenes()
        finally:
            self.program.stop()
        self.log.seek(0)
        self.faults += [line for line in self.log if "WARNING" in line or "CRITICAL" in line]
        return self.faults


def says(parts, texts):
    return any(text in part.text for part in parts for text in texts)


def main(program, folder, *looks):
    os.makedirs(folder, exist_ok=True)
    subprocess.run(["dunstctl", "set-paused", "true"], check=True)  # else a reminder lies over the pictures
    book = os.path.join(folder, "book.huifang")
    if os.path.exists(book):
        os.remove(book)
    faults = [fault for look in looks or LOOKS for fault in Look(program, folder, look).run(book)]
    assert not faults, "\n".join(faults)


if __name__ == "__main__":
    main(*sys.argv[1:])
