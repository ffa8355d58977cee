/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-clock.h"
#include "gui/common/hf-highlight.h"
#include "store/hf-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfOrganisationOrder:
 * @column: (nullable): the column's id, one of those the list has; %NULL for no order
 * @descending: whether greatest first
 *
 * How the list of organisations is ordered.
 */
typedef struct
{
  const char *column;
  gboolean    descending;
} HfOrganisationOrder;

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
 * hf_organisation_columns_get_order:
 * @view: a view
 *
 * Returns: the order chosen by the headers; its column lasts for ever
 */
HfOrganisationOrder hf_organisation_columns_get_order (GtkColumnView *view);

/**
 * hf_organisation_columns_set_order:
 * @view: a view
 * @order: an order; an unknown column is ignored
 *
 * Orders by a column, as a click on its header does.
 */
void hf_organisation_columns_set_order (GtkColumnView *view, HfOrganisationOrder order);

/**
 * hf_organisation_columns_order_query:
 * @query: a query being built for organisations
 * @order: an order
 *
 * Orders a query.
 */
void hf_organisation_columns_order_query (HfQuery *query, HfOrganisationOrder order);

/**
 * hf_organisation_columns_set_compact:
 * @view: a view
 * @is_compact: whether there is little room
 *
 * Hides the columns that can be missed, or shows them again.
 */
void hf_organisation_columns_set_compact (GtkColumnView *view, gboolean is_compact);

G_END_DECLS
