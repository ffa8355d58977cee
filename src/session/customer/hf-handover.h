/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfHandoverRule:
 * @HF_HANDOVER_EVENLY: everybody gets as many; with one person that one gets all
 * @HF_HANDOVER_BY_GRADE: everybody gets as many of each grade
 * @HF_HANDOVER_BY_DEPARTMENT: those who work where the customer was last; evenly where nobody does
 *
 * How customers are shared out.
 */
typedef enum
{
  HF_HANDOVER_EVENLY,
  HF_HANDOVER_BY_GRADE,
  HF_HANDOVER_BY_DEPARTMENT,
} HfHandoverRule;

/**
 * HfHandoverOptions:
 * @from: who leaves, a row of the staff
 * @to: (element-type gint64): who takes over, one or several of the staff
 * @rule: how
 * @dry_run: whether only to see what would happen
 * @viewer: whose step it is
 * @now: the time of that step, UTC seconds
 *
 * Customers, organisations and open work that go to colleagues.
 */
typedef struct
{
  gint64         from;
  GArray        *to;
  HfHandoverRule rule;
  gboolean       dry_run;
  HfViewer      *viewer;
  gint64         now;
} HfHandoverOptions;

/**
 * HfHandoverShare:
 * @staff: who
 * @n_customers: how many customers
 * @n_follow_ups: how many open follow-ups
 * @n_organisations: how many organisations
 * @n_activities: how many open activities with organisations
 *
 * What somebody takes over.
 */
typedef struct
{
  gint64 staff;
  guint  n_customers;
  guint  n_follow_ups;
  guint  n_organisations;
  guint  n_activities;
} HfHandoverShare;

/**
 * HfHandover:
 * @total: of all; nobody's
 * @shares: (element-type HfHandoverShare): of that, in the order of those who take over
 * @step: the step in the history, 0 when nothing was written
 *
 * What a handover comes to.
 */
typedef struct
{
  HfHandoverShare total;
  GArray         *shares;
  gint64          step;
} HfHandover;

/**
 * hf_handover_run:
 * @db: the writer; for a dry run any connection
 * @options: what to hand over
 * @cancellable: (nullable): stops it, nothing is written then
 * @error: return location for an error; %HF_STORE_ERROR_CONFLICT when one of those who take over
 *   has left
 *
 * Hands over all customers and organisations of somebody, owned or answered for in another
 * capacity, archived ones too, and all open follow-ups and activities, as one batch. What is open
 * goes to whoever gets its customer or organisation. What was done before keeps its author. The
 * same book and options always give the same shares.
 *
 * Returns: (transfer full) (nullable): what it came to; free with hf_handover_free()
 */
HfHandover *hf_handover_run (HfDatabase              *db,
                             const HfHandoverOptions *options,
                             GCancellable            *cancellable,
                             GError                 **error);

/**
 * hf_handover_free:
 * @self: (transfer full): a handover
 *
 * Frees it.
 */
void hf_handover_free (HfHandover *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfHandover, hf_handover_free)

G_END_DECLS
