# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on screen of a program, as hf-look.c tells it from inside: in a hundredth of the time that the accessibility bus
takes for it, and with what no screen reader is told. Says what of it cannot be seen as it should be."""

import os
import signal
import time

from hf_driver import PATIENCE
from hf_picture import Picture, place_of, resize

A_FEW_FRAMES = 0.06  # seconds
BORDER = 1  # pixels that a header bar hides beyond the edge
LEFT_OUT = ("HfSegmentBar", "HfStageBoard", "GtkColumnView", "GtkScrollbar")  # scrolled sideways where it is more than fits; over the edge


class Surface:
    """A window, or what lies over one."""

    def __init__(self, window, origin, rank):
        self.window = int(window)
        left, top = place_of(self.window)
        self.left, self.top = (place + int(moved) for place, moved in zip((left, top), origin.split()))
        self.rank = int(rank)
        self.box = None

    def on_screen(self, box):
        return box[0] + self.left, box[1] + self.top, box[2] + self.left, box[3] + self.top


class Part:
    """A widget that is shown."""

    def __init__(self, depth, kind, surface, box, room, flags, text):
        self.depth = int(depth)
        self.kind = kind
        self.surface = surface
        self.box, self.room = (tuple(int(edge) for edge in edges.split()) for edges in (box, room))
        self.is_sensitive, self.is_cut, self.is_scrolled = (flag == "1" for flag in flags)
        self.text = text

    def __str__(self):
        return f"{self.kind} “{self.text}” {self.box} in {self.room}"


class Screen:
    """What is on screen of a program that runs."""

    def __init__(self, program):
        self.program = program
        self.window = None  # the first that there was
        self.path = os.path.join(program.folder, "look")
        program.environment["HUIFANG_LOOK"] = self.path

    def ask(self, deed=""):
        """Has something done, and gives back what is on screen once the program rests: each after what it is in."""
        with open(self.path + ".asked", "w", encoding="utf-8") as file:
            file.write(deed)
        if os.path.exists(self.path):
            os.remove(self.path)
        os.rename(self.path + ".asked", self.path + ".ask")
        self.program.process.send_signal(signal.SIGUSR1)
        end = time.monotonic() + PATIENCE
        while not os.path.exists(self.path):
            assert time.monotonic() < end and self.program.process.poll() is None, f"no answer to “{deed}”"
            time.sleep(0.004)
        with open(self.path, encoding="utf-8") as file:
            lines = [line.rstrip("\n").split("\t") for line in file]
        surfaces = {line[1]: Surface(*line[2:]) for line in lines if line[0] == "surface"}
        parts = [Part(line[0], line[1], surfaces[line[2]], *line[3:]) for line in lines if line[0] != "surface"]
        for part in parts:
            part.surface.box = part.surface.box or part.surface.on_screen(part.box)
        return parts

    def wait(self, is_there, what):
        """What is on screen once something is there."""
        end = time.monotonic() + PATIENCE
        while not is_there(parts := self.ask()):
            assert time.monotonic() < end, f"{what} did not appear; on screen: {[part.text for part in parts if part.text]}"
            time.sleep(0.03)
        return parts

    def resize(self, size):
        """Gives the window a size, within which it then is at the corner of the screen."""
        if self.window is None:
            self.window = self.ask()[0].surface.window
        resize(self.window, *size)
        self.wait(lambda parts: any(part.surface.window == self.window and part.surface.box == (0, 0, *size)
                                    for part in parts), size)

    def settle(self, is_there, what):
        """A picture, and the parts of what it shows: what was on screen both before they were asked for and after."""
        end = time.monotonic() + PATIENCE
        while True:
            parts = self.wait(is_there, what)
            box = tuple(pick(edges) for pick, edges in zip(
                (min, min, max, max), zip(*(part.surface.box for part in parts))))
            before = Picture(box)
            is_laid_out = all(part.surface.box[2] - part.surface.box[0] > 20 for part in parts)
            is_same = list(map(str, self.ask())) == list(map(str, parts))
            time.sleep(A_FEW_FRAMES)  # what is there already may have yet to be painted
            if is_laid_out and is_same and before == Picture(box):
                return before, parts
            assert time.monotonic() < end, f"{what} never rests"


def find_beyond(parts):
    """What is wider than the room it stands in, or where nothing scrolls is lower: but not what is in that again."""
    deeper = None
    for part in parts:
        if deeper is not None and part.depth > deeper:
            continue
        deeper = None
        if part.kind in LEFT_OUT:
            deeper = part.depth
        elif not is_within(part.box, part.room, part.is_scrolled):
            deeper = part.depth
            yield f"beyond: {part}"


def find_cut(parts, words):
    """What the program itself has to say and has no room for; what others wrote may be of any length."""
    return (f"cut: {part}" for part in parts if part.is_cut and part.text in words)


def find_faint(parts, picture, least):
    """What is written and hardly stands out from what is behind it."""
    for part in parts:
        if part.kind not in ("GtkLabel", "GtkInscription") or not any(letter.isalnum() for letter in part.text):
            continue
        box = part.surface.on_screen(part.box)
        if not part.is_sensitive or not is_within(part.box, part.room) or is_covered(box, part, parts):
            continue
        contrast = picture.contrast(box)
        if contrast is not None and contrast < least:
            yield f"faint, {contrast:.2f}: {part}"


def is_within(box, room, is_scrolled=False):
    sides = box[0] >= room[0] - BORDER and box[2] <= room[2] + BORDER
    return sides and (is_scrolled or box[1] >= room[1] - BORDER and box[3] <= room[3] + BORDER)


def is_covered(box, part, parts):
    over = {other.surface for other in parts if other.surface.rank > part.surface.rank}
    return any(box[0] < other.box[2] and other.box[0] < box[2] and box[1] < other.box[3] and other.box[1] < box[3]
               for other in over)
