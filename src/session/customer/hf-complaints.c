/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Complaints of customers: how they begin, and which ones are open. */

#include "session/customer/hf-complaints.h"

#include "core/hf-complaint-clock.h"
#include "core/hf-complaint.h"
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
