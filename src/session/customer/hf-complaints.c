/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Complaints of customers: how they begin, and which ones are open. */

#include "session/customer/hf-complaints.h"

#include "core/hf-complaint-clock.h"
#include "core/hf-complaint.h"
#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "session/follow-up/hf-outcome.h"
#include "store/hf-sql.h"

void
hf_complaints_begin (HfRow *row, HfContext *context)
{
  gint64 staff = hf_context_get_viewer (context)->staff;

  hf_row_set_int (row, HF_COMPLAINT_AT, hf_clock_now (hf_context_get_clock (context)));
  hf_row_set_text (row, HF_COMPLAINT_KIND, HF_COMPLAINT_KIND_COMPLAINT);
  hf_row_set_text (row, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_RECEIVED);
  hf_row_set_text (row, HF_COMPLAINT_PACE, HF_COMPLAINT_PACE_FIVE);
  if (staff != 0)
    hf_row_set_int (row, HF_COMPLAINT_OWNER, staff);
}

void
hf_complaints_settle (HfContext *context, HfRow *row, const HfRow *before)
{
  HfCallRules rules;

  hf_outcome_read_rules (context, &rules);
  hf_complaint_settle (row, before, hf_clock_now (hf_context_get_clock (context)), &rules.hours);
}

/* How it came is how the customer was reached, where both know such a way. */
static void
take_channel (HfRow *row, const HfRow *follow_up)
{
  const char *channel = hf_row_text (follow_up, HF_FOLLOW_UP_CHANNEL);

  if (channel != NULL && hf_choice_has (hf_complaint_channels, channel))
    hf_row_set_text (row, HF_COMPLAINT_CHANNEL, channel);
}

static HfRow *
begin_by_call (HfContext *context, const HfRow *call)
{
  const char *reason = hf_row_text (call, HF_CONTACT_DISSATISFACTION);
  HfRow      *row = hf_row_new (&hf_complaint_def);

  hf_complaints_begin (row, context);
  hf_row_set_text (row, HF_COMPLAINT_PACE, HF_COMPLAINT_PACE_DAY);
  hf_row_set_text (row, HF_COMPLAINT_TEXT, reason ? reason : hf_row_text (call, HF_CONTACT_NOTE));
  return row;
}

HfRow *
hf_complaints_make_of_call (HfContext   *context,
                            const HfRow *entered,
                            const HfRow *follow_up,
                            const HfRow *call,
                            gint64       contact)
{
  HfRow *row = entered ? hf_row_copy (entered) : begin_by_call (context, call);

  hf_row_set_int (row, HF_COMPLAINT_CUSTOMER, hf_row_int (follow_up, HF_FOLLOW_UP_CUSTOMER));
  hf_row_set_int (row, HF_COMPLAINT_FOLLOW_UP, follow_up->id);
  hf_row_set_int (row, HF_COMPLAINT_CONTACT, contact);
  take_channel (row, follow_up);
  hf_complaints_settle (context, row, NULL);
  return row;
}

GPtrArray *
hf_complaints_read_open (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_complaint_def, viewer);
  g_autoptr (GPtrArray) open = NULL;

  hf_query_where (query, HF_COMPLAINT_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_where (query, HF_COMPLAINT_KIND, HF_OP_EQ, HF_TEXT (HF_COMPLAINT_KIND_COMPLAINT));
  hf_query_order (query, HF_COMPLAINT_DUE, FALSE);
  open = hf_sql_read_all (db, query, error);
  for (guint i = open ? open->len : 0; i > 0; i--)
    if (!hf_complaint_is_open (open->pdata[i - 1]))
      g_ptr_array_remove_index (open, i - 1);
  return g_steal_pointer (&open);
}
