/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char    *hf_calling_make_uri (const char *number);
gboolean hf_calling_dial (GtkWidget *widget, const char *number);
void     hf_calling_copy (GtkWidget *widget, const char *number, const char *shown);
void     hf_calling_call (GtkWidget *widget, const char *number, const char *shown);

G_END_DECLS
