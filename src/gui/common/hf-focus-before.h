/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     hf_focus_before_note (GtkWidget *widget);
gboolean hf_focus_before_return (GtkWidget *widget);
void     hf_focus_before_popup (GtkPopover *popover);

G_END_DECLS
