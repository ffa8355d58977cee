/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/customer/hf-complaint-words.h"

#include "base/hf-parts.h"
#include "core/hf-complaint-clock.h"
#include "core/hf-complaint.h"

#include <glib/gi18n.h>

#define MINUTE 60
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

char *
hf_complaint_words_name (const HfRow *row)
{
  const char *kind = hf_row_text (row, HF_COMPLAINT_KIND);

  /* Translators: a complaint, a suggestion or praise, and its number */
  return g_strdup_printf (C_ ("complaint", "%s #%lld"), hf_choice_label (hf_complaint_kinds, kind),
                          (long long) row->id);
}

/* Whole units, of which the first hours count as minutes and two days as hours: nobody is told that
 * nothing is left while there is something. */
static char *
describe_left (gint64 seconds)
{
  if (seconds < HOUR)
    return g_strdup_printf (_ ("%d min left"), (int) (seconds / MINUTE));
  if (seconds < 2 * DAY)
    return g_strdup_printf (_ ("%d h left"), (int) (seconds / HOUR));
  return g_strdup_printf (_ ("%d d left"), (int) (seconds / DAY));
}

static char *
describe_late (gint64 seconds)
{
  if (seconds < HOUR)
    return g_strdup_printf (_ ("overdue %d min"), (int) (seconds / MINUTE));
  if (seconds < 2 * DAY)
    return g_strdup_printf (_ ("overdue %d h"), (int) (seconds / HOUR));
  return g_strdup_printf (_ ("overdue %d d"), (int) (seconds / DAY));
}

char *
hf_complaint_words_clock (const HfRow *row, gint64 now)
{
  gint64 due = hf_row_int (row, HF_COMPLAINT_DUE);

  if (hf_row_is_null (row, HF_COMPLAINT_DUE) || !hf_row_is_null (row, HF_COMPLAINT_ANSWERED) ||
      !hf_complaint_is_open (row))
    return NULL;
  return due >= now ? describe_left (due - now) : describe_late (now - due);
}

char *
hf_complaint_words_alert (const HfRow *row, gint64 now)
{
  const char      *about = hf_row_text (row, HF_COMPLAINT_ABOUT);
  const char      *owner = hf_row_text (row, HF_COMPLAINT_OWNER_NAME);
  g_autofree char *name = hf_complaint_words_name (row);
  g_autofree char *clock = hf_complaint_words_clock (row, now);
  g_autofree char *left = NULL;
  const char *state = hf_choice_label (hf_complaint_states, hf_row_text (row, HF_COMPLAINT_STATE));

  /* Translators: a complaint with its number, and what is left of its time or how far it is:
   * "Complaint #112, 6 h left" */
  left = g_strdup_printf (C_ ("complaint", "%s, %s"), name, clock ? clock : state);
  return hf_join_facts (left, about ? hf_choice_label (hf_complaint_subjects, about) : NULL,
                        owner ? owner : _ ("nobody is responsible"));
}
