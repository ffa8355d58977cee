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
 *
 * Goes to the card that stayed when this one was merged into it, and says so.
 *
 * Returns: whether it was
 */
gboolean hf_merge_follow (GtkWidget *widget, const HfRow *row);

G_END_DECLS
