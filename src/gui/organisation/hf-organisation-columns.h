/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-clock.h"
#include "gui/common/hf-highlight.h"
#include "gui/common/hf-list-column.h"
#include "store/hf-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_organisation_columns_append:
 * @view: an empty view of #HfOrganisation records
 * @clock: the clock, for what is urgent
 * @highlight: what is searched for
 *
 * Adds the columns, ordered by name.
 */
void hf_organisation_columns_append (GtkColumnView *view, HfClock *clock, HfHighlight *highlight);

/**
 * hf_organisation_columns_order_query:
 * @query: a query being built for organisations
 * @order: an order
 *
 * Orders a query.
 */
void hf_organisation_columns_order_query (HfQuery *query, HfListOrder order);

/**
 * hf_organisation_columns_set_compact:
 * @view: a view
 * @is_compact: whether there is little room
 *
 * Hides the columns that can be missed, or shows them again.
 */
void hf_organisation_columns_set_compact (GtkColumnView *view, gboolean is_compact);

G_END_DECLS
