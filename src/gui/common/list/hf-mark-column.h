/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-marks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_mark_column_offer:
 * @view: a list
 * @marks: its marks
 *
 * Has check boxes stand before everything else in the list, and only while somebody marks.
 */
void hf_mark_column_offer (GtkColumnView *view, HfMarks *marks);

G_END_DECLS
