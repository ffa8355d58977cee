/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_merge_follow:
 * @widget: a widget inside a page
 * @row: the customer it is to show
 * @looking: (nullable): who had the card in front before it was merged
 *
 * Goes to the card that stayed when this one was merged into it, and says so, but not to who looks
 * on while merging it: they are told of the merge, and how to undo it.
 *
 * Returns: whether it was
 */
gboolean hf_merge_follow (GtkWidget *widget, const HfRow *row, const char *looking);

G_END_DECLS
