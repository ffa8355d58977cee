#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of keys a user can look up against the keys that are bound: each is listed where it is used, and none
that does not exist."""

import html
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

OVERLAY = "ui/app/hf-help-overlay.ui"
ACCELS = "src/app/hf-accels.c"
OUTCOMES = "src/core/hf-outcome-kind.c"  # whose digits are keys, with Ctrl too while a note is typed
CHOICES = ("1", "2", "3", "4")  # of what an outcome asks
ANYWHERE = "Everywhere"  # what is listed there need not be repeated

# Which groups of the list are about which folders.
PLACES = (
    (("Views", ANYWHERE), ("src/app", "ui/app")),
    (("Call queue",), ("src/gui/follow-up", "ui/follow-up")),
    (("Lists", "Card"), (
        "src/gui/customer", "ui/customer", "src/gui/knowledge", "ui/knowledge", "src/gui/organisation", "ui/organisation", "src/gui/plan", "ui/plan",
        "src/gui/common", "ui/common")),
    (("Calendar",), ("src/gui/calendar", "ui/calendar")),
    (("Chart",), ("src/chart", "ui/chart", "src/gui/stats", "ui/stats")),
)
BY_GTK = {"f10", "<ctrl>a"}  # the button of the main menu; whatever lists rows
BY_RANGE = {"<shift>a...<shift>z"}  # asked for in the code as "any letter"
NOT_LISTED = {
    "src/chart": {"return"},  # nothing follows it in a report yet
    "src/gui/common": {"up", "down", "home", "end"},  # along the initials, as along any scale
}

# Not where a key is compared or counted on from; and Escape closes every dialog.
MASKS = r"GDK_\w+_MASK(?: \| GDK_\w+_MASK)*|0"
BINDING = re.compile(rf'(?<![=<>] )GDK_KEY_(\w+)(?! \+)(?:, ({MASKS}))?(, "window\.close")?')
TRIGGER = re.compile(r'name="trigger">([^<]+)<')
ACCEL = re.compile(r'\{ "([\w.:-]+)", \{ ([^}]+) \} \}')
DIGIT = re.compile(r"^ +'(\d)', HF_OUTCOME_", re.M)
RANGE = re.compile(r"(.*)(\d)\.\.\.(?:.*?)(\d)$")


def normalize(key):
    """<Shift><Control>z and <ctrl><shift>Z are one key."""
    modifiers = sorted({"control": "ctrl", "primary": "ctrl"}.get(m.lower(), m.lower()) for m in re.findall(r"<(\w+)>", key))
    return "".join(f"<{m}>" for m in modifiers) + re.sub(r"<\w+>", "", key).lower()


def is_twin(key):
    """Whether a key is the key pad's double of another one."""
    return key.startswith(("KP_", "ISO_"))


def outcome_keys():
    digits = DIGIT.findall(Path(OUTCOMES).read_text("utf-8"))
    return {*CHOICES, *digits, *(f"<ctrl>{digit}" for digit in digits)}


def bound_keys(folder):
    if folder == "src/gui/follow-up":
        yield from ((key, Path(OUTCOMES)) for key in sorted(outcome_keys()))
    for path in sorted(Path(folder).rglob("*.c")):
        for name, masks, closes in BINDING.findall(re.sub(r"\s+", " ", path.read_text("utf-8"))):
            modifiers = "".join(f"<{m}>" for m in re.findall(r"GDK_(\w+?)_MASK", masks))
            if not is_twin(name) and not closes:
                yield normalize(modifiers + name), path
    for path in sorted(Path(folder).rglob("*.ui")):
        for triggers in TRIGGER.findall(path.read_text("utf-8")):
            for key in html.unescape(triggers).split("|"):
                if not is_twin(key):
                    yield normalize(key), path


def expand(key):
    """1...4 are four keys."""
    found = RANGE.match(key)
    return [key] if not found else [found[1] + str(n) for n in range(int(found[2]), int(found[3]) + 1)]


def read_overlay():
    """Of each group the keys and the actions that it lists."""
    groups = {}
    for group in ElementTree.parse(OVERLAY).iter("object"):
        if group.get("class") != "GtkShortcutsGroup":
            continue
        keys, actions = groups.setdefault(group.find("property[@name='title']").text, (set(), set()))
        for accelerator in group.iterfind(".//property[@name='accelerator']"):
            keys |= {normalize(key) for word in accelerator.text.split()
                     if word not in BY_RANGE for key in expand(word)}
        actions |= {name.text for name in group.iterfind(".//property[@name='action-name']")}
    return groups


def accel_problems(groups, accels):
    """The application's keys may be listed by their action, which GTK then looks up."""
    listed = set().union(*(actions for _, actions in groups.values()))
    keys = set().union(*(keys for keys, _ in groups.values()))
    for action in sorted(listed - set(accels)):
        yield f"{OVERLAY}: {action} has no key"
    for action, bound in accels.items():
        if action not in listed and not bound & keys:
            yield f"{ACCELS}: {action} is not in {OVERLAY}"


def place_problems(groups, titles, bound):
    """@bound: of each folder the keys and where they are bound."""
    listed = set().union(*(groups[title][0] for title in titles))
    for folder, keys in bound.items():
        for key, path in keys:
            if key not in listed | groups[ANYWHERE][0] | NOT_LISTED.get(folder, set()):
                yield f"{path}: {key} is not in {OVERLAY} under {' or '.join(titles)}"


def list_problems(groups, titles, bound):
    for title in titles:
        for key in sorted(groups[title][0] - bound - BY_GTK):
            yield f"{OVERLAY}: under {title}: nobody binds {key}"


def main():
    groups = read_overlay()
    accels = {action: {normalize(key) for key in re.findall(r'"([^"]+)"', keys)}
              for action, keys in ACCEL.findall(Path(ACCELS).read_text("utf-8"))}
    bound = {folder: list(bound_keys(folder)) for _, folders in PLACES for folder in folders}
    everything = set().union(*accels.values(), *({key for key, _ in keys} for keys in bound.values()))
    problems = list(accel_problems(groups, accels))
    problems += [f"{OVERLAY}: which folders is “{title}” about?"
                 for title in sorted(set(groups) - {title for titles, _ in PLACES for title in titles})]
    for titles, folders in PLACES:
        here = {folder: bound[folder] for folder in folders}
        keys = everything if ANYWHERE in titles else {key for keys in here.values() for key, _ in keys}
        problems += place_problems(groups, titles, here)
        problems += list_problems(groups, titles, keys)
    print("\n".join(problems), end="\n" if problems else "")
    return bool(problems)


sys.exit(main())
