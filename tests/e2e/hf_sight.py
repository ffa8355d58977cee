# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a picture alone would not tell a machine: whether a part of a window lies beyond it, and whether whatever the
keyboard reaches has a name for a screen reader."""

import subprocess

import pyatspi

from hf_driver import text_of

WIDEST = 32767  # of any window that X knows


class Sight:
    """What is on screen of a program that runs."""

    def __init__(self, program):
        self.program = program
        self.left = set()  # pages of stacks that were looked at before and are hidden now

    def says(self, texts):
        return any(text in text_of(node) for node, box, room in self.parts() for text in texts)

    def beyond(self, scrolled=()):
        """What is wider than the room it stands in, but for what is scrolled sideways, by name."""
        return [f"{node.getRoleName()} “{text_of(node)}” {box} in {room}" for node, box, room in self.parts()
                if box is not None and is_beyond(box, room) and text_of(node) not in scrolled]

    def nameless(self):
        return [f"{node.getRoleName()} {box}" for node, box, room in self.parts()
                if is_reached(node) and not has_name(node)]

    def parts(self):
        """What is on screen, with the room it has from the window or from what it scrolls in."""
        window = self.program.window()
        yield from self.parts_of(window, box_of(window))

    def parts_of(self, node, room, is_page=False):
        box = box_of(node)
        if box is not None and box[2] - box[0] > WIDEST:
            box = room  # GTK 4.18 makes up the size of some boxes
        if node.getRole() == pyatspi.ROLE_SCROLL_BAR:
            return  # one that is not needed stays where it was
        if box is not None and (is_out_of_sight(box, room) or (is_page and is_beyond(box, room))):
            return  # a hidden page keeps the size it once had; around one that is shown there is room for it
        yield node, box, room
        if box is not None and is_beyond(box, room):
            return
        if node.getRole() == pyatspi.ROLE_SCROLL_PANE:
            room = box
        for child in node:
            if child is not None and child.path not in self.left and child.getState().contains(pyatspi.STATE_VISIBLE):
                yield from self.parts_of(child, room, is_page=box is None)

    def leave(self):
        """The pages of the view that was shown are hidden from now on, but not the outermost, which holds all views."""
        pages = [node.path for node, box, room in self.parts() if box is None]
        self.left.update(pages[1:])


def measure(path, what):
    answer = subprocess.run(["identify", "-format", what, path], check=True, capture_output=True, text=True)
    return [float(number) for number in answer.stdout.split()]


def box_of(node):
    """Left, top, right and bottom within the window; None of what takes no place."""
    try:
        place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    except NotImplementedError:
        return None
    return place.x, place.y, place.x + place.width, place.y + place.height


def is_reached(node):
    """Whether the keyboard stops there; a place that scrolls takes the focus for what is in it."""
    return node.getState().contains(pyatspi.STATE_FOCUSABLE) and node.getRole() != pyatspi.ROLE_SCROLL_PANE


def has_name(node):
    """The rows of a table are a list of their own since GTK 4.18, and named as the table."""
    if node.getRole() == pyatspi.ROLE_LIST and node.parent.getRole() == pyatspi.ROLE_TREE_TABLE:
        node = node.parent
    return bool(node.name) or any(relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
                                  for relation in node.getRelationSet())


def is_out_of_sight(box, room):
    left, top, right, bottom = box
    return left == right or top == bottom or bottom <= room[1] or top >= room[3]


def is_beyond(box, room):
    """Whether something is wider than where it stands, but for the border a header bar hides beyond the edge."""
    return box[0] < room[0] - 1 or box[2] > room[2] + 1
