/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_STAFF_ROW (hf_staff_row_get_type ())

/**
 * HfStaffRow:
 *
 * A line of the list of staff.
 */
G_DECLARE_FINAL_TYPE (HfStaffRow, hf_staff_row, HF, STAFF_ROW, GtkWidget)

/**
 * hf_staff_row_make_factory:
 *
 * Returns: (transfer full): makes lines for a list of staff records
 */
GtkListItemFactory *hf_staff_row_make_factory (void);

G_END_DECLS
