/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfRunCandidate:
 * @id: a follow-up
 * @is_promised: somebody waits for this call
 * @days_late: for how many days it has been due
 * @days_allowed: how many days there were from when it was due to its limit
 * @rate: how probably somebody answers now, within 0 and 1
 * @seconds: how long the call will probably take
 *
 * Somebody who may be called in a run.
 */
typedef struct
{
  gint64   id;
  gboolean is_promised;
  int      days_late;
  int      days_allowed;
  double   rate;
  int      seconds;
} HfRunCandidate;

double hf_run_candidate_get_urgency (const HfRunCandidate *self);
guint  hf_run_choose (HfRunCandidate *candidates, guint n_candidates, int seconds);

G_END_DECLS
