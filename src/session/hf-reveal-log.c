/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Enters who is shown what, on the lane that writes. What is shown it never learns. */

#include "session/hf-reveal-log.h"

typedef struct
{
  HfReveal *reveal; /* owned */
  gint64    since;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  hf_reveal_free (self->reveal);
  g_free (self);
}

static gpointer
enter_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Entry *entry = data;
  gboolean     is_entered = FALSE;

  if (!hf_reveals_add (db, entry->reveal, entry->since, &is_entered, error))
    return GINT_TO_POINTER (HF_REVEAL_ANSWER_FAILED);
  return GINT_TO_POINTER (is_entered ? HF_REVEAL_ANSWER_ENTERED : HF_REVEAL_ANSWER_WHY);
}

void
hf_reveal_log_async (HfStore            *store,
                     gint64              customer,
                     const char         *field,
                     const char         *how,
                     const char         *reason,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  const HfViewer *viewer = hf_store_get_viewer (store);
  HfClock        *clock = hf_store_get_clock (store);
  HfReveal       *reveal = g_new0 (HfReveal, 1);
  Entry          *entry = g_new0 (Entry, 1);

  *reveal = (HfReveal){ .at = hf_clock_now (clock),
                        .who = g_strdup (viewer->who),
                        .staff = viewer->staff,
                        .customer = customer,
                        .field = g_strdup (field),
                        .how = g_strdup (how),
                        .reason = g_strdup (reason) };
  *entry = (Entry){ reveal, hf_clock_instant_of (hf_clock_today (clock), 0) };
  hf_store_run_async (store, HF_LANE_WRITE, enter_work, entry, entry_free, NULL, NULL, callback,
                      user_data);
}

HfRevealAnswer
hf_reveal_log_finish (HfStore *store, GAsyncResult *result, gint64 customer, GError **error)
{
  HfRevealAnswer answer =
    (HfRevealAnswer) GPOINTER_TO_INT (hf_store_run_finish (store, result, error));

  /* It stands among the changes of the card, but is none of the history. */
  if (answer == HF_REVEAL_ANSWER_ENTERED)
    hf_store_tell_derived (store, hf_changed_new_customer (customer));
  return answer;
}
