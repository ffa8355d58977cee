/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-marks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_SELECTION_BAR (hf_selection_bar_get_type ())

/**
 * HfSelectionBar:
 *
 * How many rows are marked and what can be done to them. It is visible while rows are being marked;
 * its buttons activate `customer.bulk` with the name of what is to be done.
 */
G_DECLARE_FINAL_TYPE (HfSelectionBar, hf_selection_bar, HF, SELECTION_BAR, GtkWidget)

/**
 * hf_selection_bar_set_marks:
 * @marks: the marks
 *
 * Follows these marks.
 */
void hf_selection_bar_set_marks (HfSelectionBar *self, HfMarks *marks);

/**
 * hf_selection_bar_set_archive:
 * @is_archive: whether the list shows the archive
 *
 * Offers what can be done in an archive: to take back from it.
 */
void hf_selection_bar_set_archive (HfSelectionBar *self, gboolean is_archive);

G_END_DECLS
