/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-duty-plan.h"
#include "core/hf-viewer.h"
#include "session/hf-context.h"
#include "store/hf-changed.h"
#include "store/hf-database.h"
#include "store/hf-query.h"

G_BEGIN_DECLS

/**
 * HfRoster:
 * @duties: (element-type HfRow): weekly duties, by weekday and hour
 * @exceptions: (element-type HfRow): the exceptions of some days, and of the day before
 * @staff: (element-type HfRow): whose they are, by name; nobody who has left
 *
 * What is known of who is on duty in some days.
 */
typedef struct
{
  /*< public >*/
  GPtrArray *duties;
  GPtrArray *exceptions;
  GPtrArray *staff;

  /*< private >*/
  GHashTable *by_id; /* of @staff */
} HfRoster;

/**
 * hf_roster_query_staff:
 * @viewer: who looks
 *
 * Returns: (transfer full): a query for whoever works here now, by name
 */
HfQuery *hf_roster_query_staff (HfViewer *viewer);

/**
 * hf_roster_read:
 * @db: a connection
 * @viewer: for whom
 * @staff: of whom, 0 for everybody
 * @from: the first day
 * @to: the last day
 * @error: return location for an error
 *
 * Reads the roster. It grows with the staff, not with the customers.
 *
 * Returns: (transfer full) (nullable): it
 */
HfRoster *hf_roster_read (HfDatabase *db,
                          HfViewer   *viewer,
                          gint64      staff,
                          HfDate      from,
                          HfDate      to,
                          GError    **error);

/**
 * hf_roster_read_day_async:
 * @context: what to work with
 * @day: a day
 * @cancellable: (nullable): to give up
 * @callback: called with the store, for hf_store_run_finish() to return the roster
 * @user_data: for @callback
 *
 * Reads the roster of a day, of everybody, off the main thread.
 */
void hf_roster_read_day_async (HfContext          *context,
                               HfDate              day,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

/**
 * hf_roster_free:
 * @self: (transfer full): a roster
 *
 * Frees it.
 */
void hf_roster_free (HfRoster *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRoster, hf_roster_free)

/**
 * hf_roster_plan:
 * @self: a roster
 * @day: one of its days
 *
 * Returns: (transfer full) (element-type HfDutySpan): who is on duty that day, by begin; nobody who
 *   has left
 */
GArray *hf_roster_plan (const HfRoster *self, HfDate day);

/**
 * hf_roster_find:
 * @self: a roster
 * @staff: somebody
 *
 * Returns: (transfer none) (nullable): the staff row
 */
const HfRow *hf_roster_find (const HfRoster *self, gint64 staff);

/**
 * hf_roster_is_concerned:
 * @changed: what changed in the book
 *
 * Returns: whether a roster may be out of date
 */
gboolean hf_roster_is_concerned (const HfChanged *changed);

G_END_DECLS
