# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pictures are taken of: the views, the tabs of their cards, and what lies behind either, with what leads there."""

import gettext
import os
import re
from collections import namedtuple

# The key of a view, its title, and that of which it alone says something, in whichever language.
VIEWS = {
    "today": ("alt+1", "Today", "due"),
    "customers": ("alt+2", "Customers", "customers"),
    "organisations": ("ctrl+shift+o", "Organisations", "organisation"),
    "calendar": ("alt+3", "Calendar", "month"),
    "plans": ("alt+4", "Plans", "plan"),
    "reports": ("alt+7", "Reports", "ratio"),
    "staff": ("alt+8", "Staff", "colleague"),
    "knowledge": ("alt+9", "Knowledge", "article"),
}
SAID = {
    "en_US": {"customers": ["200"], "month": ["November 2023"], "ratio": ["per new visit"]},
    "zh_CN": {"customers": ["200"], "month": ["2023年11月"], "ratio": ["初复诊比"]},
    "zh_TW": {"customers": ["200"], "month": ["2023年11月"], "ratio": ["初複診比"]},
}
# The tabs of the card a view opens, of which the first is shown without being asked for.
TABS = {
    "customers": ("Timeline", "Plan", "Health", "Standing", "Details", "Files"),
    "organisations": ("Timeline", "Members %s", "Agreements", "Check-ups", "Files", "Details"),
    "staff": ("Roster", "Details", "Scores", "Training", "Changes"),
}


class Words:
    """What the program says in a language."""

    def __init__(self, language):
        self.catalogue = gettext.translation("huifang", os.environ["HUIFANG_LOCALEDIR"], ["zh_CN" if language == "en_US" else language])
        # Whatever is said, in English as it is asked for.
        said = self.catalogue._catalog
        self.is_english = language == "en_US"
        self.all = {plain(text.split("\4")[-1] if self.is_english else answer)
                    for text, answer in said.items() if isinstance(text, str) and text}

    def say(self, text):
        return plain(text if self.is_english else self.catalogue.gettext(text))


def plain(text):
    """As it is read: without the mark before the key that is pressed for it, and without a number behind it."""
    return re.sub(r"_| %s$", "", text)


def keys(*names):
    return lambda look: look.program.keys(*names)


def press(name):
    """Presses a button by what is written on it."""
    def step(look):
        said = look.words.say(name)
        look.see(said)
        look.screen.ask("press " + said)
    return step


def press_if_there(name):
    return lambda look: look.screen.ask("press " + look.words.say(name))


def enter(text):
    """Writes into what has the keys."""
    return lambda look: look.screen.ask("enter " + text)


def choose(name):
    """Does a command by the palette."""
    def step(look):
        said = look.words.say(name)
        look.program.keys("ctrl+k")
        look.see(look.words.say("Go to"))
        look.screen.ask("enter " + said)
        look.screen.wait(lambda parts: any(part.text == said for part in parts), said)
        look.program.keys("Return")
    return step


def once(step):
    """Does a step at the first size alone: what it switches stays so."""
    done = set()

    def step_once(look):
        if look.name not in done:
            done.add(look.name)
            step(look)
    return step_once


def person(sql):
    """Shows the card of the first customer that a question to the book names."""
    def step(look):
        name = look.read(sql)[0]
        look.program.keys("ctrl+k")
        look.see(look.words.say("Go to"))
        look.screen.ask("enter " + name)
        look.screen.wait(lambda parts: sum(name in part.text for part in parts if part.surface.rank == 2) > 0, name)
        look.program.keys("Return")
        look.see(look.words.say("Timeline"))
    return step


MEASURED = """SELECT name FROM customer WHERE id =
(SELECT customer FROM measurement GROUP BY customer ORDER BY count (*) DESC LIMIT 1)"""
Scene = namedtuple("Scene", "view steps said")
SCENES = {
    "palette": Scene("today", [keys("ctrl+k")], ["Go to"]),
    "quick-add": Scene("today", [keys("ctrl+l"), enter("3d 10:00 A")], ["Grade A"]),
    "customer-new": Scene("customers", [keys("ctrl+n")], ["C_reate"]),
    "filter": Scene("customers", [keys("f")], ["Age"]),
    "merge": Scene("customers", [keys("Home", "x", "Down", "x"), choose("Merge the selected customers…")],
                   ["Merge Duplicates"]),
    "duplicates": Scene("customers", [choose("Review duplicates…")], ["Review Duplicates"]),
    "import": Scene("today", [choose("Import…")], ["Cha_racter set"]),
    "preferences": Scene("today", [keys("ctrl+comma")], ["Working hours"]),
    "print": Scene("reports", [keys("ctrl+p")], ["The takeaway and the chart in front, the table behind"]),
    "export": Scene("customers", [keys("ctrl+e")], ["Export Customers"]),
    "plan": Scene("today", [choose("Plan follow-ups…")], ["Plan Follow-ups"]),
    "hand-over": Scene("customers", [choose("Hand over customers…")], ["Hand Over Customers"]),
    "health": Scene("customers", [person(MEASURED), press("Health")], ["_Compare Check-ups"]),
    "compare": Scene("customers", [person(MEASURED), press("Health"), press("_Compare Check-ups")], []),
    "consent": Scene("customers", [keys("Home", "Down", "Return"), press("Details"), press_if_there("Show Empty Fields"), press("Add A_nswer")], []),
    "menu": Scene("today", [keys("F10")], ["Prefere_nces"]),
    "row-menu": Scene("customers", [keys("Home", "shift+F10")], ["_Open Card"]),
    "shortcuts": Scene("today", [keys("ctrl+question")], ["Everywhere"]),
    "tag-rules": Scene("customers", [choose("Edit the automatic tags…")], []),
    "grades": Scene("today", [choose("Edit what the grades mean…")], ["What the Grades Mean"]),
    "grade-rules": Scene("today", [choose("Edit the rules for grades…")], ["Rules for Grades"]),
    "days-off": Scene("today", [choose("Edit the days off…")], ["Days Off"]),
    "tiers": Scene("customers", [choose("Edit the membership tiers…")], []),
    "duty": Scene("staff", [choose("Who is on duty")], []),
    "board": Scene("organisations", [once(choose("Show organisations as a list or a board of stages"))], ["Active partner"]),
    "own-fields": Scene("customers", [choose("Edit the own fields…")], ["Own Fields"]),
}
