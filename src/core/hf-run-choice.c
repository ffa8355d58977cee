/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom to call in the few minutes there are. What is promised goes first; then what the call gains:
 * how late it is, measured by how much time there was, times the chance that somebody answers. Who
 * is called, and when somebody answers, is not known here.
 */

#include "core/hf-run-choice.h"

/**
 * hf_run_candidate_get_urgency:
 * @self: a candidate
 *
 * Returns: how much is gained by calling now; that of one is compared with that of another
 */
double
hf_run_candidate_get_urgency (const HfRunCandidate *self)
{
  return self->rate * (MAX (self->days_late, 0) + 1) / (MAX (self->days_allowed, 0) + 1);
}

/* Those that are alike stay in the order of the queue. */
static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const HfRunCandidate *first = a, *second = b;
  double                gained = hf_run_candidate_get_urgency (first);
  double                other = hf_run_candidate_get_urgency (second);

  if (first->is_promised != second->is_promised)
    return first->is_promised ? -1 : 1;
  if (first->is_promised || gained == other)
    return 0;
  return gained > other ? -1 : 1;
}

/**
 * hf_run_choose:
 * @candidates: (array length=n_candidates) (inout): whom one may call, in the order of the queue
 * @n_candidates: how many
 * @seconds: how much time there is
 *
 * Chooses whom to call: the most urgent ones that fit into the time, and at least one. They stand
 * first afterwards, the most urgent in front.
 *
 * Returns: how many were chosen
 */
guint
hf_run_choose (HfRunCandidate *candidates, guint n_candidates, int seconds)
{
  guint n = 0;

  g_qsort_with_data (candidates, (int) n_candidates, sizeof *candidates, compare, NULL);
  for (guint i = 0; i < n_candidates; i++)
    {
      HfRunCandidate candidate = candidates[i];

      if (n > 0 && candidate.seconds > seconds)
        continue;
      seconds -= candidate.seconds;
      candidates[i] = candidates[n];
      candidates[n++] = candidate;
    }
  return n;
}
