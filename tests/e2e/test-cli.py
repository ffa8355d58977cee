#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as another program sees it: exit statuses, JSON, files.

Usage: test-cli.py PROGRAM SOURCE-ROOT [TEST...]"""

import concurrent.futures
import csv
import datetime
import io
import json
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import icalendar

PROGRAM, ROOT = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
THIRD_PARTY = ROOT / "tests/data/third-party"
SYNTHEA = THIRD_PARTY / "synthea-111"
MAP = ROOT / "data/maps/synthea.ini"
NOW = "2023-10-20T09:00:00+08:00"
WHITE_SPACE = "\t\n\f\r" + "".join(chr(c) for c in range(0x3001) if unicodedata.category(chr(c)).startswith("Z"))


class Book:
    """A book in the current folder and the commands run on it."""

    def __init__(self, name="book.huifang"):
        self.path = name

    def run(self, *arguments, expect=0):
        """Runs a command; returns what it printed."""
        environment = dict(os.environ, HUIFANG_NOW=NOW, XDG_DATA_HOME=os.getcwd())
        environment.pop("DISPLAY", None)
        done = subprocess.run([PROGRAM, "--book", self.path, *arguments], env=environment, timeout=120,
                              capture_output=True, check=False)
        assert done.returncode == expect, f"{arguments[0]}: status {done.returncode}: {done.stderr.decode()}"
        return done.stdout.decode()

    def json(self, *arguments, expect=0):
        return json.loads(self.run("--json", *arguments, expect=expect))

    def fail(self, *arguments, expect):
        error = self.json(*arguments, expect=expect)["error"]
        assert error["message"], error
        return error["code"]


def write_csv(name, header, rows):
    with open(name, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])


def counts(result):
    return tuple(result[key] for key in ("read", "created", "updated", "unchanged", "refused"))


def test_statuses():
    book = Book()
    told = book.json("check", expect=3)["error"]
    assert told["code"] == "no-book" and "book: " not in told["message"] and "(" not in told["message"], told
    assert book.fail("undo", expect=3) == "no-book"
    assert book.fail("frobnicate", expect=2) == "usage"
    assert book.fail("search", expect=2) == "usage"
    assert book.fail("import", "missing.csv", "--as", "customers", expect=4) == "io"
    assert book.fail("import", "missing.csv", "--as", "people", expect=2) == "usage"
    assert not Path(book.path).exists(), "a refused command made a book"
    book.json("demo", "--customers", "20", "--years", "1")
    assert stat.S_IMODE(os.stat(book.path).st_mode) == 0o600
    assert book.json("check") == {"ok": True, "problems": []}
    assert book.json("search", "nobody of that name") == {"query": "nobody of that name", "count": 0, "rows": []}
    assert book.fail("demo", "--customers", "20", "--years", "1", expect=2) == "usage"  # once a book
    assert book.fail("demo", "--customers", "0", "--years", "1", expect=2) == "usage"
    assert book.fail("demo", "--customers", "1", "--years", "1", "--returns", "nan", expect=2) == "usage"
    assert book.fail("--now", "soon", "due", expect=2) == "usage"
    assert book.fail("--as-staff", "Nobody", "due", expect=2) == "not-possible"
    assert "undo" in book.run("--help") and "--outcome" in book.run("log", "--help")


def test_misuse():
    """Wrong options are wrong use, with a command and without one."""
    def run(*arguments):
        done = subprocess.run([PROGRAM, *arguments], env=dict(os.environ, LC_ALL="C.UTF-8"), timeout=60,
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stderr
    for arguments, named in ((["--frob"], "--frob"), (["--book"], "--book"), (["--frob", "background"], "--frob"),
                             (["background", "--now"], "--now"), (["check", "--frob"], "--frob")):
        status, message = run(*arguments)
        assert status == 2 and named in message, (arguments, status, message)
    assert run("--frob", "--help")[0] == 0


def test_broken_books():
    Path("text.huifang").write_text("not a book\n" * 50, encoding="utf-8")
    before = Path("text.huifang").read_bytes()
    assert Book("text.huifang").fail("check", expect=3) == "not-a-book"
    assert Path("text.huifang").read_bytes() == before
    Path("folder.huifang").mkdir()
    assert Book("folder.huifang").fail("check", expect=3) == "is-folder"
    assert Book("missing/book.huifang").fail("demo", "--customers", "1", "--years", "1", expect=3) == "no-book"


def test_synthea():
    book = Book()
    patients, encounters = str(SYNTHEA / "patients.csv"), str(SYNTHEA / "encounters.csv")
    dry = book.json("import", patients, "--as", "customers", "--map", MAP, "--dry-run")
    assert counts(dry) == (111, 111, 0, 0, 0) and dry["batch"] is None and not Path(book.path).exists()
    first = book.json("import", patients, "--as", "customers", "--map", MAP)
    assert counts(first) == (111, 111, 0, 0, 0) and first["customers_created"] == 111, first
    visits = book.json("import", encounters, "--as", "visits", "--map", MAP)
    assert counts(visits) == (7584, 7584, 0, 0, 0) and visits["customers_created"] == 0, visits
    assert counts(book.json("import", patients, "--as", "customers", "--map", MAP)) == (111, 0, 0, 111, 0)
    assert counts(book.json("import", encounters, "--as", "visits", "--map", MAP)) == (7584, 0, 0, 7584, 0)
    report = book.json("report", "new-returning", "--by", "year", "--from", "2016-01-01", "--to", "2023-12-31")
    rows = [(r["period"], r["visits"], r["new_patients"], r["returning_patients"]) for r in report["rows"]]
    assert rows == [("2016", 468, 2, 88), ("2017", 311, 2, 85), ("2018", 425, 2, 89), ("2019", 458, 1, 86),
                    ("2020", 470, 2, 92), ("2021", 618, 0, 96), ("2022", 450, 2, 92), ("2023", 384, 3, 88)], rows
    assert report["by"] == "year" and report["rows"][5]["ratio"] is None
    walk_queue(book)
    assert book.json("check")["ok"]


def walk_queue(book):
    """Plans, looks, logs and takes back on a book of the Synthea patients."""
    dry = book.json("plan-follow-ups", "--since", "2023-07-01", "--dry-run")
    plan = book.json("plan-follow-ups", "--since", "2023-07-01")
    assert plan["truncated"] is False and dry["truncated"] is False
    assert plan["created"] == dry["created"] == len(plan["rows"]) == sum(plan["by_grade"].values()) > 0
    assert book.json("plan-follow-ups", "--since", "2023-07-01")["created"] == 0
    due = book.json("due")
    assert due["on"] == "2023-10-20" and due["rows"]
    assert all(row["due"] <= "2023-10-20" and row["state"] == "open" for row in due["rows"])
    assert len(due["rows"]) == sum(row["due"] <= "2023-10-20" for row in plan["rows"])
    month = book.json("due", "--days", "30")["rows"]
    assert len(month) == sum(row["due"] <= "2023-11-19" for row in plan["rows"]) > len(due["rows"])
    number = due["rows"][0]["follow_up"]
    assert book.run("log", number, "--outcome", "fine", "--note", "asks about\nstents").startswith("saved ")
    assert [row["matched"] for row in book.json("search", "stents")["rows"]] == ["call"]
    assert book.run("search", "stents").rstrip("\n").split("\t")[4] == "asks about stents"
    assert len(book.json("due")["rows"]) == len(due["rows"]) - 1
    assert book.fail("log", number, "--outcome", "fine", expect=2) == "usage"
    book.json("undo")
    assert book.json("due") == due
    book.json("redo")
    book.json("undo")
    left = book.json("undo")
    assert left["rows"] == plan["created"] and left["left"] == []


def test_due_of_the_dead():
    """A file that says who has died takes them off the list; undoing it brings them back, and nothing is lost."""
    book = Book()
    write_csv("visits.csv", ["姓名", "电话", "日期", "就诊类型"],
              [["张敏", "13800138000", "2023-10-10", "住院"], ["李雷", "13800138001", "2023-10-11", "住院"]])
    write_csv("dead.csv", ["姓名", "电话", "死亡日期"], [["张敏", "13800138000", "2023-10-15"]])
    book.json("import", "visits.csv", "--as", "visits")
    assert book.json("plan-follow-ups", "--since", "2023-07-01")["created"] == 2
    due = book.json("due", "--days", "30")
    assert sorted(row["name"] for row in due["rows"]) == ["张敏", "李雷"]
    book.json("import", "dead.csv", "--as", "customers")
    assert [row["name"] for row in book.json("due", "--days", "30")["rows"]] == ["李雷"]
    assert book.run("export", "follow-ups").count("张敏") == 1
    assert book.json("plan-follow-ups", "--since", "2023-07-01")["created"] == 0
    assert book.json("check")["ok"]
    book.json("undo")
    assert book.json("due", "--days", "30") == due
    assert book.json("check")["ok"]


def test_log_by_settings():
    """What the preferences say of calls without an answer counts on the command line as in the window."""
    book = Book()
    book.json("demo", "--customers", "20", "--years", "1")
    book.json("plan-follow-ups", "--since", "2023-01-01")
    number = book.json("due", "--days", "99")["rows"][0]["follow_up"]
    before = {name: os.environ.get(name) for name in ("GSETTINGS_BACKEND", "XDG_CONFIG_HOME")}
    Path("glib-2.0/settings").mkdir(parents=True)
    Path("glib-2.0/settings/keyfile").write_text("[org/huifang/Huifang]\nretry-limit=uint32 1\n", encoding="utf-8")
    assert book.json("log", number, "--outcome", "no-answer")["state"] == "open"
    book.json("undo")
    os.environ.update(GSETTINGS_BACKEND="keyfile", XDG_CONFIG_HOME=os.getcwd())
    try:
        assert book.json("log", number, "--outcome", "no-answer")["state"] == "unreachable"
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def test_consent():
    """Nobody has agreed until somebody says so, and how; the last answer counts, and undo takes it back."""
    book = Book()
    write_csv("people.csv", ["姓名", "电话"], [["张敏", "13800138000"]])
    book.json("import", "people.csv", "--as", "customers")
    answers = lambda: {(row["channel"], row["purpose"]): row for row in book.json("consent", "1")["rows"]}
    told = {"channel": "mail", "purpose": "marketing", "answer": "unknown", "day": None, "how": None, "guardian": None, "staff": None}
    assert answers()["mail", "marketing"] == told and len(answers()) == 8
    mail = ("consent", "1", "--channel", "mail", "--purpose", "marketing", "--answer")
    for wrong in ((*mail, "agreed"), (*mail, "maybe"), ("consent", "1", "--purpose", "care"), ("consent", "9"), ("consent",),
                  (*mail, "refused", "--day", "2023-10-21"), (*mail[:4], "--answer", "refused")):
        assert book.fail(*wrong, expect=2) == "usage", wrong
    saved = book.json(*mail, "agreed", "--how", "written", "--day", "2023-10-01")["saved"]
    assert answers()["mail", "marketing"] == dict(told, answer="agreed", day="2023-10-01", how="written")
    assert book.run(*mail, "refused") != f"saved {saved}\n" and answers()["mail", "marketing"]["answer"] == "refused"
    assert book.json("undo") and answers()["mail", "marketing"]["answer"] == "agreed"
    assert "mail\tmarketing\tagreed\t2023-10-01\twritten\t\n" in book.run("consent", "1")
    write_csv("child.csv", ["姓名", "电话", "出生日期"], [["张小敏", "13800138001", "2015-06-01"]])
    book.json("import", "child.csv", "--as", "customers")
    phone = ("consent", "2", "--channel", "phone", "--purpose", "marketing", "--how", "written", "--answer")
    assert book.fail(*phone, "agreed", expect=2) == "usage" and book.json(*phone, "refused")
    assert book.json(*phone, "agreed", "--guardian", "张伟") and "phone\tmarketing\tagreed\t2023-10-20\twritten\t张伟\n" in book.run("consent", "2")


def measure(*arguments):
    """Runs a command; returns how many lines it printed and the most memory it took, in MiB."""
    with subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.PIPE) as child:
        n_lines = sum(1 for _ in child.stdout)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
    assert status == 0, arguments
    return n_lines, usage.ru_maxrss / 1024


def test_long_queue():
    """The queue is printed row by row: a long one takes no more memory than a short one."""
    book = Book()
    book.json("demo", "--customers", "20", "--years", "1")
    with sqlite3.connect(book.path) as connection:
        connection.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
                           "INSERT INTO follow_up (customer, grade, due, \"limit\", channel, state, attempts) "
                           "SELECT (SELECT min(id) FROM customer), 'A', '2001-02-03', '2001-02-04', 'phone', 'open', 0 "
                           "FROM n")
    connection.close()
    short, little = measure("--book", book.path, "due", "--on", "2001-01-01")
    for words in ([], ["--json"]):
        long, much = measure("--book", book.path, *words, "due", "--on", "2001-02-03")
        assert long >= (1 if words else 60000) and short == 0
        assert much < little + 16, (words, little, much)


def damage(path, marker):
    """Spoils the pages on which something stands."""
    data = bytearray(Path(path).read_bytes())
    size = int.from_bytes(data[16:18], "big")
    at = data.find(marker)
    assert at >= 0, marker
    while at >= 0:
        data[at // size * size:at // size * size + 16] = b"\xff" * 16
        at = data.find(marker, at + 1)
    Path(path).write_bytes(data)


def test_broken_off():
    """Rows that cannot be read to the end are one document all the same, which says so."""
    book = Book()
    book.json("demo", "--customers", "20", "--years", "1")
    with sqlite3.connect(book.path) as connection:
        connection.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                           "INSERT INTO follow_up (customer, grade, due, \"limit\", channel, state, attempts, reason) "
                           "SELECT (SELECT min(id) FROM customer), 'A', date ('2001-02-03', '+' || i || ' days'), "
                           "'2023-02-04', 'phone', 'open', 0, printf ('row-%05d', i) FROM n")
    connection.close()
    ways = (["due"], ["export", "follow-ups"])
    whole = [book.json(*words)["rows"] for words in ways]
    assert all(any(row["reason"] == "row-02999" for row in rows) for rows in whole)
    damage(book.path, b"row-02999")
    for words, rows in zip(ways, whole):
        told = book.json(*words, expect=3)
        assert told["error"]["code"] == "book-damaged" and told["error"]["message"], told
        assert 100 < len(told["rows"]) < len(rows) and told["rows"] == rows[:len(told["rows"])], words
    damage(book.path, b"row-00002")
    for words in ways:
        assert list(book.json(*words, expect=3)) == ["error"], words


def test_left_out():
    """What is in a file and not in the book is named; what only looks like a table says what to do."""
    book = Book()
    write_csv("in.csv", ["姓名", "微信", "幸运色", "随访日期"], [["张敏", "zm_85", "红", "2026-11-22"]])
    assert book.json("import", "in.csv", "--as", "customers", "--dry-run")["left_out"] == ["幸运色", "随访日期"]
    assert book.json("import", "in.csv", "--as", "customers")["left_out"] == ["幸运色", "随访日期"]
    assert "幸运色" in book.run("import", "in.csv", "--as", "customers")
    assert book.json("import", "in.csv", "--as", "follow-ups", "--existing-only", expect=1)["left_out"] == ["微信", "幸运色"]
    Path("book.csv").write_bytes(b"PK\x03\x04\x14\0[Content_Types].xml xl/workbook.xml")
    assert book.fail("import", "book.csv", "--as", "customers", expect=4) == "workbook"


def test_plain_kinds():
    """What follows from its table of fields goes out and into another book, and back without a change."""
    book, other = Book("a.huifang"), Book("b.huifang")
    book.json("demo", "--customers", "40", "--years", "2")
    known = ["departments", "staff", "customers", "duties", "duty-exceptions", "organisations", "tiers", "memberships", "points",
             "packages", "package-items", "given-packages", "given-items", "package-uses"]
    for kind in known:
        rows = book.json("export", kind, "-o", f"{kind}.csv")["rows"]
        first = other.json("import", f"{kind}.csv", "--as", kind)
        assert first["created"] == rows and first["refused"] == 0 and not first["left_out"], (kind, first)
        assert counts(other.json("import", f"{kind}.csv", "--as", kind)) == (rows, 0, 0, rows, 0), kind
        assert counts(book.json("import", f"{kind}.csv", "--as", kind)) == (rows, 0, 0, rows, 0), kind
    assert other.json("check")["ok"]
    write_csv("points.csv", ["姓名", "日期", "积分"], [["无此人", "2026-01-02", "5"]])
    assert counts(other.json("import", "points.csv", "--as", "points", expect=1)) == (1, 0, 0, 0, 1)
    write_csv("staff.csv", ["姓名", "角色"], [["马丁", "院长助理"]])
    result = other.json("import", "staff.csv", "--as", "staff", expect=1)
    assert result["refused_rows"][0]["line"] == 2 and result["refused_rows"][0]["reason"], result


def test_cards():
    """A file of cards is one of customers, whatever it is called; brought in again it changes nothing."""
    book = Book()
    Path("cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:张敏\nTEL:13800138000\nEND:VCARD\n"
                                 "BEGIN:VCARD\nVERSION:4.0\nFN:李雷\nBDAY:19900304\nEND:VCARD\n", encoding="utf-8")
    assert counts(book.json("import", "cards.vcf", "--as", "customers")) == (2, 2, 0, 0, 0)
    assert counts(book.json("import", "cards.vcf", "--as", "customers")) == (2, 0, 0, 2, 0)
    assert book.fail("import", "cards.vcf", "--as", "visits", expect=2) == "no-column"


def test_cells_refused():
    """A row that is taken without one of its cells is counted apart, and listed with the reason."""
    book = Book()
    write_csv("in.csv", ["姓名", "电话", "介绍人"],
              [["张敏", "13800138000", ""], ["李雷", "13900139000", "张敏"], ["", "13700137000", ""]])
    result = book.json("import", "in.csv", "--as", "customers", expect=1)
    assert counts(result) == (3, 2, 0, 0, 1) and result["cells_refused"] == 1, result
    assert [row["line"] for row in result["refused_rows"]] == [3, 4], result
    assert set(result) == {"dry_run", "batch", "read", "created", "updated", "unchanged", "refused", "cells_refused",
                           "customers_created", "values_kept", "left_out", "refused_rows", "refused_file"}, result
    assert result["values_kept"] == [], result
    write_csv("in.csv", ["姓名", "电话", "介绍人"], [["李雷", "13900139000", "张敏"]])
    result = book.json("import", "in.csv", "--as", "customers", expect=1)
    assert counts(result) == (1, 0, 0, 1, 0) and result["cells_refused"] == 1, result


def read_calendar(text):
    """Reads a calendar strictly: by its bytes, and by a parser that is not ours."""
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", ""), "a line does not end in CRLF"
    lines = text.split("\r\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-1] == "END:VCALENDAR"
    assert all(0 < len(line.encode()) <= 75 for line in lines), "a line is too long"
    return icalendar.Calendar.from_ical(text)


def test_calendar():
    """The calendar goes out without names unless they are asked for, and other calendars come in."""
    book = Book()
    write_csv("in.csv", ["姓名", "电话", "日期", "约定时间", "原因", "级别"],
              [["王芳", "13800138000", "2023-10-20", "14:30", "复查，空腹；\\ 先问“咳嗽”\n再约，或打 138-0013-8000" + "很久" * 40, "A"],
               ["李雷", "13900139000", "2023-10-25", "", "", "B"], ["张敏", "13700137000", "2023-10-01", "", "过期", "C"]])
    assert counts(book.json("import", "in.csv", "--as", "follow-ups")) == (3, 3, 0, 0, 0)
    events = read_calendar(book.run("export", "calendar")).walk("VEVENT")
    assert [str(event["summary"]) for event in events] == ["Follow-up, grade A", "Follow-up, grade B"], events
    assert [event.decoded("dtstart") for event in events] == [datetime.datetime(2023, 10, 20, 14, 30), datetime.date(2023, 10, 25)]
    book.json("export", "calendar", "--names", "--from", "2023-10-01", "-o", "all.ics")
    text = Path("all.ics").read_bytes().decode()
    events = read_calendar(text).walk("VEVENT")
    assert [str(event["uid"]).split("@")[1] for event in events] == ["huifang"] * 3
    assert any("王芳 · 复查，空腹；\\ 先问“咳嗽”" in str(event["summary"]) for event in events), text
    assert "13800138000" not in text and "0013-8000" not in text.replace("\r\n ", "") and stat.S_IMODE(os.stat("all.ics").st_mode) == 0o600
    taken = "SELECT n_rows FROM step WHERE label = 'Export in full'"
    with sqlite3.connect(book.path) as db:
        assert db.execute(taken).fetchall() == [(3,)], "what names nobody is not an export in full"
    assert len(read_calendar(book.run("export", "calendar", "--to", "2023-10-20")).walk("VEVENT")) == 1
    for wrong in (["export", "calendar", "--restricted"], ["export", "customers", "--names"],
                  ["export", "calendar", "--from", "soon"], ["export", "calendar"]):
        assert book.fail(*wrong, expect=2) == "usage", wrong
    assert book.fail("export", "calendar", "-o", "all.ics", expect=4) == "target-exists"
    back = book.json("import", "all.ics", "--as", "follow-ups", expect=1)
    assert counts(back) == (3, 0, 0, 0, 3) and back["refused_rows"][0]["reason"], "our own events came back"
    other = icalendar.Calendar()
    for uid, summary in (("1@else", "王芳 13800138000 复查血压"), ("2@else", "例会"), ("3@else", "Zoom 845 1234 5678")):
        event = icalendar.Event()
        event.add("uid", uid)
        event.add("summary", summary)
        event.add("dtstart", datetime.datetime(2023, 11, 2, 9, 0))
        other.add_component(event)
    Path("other.ics").write_bytes(other.to_ical())
    told = book.json("import", "other.ics", "--as", "customers", expect=2)["error"]
    assert told["code"] == "no-column" and "--as follow-ups" in told["message"], told
    assert counts(book.json("import", "other.ics", "--as", "follow-ups", expect=1)) == (3, 1, 0, 0, 2)
    assert counts(book.json("import", "other.ics", "--as", "follow-ups", expect=1)) == (3, 0, 0, 1, 2)
    row = next(row for row in book.json("due", "--on", "2023-11-02")["rows"] if row["due"] == "2023-11-02")
    assert (row["name"], row["promised"], row["reason"]) == ("王芳", "09:00", "复查血压"), row
    Path("other.ics").write_bytes(other.to_ical().replace(b"20231102T090000", b"20231103T100000"))
    assert counts(book.json("import", "other.ics", "--as", "follow-ups", expect=1)) == (3, 0, 1, 0, 2), "it did not move"


def test_refused():
    write_csv("in.csv", ["姓名", "出生日期", "电话"],
              [["张敏", "1985-03-02", "13800138000"], ["", "1985-03-02", ""], ["李雷", "1990-13-40", ""]])
    book = Book()
    result = book.json("import", "in.csv", "--as", "customers", expect=1)
    assert counts(result) == (3, 1, 0, 0, 2), result
    assert [row["line"] for row in result["refused_rows"]] == [3, 4] and result["refused_file"] == "in.csv.refused.csv"
    assert stat.S_IMODE(os.stat("in.csv.refused.csv").st_mode) == 0o600
    with open("in.csv.refused.csv", encoding="utf-8-sig", newline="") as file:
        refused = list(csv.DictReader(file))
    assert [row["line"] for row in refused] == ["3", "4"] and refused[1]["姓名"] == "李雷" and refused[1]["reason"]
    Path("bad.ini").write_text("[customers]\nname = Nobody\n", encoding="utf-8")
    assert book.fail("import", "in.csv", "--as", "customers", "--map", "bad.ini", expect=2) == "unknown-column"
    Path("worse.ini").write_text("[customers]\ncolour = 姓名\n", encoding="utf-8")
    assert book.fail("import", "in.csv", "--as", "customers", "--map", "worse.ini", expect=2) == "unknown-field"


def test_wrong_kind():
    """A table of the wrong kind is told by its columns, and the option that fits it is named."""
    environment = dict(os.environ, HUIFANG_NOW=NOW, LC_ALL="C", LANGUAGE="")
    book = Book()
    write_csv("people.csv", ["姓名", "电话"], [["张敏", "13800138000"]])
    write_csv("visits.csv", ["姓名", "电话", "就诊日期", "科室", "医生"], [["张敏", "13800138000", "2023-10-02", "内科", "李伟"]])
    write_csv("headless.csv", ["张敏", "13800138000"], [["李雷", "13900139000"]])
    for name, kind, status, words in (("people", "visits", 2, ["“Date”", "姓名, 电话", "--as customers"]),
                                      ("visits", "customers", 0, ["--as visits"]),
                                      ("headless", "customers", 2, ["“Name”"])):
        done = subprocess.run([PROGRAM, "--book", book.path, "import", f"{name}.csv", "--as", kind], env=environment,
                              capture_output=True, timeout=60, check=False)
        text = done.stderr.decode()
        assert done.returncode == status and all(word in text for word in words), (name, done.returncode, text)
        assert "张敏" not in text and "13800138000" not in text, text


def test_restricted():
    """What is about means and family leaves the book only when asked for; accounts come and go with the card."""
    book = Book()
    write_csv("means.csv", ["name", "assets", "微信"], [["林静", "两套房", "lin_jing"]])
    assert counts(book.json("import", "means.csv", "--as", "customers")) == (1, 1, 0, 0, 0)
    plain, full = book.run("export", "customers"), book.run("export", "customers", "--restricted")
    assert "两套房" not in plain and "assets" not in plain and "两套房" in full, plain
    assert "account:wechat" in plain and "lin_jing" in plain, plain
    taken = "SELECT source, n_rows FROM step WHERE label = 'Export in full'"
    assert list(sqlite3.connect(book.path).execute(taken)) == [("customers", 1)] * 2  # who took them out
    assert book.run("export", "customers", "-o", "-") == book.run("export", "customers")
    assert book.json("check")["ok"]


def test_export_rights():
    """Tables of people are written for whose role may; who may not is told who does, and nothing is written."""
    book = Book()
    write_csv("wu.csv", ["name", "role"], [["Wu", "desk"], ["Lin", "manager"]])
    assert counts(book.json("import", "wu.csv", "--as", "staff")) == (2, 2, 0, 0, 0)
    assert book.fail("--as-staff", "Wu", "export", "customers", "-o", "out.csv", expect=2) == "not-possible"
    assert not os.path.exists("out.csv")
    assert "book_id" in book.run("--as-staff", "Wu", "export", "articles")
    assert "book_id" in book.run("--as-staff", "Lin", "export", "customers")


def test_masked_numbers():
    """Somebody on the staff is printed no number that a window would keep back; the owner of the book is."""
    book = Book()
    write_csv("staff.csv", ["name", "role"], [["Wu", "desk"], ["Lin", "manager"]])
    write_csv("people.csv", ["name", "phone", "emergency"], [["林静", "13800138821", "女儿 13900139932"]])
    write_csv("calls.csv", ["name", "phone", "due"], [["林静", "13800138821", "2023-10-19"]])
    assert counts(book.json("import", "staff.csv", "--as", "staff")) == (2, 2, 0, 0, 0)
    assert counts(book.json("import", "people.csv", "--as", "customers")) == (1, 1, 0, 0, 0)
    assert counts(book.json("import", "calls.csv", "--as", "follow-ups")) == (1, 1, 0, 0, 0)
    for who, number in (((), "13800138821"), (("--as-staff", "Wu"), "138****8821"), (("--as-staff", "Lin"), "138****8821")):
        assert book.json(*who, "search", "13800138821")["rows"][0]["phones"] == [number], who  # it finds all the same
        assert book.run(*who, "search", "林静").split("\t")[2].strip() == number, who
        daughter = book.run(*who, "search", "13900139932").split("\t")[4].strip()
        assert daughter == ("女儿 139****9932" if who else "女儿 13900139932"), (who, daughter)
        assert book.run(*who, "due").split("\t")[4] == number, who


def test_naughty_strings():
    strings = list(dict.fromkeys(json.loads((THIRD_PARTY / "blns/blns.json").read_text(encoding="utf-8"))))
    assert len(strings) == 511
    book = Book()
    write_csv("notes.csv", ["name", "external_id", "note"], [[f"P{i}", f"N{i}", s] for i, s in enumerate(strings)])
    assert counts(book.json("import", "notes.csv", "--as", "customers")) == (511, 511, 0, 0, 0)
    exported = csv.DictReader(io.StringIO(book.run("export", "customers").removeprefix("\ufeff"), newline=""))
    notes = {row["external_id"]: row["note"] for row in exported}
    for i, text in enumerate(strings):
        wanted = unicodedata.normalize("NFC", text)
        assert notes[f"N{i}"] in (wanted, "'" + wanted), f"note {i}"
    Path("again.csv").write_text(book.run("export", "customers"), encoding="utf-8", newline="")
    assert counts(book.json("import", "again.csv", "--as", "customers")) == (511, 0, 0, 511, 0)

    names = Book("names.huifang")
    write_csv("names.csv", ["name", "note"], [[s, f"note{i}"] for i, s in enumerate(strings)])
    result = names.json("import", "names.csv", "--as", "customers", expect=1)
    blank = [i + 2 for i, s in enumerate(strings) if not s.strip()]
    assert counts(result) == (511, 509, 0, 0, 2) and len(blank) == 2, counts(result)
    assert counts(names.json("import", "names.csv", "--as", "customers", expect=1)) == (511, 0, 0, 509, 2)
    exported = csv.DictReader(io.StringIO(names.run("export", "customers").removeprefix("\ufeff"), newline=""))
    ids = {row["note"]: row["book_id"] for row in exported}
    named = [(text, ids[f"note{i}"]) for i, text in enumerate(strings) if text.strip()]
    with concurrent.futures.ThreadPoolExecutor() as pool:
        for (text, number), found in zip(named, pool.map(lambda pair: search_all(names, pair[0]), named)):
            assert found.get(number) == stored_name(text), f"{text!r} is not found as it was written"


def search_all(book, text):
    """Who is found by a text: the names by number."""
    rows = book.json("search", "--limit", "10000", "--", text)["rows"]
    return {row["customer"]: row["name"] for row in rows}


def stored_name(text):
    """How a name is kept: composed, without white space around it, and otherwise as it was written. What is nothing
    but a byte order mark is left as it is."""
    composed = unicodedata.normalize("NFC", text)
    return composed.strip(WHITE_SPACE + "\ufeff") or composed.strip(WHITE_SPACE)


def test_demo():
    for name in ("a.huifang", "b.huifang"):
        Book(name).json("demo", "--customers", "300", "--years", "2", "--seed", "7", "--until", "2023-10-20")
    for kind in ("customers", "visits", "follow-ups", "contacts", "articles"):
        assert Book("a.huifang").run("export", kind) == Book("b.huifang").run("export", kind), kind
    assert Book("a.huifang").json("export", "visits", "-o", "v.csv")["rows"] > 300
    assert Book("a.huifang").fail("export", "visits", "-o", "v.csv", expect=4) == "target-exists"


def test_export_json():
    """A document holds what the table does, with money in fen and unknown as null."""
    book = Book()
    book.json("demo", "--customers", "50", "--years", "1", "--until", "2023-10-20")
    for kind in ("customers", "visits", "follow-ups", "contacts", "articles"):
        table = list(csv.DictReader(io.StringIO(book.run("export", kind).removeprefix("\ufeff"), newline="")))
        rows = book.json("export", kind)["rows"]
        assert len(rows) == len(table) > 0, kind
        for row, cells in zip(rows, table):
            assert row["book_id"] == cells["book_id"] and row["name"] == cells["name"], (kind, row)
            assert [key.removesuffix("_fen") for key in row] == list(cells), (kind, list(row))
            assert all((value is None) == (cells[key.removesuffix("_fen")] == "") for key, value in row.items()), row
    assert all(row["fee_fen"] == round(float(cells["fee"]) * 100) for row, cells in
               zip(book.json("export", "visits")["rows"],
                   csv.DictReader(io.StringIO(book.run("export", "visits").removeprefix("\ufeff"), newline="")))
               if cells["fee"])


def test_background_refused():
    """Without a display there is nothing to remind on, and a program is told so as one."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    for words, status, code in (([], 4, "no-display"), (["--frob"], 2, "usage")):
        # on a bus of its own, where no other test's program can be handed the work
        done = subprocess.run(["dbus-run-session", "--", PROGRAM, "--json", "background", *words], env=environment,
                              stdout=subprocess.PIPE, timeout=60, check=False)
        assert done.returncode == status and json.loads(done.stdout)["error"]["code"] == code, done


def test_report_and_backup():
    book = Book()
    book.json("demo", "--customers", "200", "--years", "1", "--until", "2023-10-20")
    for form, magic in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF"), ("csv", b"\xef\xbb\xbfperiod,")):
        book.run("report", "new-returning", "--format", form, "-o", f"r.{form}")
        assert Path(f"r.{form}").read_bytes().startswith(magic), form
    assert book.json("report", "new-returning", "--by", "year", "-o", "r.json")["rows"] == 2
    assert json.loads(Path("r.json").read_text())["by"] == "year"
    assert book.fail("report", "new-returning", "--format", "csv", expect=2) == "usage"
    assert book.fail("report", "new-returning", "--from", "2023-05-01", "--to", "2023-01-01", expect=2) == "usage"
    write_csv("nobody.csv", ["姓名"], [])
    assert Book("new.huifang").json("import", "nobody.csv", "--as", "customers")["read"] == 0
    assert Book("new.huifang").json("report", "new-returning")["from"] is None
    assert Book("new.huifang").run("report", "new-returning") == "There are no visits in the book yet.\n"
    assert book.run("report", "new-returning", "--from", "2033-01-01") == "There were no visits in this period.\n"
    assert book.fail("report", "old", expect=2) == "usage"
    assert book.fail("report", "new-returning", "--by", "week", expect=2) == "usage"
    assert book.json("backup", "copy.huifang")["file"] == "copy.huifang"
    assert book.fail("backup", "copy.huifang", expect=4) == "target-exists"
    assert Book("copy.huifang").run("export", "visits") == book.run("export", "visits")
    book.json("undo")
    assert book.json("search", "a")["count"] == 0
    assert book.fail("undo", expect=1) == "nothing"


def test_undo_asks():
    """At a terminal a person is asked before a batch is taken back; another answer than yes leaves it."""
    book = Book()
    write_csv("people.csv", ["姓名", "电话"], [["张敏", "13800138000"], ["李雷", "13900139000"]])
    book.run("import", "people.csv", "--as", "customers")
    for answer, status, left in ((b"n\n", 1, 2), (b"\n", 1, 2), (b"y\n", 0, 0)):
        ours, terminal = os.openpty()
        os.write(ours, answer)
        done = subprocess.run([PROGRAM, "--book", book.path, "undo"], stdin=terminal, capture_output=True, timeout=60,
                              check=False, env=dict(os.environ, HUIFANG_NOW=NOW, XDG_DATA_HOME=os.getcwd()))
        os.close(terminal)
        os.close(ours)
        assert done.returncode == status and "[y/N]".encode() in done.stderr, (answer, done)
        assert len(list(csv.reader(io.StringIO(book.run("export", "customers"))))) == 1 + left, answer
    book.run("redo")
    book.run("undo")  # no terminal: as ever


def test_hostile_input():
    book = Book()
    book.json("demo", "--customers", "20", "--years", "1")
    before = book.run("export", "customers")
    files = {"empty.csv": b"", "nul.csv": "姓名\n张\0敏\n".encode(), "wide.csv": b",".join([b"c"] * 10000),
             "gb.csv": "姓名\n张敏\n".encode("gb18030"), "line.csv": "姓名\n".encode() + b"x" * 50_000_000}
    for name, contents in files.items():
        Path(name).write_bytes(contents)
    Path("folder.csv").mkdir()
    for name, code in (("empty", "unreadable"), ("nul", "unreadable"), ("wide", "limit"), ("folder", "io")):
        assert book.fail("import", f"{name}.csv", "--as", "customers", expect=4) == code, name
    assert book.fail("import", "gb.csv", "--as", "customers", "--encoding", "utf-8", expect=4) == "unreadable"
    assert book.fail("import", "gb.csv", "--as", "customers", "--encoding", "klingon", expect=2) == "unknown-encoding"
    assert book.fail("import", "gb.csv", "--as", "visits", expect=2) == "no-column"
    assert book.json("import", "line.csv", "--as", "customers", expect=1)["refused"] == 1
    write_csv("bad.csv", ["姓名", "出生日期"], [["张敏", "1990-13-40"], ["李雷", ""]])
    assert book.fail("import", "bad.csv", "--as", "customers", "--refused", "no/such/folder.csv", expect=4) == "io"
    assert book.fail("search", b"\xff\xfe", expect=2) == "usage"
    assert book.fail("backup", "no/such/folder.huifang", expect=4) == "io"
    assert book.fail("export", "customers", "-o", "no/such/folder.csv", expect=4) == "io"
    assert book.run("export", "customers") == before


def test_pipes():
    """A pipe that is still being filled keeps nobody from saving; one that is read early ends quietly."""
    book = Book()
    book.json("demo", "--customers", "20", "--years", "1")
    environment = dict(os.environ, HUIFANG_NOW=NOW)
    with subprocess.Popen([PROGRAM, "--book", book.path, "--json", "import", "/dev/stdin", "--as", "customers"],
                          env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as slow:
        slow.stdin.write("姓名,病历号\n张敏,7\n".encode())
        slow.stdin.flush()
        write_csv("other.csv", ["姓名", "病历号"], [["李雷", "8"]])
        assert book.json("import", "other.csv", "--as", "customers")["created"] == 1
        slow.stdin.write("王芳,9\n".encode())
        slow.stdin.close()
        assert json.load(slow.stdout)["created"] == 2
    with open("/dev/full", "w", encoding="utf-8") as full:
        for arguments in (["due"], ["--json", "due"], ["export", "visits"]):
            done = subprocess.run([PROGRAM, "--book", book.path, *arguments], env=environment, stdout=full,
                                  stderr=subprocess.PIPE, timeout=60, check=False)
            assert done.returncode == 4 and done.stderr, arguments
    for locale, word in (("C", "There is no book"), ("zh_CN.UTF-8", "客户簿")):
        done = subprocess.run([PROGRAM, "--book", "missing.huifang", "search", "张敏"], capture_output=True, timeout=60,
                              env=dict(environment, LC_ALL=locale, LANGUAGE=""), check=False)
        assert done.returncode == 3 and word in done.stderr.decode(), (locale, done.stderr)


def main():
    wanted = sys.argv[3:]
    tests = [value for name, value in globals().items() if name.startswith("test_") and (not wanted or name in wanted)]
    failed = 0
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                test()
                print(f"ok {number} {test.__name__}")
            except Exception as error:  # the next test may still tell something
                failed += 1
                print(f"not ok {number} {test.__name__}: {error!r}")
            finally:
                os.chdir("/")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
