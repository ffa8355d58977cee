/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-days-off.h"
#include "session/follow-up/hf-scope.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * hf_greetings_make_filter:
 * @viewer: who greets
 * @today: the day on which to greet
 * @days_off: (nullable): what the hospital says itself of its days off
 *
 * Makes the filter of those whom somebody greets today: of the own customers, a head of those the
 * department owns, the desk and the management of all. Before days off, on which nobody is told of
 * anything, their greetings are among them.
 *
 * Returns: (transfer full): a filter of customers, to be applied on @today
 */
HfFilter *
hf_greetings_make_filter (const HfViewer *viewer, HfDate today, const HfDaysOff *days_off);

/**
 * hf_greetings_count:
 * @db: a connection
 * @viewer: who greets
 * @today: the day on which to greet
 * @n: (out): how many the filter finds
 * @error: return location for an error
 *
 * Returns: whether they could be counted
 */
gboolean
hf_greetings_count (HfDatabase *db, HfViewer *viewer, HfDate today, guint *n, GError **error);

/**
 * hf_greetings_query:
 * @scope: whose customers; of a department, that of @viewer
 * @viewer: who looks
 * @day: a day
 *
 * Asks for those whose day it is, by name.
 *
 * Returns: (transfer full): a query of customers
 */
HfQuery *hf_greetings_query (const HfScope *scope, HfViewer *viewer, HfDate day);

G_END_DECLS
