/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/staff/hf-roster.h"

G_BEGIN_DECLS

/**
 * HfStaffSheet:
 * @staff: whose it is
 * @who: (nullable): who looks; %NULL where the book is somebody's own
 * @department: (nullable): the department
 * @heads: (element-type HfRow): who heads that department, by name
 * @roster: the roster of the week
 * @week: the Monday of that week
 * @trainings: (element-type HfRow): newest first; none for whom they do not concern
 *
 * Somebody of the staff with all that stands on the card.
 */
typedef struct
{
  HfRow     *staff;
  HfRow     *who;
  HfRow     *department;
  GPtrArray *heads;
  HfRoster  *roster;
  HfDate     week;
  GPtrArray *trainings;
} HfStaffSheet;

/**
 * hf_staff_sheet_read:
 * @db: a connection
 * @viewer: for whom
 * @id: of whom
 * @day: a day of the week that is to be seen
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): it; who is not there any more is a conflict
 */
HfStaffSheet *
hf_staff_sheet_read (HfDatabase *db, HfViewer *viewer, gint64 id, HfDate day, GError **error);

/**
 * hf_staff_sheet_free:
 * @self: (transfer full): a sheet
 *
 * Frees it.
 */
void hf_staff_sheet_free (HfStaffSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfStaffSheet, hf_staff_sheet_free)

/**
 * hf_staff_sheet_is_concerned:
 * @changed: what changed in the book
 *
 * Returns: whether a sheet may be out of date
 */
gboolean hf_staff_sheet_is_concerned (const HfChanged *changed);

G_END_DECLS
