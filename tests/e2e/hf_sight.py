# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a picture alone would not tell a machine: whether a part of a window lies beyond it, and whether whatever the
keyboard reaches has a name for a screen reader.

The program is asked over the accessibility bus of many things at once; by pyatspi, which awaits each answer before it
asks again, a view would take seconds."""

import pyatspi
from gi.repository import Gio, GLib

WIDEST = 32767  # of any window that X knows
PATIENCE = 20000  # milliseconds
ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"


class Part:
    """A node of what is on screen: what it is and where, with the room it has from its window or from what it scrolls in."""

    def __init__(self, path, parent=None):
        self.path = path
        self.parent = parent
        self.window = parent.window if parent else self
        self.role, self.states, self.count, self.box, self.room = 0, 0, 0, None, None
        self.name = self.description = self.content = ""

    def text(self):
        return self.name or self.description or self.content

    def holds(self, state):
        return bool(self.states >> int(state) & 1)

    def __str__(self):
        return f"{pyatspi.Role(self.role)} “{self.text()}” {self.box} in {self.room}"


class Bus:
    """The accessibility bus, as far as one program is asked on it."""

    def __init__(self, process):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.sender = "org.a11y.Bus"
        self.connection = session
        address, = self.ask("/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.sender = "org.a11y.atspi.Registry"
        programs, = self.ask(ROOT, ACCESSIBLE, "GetChildren")
        self.sender = "org.freedesktop.DBus"
        self.sender, = (name for name, path in programs if process == self.ask(
            "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0])

    def ask(self, path, interface, method, arguments=None):
        return self.connection.call_sync(self.sender, path, interface, method, arguments, None, 0, PATIENCE).unpack()

    def ask_many(self, questions):
        """The answers to many questions, None where there is none: what went meanwhile, or knows nothing of it."""
        answers, left = [None] * len(questions), len(questions)

        def answer(connection, result, which):
            nonlocal left
            left -= 1
            try:
                answers[which] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass

        for which, question in enumerate(questions):
            self.connection.call(self.sender, *question, None, 0, PATIENCE, None, answer, which)
        while left:
            GLib.MainContext.default().iteration(True)
        return answers


class Sight:
    """What is on screen of a program that runs."""

    def __init__(self, program):
        self.program = program
        self.bus = None
        self.kinds = {}  # the role of each and its interfaces, which never change
        self.left = set()  # pages of stacks that were looked at before and are hidden now

    def says(self, texts):
        return any(text in part.text() for part in self.parts() for text in texts)

    def beyond(self, scrolled=(), parts=None):
        """What is wider than the room it stands in, but for what is scrolled sideways, by name."""
        return [str(part) for part in parts or self.parts() if part.box is not None and is_beyond(part.box, part.room)
                and part.text() not in scrolled]

    def nameless(self, parts=None):
        return [str(part) for part in parts or self.parts() if is_reached(part) and not self.has_name(part)]

    def has_name(self, part):
        """The rows of a table are a list of their own since GTK 4.18, and named as the table."""
        if part.role == pyatspi.ROLE_LIST and part.parent.role == pyatspi.ROLE_TREE_TABLE:
            part = part.parent
        if part.name:
            return True
        relations, = self.bus.ask(part.path, ACCESSIBLE, "GetRelationSet")
        return any(kind == pyatspi.RELATION_LABELLED_BY for kind, targets in relations)

    def parts(self):
        """What is on screen, each after what it is in."""
        if self.bus is None:
            self.bus = Bus(self.program.process.pid)
        windows, = self.bus.ask(ROOT, ACCESSIBLE, "GetChildren")
        seen, level = [], [Part(path) for sender, path in windows]
        while level:
            self.read(level)
            level = [part for part in level if stands(part)]
            seen += level
            level = [part for part in level if part.count and not is_cut(part)]
            places = [(part, i) for part in level for i in range(part.count)]
            told = self.bus.ask_many([(part.path, ACCESSIBLE, "GetChildAtIndex", GLib.Variant("(i)", (i,)))
                                      for part, i in places])  # GetChildren leaves out the pages of stacks
            level = [Part(answer[0][1], part) for (part, i), answer in zip(places, told) if answer]
        self.read_contents(seen)
        return seen

    def read(self, parts):
        """What is to be known of all of them, but for those that are not shown."""
        parts_left = [part for part in parts if part.path not in self.left]
        states = self.bus.ask_many([(part.path, ACCESSIBLE, "GetState", None) for part in parts_left])
        for part, answer in zip(parts_left, states):
            part.states = answer[0][0] | answer[0][1] << 32 if answer else 0
        shown = [part for part in parts_left if part.holds(pyatspi.STATE_VISIBLE)]
        where, names = GLib.Variant("(u)", (pyatspi.WINDOW_COORDS,)), GLib.Variant("(s)", (ACCESSIBLE,))
        new = [part for part in shown if part.path not in self.kinds]
        count = len(shown)
        answers = self.bus.ask_many(
            [(part.path, COMPONENT, "GetExtents", where) for part in shown]
            + [(part.path, PROPERTIES, "GetAll", names) for part in shown]
            + [(part.path, ACCESSIBLE, method, None) for method in ("GetRole", "GetInterfaces") for part in new])
        roles, interfaces = answers[2 * count:2 * count + len(new)], answers[2 * count + len(new):]
        self.kinds.update((part.path, (role[0], told[0])) for part, role, told in zip(new, roles, interfaces) if role and told)
        for part, extents, told in zip(shown, answers, answers[count:]):
            part.role, interfaces = self.kinds.get(part.path, (0, ()))
            place(part, extents[0] if extents and COMPONENT in interfaces else None)
            if told:
                part.name, part.description, part.count = (told[0][key] for key in ("Name", "Description", "ChildCount"))

    def read_contents(self, parts):
        """What is written in a label without a name: GTK 4.12 and later name none that only tells a status."""
        labels = [part for part in parts if not part.name and not part.description
                  and not part.holds(pyatspi.STATE_EDITABLE) and part.role == pyatspi.ROLE_LABEL]
        whole = GLib.Variant("(ii)", (0, -1))
        for part, answer in zip(labels, self.bus.ask_many([(part.path, TEXT, "GetText", whole) for part in labels])):
            part.content = answer[0] if answer else ""

    def leave(self, parts=None):
        """The pages of the view that was shown are hidden from now on, but not the outermost, which holds all views."""
        pages = [part.path for part in parts or self.parts() if part.box is None and part.parent]
        self.left.update(pages[1:])

    def act(self, part):
        self.bus.ask(part.path, "org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))

    def write(self, part, text):
        self.bus.ask(part.path, "org.a11y.atspi.EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))


def place(part, extents):
    """Left, top, right and bottom within the window; None of what takes no place."""
    room = part.parent.room if part.parent else None
    if part.parent and part.parent.role == pyatspi.ROLE_SCROLL_PANE:
        room = part.parent.box
    if extents:
        left, top, width, height = extents
        part.box = room if width > WIDEST else (left, top, left + width, top + height)  # GTK 4.18 makes up the size of some
    part.room = room or part.box


def stands(part):
    """Whether a part is shown, as far as can be told: a scroll bar that is not needed stays where it was, and a hidden
    page keeps the size it once had; around one that is shown there is room for it."""
    if not part.holds(pyatspi.STATE_VISIBLE) or part.role == pyatspi.ROLE_SCROLL_BAR:
        return False
    is_page = part.parent is not None and part.parent.box is None
    return part.box is None or not (is_out_of_sight(part.box, part.room) or (is_page and is_beyond(part.box, part.room)))


def is_cut(part):
    return part.box is not None and is_beyond(part.box, part.room)


def is_reached(part):
    """Whether the keyboard stops there; a place that scrolls takes the focus for what is in it."""
    return part.holds(pyatspi.STATE_FOCUSABLE) and part.role != pyatspi.ROLE_SCROLL_PANE


def is_out_of_sight(box, room):
    left, top, right, bottom = box
    return left == right or top == bottom or bottom <= room[1] or top >= room[3]


def is_beyond(box, room):
    """Whether something is wider than where it stands, but for the border a header bar hides beyond the edge."""
    return box[0] < room[0] - 1 or box[2] > room[2] + 1
