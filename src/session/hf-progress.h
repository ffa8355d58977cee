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

/**
 * HfProgressMeter:
 *
 * How far long work is, as the thread that does it tells and another one looks now and then. A part
 * of what both threads hold; all zero to begin with.
 */
typedef struct
{
  /*< private >*/
  gint n_done;  /* atomic */
  gint n_total; /* atomic */
} HfProgressMeter;

HfProgress hf_progress_meter_tell_to (HfProgressMeter *self);
gint64     hf_progress_meter_read (HfProgressMeter *self, gint64 *total);
double     hf_progress_meter_get_fraction (HfProgressMeter *self);

G_END_DECLS
