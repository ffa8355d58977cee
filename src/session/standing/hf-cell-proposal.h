/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-days-off.h"
#include "session/hf-context.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfCellProposal:
 * @customer: whose
 * @days: so many days from one contact to the next
 * @from: the day they are counted from, %HF_DATE_NONE where there was nothing yet
 * @due: the day that comes of it, a working day and none that has passed
 * @subject: (owned): what to speak about
 *
 * The next contact with a customer, as the default plan of the customer's cell has it.
 */
typedef struct
{
  gint64 customer;
  guint  days;
  HfDate from;
  HfDate due;
  char  *subject;
} HfCellProposal;

/**
 * hf_cell_proposal_make:
 * @db: a connection
 * @customer: a customer
 * @plans: (element-type HfRow): what the hospital says itself
 * @today: the day
 * @days_off: (nullable): what the hospital says itself of its days off
 * @error: return location for an error
 *
 * Counts from what was last with the customer: the contact, the visit, or what is planned already.
 *
 * Returns: (transfer full) (nullable): what to plan
 */
HfCellProposal *hf_cell_proposal_make (HfDatabase      *db,
                                       const HfRow     *customer,
                                       const GPtrArray *plans,
                                       HfDate           today,
                                       const HfDaysOff *days_off,
                                       GError         **error);

/**
 * hf_cell_proposal_free:
 * @self: (transfer full): a proposal
 *
 * Frees it.
 */
void hf_cell_proposal_free (HfCellProposal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCellProposal, hf_cell_proposal_free)

/**
 * hf_cell_proposal_read_async:
 * @context: the context
 * @customer: whose
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Works out what the default plan has for a customer today: hf_store_run_finish() returns an
 * #HfCellProposal.
 */
void hf_cell_proposal_read_async (HfContext          *context,
                                  gint64              customer,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

G_END_DECLS
