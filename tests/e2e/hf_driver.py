# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person without a mouse does: by keys, reading what a screen reader reads.

Every wait ends as soon as what it waits for is there, and fails with the names on screen when it is not."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import pyatspi


from hf_picture import Picture

PATIENCE = 40.0


class Program:
    """One run of the program on a book of its own."""

    def __init__(self, program, language="en_US.UTF-8", now=None, scheme="default", size=None, log=None):
        self.program = program
        self.log = log  # a file for what the window says of itself, instead of where this process says it
        self.folder = tempfile.mkdtemp(prefix="huifang-e2e-")
        self.book = os.path.join(self.folder, "book.huifang")
        self.now = now
        self.size = size
        self.process = None
        self.environment = dict(
            os.environ, LC_ALL=language, LANG=language, ADW_DEBUG_COLOR_SCHEME=scheme,
            XDG_DATA_HOME=os.path.join(self.folder, "data"), XDG_CONFIG_HOME=os.path.join(self.folder, "config"))
        self.environment.pop("LANGUAGE", None)

    def options(self):
        return ["--book", self.book] + (["--now", self.now] if self.now else [])

    def command(self, *arguments, status=0):
        """Runs a command and gives back what it answered."""
        run = subprocess.run([self.program, *self.options(), "--json", *arguments], env=self.environment,
                             capture_output=True, text=True, timeout=120, cwd=self.folder)
        assert run.returncode == status, f"{arguments}: status {run.returncode}, {run.stderr}"
        return json.loads(run.stdout)

    def start(self):
        self.process = subprocess.Popen([self.program, *self.options()], env=self.environment, cwd=self.folder,
                                        stderr=self.log)
        self.wait(lambda: self.window() is not None or self.process.poll() is not None, "the window")
        assert self.process.poll() is None, f"the program ended with {self.process.returncode}"
        if self.size:
            self.resize(*self.size)
        return self

    def resize(self, width, height):
        xdotool("windowsize", "--sync", self.frame(), str(width), str(height))

    def frame(self):
        """The window as the X server knows it."""
        return told_by("xdotool", "search", "--sync", "--onlyvisible", "--class", "huifang")[-1]

    def windows(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return [window for window in application if window is not None]
        return []

    def window(self):
        return next(iter(self.windows()), None)

    def nodes(self, node=None):
        """Everything on screen, depth first."""
        if node is None:
            for window in self.windows():
                yield from self.nodes(window)
            return
        yield node
        for i in range(count_of(node)):
            try:
                child = node[i]
            except Exception:  # it went while we looked
                continue
            if child is not None and child.getState().contains(pyatspi.STATE_VISIBLE):
                yield from self.nodes(child)

    def names(self):
        return [name for name in (text_of(node) for node in self.nodes()) if name]

    def find(self, text, role=None):
        for node in self.nodes():
            if text in text_of(node) and (role is None or node.getRole() == role):
                return node
        return None

    def wait(self, condition, what, pause=0.05):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            answer = condition()
            if answer:
                return answer
            time.sleep(pause)
        raise AssertionError(f"{what} did not appear; on screen: {self.names()[:80] if self.window() else None}")

    def see(self, text, role=None):
        return self.wait(lambda: self.find(text, role), f"“{text}”")

    def keys(self, *keys):
        for key in keys:
            xdotool("key", "--delay", "40", key)

    def type(self, text):
        xdotool("type", "--delay", "40", text)

    def point(self, x, y):
        """Moves the pointer to a place on the screen."""
        xdotool("mousemove", str(x), str(y))

    def screenshot(self, name):
        folder = os.environ.get("HUIFANG_SCREENSHOTS")
        if folder:
            os.makedirs(folder, exist_ok=True)
            time.sleep(0.4)  # let the last frame reach the screen; nothing depends on it
            subprocess.run(["import", "-window", "root", os.path.join(folder, name + ".png")], check=True)

    def picture(self, path):
        """Takes a picture of the window, once the screen rests."""
        box, before, end = place_of(self.frame()), None, time.monotonic() + PATIENCE
        now = Picture(box)
        while now != before and time.monotonic() < end:
            time.sleep(0.15)
            before, now = now, Picture(box)
        now.save(path)

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)


def run_cases(cases, play=lambda case, run: case(run)):
    """Plays each case with a program and a demonstration book of its own; returns how the test is to end."""
    failed = 0
    for case in cases:
        run = Program(os.path.abspath(sys.argv[1]), now="2023-11-21T09:00:00")
        try:
            run.command("demo", "--customers", "50", "--years", "2", "--until", "2023-11-21")
            play(case, run)
            print(f"{case.__name__[5:]} passed", flush=True)
        except AssertionError as error:
            failed += 1
            print(f"{case.__name__[5:]} failed: {error}", flush=True)
        finally:
            run.stop()
    return 1 if failed else 0


def count_of(node):
    try:
        return node.childCount
    except Exception:  # its program ended while we looked
        return 0


def text_of(node):
    try:
        return node.name or node.description or content_of(node)
    except Exception:
        return ""


def content_of(node):
    """What is written in a label without a name: GTK 4.12 and later name none that only tells a status."""
    if not is_readable_text(node):
        return ""
    return node.queryText().getText(0, -1)


def is_readable_text(node):
    return "Text" in node.get_interfaces() and not node.getState().contains(pyatspi.STATE_EDITABLE)


def told_by(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def place_of(window):
    """Left, top, right and bottom of a window on the screen."""
    told = dict(line.split("=") for line in told_by("xdotool", "getwindowgeometry", "--shell", window))
    left, top = int(told["X"]), int(told["Y"])
    return left, top, left + int(told["WIDTH"]), top + int(told["HEIGHT"])


def xdotool(*arguments):
    subprocess.run(["xdotool", *arguments], check=True, stdout=subprocess.DEVNULL)
