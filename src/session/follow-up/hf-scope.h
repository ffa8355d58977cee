/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Whose follow-ups: everybody's, a department's or one person's. The queue's counts, the calendar
 * and the reminders ask the same way. It says what somebody is shown first, not what one may see.
 */

#include "core/hf-viewer.h"
#include "store/hf-query.h"

G_BEGIN_DECLS

/**
 * HfScope:
 * @staff: whose, 0 for no single person's
 * @department: of whose staff, 0 for no single department's
 *
 * Whose follow-ups; with both 0, everybody's.
 */
typedef struct
{
  gint64 staff;
  gint64 department;
} HfScope;

/**
 * hf_scope_near:
 * @viewer: who looks
 *
 * Returns: what is closest: a head's own department, else what is one's own; everybody's for who is
 *   nobody on the staff
 */
HfScope hf_scope_near (const HfViewer *viewer);

/**
 * hf_scope_usual:
 * @viewer: who looks
 *
 * Returns: what somebody works on of all there is: doctors and heads on what is closest, the desk
 *   and the management on everybody's
 */
HfScope hf_scope_usual (const HfViewer *viewer);

/**
 * hf_scope_is_all:
 * @self: a scope
 *
 * Returns: whether it is everybody's
 */
gboolean hf_scope_is_all (const HfScope *self);

/**
 * hf_scope_to_sql:
 * @self: a scope
 * @column: a column that refers to the staff
 *
 * Returns: (transfer full): a condition, with the AND before it; nothing for everybody's
 */
char *hf_scope_to_sql (const HfScope *self, const char *column);

/**
 * hf_scope_to_roll_up_sql:
 * @self: a scope
 *
 * Returns: (transfer full): a condition for the `owner` of the roll-up of open follow-ups, in which
 *   0 stands for everybody
 */
char *hf_scope_to_roll_up_sql (const HfScope *self);

/**
 * hf_scope_dup_key:
 * @self: a scope
 *
 * Returns: (transfer full): what ends the key of what is kept apart by scope: `#s12` for a person,
 *   `#d3` for a department, nothing for everybody's
 */
char *hf_scope_dup_key (const HfScope *self);

/**
 * hf_scope_narrow:
 * @self: a scope
 * @query: a query for follow-ups
 *
 * Leaves those that are in the scope.
 */
void hf_scope_narrow (const HfScope *self, HfQuery *query);

/**
 * hf_scope_narrow_visits:
 * @self: a scope
 * @query: a query for visits
 *
 * Leaves those that are in the scope.
 */
void hf_scope_narrow_visits (const HfScope *self, HfQuery *query);

G_END_DECLS
