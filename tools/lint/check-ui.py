#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for ui/ that can be read from the files: the version, one template per file named after it, names
for screen readers, and no widget that is newer than GTK 4.8 or on its way out."""

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

TOO_OLD = """GtkTreeView GtkIconView GtkListStore GtkTreeStore GtkComboBox GtkComboBoxText GtkEntryCompletion
    GtkInfoBar GtkStatusbar GtkAssistant GtkDialog GtkMessageDialog GtkFileChooserDialog GtkFileChooserWidget
    GtkColorButton GtkFontButton GtkAppChooserButton GtkLockButton GtkVolumeButton AdwLeaflet AdwFlap AdwSqueezer
    AdwViewSwitcherTitle""".split()
TOO_NEW = """GtkListHeader GtkColumnViewCell GtkColumnViewRow AdwToolbarView AdwNavigationView AdwNavigationPage
    AdwNavigationSplitView AdwOverlaySplitView AdwBreakpoint AdwBreakpointBin AdwBanner AdwSwitchRow AdwSpinRow
    AdwTabOverview AdwAlertDialog AdwDialog AdwAboutDialog AdwPreferencesDialog AdwButtonRow AdwSpinner
    AdwToggleGroup AdwWrapBox AdwBottomSheet AdwMultiLayoutView AdwShortcutsDialog""".split()
NAMELESS = """GtkAspectFrame GtkBox GtkCenterBox GtkGrid GtkPopover GtkScrolledWindow GtkViewport GtkWidget
    GtkWindowHandle""".split()  # from GTK 4.12 on nothing that could have a name
BUTTONS = ("GtkButton", "GtkToggleButton", "GtkMenuButton", "GtkLinkButton")
WITHOUT_TEMPLATE = ("help-overlay", "-menu")  # ends of file names


def kebab(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


def properties(element):
    return {p.get("name"): (p.text or "") for p in element.findall("property")}


def has_spoken_name(element):
    spoken = [p.get("name") for p in element.findall("accessibility/property")]
    spoken += [r.get("name") for r in element.findall("accessibility/relation")]
    return bool({"label", "labelled-by"} & set(spoken))


def is_named(element):
    """Whether an icon-only button says what it does: to the pointer, and to a screen reader."""
    return bool(properties(element).get("tooltip-text")) and has_spoken_name(element)


def role_problems(element):
    name = element.get("parent") or element.get("class", "")
    if name in NAMELESS and has_spoken_name(element) and not properties(element).get("accessible-role"):
        yield f"a {name} needs an accessible-role, such as group, to have an accessible label"


def template_problems(path, root):
    templates = root.findall("template")
    if not templates and not path.stem.endswith(WITHOUT_TEMPLATE):
        yield "has no template"
    if len(templates) > 1:
        yield "more than one template"
    for name in (t.get("class") for t in templates):
        if name == "GtkListItem":
            if not path.stem.endswith(("-row", "-card", "-cell")):
                yield "a row template is named *-row.ui, *-card.ui or *-cell.ui"
            continue
        if kebab(name) != path.stem:
            yield f"the template {name} belongs in {kebab(name)}.ui"
        folder = path.relative_to("ui").parent
        if not any((Path("src") / top / folder / f"{path.stem}.c").exists() for top in ("", "gui")):
            yield f"no {path.stem}.c in the folder of src that mirrors this one"


def object_problems(element):
    name = element.get("class", "")
    own = properties(element)
    if name in TOO_OLD:
        yield f"{name} is on its way out of GTK"
    if name in TOO_NEW:
        yield f"{name} is newer than GTK 4.8 and libadwaita 1.2"
    if name in BUTTONS and own.get("icon-name") and not own.get("label") and not is_named(element):
        yield f"a {name} with only the icon {own['icon-name']} needs tooltip-text and an accessible label"
    if not re.fullmatch(r"[a-z0-9_]*", element.get("id", "")):
        yield f"the id {element.get('id')} is not snake_case"
    yield from (f"the property {p} is written with dashes" for p in own if "_" in p)


def problems(path):
    text = path.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    if root.tag != "interface":
        return
    if not any(r.get("lib") == "gtk" and r.get("version") == "4.8" for r in root.findall("requires")):
        yield 'no <requires lib="gtk" version="4.8"/>'
    if "CDATA" in text:
        yield "CDATA: neither the translators nor this check see what is in it"
    yield from template_problems(path, root)
    for element in root.iter("object"):
        yield from object_problems(element)
    for element in (*root.iter("template"), *root.iter("object")):
        yield from role_problems(element)


found = [f"{path}: {p}" for path in sorted(Path("ui").rglob("*.ui")) for p in problems(path)]
print("\n".join(found))
sys.exit(bool(found))
