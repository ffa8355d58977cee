#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop starts the program by its name on the bus: the service file that is installed runs it without a window,
and what is asked of it then opens one.

Usage: test-activation.py PROGRAM SERVICE-FILE, with a display. The bus is the test's own and finds the service file,
with the built program in the place of the installed one, in a data folder of the test."""

import os
import re
import shutil
import subprocess
import sys
import tempfile

NAME, PATH = "org.huifang.Huifang", "/org/huifang/Huifang"
PATIENCE = 60


def call(destination, path, method, *arguments):
    return subprocess.run(["gdbus", "call", "--session", "--dest", destination, "--object-path", path, "--method",
                           method, *arguments], check=True, capture_output=True, text=True, timeout=PATIENCE).stdout


class Activated:
    """A process that the bus started."""

    def __init__(self):
        answer = call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.GetConnectionUnixProcessID",
                      NAME)
        self.pid = int(re.search(r"uint32 (\d+)", answer)[1])

    def poll(self):
        return None if os.path.exists(f"/proc/{self.pid}") else 0

    def command_line(self):
        with open(f"/proc/{self.pid}/cmdline", encoding="utf-8") as file:
            return file.read().rstrip("\0").split("\0")


def check(run):
    """Nobody runs it; to activate it starts the service, which shows the user's own book; once more the same window."""
    run.book = os.path.join(os.environ["XDG_DATA_HOME"], "huifang", "book.huifang")
    os.makedirs(os.path.dirname(run.book))
    run.command("demo", "--customers", "20", "--years", "1")
    assert "false" in call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", NAME)

    call(NAME, PATH, "org.freedesktop.Application.Activate", "{}")
    run.process = Activated()
    assert run.process.command_line() == [run.program, "background"], run.process.command_line()
    run.see("Which follow-ups to show")
    call(NAME, PATH, "org.freedesktop.Application.Activate", "{}")
    assert len(run.windows()) == 1 and Activated().pid == run.process.pid


def run_inside(program):
    from hf_driver import Program  # needs the bus of this run
    run = Program(program)
    try:
        check(run)
    finally:
        shutil.rmtree(run.folder)


def main():
    program, service = (os.path.abspath(path) for path in sys.argv[1:3])
    if len(sys.argv) > 3:
        run_inside(program)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        services = os.path.join(folder, "share", "dbus-1", "services")
        os.makedirs(services)
        with open(service, encoding="utf-8") as file:
            text, n_replaced = re.subn(r"(?m)^Exec=\S+/huifang\b", f"Exec={program}", file.read())
        assert n_replaced == 1, text
        with open(os.path.join(services, os.path.basename(service)), "w", encoding="utf-8") as file:
            file.write(text)
        runtime = os.path.join(folder, "runtime")  # or its accessibility bus takes the place of the other tests'
        os.mkdir(runtime, mode=0o700)
        environment = dict(os.environ, XDG_DATA_HOME=os.path.join(folder, "data"), LC_ALL="C.UTF-8",
                           XDG_CONFIG_HOME=os.path.join(folder, "config"), XDG_RUNTIME_DIR=runtime,
                           XDG_DATA_DIRS=os.path.join(folder, "share") + ":" + os.environ["XDG_DATA_DIRS"])
        environment.pop("LANGUAGE", None)
        return subprocess.run(["dbus-run-session", "--", sys.executable, __file__, program, service, "inside"],
                              env=environment, timeout=3 * PATIENCE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
