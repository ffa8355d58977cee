/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the default plan of a cell comes to for one customer. What is planned already counts as if
 * it had been done, so that the plan never adds a call to one that is coming. */

#include "session/standing/hf-cell-proposal.h"

#include "core/hf-cell-plan.h"
#include "core/hf-customer.h"
#include "core/hf-work-hours.h"
#include "session/follow-up/hf-work-days.h"
#include "session/standing/hf-cell-plans.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
  HfDate    today;
} Wanted;

static void
wanted_free (gpointer user_data)
{
  Wanted *wanted = user_data;

  hf_viewer_unref (wanted->viewer);
  g_free (wanted);
}

static gboolean
read_last (HfDatabase *db, gint64 customer, HfDate *contact, HfDate *planned, GError **error)
{
  static const char sql[] = "SELECT (SELECT max(at) FROM contact WHERE customer = $1), (SELECT "
                            "max(due) FROM follow_up WHERE customer = $1 AND state = 'open')";
  g_autoptr (HfStatement) last = hf_database_ask (db, error, sql, "i", customer);
  gint64 at;

  if (last == NULL || hf_statement_step (last, error) != HF_STEP_ROW)
    return FALSE;
  at = hf_statement_int (last, 0);
  *contact = at != 0 ? hf_clock_date_of (at) : HF_DATE_NONE;
  *planned = hf_date_from_iso (hf_statement_text (last, 1));
  return TRUE;
}

/* HF_DATE_NONE is smaller than any day. */
static HfDate
latest (HfDate a, HfDate b)
{
  return MAX (a, b);
}

static HfDate
choose_day (HfDate from, guint days, HfDate today, const HfDaysOff *days_off)
{
  HfWorkHours hours;
  HfDate      due = (from != HF_DATE_NONE ? from : today) + (HfDate) days;

  hf_work_hours_init (&hours);
  hours.days_off = days_off;
  due = latest (due, today);
  return hf_work_hours_is_workday (&hours, due) ? due : hf_work_hours_next_workday (&hours, due);
}

HfCellProposal *
hf_cell_proposal_make (HfDatabase      *db,
                       const HfRow     *customer,
                       const GPtrArray *plans,
                       HfDate           today,
                       const HfDaysOff *days_off,
                       GError         **error)
{
  HfCellPlan      plan = hf_cell_plan_of (customer, plans);
  HfDate          visit = hf_date_from_iso (hf_row_text (customer, HF_CUSTOMER_LAST_VISIT));
  HfDate          contact, planned;
  HfCellProposal *self;

  if (!read_last (db, customer->id, &contact, &planned, error))
    return NULL;
  self = g_new0 (HfCellProposal, 1);
  self->customer = customer->id;
  self->days = plan.days;
  self->subject = g_strdup (plan.subject);
  self->from = latest (latest (contact, visit), planned);
  self->due = choose_day (self->from, self->days, today, days_off);
  return self;
}

void
hf_cell_proposal_free (HfCellProposal *self)
{
  g_free (self->subject);
  g_free (self);
}

static gpointer
read_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = user_data;
  g_autoptr (HfRow) customer =
    hf_sql_read_existing (db, &hf_customer_def, wanted->viewer, wanted->customer, error);
  g_autoptr (GPtrArray) plans = customer ? hf_cell_plans_read (db, wanted->viewer, error) : NULL;

  const HfDaysOff *days_off;

  if (plans == NULL || !hf_work_days_read (db, &days_off, error))
    return NULL;
  return hf_cell_proposal_make (db, customer, plans, wanted->today, days_off, error);
}

void
hf_cell_proposal_read_async (HfContext          *context,
                             gint64              customer,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  Wanted *wanted = g_new (Wanted, 1);

  *wanted = (Wanted){ hf_viewer_ref (hf_context_get_viewer (context)), customer,
                      hf_clock_today (hf_context_get_clock (context)) };
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work, wanted, wanted_free,
                      (GDestroyNotify) hf_cell_proposal_free, cancellable, callback, user_data);
}
