/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-marks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_mark_column_new:
 * @marks: the marks of the list
 *
 * Makes the column of check boxes by which rows are marked.
 *
 * Returns: (transfer full): a column
 */
GtkColumnViewColumn *hf_mark_column_new (HfMarks *marks);

G_END_DECLS
