/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HfProgress:
 * @func: (nullable): called now and then, on the thread that does the work
 * @user_data: given to @func
 *
 * Whom long work tells how far it is: how much is done, of how much; 0 where that is not known.
 */
typedef struct
{
  void (*func) (gint64 done, gint64 total, gpointer user_data);
  gpointer user_data;
} HfProgress;

void hf_progress_tell (const HfProgress *self, gint64 done, gint64 total);

G_END_DECLS
