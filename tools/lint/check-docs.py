#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every function, type and signal of a public header is described in a gi-docgen comment.

It stands with the declaration or with the definition. A function's tells what it does or returns, each
parameter but the object itself, and who owns a pointer that is returned."""

import re
import sys
from pathlib import Path

BLOCK = re.compile(r"^ */\*\*\n *\* ([\w:-]+):\n(.*?)\*/", re.M | re.S)
PROTOTYPE = re.compile(r"^((?:const )?\w+[ *]+)(hf_\w+)\s\((.*?)\)(?: G_GNUC_\w+(?: \([\d, ]+\))?)*;", re.M | re.S)
TYPE = re.compile(r"^typedef (?:struct|enum)[^;{]*(?:\{.*?^\}\s*|\s)(\w+);", re.M | re.S)
OBJECT = re.compile(r"^G_DECLARE_\w+ \((\w+),", re.M)
SIGNAL = re.compile(r'g_signal_new\w* \(\s*"([\w-]+)"')
UNEXPLAINED = {"self", "error", "result", "cancellable", "callback", "user_data", "..."}  # mean the same everywhere


def parameters(text):
    """Names the parameters of a prototype."""
    for parameter in (p.strip() for p in text.split(",")):
        if parameter != "void":
            yield re.search(r"(\w+|\.\.\.)(?:\[.*\])?$", parameter)[1 if parameter != "..." else 0]


def is_method(name, arguments):
    """Whether the first parameter is what the function is named after, as in hf_date_age (HfDate date)."""
    kind = re.match(r"(?:const )?(\w+)", arguments)
    return kind is not None and name.startswith(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind[1]).lower() + "_")


def function_problems(kind, name, arguments, comment):
    if comment is None:
        yield "has no comment"
        return
    explained = set(re.findall(r"^ \* @(\w+|\.\.\.):", comment, re.M))
    names = list(parameters(arguments))
    own = set(names[:1]) if is_method(name, arguments) else set()
    yield from (f"does not say what @{p} is" for p in names if p not in explained | UNEXPLAINED | own)
    yield from (f"speaks of @{p}, which it does not take" for p in sorted(explained - set(names)))
    returns = re.search(r"^ \* Returns: (.*?)(?=\n \*\n|\Z)", comment, re.M | re.S)
    if kind.strip() != "void" and not returns:
        yield "does not say what it returns"
    if "*" in kind and returns and "(transfer " not in returns[1]:
        yield "does not say who owns what it returns"
    if not re.sub(r"^ \* (@.*?:.*|Returns:.*)(\n \* .*)*", "", comment, flags=re.M).strip(" *\n") and not returns:
        yield "does not say what it does"


def problems(header, blocks):
    code = re.sub(r"/\*.*?\*/|^#define.*?(?<!\\)$", "", header.read_text(), flags=re.M | re.S)
    for kind, name, arguments in PROTOTYPE.findall(code):
        if not name.endswith(("_get_type", "_quark")):
            yield from (f"{name} () {p}" for p in function_problems(kind, name, arguments, blocks.get(name)))
    yield from (f"{name} has no comment" for name in TYPE.findall(code) + OBJECT.findall(code) if name not in blocks)
    source = header.with_suffix(".c")
    signals = SIGNAL.findall(source.read_text()) if source.exists() else []
    yield from (f"the signal {name} has no comment" for name in signals
                if not any(f"{kind}::{name}" in blocks for kind in OBJECT.findall(code)))


def main():
    found = []
    for header in sorted(p for p in Path("src").rglob("*.h") if not p.stem.endswith("-private")):
        sources = [header, *sorted(header.parent.rglob("*.c"))]
        blocks = dict(block for source in reversed(sources) for block in BLOCK.findall(source.read_text()))
        found += [f"{header}: {p}" for p in problems(header, blocks)]
    print("\n".join(found))
    return bool(found)


sys.exit(main())
