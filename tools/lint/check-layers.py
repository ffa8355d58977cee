#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The direction of dependencies (tools/lib/layers.py), and the few calls that have one home."""

import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # no cache in the tree
sys.path.insert(0, str(Path(__file__).parents[1] / "lib"))
from layers import allowed, layer  # noqa: E402

HEADLESS = "base|core|store|stats|transfer|remind|preview|session|cli"
ONLY_IN = [  # what, where, why
    (r'#include [<"]sqlite3\.h', r"(src|tests)/store/.*(\.c|-private\.h)|bench/.*", "only the store knows SQLite"),
    (r"#include <libnotify/", r"src/remind/hf-notifier-libnotify\.c", "one file knows libnotify"),
    (r"#include <poppler", r"src/preview/hf-preview-pdf\.c", "one file of the preview program knows Poppler"),
    (r"#include <(gtk|gdk(?!-pixbuf)|gsk|adwaita)\b", rf"(?!(src|tests)/({HEADLESS})/).*", "works without a display"),
    (r"\bg_application_get_default\b", r"src/app/.*", "pass the context instead"),
    (r"\b(g_get_real_time|g_date_time_new_now\w*|clock_gettime|gettimeofday|time \(NULL\))",
     r"src/base/hf-clock\.c|tests/.*|bench/.*", "ask the HfClock"),
    (r"\b(gtk_file_chooser_native_new|adw_message_dialog_new|adw_about_window_new|adw_show_about_window|gtk_show_uri)\b",
     r"src/gui/common/hf-dialogs\.c|tests/.*", "deprecated after 4.8, so kept in one file"),
    (r"\bg_(debug|info|message|warning|critical|error|log) \([^;]*->message\b", r"src/base/gen-han-table\.c|(tests|bench)/.*",
     "it may name people and paths; see hf_log_failure ()"),
    (r"\b_ ?\(\s*hf_choice_label\b", r"$^", "it is translated already, and _(\"\") is the head of the catalogue"),
]


def problems(path, text):
    if path.parts[0] == "src":
        own = layer(path.relative_to("src"))
        for include in re.findall(r'^#include "(.+/.+)"', text, re.M):
            if layer(include) not in [own, *allowed(own)] and "*" not in allowed(own):
                yield f"{path}: {own} may not include {include}"
    for pattern, home, why in ONLY_IN:
        if re.search(pattern, text) and not re.fullmatch(home, str(path)):
            yield f"{path}: {re.search(pattern, text)[0]}: {why}"


files = sorted(p for top in ("src", "tests", "bench") for p in Path(top).rglob("*.[ch]"))
found = [p for f in files for p in problems(f, re.sub(r"/\*.*?\*/", "", f.read_text(), flags=re.S))]
print("\n".join(found))
sys.exit(bool(found))
