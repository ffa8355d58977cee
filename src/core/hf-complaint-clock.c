/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The clock of a complaint: rules alone, which read nothing. How long it stood still while one
 * waited for the customer is not known here. */

#include "core/hf-complaint-clock.h"

#include "core/hf-complaint.h"

#define DAY (24 * 60) /* minutes */

static guint
count_workdays (const char *pace)
{
  return g_strcmp0 (pace, HF_COMPLAINT_PACE_TEN) == 0 ? 10 : 5;
}

gint64
hf_complaint_due (const char *pace, gint64 at, const HfWorkHours *hours)
{
  HfMoment received = hf_moment_of (at);
  HfDate   day = received.day;

  if (g_strcmp0 (pace, HF_COMPLAINT_PACE_DAY) == 0)
    return hf_moment_to_instant (hf_work_hours_next (hours, hf_moment_add (received, DAY)));
  for (guint n = count_workdays (pace); n > 0; n--)
    day = hf_work_hours_next_workday (hours, day);
  return hf_moment_to_instant ((HfMoment){ day, hours->spans[hours->n_spans - 1].to });
}

gboolean
hf_complaint_is_open (const HfRow *row)
{
  return g_strcmp0 (hf_row_text (row, HF_COMPLAINT_STATE), HF_COMPLAINT_STATE_CLOSED) != 0;
}

static gboolean
is_in (const HfRow *row, const char *state)
{
  return g_strcmp0 (hf_row_text (row, HF_COMPLAINT_STATE), state) == 0;
}

/* An instant that is there from a state on, and only from there on. */
static void
keep_since (HfRow *row, guint field, gboolean is_reached, gint64 now)
{
  if (!is_reached)
    hf_row_set_null (row, field);
  else if (hf_row_is_null (row, field))
    hf_row_set_int (row, field, now);
}

static gboolean
has_new_clock (const HfRow *row, const HfRow *before)
{
  static const guint fields[] = { HF_COMPLAINT_AT, HF_COMPLAINT_PACE, HF_COMPLAINT_KIND };

  if (hf_row_is_null (row, HF_COMPLAINT_DUE))
    return TRUE;
  if (before == NULL || hf_row_differs (before, row, HF_COMPLAINT_DUE))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (hf_row_differs (before, row, fields[i]))
      return TRUE;
  return FALSE;
}

void
hf_complaint_settle (HfRow *row, const HfRow *before, gint64 now, const HfWorkHours *hours)
{
  gboolean is_closed = is_in (row, HF_COMPLAINT_STATE_CLOSED);

  if (g_strcmp0 (hf_row_text (row, HF_COMPLAINT_KIND), HF_COMPLAINT_KIND_PRAISE) == 0)
    hf_row_set_null (row, HF_COMPLAINT_DUE);
  else if (has_new_clock (row, before))
    hf_row_set_int (row, HF_COMPLAINT_DUE,
                    hf_complaint_due (hf_row_text (row, HF_COMPLAINT_PACE),
                                      hf_row_int (row, HF_COMPLAINT_AT), hours));
  if (before != NULL && is_in (row, HF_COMPLAINT_STATE_RECEIVED) &&
      is_in (before, HF_COMPLAINT_STATE_RECEIVED) && !hf_row_is_null (row, HF_COMPLAINT_OWNER) &&
      hf_row_differs (before, row, HF_COMPLAINT_OWNER))
    hf_row_set_text (row, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_ASSIGNED);
  keep_since (row, HF_COMPLAINT_ANSWERED, is_closed || is_in (row, HF_COMPLAINT_STATE_ANSWERED),
              now);
  keep_since (row, HF_COMPLAINT_CLOSED, is_closed, now);
}
