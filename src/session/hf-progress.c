/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How far long work is. Who shows it, and how often, is not known here. */

#include "session/hf-progress.h"

static void
progressed (gint64 done, gint64 total, gpointer user_data)
{
  HfProgressMeter *self = user_data;

  g_atomic_int_set (&self->n_done, (gint) MIN (done, G_MAXINT));
  g_atomic_int_set (&self->n_total, (gint) MIN (total, G_MAXINT));
}

/**
 * hf_progress_tell:
 * @self: whom to tell
 * @done: how much is done
 * @total: of how much, 0 where that is not known
 *
 * Tells how far the work is.
 */
void
hf_progress_tell (const HfProgress *self, gint64 done, gint64 total)
{
  if (self->func != NULL)
    self->func (done, total, self->user_data);
}

/**
 * hf_progress_meter_tell_to:
 * @self: a meter, which lasts as long as the work
 *
 * Returns: what the work tells, so that the meter shows it
 */
HfProgress
hf_progress_meter_tell_to (HfProgressMeter *self)
{
  return (HfProgress){ progressed, self };
}

/**
 * hf_progress_meter_read:
 * @self: a meter
 * @total: (out): of how much, 0 while that is not known
 *
 * Returns: how much is done
 */
gint64
hf_progress_meter_read (HfProgressMeter *self, gint64 *total)
{
  *total = g_atomic_int_get (&self->n_total);
  return g_atomic_int_get (&self->n_done);
}

/**
 * hf_progress_meter_get_fraction:
 * @self: a meter
 *
 * Returns: how much is done, from 0 to 1; 0 while it is not known of how much
 */
double
hf_progress_meter_get_fraction (HfProgressMeter *self)
{
  gint64 total;
  gint64 done = hf_progress_meter_read (self, &total);

  return total > 0 ? CLAMP ((double) done / (double) total, 0.0, 1.0) : 0.0;
}
