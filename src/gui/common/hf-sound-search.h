/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfSoundName:
 * @item: (type GObject): an item of a drop-down
 *
 * Tells by what an item is found.
 *
 * Returns: (transfer full) (nullable): the name as it is shown
 */
typedef char *(*HfSoundName) (gpointer item);

/**
 * hf_sound_search_enable:
 * @drop_down: a drop-down whose model stays the same
 * @name: tells the name of an item
 *
 * Lets the items be searched as everything else is: any part of a name, by pinyin and by initials.
 * Of itself a drop-down knows only how names begin.
 */
void hf_sound_search_enable (GtkDropDown *drop_down, HfSoundName name);

G_END_DECLS
