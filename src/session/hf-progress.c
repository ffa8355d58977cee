/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How far long work is. Who shows it, and how often, is not known here. */

#include "session/hf-progress.h"

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
