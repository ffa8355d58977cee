#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations match the source: both Chinese languages are complete and without guesses (fuzzy entries), no
language breaks a placeholder, each is written in its own characters, and the terms of po/glossary.tsv are
translated exactly as it says, in every language it has a column for."""

import csv
import re
import subprocess
import sys
import tempfile
from pathlib import Path

COMPLETE = ("zh_CN", "zh_TW")
# The national character sets were made for one way of writing each: what the other simplified, or did not, is
# missing from them.
CHARACTERS = {"zh_CN": "gb2312", "zh_TW": "big5"}
# Written in Taiwan too, but younger than that set.
ALSO = {"zh_TW": "酶"}
HAN = re.compile(r"[\u3400-\u9fff]")
PLACEHOLDER = re.compile(r"%%|%(?:\d+\$)?[-+ #0']*[\d*]*(?:\.[\d*]+)?(?:hh|h|ll|l|z|j|t)?[a-zA-Z]|\{\w+\}")
ESCAPES = {r"\n": "\n", r"\t": "\t", r"\"": '"', r"\\": "\\"}


def run(*command):
    """Returns (succeeded, output) of a gettext tool, in English."""
    done = subprocess.run(command, capture_output=True, text=True, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"})
    return done.returncode == 0, done.stdout + done.stderr


def unquote(lines):
    text = "".join(re.findall(r'"(.*)"', "\n".join(lines)))
    return re.sub(r'\\[nt"\\]', lambda m: ESCAPES[m[0]], text)


def entries(path):
    """Yields each entry of a .po file as a dict: msgctxt, msgid, msgid_plural, msgstr[0] and so on."""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        fields = re.findall(r'^(msg\S+) ((?:".*"\n?)+)', "\n".join(lines), re.M)
        entry = {name: unquote(value.splitlines()) for name, value in fields}
        if entry.get("msgid"):
            yield entry


def translations(entry):
    return [text for name, text in entry.items() if name.startswith("msgstr") and text]


def placeholders(text):
    return sorted(re.sub(r"%\d+\$", "%", p) for p in PLACEHOLDER.findall(text))


def bare(text):
    """A label without its mnemonic, ellipsis or colon."""
    return re.sub(r"\(_\w\)|_|…$|[:：]$", "", text)


def is_encodable(character, charset):
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def foreign_characters(text, language):
    if language not in CHARACTERS:
        return ""
    found = [c for c in HAN.findall(text) if c not in ALSO.get(language, "")]
    return "".join(c for c in found if not is_encodable(c, CHARACTERS[language]))


def own_placeholders(path):
    """What people write in letters they word themselves: a placeholder in the language, and what it is in the source."""
    names = [entry for entry in entries(path) if entry.get("msgctxt") == "placeholder"]
    return {f"{{{text}}}": f'{{{entry["msgid"]}}}' for entry in names for text in translations(entry)}


def check_entry(entry, terms, language, own):
    original = entry.get("msgid_plural", entry["msgid"])
    for text in translations(entry):
        if sorted(own.get(p, p) for p in placeholders(text)) != placeholders(original):
            yield f'placeholders differ: "{entry["msgid"]}" and "{text}"'
        foreign = foreign_characters(text, language)
        if foreign:
            yield f'not written in this language: {foreign} in "{text}"'
        term = terms.get(bare(entry["msgid"]))
        if term and "msgctxt" not in entry and bare(text) != term:
            yield f'the glossary says "{term}" for "{entry["msgid"]}", not "{text}"'


def check_language(language, template, glossary):
    path = Path(f"po/{language}.po")
    terms = {row["en"]: row[language] for row in glossary}
    fine, output = run("msgfmt", "--check", "--output-file=/dev/null", str(path))
    if not fine:
        yield output
    fine, output = run("msgcmp", *([] if language in COMPLETE else ["--use-untranslated"]), str(path), template)
    if not fine and language in COMPLETE:
        yield output
    translated = {(e.get("msgctxt"), e["msgid"]) for e in entries(path) if translations(e)}
    own = own_placeholders(path)
    for entry in entries(path):
        yield from check_entry(entry, terms, language, own)
    for entry in entries(Path(template)):
        if bare(entry["msgid"]) in terms and (entry.get("msgctxt"), entry["msgid"]) not in translated:
            yield f'a term of the glossary is not translated: "{entry["msgid"]}"'


def main():
    problems = []
    with open("po/glossary.tsv", encoding="utf-8", newline="") as table:
        glossary = list(csv.DictReader(table, delimiter="\t"))
    with tempfile.TemporaryDirectory() as folder:
        template = f"{folder}/huifang.pot"
        subprocess.run(["tools/update-po", "--template", template], check=True)
        if Path(template).exists():
            for language in Path("po/LINGUAS").read_text().split():
                problems += [f"po/{language}.po: {p}" for p in check_language(language, template, glossary)]
    print("\n".join(problems))
    return bool(problems)


sys.exit(main())
