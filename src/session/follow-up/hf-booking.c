/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/follow-up/hf-booking.h"

#include "core/hf-appointment-rule.h"
#include "core/hf-appointment.h"
#include "core/hf-staff.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

#define MOST_LOOKED_AT 50 /* appointments of one customer, among which those missed are counted */

HfRow *
hf_booking_make (const HfBooking *booking)
{
  HfRow *row = hf_row_new (&hf_appointment_def);
  char   time[6];

  hf_row_set_int (row, HF_APPOINTMENT_CUSTOMER, booking->customer);
  hf_row_set_date (row, HF_APPOINTMENT_DATE, booking->at.day);
  if (booking->at.minutes != HF_BOOKING_NO_TIME)
    {
      hf_time_write (booking->at.minutes, time);
      hf_row_set_text (row, HF_APPOINTMENT_TIME, time);
    }
  hf_row_set_text (row, HF_APPOINTMENT_KIND, booking->kind);
  if (booking->doctor != NULL)
    {
      hf_row_set_int (row, HF_APPOINTMENT_DOCTOR, booking->doctor->id);
      hf_row_set (row, HF_APPOINTMENT_DEPARTMENT, booking->doctor->values[HF_STAFF_DEPARTMENT]);
    }
  hf_row_set_text (row, HF_APPOINTMENT_REASON, booking->what);
  hf_row_set_text (row, HF_APPOINTMENT_STATE, HF_APPOINTMENT_STATE_BOOKED);
  if (booking->contact != 0)
    hf_row_set_int (row, HF_APPOINTMENT_CONTACT, booking->contact);
  return row;
}

static void
set_state (HfChangeSet *changes, const HfRow *appointment, const char *state, const char *why)
{
  HfRow *draft = hf_row_copy (appointment);

  hf_row_set_text (draft, HF_APPOINTMENT_STATE, state);
  hf_row_set_text (draft, HF_APPOINTMENT_STATE_REASON, why);
  hf_change_set_update (changes, appointment, draft);
}

/* Whoever only says another time means the same doctor for the same. */
static void
keep (HfRow *row, const HfRow *before, guint field)
{
  if (hf_row_is_null (row, field))
    hf_row_set (row, field, before->values[field]);
}

HfChangeSet *
hf_booking_move (const HfRow     *appointment,
                 const HfBooking *booking,
                 const HfViewer  *viewer,
                 const char      *why)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Move appointment"));
  HfRow       *row = hf_booking_make (booking);

  if (booking->doctor == NULL)
    {
      keep (row, appointment, HF_APPOINTMENT_DOCTOR);
      keep (row, appointment, HF_APPOINTMENT_DEPARTMENT);
    }
  keep (row, appointment, HF_APPOINTMENT_KIND);
  if ((hf_appointment_def.fields[HF_APPOINTMENT_REASON].flags & hf_viewer_hides (viewer)) == 0)
    keep (row, appointment, HF_APPOINTMENT_REASON);
  keep (row, appointment, HF_APPOINTMENT_MINUTES);
  hf_row_set_int (row, HF_APPOINTMENT_MOVED_FROM, appointment->id);
  hf_change_set_insert (changes, row);
  set_state (changes, appointment, HF_APPOINTMENT_STATE_CANCELLED, why);
  return changes;
}

HfChangeSet *
hf_booking_set_state (const HfRow *appointment, const char *state, const char *why)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Change appointment"));

  g_return_val_if_fail (
    hf_appointment_rule_may_become (hf_row_text (appointment, HF_APPOINTMENT_STATE), state),
    changes);

  set_state (changes, appointment, state, why);
  return changes;
}

const HfRow *
hf_booking_find_other (const GPtrArray *appointments, HfDate day, const HfRow *but)
{
  for (guint i = 0; i < appointments->len; i++)
    {
      const HfRow *row = g_ptr_array_index (appointments, i);

      if (hf_appointment_rule_is_ahead (row) && (but == NULL || row->id != but->id) &&
          hf_date_from_iso (hf_row_text (row, HF_APPOINTMENT_DATE)) == day)
        return row;
    }
  return NULL;
}

gboolean
hf_booking_count_missed (HfDatabase *db,
                         HfViewer   *viewer,
                         gint64      customer,
                         guint      *n,
                         GError    **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_appointment_def, viewer);
  g_autoptr (GPtrArray) rows = NULL;

  hf_query_where (query, HF_APPOINTMENT_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_order (query, HF_APPOINTMENT_DATE, TRUE);
  hf_query_limit (query, MOST_LOOKED_AT);
  rows = hf_sql_read_all (db, query, error);
  *n = rows ? hf_appointment_rule_count_missed (rows) : 0;
  return rows != NULL;
}
