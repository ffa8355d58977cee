#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders of the real program: as a service without a window, before a played and a real notification server, and
in the window where there is none.

Usage: test-reminders.py PROGRAM, with a display. Each case has a session bus of its own, on which nobody but the case
offers the notification service. Time begins seconds before the promised minute and runs on from there."""

import json
import os
import subprocess
import sys
import tempfile
import time

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PATIENCE = 40
TOAST_DEPTH = 8  # of the text of a toast below the window
CUSTOMERS = "name,sex,phone\n王小雨,女,13800138000\n李强,男,13800138002\n"
FOLLOW_UPS = "customer_name,customer_phone,due,promised,grade,reason\n"


def wait_for(condition, what, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        answer = condition()
        if answer:
            return answer
        time.sleep(0.1)
    raise AssertionError(f"waited in vain for {what}")


class Book:
    """A book of two invented people, one of whom was promised a call at 10:00."""

    def __init__(self, program, folder, path=None):
        self.program = program
        self.folder = folder
        self.path = path or os.path.join(folder, "book.huifang")
        self.process = None
        self.load("customers", CUSTOMERS)
        self.promise("王小雨", "13800138000", "10:00")

    def command(self, *arguments):
        run = subprocess.run([self.program, "--book", self.path, "--now", "2023-10-20T09:00:00", "--json", *arguments],
                             capture_output=True, text=True, check=True, timeout=PATIENCE)
        return json.loads(run.stdout)

    def load(self, kind, table):
        path = os.path.join(self.folder, f"{kind}.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(table)
        self.command("import", path, "--as", kind)

    def promise(self, name, phone, at):
        self.load("follow-ups", FOLLOW_UPS + f"{name},{phone},2023-10-20,{at},B,高血脂\n")

    def due(self):
        return [row["name"] for row in self.command("due")["rows"]]

    def contacts(self):
        path = os.path.join(self.folder, "contacts.csv")
        subprocess.run([self.program, "--book", self.path, "export", "contacts", "-o", path], check=True)
        with open(path, encoding="utf-8-sig") as file:
            return file.read()

    def start(self, now, *words):
        self.process = subprocess.Popen([self.program, "--book", self.path, *words],
                                        env=dict(os.environ, HUIFANG_NOW=f"2023-10-20T{now}"))
        return self.process

    def stop(self):
        self.process.terminate()
        self.process.wait(PATIENCE)


class PlayedServer:
    """A server that only writes down what it is asked for, and plays clicks."""

    def __init__(self):
        self.process = subprocess.Popen(
            ["/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon",
             "-p", '{"capabilities": "body actions"}'], stdout=subprocess.DEVNULL)
        subprocess.run(["gdbus", "wait", "--session", "--timeout", str(PATIENCE), SERVICE], check=True)

    @staticmethod
    def call(method, *arguments):
        run = subprocess.run(["busctl", "--user", "--json=short", "call", SERVICE, PATH, "org.freedesktop.DBus.Mock",
                              method, *arguments], capture_output=True, text=True, check=True)
        return json.loads(run.stdout) if run.stdout.strip() else None

    def shown(self):
        """What was shown so far: title, body, actions."""
        calls = self.call("GetMethodCalls", "s", "Notify")["data"][0]
        return [(call[1][3]["data"], call[1][4]["data"], call[1][5]["data"]) for call in calls]

    def titles(self):
        return [title for title, _, _ in self.shown()]

    def wait_for_title(self, part):
        wait_for(lambda: any(part in title for title in self.titles()), f"“{part}”")
        return next(i for i, title in enumerate(self.titles(), 1) if part in title)

    def press(self, number, action):
        self.call("EmitSignal", "sssav", SERVICE, "ActionInvoked", "us", "2", "u", str(number), "s", action)

    def stop(self):
        self.process.terminate()
        self.process.wait(PATIENCE)


def case_service(book):
    """The service tells at the minute, without a name; Done writes the outcome; a restart tells nothing twice."""
    server = PlayedServer()
    book.start("09:59:55", "background")
    number = server.wait_for_title("Call back now: promised for 10:00")
    assert not any("王" in "".join(texts) or "高血脂" in "".join(texts) for *texts, _ in server.shown()), server.shown()
    assert server.shown()[number - 1][2][2:] == ["call", "Call", "done", "Done", "snooze", "Snooze 10 min"]

    server.press(number, "done")
    wait_for(lambda: book.due() == [], "the outcome")
    contacts = book.contacts()
    assert "fine" in contacts and "Handled, details to add" in contacts, contacts
    book.stop()

    before = len(server.titles())
    book.promise("李强", "13800138002", "10:01")
    book.start("10:00:55", "background")
    server.wait_for_title("promised for 10:01")
    later = server.titles()[before:]
    assert later == ["Call back now: promised for 10:01"], later
    book.stop()
    server.stop()


def case_waits_for_a_book(book):
    """Where there is no book yet the service waits, and the window finds it there."""
    away = book.path + ".away"
    os.rename(book.path, away)
    server = PlayedServer()
    book.start("09:59:50", "background")
    subprocess.run(["gdbus", "wait", "--session", "--timeout", str(PATIENCE), "org.huifang.Huifang"], check=True)
    os.rename(away, book.path)
    server.wait_for_title("1 ")
    assert book.process.poll() is None
    book.stop()
    server.stop()


def own_book(program, folder):
    """The user's own book, where the program looks for it."""
    path = os.path.join(os.environ["XDG_DATA_HOME"], "huifang", "book.huifang")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return Book(program, folder, path)


def count_calls(server, at):
    return sum(f"promised for {at}" in title for title in server.titles())


def case_two_books(book):
    """The service reminds of the user's own book, of another one and of one that a window opens: each once."""
    own = own_book(book.program, book.folder)
    third = Book(book.program, book.folder, os.path.join(book.folder, "third.huifang"))
    server = PlayedServer()
    book.start("09:59:45", "background")
    subprocess.run(["gdbus", "wait", "--session", "--timeout", str(PATIENCE), "org.huifang.Huifang"], check=True)
    assert third.start("09:59:45").wait(PATIENCE) == 0  # it handed over to the service
    wait_for(lambda: count_calls(server, "10:00") == 3, "a call of each book")
    book.stop()

    own.promise("李强", "13800138002", "10:01")
    book.start("10:00:55", "background")
    server.wait_for_title("promised for 10:01")
    assert [count_calls(server, at) for at in ("10:00", "10:01")] == [3, 1], server.titles()
    book.stop()
    server.stop()


def case_dunst(book):
    """A real server draws the bubble; a click opens the window on the follow-up."""
    import pyatspi

    dunst = subprocess.Popen(["dunst", "-conf", os.devnull], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run(["gdbus", "wait", "--session", "--timeout", str(PATIENCE), SERVICE], check=True)
    book.start("09:59:55", "background")
    wait_for(lambda: dunstctl("count", "displayed").strip() == "2", "digest and call")
    dunstctl("action", "0")

    def window():
        return [name for app in pyatspi.Registry.getDesktop(0) if app is not None
                and app.get_process_id() == book.process.pid and len(app) > 0 for name in names_of(app[0])]
    wait_for(lambda: "王小雨" in window(), "the follow-up in a window")
    book.stop()
    dunst.terminate()
    dunst.wait(PATIENCE)


def dunstctl(*arguments):
    return subprocess.run(["dunstctl", *arguments], check=True, capture_output=True, text=True).stdout


def names_of(node, depth=100):
    """The names in a window, what lies on top of it first."""
    try:
        yield node.name
        for i in reversed(range(node.childCount if depth else 0)):
            yield from names_of(node[i], depth - 1)
    except Exception:  # it went while we looked
        return


def case_no_server(book):
    """Where nobody draws bubbles the window says it, and its bell keeps it.

    A toast goes after some seconds, which a walk through all of a window may take on a busy machine. So only the top of
    the window is walked through, where toasts are, and the bell, which stays, is looked for behind that."""
    import pyatspi

    book.start("09:59:55")

    def names(*depth):
        return (name for app in pyatspi.Registry.getDesktop(0) if app is not None
                and app.get_process_id() == book.process.pid and len(app) > 0 for name in names_of(app[0], *depth))
    wait_for(lambda: any("Call back now: 王小雨" in name for name in names(TOAST_DEPTH)), "the toast")
    wait_for(lambda: any(name.startswith("Reminders, 2 new") for name in names()), "the bell")
    book.stop()


def case_nobody_there(book):
    """After a minute in which nobody touches anything the window is masked and bubbles name nobody, whatever was chosen."""
    settings = os.path.join(os.environ["XDG_CONFIG_HOME"], "glib-2.0", "settings")
    os.makedirs(settings)
    with open(os.path.join(settings, "keyfile"), "w", encoding="utf-8") as file:
        file.write("[org/huifang/Huifang]\nmask-after='one-minute'\nnotification-privacy='full'\n")
    os.environ["GSETTINGS_BACKEND"] = "keyfile"
    server = PlayedServer()
    book.promise("李强", "13800138002", "10:02")
    book.start("10:00:30")
    server.wait_for_title("Call back now: 王小雨")  # as was chosen, while somebody may be there
    wait_for(lambda: any("王小雨" in name for name in names_in(book)), "the name")
    before = len(server.titles())

    wait_for(lambda: any(name.startswith("Privacy mode") for name in names_in(book)), "privacy mode", 80)
    wait_for(lambda: any("王*" in name for name in names_in(book)), "the masked name")
    wait_for(lambda: any("promised for 10:02" in title for title in server.titles()[before:]), "the second call", 60)
    assert not any("李强" in "".join(texts) or "高血脂" in "".join(texts)
                   for *texts, _ in server.shown()[before:]), server.shown()
    book.stop()
    server.stop()


def names_in(book, depth=100):
    """The names in the windows of the program, hidden views among them."""
    import pyatspi

    def seen_in(node, depth):
        try:
            if node is None or not node.getState().contains(pyatspi.STATE_VISIBLE):
                return
            yield node.name
            for i in reversed(range(node.childCount if depth else 0)):
                yield from seen_in(node[i], depth - 1)
        except Exception:  # it went while we looked
            return

    return [name for app in pyatspi.Registry.getDesktop(0) if app is not None
            and app.get_process_id() == book.process.pid for window in app for name in seen_in(window, depth)]


def case_nobody_told(book):
    """Where nobody draws bubbles the window in privacy mode tells of a call without a name."""
    book.start("09:59:30")
    wait_for(lambda: names_in(book), "the window")
    subprocess.run(["gdbus", "call", "--session", "--dest", "org.huifang.Huifang", "--object-path",
                    "/org/huifang/Huifang", "--method", "org.gtk.Actions.Activate", "privacy", "[]", "{}"],
                   check=True, stdout=subprocess.DEVNULL)
    seen = wait_for(lambda: [name for name in names_in(book, TOAST_DEPTH) if "Call back now" in name], "the toast", 80)
    assert seen == ["Call back now: promised for 10:00"], seen
    book.stop()


def case_no_display(book):
    """Without a display the service says so."""
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    run = subprocess.run([book.program, "--book", book.path, "background"], env=environment, capture_output=True,
                         text=True, timeout=PATIENCE)
    assert run.returncode == 4 and "display" in run.stderr, (run.returncode, run.stderr)


def case_bus_ends(book):
    """The service ends with its session."""
    bus = subprocess.Popen(["dbus-daemon", "--session", "--print-address", "--nofork"], stdout=subprocess.PIPE, text=True)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    service = book.start("09:59:00", "background")
    subprocess.run(["gdbus", "wait", "--session", "--timeout", str(PATIENCE), "org.huifang.Huifang"], check=True)
    subprocess.run(["gdbus", "call", "--session", "--dest", "org.huifang.Huifang", "--object-path", "/org/huifang/Huifang",
                    "--method", "org.gtk.Actions.List"], check=True, stdout=subprocess.DEVNULL)  # it has started
    bus.terminate()
    bus.wait(PATIENCE)
    service.wait(PATIENCE)


CASES = {name[5:]: function for name, function in globals().items() if name.startswith("case_")}


def run_case(program, name, folder):
    """Starts this script again on a bus of its own, where no real server is started on demand."""
    services = os.path.join(folder, "data", "dbus-1", "services")
    os.makedirs(services)
    with open(os.path.join(services, f"{SERVICE}.service"), "w", encoding="utf-8") as file:
        file.write(f"[D-BUS Service]\nName={SERVICE}\nExec=/bin/false\n")
    environment = dict(os.environ, XDG_DATA_HOME=os.path.join(folder, "data"), TZ="Asia/Shanghai",
                       XDG_CONFIG_HOME=os.path.join(folder, "config"), LC_ALL="C.UTF-8", GTK_A11Y="atspi")
    environment.pop("LANGUAGE", None)
    run = subprocess.run(["dbus-run-session", "--", sys.executable, __file__, program, name], env=environment,
                         stdout=sys.stderr, timeout=6 * PATIENCE)
    return run.returncode == 0


def main():
    program = os.path.abspath(sys.argv[1])
    if len(sys.argv) > 2:
        with tempfile.TemporaryDirectory() as folder:
            book = Book(program, folder)
            try:
                CASES[sys.argv[2]](book)
            finally:
                if book.process is not None and book.process.poll() is None:
                    book.stop()
        return 0
    failed = 0
    print(f"1..{len(CASES)}")
    for number, name in enumerate(CASES, 1):
        with tempfile.TemporaryDirectory() as folder:
            passed = run_case(program, name, folder)
        failed += 0 if passed else 1
        print(f"{'ok' if passed else 'not ok'} {number} {name}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
