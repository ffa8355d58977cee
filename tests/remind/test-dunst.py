#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows a reminder on a real dunst and presses its buttons.

Usage: test-dunst.py PROGRAM, with a display. Starts a session bus of its own, on which nothing but
the dunst of this test owns the notification service.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

# dunst asks a menu program which action is meant; this one takes the line that has the wanted word.
MENU = """#!/bin/sh
grep -F -- "$(cat '{choice}')"
"""
CONFIG = """[global]
    dmenu = {menu}
    markup = full
    history_length = 20
"""
PATIENCE = 30


def dunstctl(*args):
    return subprocess.run(["dunstctl", *args], check=True, capture_output=True, text=True,
                          timeout=PATIENCE).stdout


def start_dunst(folder):
    """Starts dunst and returns once it owns the notification service."""
    menu, config = folder / "menu", folder / "dunstrc"
    menu.write_text(MENU.format(choice=folder / "choice"))
    menu.chmod(0o755)
    config.write_text(CONFIG.format(menu=menu))
    # Its own warnings are not ours to die of.
    environment = {key: value for key, value in os.environ.items() if key != "G_DEBUG"}
    dunst = subprocess.Popen(["dunst", "-conf", config], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, env=environment)
    subprocess.run(["gdbus", "wait", "--session", "--timeout", str(PATIENCE),
                    "org.freedesktop.Notifications"], check=True)
    return dunst


class Reminder:
    """One run of the program that shows a reminder."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdout=subprocess.PIPE, text=True)

    def expect(self, line):
        found = self.process.stdout.readline().rstrip("\n")
        assert found == line, f"expected {line!r}, found {found!r}"

    def end(self):
        assert self.process.wait(PATIENCE) == 0


def press(folder, label, action, program):
    reminder = Reminder(program)
    reminder.expect("shown")
    (folder / "choice").write_text(f",{action}]")
    dunstctl("context")
    reminder.expect(f"action due-1 {action}")
    dunstctl("close-all")
    reminder.expect("closed due-1")
    reminder.end()
    print(f"ok - {label}")


def check_text():
    """What dunst drew: the title as it is, the body with its escapes undone by Pango."""
    newest = json.loads(dunstctl("history"))["data"][0][0]
    assert newest["appname"]["data"] == "Huifang", newest
    assert newest["summary"]["data"] == "Call back now: Tang <Xiaoyu>", newest
    assert "checks &amp; &lt;results&gt;" in newest["body"]["data"], newest
    print("ok - text")


def run(program):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dunst = start_dunst(folder)
        try:
            press(folder, "call", "call", program)
            press(folder, "done", "done", program)
            press(folder, "snooze", "snooze", program)
            check_text()
        finally:
            dunst.terminate()
            dunst.wait(PATIENCE)


def main():
    if os.environ.get("HUIFANG_TEST_OWN_BUS") != "1":
        os.environ["HUIFANG_TEST_OWN_BUS"] = "1"
        os.execvp("dbus-run-session", ["dbus-run-session", "--", *sys.argv])
    run(sys.argv[1])


if __name__ == "__main__":
    main()
