/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_SPOKEN_ROW (hf_spoken_row_get_type ())

/**
 * HfSpokenRow:
 *
 * What a list shows of an item, for lists whose rows stand in a .ui file: the property `spoken` is
 * what a screen reader says of it.
 */
G_DECLARE_FINAL_TYPE (HfSpokenRow, hf_spoken_row, HF, SPOKEN_ROW, AdwBin)

char *hf_spoken_join (const char *part, ...) G_GNUC_NULL_TERMINATED;
void  hf_spoken_name_row (GtkWidget *row, const char *part, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
