/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A reminder in the bell's list. */

#pragma once

#include "session/hf-reminder-told.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *hf_bell_row_new (const HfReminder *reminder, gint64 at, const char *path);
void       hf_bell_row_mark_new (GtkWidget *row);
void       hf_bell_row_mark_not_shown (GtkWidget *row);

G_END_DECLS
