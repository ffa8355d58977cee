/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_EVEN_ROWS (hf_even_rows_get_type ())

/**
 * HfEvenRows:
 *
 * Lays its children out in as few rows as they fit into, each at least as wide as the widest needs,
 * and in each row as many as in the others, or one less.
 */
G_DECLARE_FINAL_TYPE (HfEvenRows, hf_even_rows, HF, EVEN_ROWS, GtkWidget)

G_END_DECLS
