#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each folder of src may include (docs/DESIGN.md), for the build and for check-layers.

layers.py SRC VIEWS makes, for each folder of SRC, a folder in VIEWS with links to what it may include, directly or
through headers. The compiler is shown nothing else, so that an upward include is an error; check-layers refuses to
include directly what is there only for the headers' sake.
"""

import os
import shutil
import sys
from pathlib import Path

BELOW_SESSION = "base core store stats transfer remind"
MAY_INCLUDE = {  # folder of src: folders it may include besides itself; "*" is all
    "base": "", "core": "base", "store": "base core", "stats": "base core store",
    "transfer": "base core", "remind": "base core", "preview": "", "session": BELOW_SESSION + " preview", "chart": "base",
    "gui/common": "base core store session chart", "gui": "base core store session chart gui/common",
    "app": "*", "cli": BELOW_SESSION + " session chart", "main.c": "*",
}


def layer(path):
    """Names the folder of src that a path below src belongs to, features of the GUI by their own name."""
    parts = Path(path).parts
    return "/".join(parts[:2]) if parts[0] == "gui" else parts[0]


def allowed(own):
    """Lists what a folder may include besides itself."""
    return MAY_INCLUDE.get(own, MAY_INCLUDE["gui"] if own.startswith("gui/") else "").split()


def folders(src):
    """Lists the folders of src as the table names them."""
    return sorted({layer(p.relative_to(src)) for p in src.rglob("*.[ch]")} - {"main.c"})


def reach(own, every):
    """Names what a folder may include and what the headers there include in turn."""
    if "*" in allowed(own):
        return set(every)
    return {own}.union(*(reach(folder, every) for folder in allowed(own)))


def make_view(src, view, own, every):
    """Links what one folder may see into its view."""
    for folder in reach(own, every):
        link = view / folder
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(os.path.relpath(src / folder, link.parent))


def main():
    src, views = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    every = folders(src)
    shutil.rmtree(views, ignore_errors=True)
    for own in every:
        make_view(src, views / own, own, every)


if __name__ == "__main__":
    main()
