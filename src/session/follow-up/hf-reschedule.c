/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Moving follow-ups to another day, whoever asks for it: the calendar, a list, many at once, the
 * command line.
 * The limit is somebody's order and stays; who moves beyond it is told, not stopped. */

#include "session/follow-up/hf-reschedule.h"

#include "core/hf-follow-up.h"

#include <glib/gi18n.h>

#define DAYS_LATER 3

/* The hour before which not to call belongs to the old day; a promised time was given to a person
 * and is kept. */
static HfRow *
make_draft (const HfRow *row, const char *due)
{
  HfRow *draft = hf_row_copy (row);

  hf_row_set_text (draft, HF_FOLLOW_UP_DUE, due);
  hf_row_set_null (draft, HF_FOLLOW_UP_NOT_BEFORE);
  return draft;
}

static HfDate
earlier (HfDate a, HfDate b)
{
  return a == HF_DATE_NONE || (b != HF_DATE_NONE && b < a) ? b : a;
}

/**
 * hf_reschedule_query_next:
 * @customer: a customer
 * @viewer: who asks
 *
 * Returns: (transfer full): what asks for the follow-up that is meant where only the customer is
 *   named: the first one that is open
 */
HfQuery *
hf_reschedule_query_next (gint64 customer, HfViewer *viewer)
{
  HfQuery *query = hf_query_new (&hf_follow_up_def, viewer);

  hf_query_where (query, HF_FOLLOW_UP_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_where (query, HF_FOLLOW_UP_STATE, HF_OP_EQ, HF_TEXT (HF_FOLLOW_UP_STATE_OPEN));
  hf_query_order (query, HF_FOLLOW_UP_DUE, FALSE);
  hf_query_limit (query, 1);
  return query;
}

/**
 * hf_reschedule_draft:
 * @follow_up: a follow-up as it was read
 * @day: the day it shall be due
 * @passed_limit: (out): its limit where @day lies beyond it, or %HF_DATE_NONE
 *
 * Returns: (transfer full) (nullable): what it becomes; %NULL where it is closed, or due on the day
 *   already
 */
HfRow *
hf_reschedule_draft (const HfRow *follow_up, HfDate day, HfDate *passed_limit)
{
  HfDate limit = hf_date_from_iso (hf_row_text (follow_up, HF_FOLLOW_UP_LIMIT));
  char   due[11];

  *passed_limit = HF_DATE_NONE;
  hf_date_write_iso (day, due);
  if (!hf_follow_up_is_open (follow_up) ||
      g_strcmp0 (hf_row_text (follow_up, HF_FOLLOW_UP_DUE), due) == 0)
    return NULL;
  if (limit != HF_DATE_NONE && day > limit)
    *passed_limit = limit;
  return make_draft (follow_up, due);
}

/**
 * hf_reschedule:
 * @follow_ups: (element-type HfRow): the follow-ups as they were read
 * @day: the day they shall be due
 * @passed_limit: (out) (optional): the earliest limit that @day lies beyond, or %HF_DATE_NONE
 *
 * Moves open follow-ups to a day, keeping their limits. Closed ones and those due on the day
 * already are left out.
 *
 * Returns: (transfer full): the changes, not committed yet; empty when there is nothing to move
 */
HfChangeSet *
hf_reschedule (const GPtrArray *follow_ups, HfDate day, HfDate *passed_limit)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Reschedule"));
  HfDate       passed = HF_DATE_NONE;

  for (guint i = 0; i < follow_ups->len; i++)
    {
      const HfRow *row = g_ptr_array_index (follow_ups, i);
      HfDate       limit;
      HfRow       *draft = hf_reschedule_draft (row, day, &limit);

      if (draft == NULL)
        continue;
      hf_change_set_update (changes, row, draft);
      passed = earlier (passed, limit);
    }
  if (passed_limit != NULL)
    *passed_limit = passed;
  return changes;
}

/**
 * hf_reschedule_day:
 * @when: "tomorrow", "3-days" or "next-week"
 * @due: the day it is due
 * @today: today
 *
 * Returns: the day that is meant, counted from @due, or from today where that is past; next week is
 *   its Monday
 */
HfDate
hf_reschedule_day (const char *when, HfDate due, HfDate today)
{
  HfDate from = MAX (due, today);

  if (g_str_equal (when, "tomorrow"))
    return today + 1;
  if (g_str_equal (when, "3-days"))
    return from + DAYS_LATER;
  return from - hf_date_weekday (from) + 1 + 7;
}
