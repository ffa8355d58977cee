/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-highlight.h"
#include "gui/common/hf-list-column.h"
#include "gui/common/list/hf-column-chooser.h"
#include "session/hf-context.h"
#include "store/hf-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The column that is always there, and by which the list is sorted at first. */
#define HF_ORGANISATION_COLUMN_NAME "name"

/**
 * hf_organisation_column_offers: What there is to choose from: the usual columns, then one for each
 * other field that suits a list.
 */
extern const HfColumnOffers hf_organisation_column_offers;

/**
 * hf_organisation_columns_show:
 * @view: a view of #HfOrganisation records
 * @ids: (array zero-terminated=1): the columns behind the name
 * @context: what to work with
 * @highlight: what is searched for
 *
 * Shows these columns instead of those it has.
 */
void hf_organisation_columns_show (GtkColumnView     *view,
                                   const char *const *ids,
                                   HfContext         *context,
                                   HfHighlight       *highlight);

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
