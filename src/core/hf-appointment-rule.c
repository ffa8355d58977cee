/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/hf-appointment-rule.h"

#include "core/hf-appointment.h"
#include "core/hf-customer-choices.h"
#include "core/hf-follow-up.h"

#include <string.h>

/* The last three are ways of being over. */
static int
rank (const char *state)
{
  static const char *const order[] = { HF_APPOINTMENT_STATE_REQUESTED, HF_APPOINTMENT_STATE_BOOKED,
                                       HF_APPOINTMENT_STATE_ARRIVED };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_strcmp0 (state, order[i]) == 0)
      return (int) i;
  return state != NULL ? (int) G_N_ELEMENTS (order) : -1;
}

gboolean
hf_appointment_rule_may_become (const char *from, const char *to)
{
  g_return_val_if_fail (to != NULL, FALSE);

  if (g_strcmp0 (from, to) == 0)
    return FALSE;
  return rank (to) > rank (from) || g_str_equal (to, HF_APPOINTMENT_STATE_BOOKED);
}

static gboolean
is_in (const HfRow *appointment, const char *state)
{
  return g_strcmp0 (hf_row_text (appointment, HF_APPOINTMENT_STATE), state) == 0;
}

gboolean
hf_appointment_rule_is_ahead (const HfRow *appointment)
{
  return is_in (appointment, HF_APPOINTMENT_STATE_REQUESTED) ||
         is_in (appointment, HF_APPOINTMENT_STATE_BOOKED);
}

gboolean
hf_appointment_rule_is_off (const HfRow *appointment)
{
  return is_in (appointment, HF_APPOINTMENT_STATE_CANCELLED) ||
         is_in (appointment, HF_APPOINTMENT_STATE_MISSED);
}

gboolean
hf_appointment_rule_may_be_kept (const HfRow *appointment, gint64 customer, HfDate day)
{
  return hf_row_int (appointment, HF_APPOINTMENT_CUSTOMER) == customer &&
         hf_date_from_iso (hf_row_text (appointment, HF_APPOINTMENT_DATE)) == day &&
         !is_in (appointment, HF_APPOINTMENT_STATE_CANCELLED) &&
         !is_in (appointment, HF_APPOINTMENT_STATE_COMPLETED);
}

/* Without a time it comes before all times of its day. */
static int
compare_latest_first (gconstpointer a, gconstpointer b)
{
  const HfRow *first = *(HfRow *const *) a, *second = *(HfRow *const *) b;
  int          order =
    g_strcmp0 (hf_row_text (second, HF_APPOINTMENT_DATE), hf_row_text (first, HF_APPOINTMENT_DATE));

  if (order == 0)
    order = g_strcmp0 (hf_row_text (second, HF_APPOINTMENT_TIME),
                       hf_row_text (first, HF_APPOINTMENT_TIME));
  return order != 0 ? order : (first->id < second->id) - (first->id > second->id);
}

guint
hf_appointment_rule_count_missed (const GPtrArray *appointments)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; i < appointments->len; i++)
    g_ptr_array_add (rows, appointments->pdata[i]);
  g_ptr_array_sort (rows, compare_latest_first);
  for (guint i = 0; i < rows->len; i++)
    {
      if (is_in (rows->pdata[i], HF_APPOINTMENT_STATE_ARRIVED) ||
          is_in (rows->pdata[i], HF_APPOINTMENT_STATE_COMPLETED))
        break;
      n += is_in (rows->pdata[i], HF_APPOINTMENT_STATE_MISSED);
    }
  return n;
}

gboolean
hf_appointment_rule_closes (const HfRow *follow_up, HfDate day)
{
  HfDate due = hf_date_from_iso (hf_row_text (follow_up, HF_FOLLOW_UP_DUE));
  HfDate visit = hf_date_from_iso (hf_row_text (follow_up, HF_FOLLOW_UP_VISIT_DATE));

  return hf_follow_up_is_open (follow_up) && hf_row_is_null (follow_up, HF_FOLLOW_UP_PERSON_PLAN) &&
         hf_row_is_null (follow_up, HF_FOLLOW_UP_PROMISED) &&
         hf_row_int (follow_up, HF_FOLLOW_UP_ATTEMPTS) == 0 &&
         g_strcmp0 (hf_row_text (follow_up, HF_FOLLOW_UP_GRADE), HF_CUSTOMER_GRADE_A) != 0 &&
         (visit == HF_DATE_NONE || visit < day) &&
         ABS (due - day) <= HF_APPOINTMENT_RULE_REACH_DAYS;
}
