/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/standing/hf-standing-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_standing_row_new:
 * @line: something said of where a customer stands
 * @popover: (nullable) (transfer full): where it is set by hand
 *
 * Returns: (transfer floating): a row of a list with it
 */
GtkWidget *hf_standing_row_new (const HfStandingLine *line, GtkWidget *popover);

G_END_DECLS
