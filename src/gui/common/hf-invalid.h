/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     hf_invalid_mark (GtkWidget *field, gboolean is_invalid);
gboolean hf_invalid_is_marked (GtkWidget *field);

G_END_DECLS
